import Diagnostics
import Testing

@testable import Workspace

@Suite struct RepositoryTests {
    /// A repository with a branch that has moved on.
    private func makeRepository() throws -> (TestFolder, Repository) {
        let folder = try TestFolder(isRepository: false)
        func git(_ arguments: String...) throws {
            let (status, output) = try run("git", arguments, in: folder.path)
            #expect(status == 0, "\(output)")
        }
        try git("init", "-q", "-b", "main")
        try folder.write(".gitignore", "ignored/\n")
        try folder.write("docs/adr/0001-ä b.md", "# 1. First\n")
        try git("add", ".")
        try git("commit", "-q", "-m", "First")
        try git("checkout", "-q", "-b", "feature")
        try folder.write("docs/adr/0002-b.md", "# 2. Second\n")
        try git("add", ".")
        try git("commit", "-q", "-m", "Second")
        try folder.write("notes.txt", "see ADR-0001\n")
        try folder.write("ignored/x.txt", "see ADR-0001\n")
        try folder.write("picture.png", bytes: [0, 1, 2])
        return (folder, try #require(Repository(around: try folder.working())))
    }

    @Test func listsWhatGitKnowsOrWouldTake() throws {
        let (folder, repository) = try makeRepository()
        defer { withExtendedLifetime(folder) {} }
        let expected = [".gitignore", "docs/adr/0001-ä b.md", "docs/adr/0002-b.md", "notes.txt", "picture.png"]
        #expect(repository.files() == expected)
    }

    @Test func listsFilesWithoutGit() throws {
        let folder = try TestFolder()
        try folder.write("docs/a.md")
        try folder.write("b.txt")
        try folder.write("node_modules/x.txt")
        try folder.link("loop", to: ".")
        let repository = try #require(Repository(around: try folder.working(in: "docs")))
        #expect(repository.root == folder.path)
        #expect(repository.walkedFiles() == ["b.txt", "docs/a.md"])
        // The `.git` here is an empty folder, which Git itself refuses.
        #expect(repository.files() == ["b.txt", "docs/a.md"])
    }

    @Test func readsTextFilesOfInterest() async throws {
        let (folder, repository) = try makeRepository()
        defer { withExtendedLifetime(folder) {} }
        let found = await repository.textFiles { String(decoding: $0.bytes, as: UTF8.self).contains("ADR-0001") }
        #expect(found.map(\.path) == ["notes.txt"])
        let all = await repository.textFiles { _ in true }
        #expect(!all.map(\.path).contains("picture.png"))
    }

    @Test func readsOtherBranches() throws {
        let (folder, repository) = try makeRepository()
        defer { withExtendedLifetime(folder) {} }
        let main = try repository.commit(of: "main")
        let feature = try repository.commit(of: "feature")
        #expect(main.utf8.count == 40)
        #expect(repository.files(in: "docs/adr", at: main) == ["docs/adr/0001-ä b.md"])
        #expect(repository.files(in: "docs/adr", at: feature)?.count == 2)
        #expect(repository.files(in: ".", at: main) == [".gitignore", "docs/adr/0001-ä b.md"])
        #expect(repository.contents(of: "docs/adr/0001-ä b.md", at: main) == Array("# 1. First\n".utf8))
        #expect(repository.contents(of: "docs/adr/0002-b.md", at: main) == nil)
        #expect(repository.mergeBase(feature, main) == main)
    }

    @Test(arguments: ["nothing", "--help", "", "-x", "main..feature"])
    func refusesWhatIsNoBranch(name: String) throws {
        let (folder, repository) = try makeRepository()
        defer { withExtendedLifetime(folder) {} }
        let failure = #expect(throws: Failure.self) { try repository.commit(of: name) }
        #expect(failure?.diagnostics.map(\.rule) == ["unknown-revision"])
    }

    @Test func isNilOutsideOfRepositories() throws {
        let folder = try TestFolder(isRepository: false)
        #expect(Repository(around: try folder.working()) == nil)
    }
}

@Suite struct ChildProcessTests {
    @Test func capturesBothStreamsAndTheExitCode() throws {
        let script = "cat; echo out; echo err >&2; exit 3"
        let outcome = try #require(ChildProcess.run("sh", ["-c", script]))
        #expect(outcome == .init(status: 3, output: Array("out\n".utf8), errors: Array("err\n".utf8)))
    }

    @Test func takesLargeOutputOnBothStreams() throws {
        let script = "head -c 3000000 /dev/zero; head -c 2000000 /dev/zero >&2; head -c 1 /dev/zero"
        let outcome = try #require(ChildProcess.run("sh", ["-c", script]))
        #expect(outcome.output.count == 3_000_001)
        #expect(outcome.errors.count == 2_000_000)
    }

    @Test func passesArgumentsAndEnvironmentAsTheyAre() throws {
        let outcome = try #require(
            ChildProcess.run(
                "sh", ["-c", "printf '%s' \"$1$WORD\"", "-", "a b; 'c' $HOME"], environment: ["WORD": "ü"]))
        #expect(String(decoding: outcome.output, as: UTF8.self) == "a b; 'c' $HOMEü")
    }

    @Test func givesTheInputAsItIs() throws {
        let input = [UInt8](repeating: 7, count: 300_000)
        #expect(ChildProcess.run("cat", [], input: input)?.output == input)
        #expect(ChildProcess.run("cat", [], input: [])?.output == [])
    }

    @Test func endsProgramsThatTakeTooMuch() throws {
        let limits = ChildProcess.Limits(seconds: 0.2, output: 1 << 20)
        let slow = try #require(ChildProcess.run("sh", ["-c", "exec sleep 600"], limits: limits))
        #expect(slow.isCut && slow.status == 137)
        let loud = try #require(ChildProcess.run("yes", [], limits: .init(seconds: 600, output: 1 << 20)))
        #expect(loud.isCut && loud.output.count < 2 << 20)
        let quick = try #require(ChildProcess.run("echo", ["a"], limits: .init(seconds: 600, output: 1 << 20)))
        #expect(!quick.isCut && quick.output == Array("a\n".utf8))
    }

    @Test func tellsSignalsFromExitCodes() {
        #expect(ChildProcess.run("sh", ["-c", "kill -9 $$"])?.status == 137)
    }

    @Test func isNilWithoutTheProgram() {
        #expect(ChildProcess.run("no-such-program-here", []) == nil)
    }
}
