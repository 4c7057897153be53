import Diagnostics
import Testing

@Suite struct RendererTests {
    @Test func showsPlaceSourceLineAndFix() {
        let bytes = Array("one\ntwo three\n".utf8)
        let diagnostic = Diagnostic(
            .warning, rule: "some-rule", "Word is wrong", path: "a.md", bytes: bytes, offset: 8, fix: "change it")
        #expect(
            TextRenderer().render(diagnostic)
                == "a.md:2:5: warning: Word is wrong [some-rule]\n  two three\n      ^\n  fix: change it\n")
    }

    @Test func keepsControlCharactersOffTheTerminal() {
        #expect(TerminalText.safe("a\u{1B}[31mb\u{202E}c") == "a\u{FFFD}[31mb\u{FFFD}c")
    }

    @Test func writesJSONStrings() {
        let value = JSONValue.object([("a\"b", .strings(["x\n\u{1}", "ü"])), ("n", .null)])
        #expect(
            String(decoding: value.encoded(pretty: false), as: UTF8.self) == #"{"a\"b":["x\n\u0001","ü"],"n":null}"#)
    }

    @Test(
        arguments: [
            ("acepted", "accepted"), ("rejectd", "rejected"), ("zzz", nil), ("lgo", "log"), ("tempaltes", "templates"),
            ("colour", nil),
        ] as [(String, String?)])
    func suggestsTheNearestWord(text: String, word: String?) {
        let words = ["accepted", "rejected", "draft", "log", "logs", "format", "template", "templates"]
        #expect(EditDistance.nearest(to: text, among: words) == word)
    }
}
