import Foundation
import Testing

@testable import Workspace

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String) -> String {
        let file = FileDifference(oldPath: "a.md", newPath: "a.md", old: Array(old.utf8), new: Array(new.utf8))
        return String(decoding: UnifiedDiff.text(of: [file]), as: UTF8.self)
    }

    private static func lines(_ range: ClosedRange<Int>) -> String { range.map { "line \($0)\n" }.joined() }

    static let pairs: [(String, String)] = [
        ("", "a\n"), ("a\n", ""), ("a", "a\n"), ("a\n", "a"), ("a", "b"), ("a\r\nb\r\n", "a\nb\r\n"),
        ("a\nb\nc\n", "a\nX\nc\n"), (lines(1...30), lines(1...9) + "new\n" + lines(11...30)),
        (lines(1...30), "first\n" + lines(1...30) + "last"), (lines(1...40), lines(3...20) + lines(25...40)),
        (lines(1...20), lines(1...6) + lines(8...12) + lines(14...20)),
        (lines(1...20), lines(1...6) + lines(8...13) + lines(15...20)),
        ("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n"), ("\n\n\n", "\n"), ("x\n\n\nx\n", "\n"),
        (lines(1...2500), (1...2500).reversed().map { "line \($0)\n" }.joined()),
    ]

    @Test func isEmptyForEqualFiles() {
        #expect(LineDiff(Array("a\nb".utf8), Array("a\nb".utf8)).blocks.isEmpty)
    }

    @Test func writesAHunkAsGitDoes() {
        #expect(
            diff(Self.lines(1...9), Self.lines(1...4) + "new\n" + Self.lines(6...9)) == """
                diff --git a/a.md b/a.md
                --- a/a.md
                +++ b/a.md
                @@ -2,7 +2,7 @@
                 line 2
                 line 3
                 line 4
                -line 5
                +new
                 line 6
                 line 7
                 line 8

                """)
    }

    /// Numbers of removed and added lines are those of Git's own shortest difference.
    @Test(arguments: 0..<15) func isAsShortAsGits(index: Int) throws {
        let (old, new) = Self.pairs[index]
        let folder = try TestFolder(isRepository: false)
        try folder.write("old", old)
        try folder.write("new", new)
        let arguments = ["diff", "--no-index", "--minimal", "--no-color", "old", "new"]
        let (_, output) = try run("git", arguments, in: folder.path)
        func counts(_ text: String) -> [Int] {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return ["+", "-"].map { sign in
                lines.filter { $0.hasPrefix(sign) && !$0.hasPrefix(sign + sign + sign + " ") }.count
            }
        }
        #expect(counts(diff(old, new)) == counts(output))
    }

    @Test(arguments: pairs.indices) func isTakenByGit(index: Int) throws {
        let (old, new) = Self.pairs[index]
        let folder = try TestFolder()
        _ = try run("git", ["init", "-q"], in: folder.path)
        try folder.write("a.md", old)
        let (status, output) = try run("git", ["apply", "-"], in: folder.path, input: Array(diff(old, new).utf8))
        #expect(status == 0, "\(output)")
        #expect(try folder.read("a.md") == new)
    }

    @Test(arguments: pairs.indices) func isTakenByPatch(index: Int) throws {
        let (old, new) = Self.pairs[index]
        let folder = try TestFolder(isRepository: false)
        try folder.write("a.md", old)
        let (status, output) = try run(
            "patch", ["-p1", "--binary", "-s"], in: folder.path, input: Array(diff(old, new).utf8))
        if status == 127 { return }
        #expect(status == 0, "\(output)")
        #expect((try? folder.read("a.md")) ?? "" == new)
    }

    @Test func writesNewRemovedAndRenamedFilesAsGitTakesThem() throws {
        let folder = try TestFolder()
        _ = try run("git", ["init", "-q"], in: folder.path)
        try folder.write("docs/0001 a b.md", "a\nb\nc\n")
        try folder.write("docs/0002-ü.md", "u\n")
        try folder.write("docs/\"odd\"\t.md", "odd\n")
        try folder.write("docs/same.md", "same\n")
        let changes: [Change] = [
            .rename(
                path: "docs/0001 a b.md", to: "docs/0003 a b.md", expecting: Array("a\nb\nc\n".utf8),
                bytes: Array("a\nB\nc\n".utf8)),
            .delete(path: "docs/0002-ü.md", expecting: Array("u\n".utf8)),
            .create(path: "docs/sub/new.md", bytes: Array("new".utf8)),
            .replace(path: "docs/\"odd\"\t.md", expecting: Array("odd\n".utf8), bytes: Array("even\n".utf8)),
            .rename(
                path: "docs/same.md", to: "docs/moved.md", expecting: Array("same\n".utf8), bytes: Array("same\n".utf8)),
        ]
        let writer = Writer(try folder.working(), roots: ["."])
        let text = UnifiedDiff.text(of: try writer.differences(changes))
        let (status, output) = try run("git", ["apply", "-"], in: folder.path, input: text)
        #expect(status == 0, "\(output)")
        let applied = try folder.contents().filter { $0.value != "folder" }
        #expect(
            applied.mapValues { $0.dropFirst(4) } == [
                "docs/0003 a b.md": "a\nB\nc\n", "docs/sub/new.md": "new", "docs/\"odd\"\t.md": "even\n",
                "docs/moved.md": "same\n",
            ])
    }
}
