import Foundation
import Testing

@Suite struct ReadmeTests {
    /// The session of the README, run on a copy of the example on a terminal; `…` stands for lines left out.
    @Test func theSessionIsARealRun() throws {
        let readme = try String(contentsOf: TestFiles.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let block = try #require(readme.components(separatedBy: "```console\n").dropFirst().first)
        let session = try #require(block.components(separatedBy: "```").first)
        let lines = session.split(separator: "\n").map { "  " + $0 }
        let steps = Transcript(lines.joined(separator: "\n")).steps
        try #require(steps.count > 3)
        let tool = try Tool(copyOf: TestFiles.repository.appendingPathComponent("docs/example"))
        _ = try tool.shell("rm -rf site")
        for step in steps {
            let command = step.command.replacingOccurrences(of: "'", with: "'\\''")
            let result = try tool.shell("terminal 120 'NO_COLOR=1 \(command)'")
            let printed = result.output.split(separator: "\n")
            #expect(
                Self.matches(printed.map(Self.untimed), step.printed.map(Self.untimed)[...]),
                "$ \(step.command)\n\(result.output)")
        }
    }

    /// A line without the time a command took, and without what was shown meanwhile.
    private static func untimed(_ line: Substring) -> Substring {
        (line.components(separatedBy: "\u{1B}[K").last ?? "")[...].replacing(/\ in [0-9.]+\ s:/, with: ":")
    }

    /// Whether lines are the expected ones, of which `…` stands for any number.
    private static func matches(_ lines: [Substring], _ expected: ArraySlice<Substring>) -> Bool {
        guard let first = expected.first else { return lines.isEmpty }
        let rest = expected.dropFirst()
        if first == "…" { return (0...lines.count).contains { matches(Array(lines.dropFirst($0)), rest) } }
        return lines.first == first && matches(Array(lines.dropFirst()), rest)
    }

    @Test func namesOneCommandForEachPurpose() throws {
        let readme = try String(contentsOf: TestFiles.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let blocks = readme.components(separatedBy: "```sh\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(blocks == [".ci/example\n", ".ci/test\n"])
        for command in [".ci/example", ".ci/test", ".ci/run"] {
            #expect(FileManager.default.isExecutableFile(atPath: TestFiles.repository.path + "/" + command))
        }
    }

    @Test(arguments: ["docs/adr", "docs/example/docs/adr"])
    func ourOwnLogsHaveNoFindings(folder: String) throws {
        let tool = try Tool(copyOf: TestFiles.repository.appendingPathComponent(folder))
        let result = try tool.run("list", "--log", ".")
        #expect(result.errors == "" && result.status == 0 && !result.output.isEmpty)
    }

    /// What a decision says it is confirmed by: names of test suites, and files of the repository.
    @Test func whatConfirmsOurDecisionsExists() throws {
        let repository = TestFiles.repository
        let names = try FileManager.default.subpathsOfDirectory(atPath: repository.appendingPathComponent("Tests").path)
        let suites = Set(names.filter { $0.hasSuffix(".swift") }.map { ($0 as NSString).lastPathComponent.dropLast(6) })
        let folder = repository.appendingPathComponent("docs/adr")
        let records = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "README.md" }
        try #require(records.count >= 10)
        for record in records {
            let text = try String(contentsOf: folder.appendingPathComponent(record), encoding: .utf8)
            let section = try #require(
                text.components(separatedBy: "### Confirmation\n").dropFirst().first, "\(record)")
            let body = section.components(separatedBy: "\n#")[0]
            let quoted = body.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter {
                $0.offset % 2 == 1
            }
            let named = quoted.map(\.element).filter { $0.hasSuffix("Tests") || $0.contains("/") }
            #expect(!named.isEmpty, "\(record) names nothing that confirms it")
            for name in named where !suites.contains(name) {
                let path = repository.appendingPathComponent(String(name)).path
                #expect(FileManager.default.fileExists(atPath: path), "\(record): `\(name)` does not exist")
            }
        }
    }
}
