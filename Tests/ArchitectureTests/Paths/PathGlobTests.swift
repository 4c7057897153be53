import Architecture
import Testing

@Suite struct PathGlobTests {
    @Test(arguments: [
        ("src/a.swift", "src/a.swift", true),
        ("src/a.swift", "src/b.swift", false),
        ("src/*.swift", "src/a.swift", true),
        ("src/*.swift", "src/.swift", true),
        ("src/*.swift", "src/a/b.swift", false),
        ("*.swift", "src/a.swift", false),
        ("**/*.swift", "a.swift", true),
        ("**/*.swift", "x/y/a.swift", true),
        ("**/*.swift", "x/y/a.swif", false),
        ("src/**/test/*", "src/test/a", true),
        ("src/**/test/*", "src/a/b/test/c", true),
        ("src/**/test/*", "src/a/btest/c", false),
        ("src/**", "src/a/b", true),
        ("src/**", "src", false),
        ("src/**", "srcs/a", false),
        ("**", "a/b/c", true),
        ("a**", "abc", true),
        ("a**", "ab/c", false),
        ("**.swift", "a.swift", true),
        ("**.swift", "b/a.swift", false),
        ("src/", "src/a/b", true),
        ("src/", "src", false),
        ("src", "src", true),
        ("src", "src/a/b", true),
        ("src", "srcs", false),
        ("src/*", "src/a/b", false),
        ("**/", "a/b", true),
        ("**/", "a", true),
        ("a?c", "abc", true),
        ("a?c", "aéc", true),
        ("a?c", "a日c", true),
        ("a?c", "ac", false),
        ("a?c", "abbc", false),
        ("a?c", "a/c", false),
        ("[a-c]x", "bx", true),
        ("[a-c]x", "dx", false),
        ("[!a-c]x", "dx", true),
        ("[^a-c]x", "éx", true),
        ("[!a-c]x", "ax", false),
        ("[!a]b", "/b", false),
        ("[]a]", "]", true),
        ("[a-]", "-", true),
        ("{api,web}/", "web/x", true),
        ("{api,web}", "api/x", true),
        ("{api,web}", "apiweb", false),
        ("{api/,web/}**/*.md", "api/x.md", true),
        ("src/{a,b/{c,d}}/*.sql", "src/b/d/1.sql", true),
        ("src/{a,b/{c,d}}/*.sql", "src/b/1.sql", false),
        ("x{,.bak}", "x.bak", true),
        ("x{,.bak}", "x", true),
        ("{src/**,lib/*.c}", "src/a/b", true),
        ("{src/**,lib/*.c}", "lib/a/b.c", false),
        ("a,b", "a,b", true),
        ("\\*", "*", true),
        ("\\*", "a", false),
        ("./src/a", "src/a", true),
        ("/src/a", "src/a", true),
        ("Src/a", "src/a", false),
        (".github/*", ".github/x.yml", true),
        ("*", ".hidden", true),
        ("a}", "a}", true),
        ("日本/*", "日本/語", true),
    ])
    func matches(_ pattern: String, _ path: String, _ isMatch: Bool) throws {
        #expect(try PathGlob(pattern).matches(path) == isMatch)
    }

    @Test(arguments: [
        ("", "The pattern is empty"), ("/", "The pattern is empty"), ("a{b", "A `{` is not closed"),
        ("a[b", "A `[` is not closed"), ("a\\", "The pattern ends with `\\`"),
        ("../x", "The pattern leads upward with `..`"), ("[ä]", "A `[…]` holds a letter that is not in ASCII"),
        ("[z-a]", "A range in `[…]` runs backwards"),
        (String(repeating: "{", count: 20), "Braces stand in braces too often"),
        (String(repeating: "a", count: 1_001), "The pattern is longer than 1000 bytes"),
    ])
    func saysWhatIsWrong(_ pattern: String, _ message: String) {
        #expect { try PathGlob(pattern) } throws: { ($0 as? PathGlob.Fault)?.message == message }
    }

    /// Steps in proportion to path and pattern, where a matcher that tries one way after another takes forever.
    @Test func takesNoTimeForPatternsThatBranch() throws {
        let stars = try PathGlob(String(repeating: "*a", count: 200) + "b")
        #expect(!stars.matches(String(repeating: "a", count: 4_000)))
        let folders = try PathGlob(String(repeating: "**/", count: 200) + "b")
        #expect(!folders.matches(String(repeating: "a/", count: 4_000)))
        let braces = try PathGlob(String(repeating: "{a,a}", count: 150) + "b")
        #expect(!braces.matches(String(repeating: "a", count: 150)))
    }

    /// Patterns without `**` and braces say what the system's own matcher says.
    @Test func agreesWithSimpleMatching() throws {
        var random = Random(state: 7)
        for _ in 0..<3_000 {
            let pattern = random.text(of: ["a", "b", "*", "?", "/"], 6)
            let path = random.text(of: ["a", "b", "/"], 6)
            guard let glob = try? PathGlob(pattern), !pattern.hasPrefix("/"), !pattern.contains("**") else { continue }
            guard !pattern.hasSuffix("/"),
                pattern.split(separator: "/").last?.contains(where: { "*?".contains($0) }) == true
            else { continue }
            #expect(glob.matches(path) == Self.simple(Array(pattern), Array(path)), "\(pattern) \(path)")
        }
    }

    /// `*` and `?` within names, the plainest way.
    private static func simple(_ pattern: [Character], _ path: [Character]) -> Bool {
        guard let first = pattern.first else { return path.isEmpty }
        switch first {
        case "*":
            return simple(Array(pattern.dropFirst()), path)
                || path.first.map { $0 != "/" && simple(pattern, Array(path.dropFirst())) } == true
        case "?":
            return path.first.map { $0 != "/" && simple(Array(pattern.dropFirst()), Array(path.dropFirst())) } == true
        default: return path.first == first && simple(Array(pattern.dropFirst()), Array(path.dropFirst()))
        }
    }

    private struct Random {
        var state: UInt64

        mutating func text(of letters: [String], _ count: Int) -> String {
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int(state >> 33) % letters.count]
            }.joined()
        }
    }
}
