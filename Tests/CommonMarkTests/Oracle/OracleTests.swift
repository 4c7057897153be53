import CommonMark
import Testing

@Suite struct OracleTests {
    @Test func smoke() {
        let text = "# a\n\n- b\n  [c](d)\n"
        let document = MarkdownDocument(Array(text.utf8))
        #expect(CMarkOutline(document.bytes).blocks == DocumentOutline(document).blocks)
    }
}
