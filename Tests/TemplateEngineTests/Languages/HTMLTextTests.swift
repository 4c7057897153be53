import Testing

@testable import TemplateEngine

@Suite struct HTMLTextTests {
    @Test func writesEverythingThatCouldEndTextOrAnAttributeAsAnEntity() {
        #expect(
            HTMLText.escape(#"<a href='x' title="y">&amp;"#)
                == "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;")
    }

    @Test func leavesOtherTextAlone() {
        #expect(HTMLText.escape("Grüße, 日本 – | * _ `\n\t") == "Grüße, 日本 – | * _ `\n\t")
    }

    @Test func replacesWhatHTMLCannotHold() {
        #expect(HTMLText.escape("a\u{0}b\u{1B}c") == "a\u{FFFD}b\u{FFFD}c")
    }
}
