import Testing

@testable import Workspace

@Suite struct SyntaxTests {
    @Test func readsTOML() throws {
        let text = """
            # where it is
            adr_dir = "docs/\\u00e4dr" # trailing
            mode = 'nextgen'
            [templates]
            format = "madr"
            names = [ "a", # first
              'b', ]
            [doctor.rules]
            inline = { x = 1, "y z" = true }
            long = \"\"\"
            two
            lines\"\"\"
            """
        let settings = try TOMLSettings.read(Array(text.utf8))
        #expect(settings["adr_dir"]?.value == .text("docs/ädr"))
        #expect(settings["mode"]?.value == .text("nextgen"))
        #expect(settings["templates"]?["format"]?.value == .text("madr"))
        guard case .list(let names) = settings["templates"]?["names"]?.value else {
            Issue.record("names is a list")
            return
        }
        #expect(names.map(\.value) == [.text("a"), .text("b")])
        #expect(settings["doctor"]?["rules"]?["inline"]?["y z"]?.value == .text("true"))
        #expect(settings["doctor"]?["rules"]?["long"]?.value == .text("two\nlines"))
    }

    @Test(arguments: [
        ("a = ", 4), ("a = \"x\nb = 1", 6), ("a b", 2), ("[t\n", 2), ("= 1", 0), ("a = [1 2]", 7),
        ("a = \"\\uZZZZ\"", 7), ("a = 1 b = 2", 6),
    ])
    func saysWhereTOMLBreaks(text: String, offset: Int) {
        #expect { try TOMLSettings.read(Array(text.utf8)) } throws: { ($0 as? SyntaxProblem)?.offset == offset }
    }

    @Test func refusesDeepTOML() {
        let text = "a = " + String(repeating: "[", count: 100_000)
        #expect(throws: SyntaxProblem.self) { try TOMLSettings.read(Array(text.utf8)) }
    }

    @Test func readsINI() throws {
        let settings = try INISettings.read(Array("; x\r\n[adr]\r\n records-dir = docs/adr \r\nkind: a=b\r\n".utf8))
        #expect(settings["adr"]?["records-dir"]?.value == .text("docs/adr"))
        #expect(settings["adr"]?["kind"]?.value == .text("a=b"))
    }

    @Test(arguments: [("[adr\n", 0), ("x = 1\n", 0), ("[a]\nword\n", 4)])
    func saysWhereINIBreaks(text: String, offset: Int) {
        #expect { try INISettings.read(Array(text.utf8)) } throws: { ($0 as? SyntaxProblem)?.offset == offset }
    }

    @Test func placesYAMLNodesByBytes() throws {
        let text = "\u{FEFF}# ümläut\r\nlög: x\r\nsite: {tïtle: y}\r\n"
        let bytes = Array(text.utf8)
        let settings = try YAMLSettings.read(bytes)
        let title = try #require(settings["site"]?["tïtle"])
        #expect(bytes[title.offset] == UInt8(ascii: "y"))
        let log = try #require(settings["lög"])
        #expect(bytes[log.offset] == UInt8(ascii: "x"))
    }

    @Test func refusesAliasBombs() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a40\n: x\n"
        #expect(throws: SyntaxProblem.self) { try YAMLSettings.read(Array(text.utf8)) }
    }

    @Test func readsAFewAliases() throws {
        let settings = try YAMLSettings.read(Array("a: &x docs/adr\nlog: *x\n".utf8))
        #expect(settings["log"]?.value == .text("docs/adr"))
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func refusesDeepYAML(unit: String) {
        #expect(throws: SyntaxProblem.self) {
            try YAMLSettings.read(Array(String(repeating: unit, count: 20_000).utf8))
        }
    }

    @Test(arguments: [
        "a: [1\nb: 2\n", "a: \"x\n", "a: b: c\n", "\tx: 1\n", "a: 1\na: 2\n", "a: *nothing\n", "--- 1\n--- 2\n",
    ])
    func refusesBrokenYAML(text: String) {
        #expect(throws: SyntaxProblem.self) { try YAMLSettings.read(Array(text.utf8)) }
    }
}
