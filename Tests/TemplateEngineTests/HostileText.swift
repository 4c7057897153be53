/// Texts that mean something in some output language.
enum HostileText {
    static let samples: [String] = [
        #"A | B "x" <script> [[y]] *z* #h"#,
        "# Heading", "## ", "#", "####### seven", "C# and F#", "Use C #", "Sharp ##", "#46 is fixed",
        "- item", "-", "--", "---", "- - -", "+ plus", "+", "* star", "***", "1. one", "12) twelve", "508. Systems",
        "1.5 x",
        "> quote", ">", "= under", "===", ":--", "--|--", ":-: | :-:", "+++",
        "`code`", "``", "a ` b", "~~gone~~", "~10 ms to ~20 ms", "snake_case_name", "_start", "end_", "__init__",
        "a_ b _c",
        "**bold** and *it*", "2 * 3 * 4", "[link](x)", "![image](x)", "[x] done", "[ ] open", "[^1]", "a]b[c",
        "[a]: /url",
        "<b>", "<!-- c -->", "</div>", "<https://example.com>", "a < b > c", "<", "&amp;", "&lt;b&gt;", "&#60;",
        "A & B", "&;", "&x",
        #"back\slash"#, #"back\*star"#, #"end\"#, #"\"#, #"\\"#, ##"C:\dir\#x"##,
        "costs $5", "$a$ and $b$", "{{title}}", "{{{x}}}", "{% x %}", "100 % sure", "%20", "a\"b'c",
        "line\nbreak", "tab\there", "  spaces  ", "\u{1}control\u{7F}", "\u{1A}0\u{1A}", "\u{19}x",
        "yes", "no", "null", "~", "true", "on", "12", "0x1F", "1e3", ".5", "1_000", "12:30:45", "2026-11-23", "inf",
        ".nan", "=", "<<",
        "key: value", "key:", ": x", "a #b", "[a, b]", "{a: b}", "a, b", "!tag", "&anchor", "*alias", "@at", "`tick",
        "%dir", "? q",
        "'single'", "\"double\"", "Don't", "x'", "日本語のタイトル", "Ünïcödé", "naïve – “quoted”", "emoji 🎉 :tada:",
        "nbsp\u{A0}here", "line\u{2028}sep", "next\u{85}line", "bom\u{FEFF}", "zero\u{200B}width", "",
        "-->", "<!--", "]]>", "<![CDATA[", "%%", "%%{init: {}}%%", "!include x", "@enduml", "@startuml", "' comment",
        "right\u{202E}to\u{202C}left", "isolate\u{2066}d\u{2069}", "nul\u{0}byte", "esc\u{1B}[31m", "del\u{7F}ete",
        "c1\u{9B}x", "cr\rlf\r\nend", "non\u{FFFE}character", "</script>", "\u{2029}", "javascript:alert(1)",
        "direction TB", "end", "subgraph x", "ﬂ°°35¶ß", "#quot;", "#35;", "&#35;", "<U+0041>", "\\t", "**", "--", "__",
        "==", "//", "..", "{{", "}}", "{{{", "${x}", "$x$", "::", "|", "||", "a||b", "|---|", "~~~", "```mermaid",
        String(repeating: "long ", count: 4_000) + "end", String(repeating: "*", count: 2_000),
    ]

    /// Texts made of characters that mean something, the same ones in each run.
    static func generated(count: Int) -> [String] {
        let alphabet =
            ##" ab1#*_`~[]()<>|\!&;:-+=.'"{}$%@,?/^"##.map(String.init) + [
                "é", "日", "\n", "\t", "  ", "a", "\u{202E}", "\u{0}", "\u{2028}", "]]>", "-->", "%%", "{{", "&#", "<U+",
                "\\t",
            ]
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        return (0..<count).map { _ in
            (0..<next(14) + 1).map { _ in alphabet[next(alphabet.count)] }.joined()
        }
    }
}
