/// Texts that mean something to Markdown, YAML or the record's own form.
enum HostileText {
    static let samples: [String] = [
        #"A | B "x" <script> [[y]] *z* #h"#, "# Heading", "## ", "#", "- item", "-", "---", "- - -", "* * *", "***",
        "_ _ _", "+ plus", "1. one", "12) twelve", "> quote", "===", ":-- | --", "|", "||", "| a | b |", #"\|"#,
        #"a \\| b"#, #"a\"#, #"a\\"#, "`code`", "``", "a ` b | c `", "~~gone~~", "~~~", "```", "snake_case", "_start",
        "**bold** and *it*", "[link](x.md)", "![image](x)", "[x] done", "[ ] open", "[^1]", "[^1]: note", "[a]: /url",
        "a]b[c", "<b>", "<!-- c -->", "<!--", "-->", "<!-- id: x -->", "<!-- adrgen", "</div>", "<div>", "<?php",
        "<https://example.com>", "https://example.com/a_b*c", "&amp;", "&lt;b&gt;", "A & B", "{{title}}", "{prompt}",
        "{{{x}}}", "100 % sure", "a\"b'c", "\"quoted\"", "x\", because \"y\"", "\", because ", #"Chosen option: ""#,
        #"Chosen option: "A", because b."#, "Good, because", "Good, because x", "Bad: y", "because because", "because",
        "Overrides the ranking, because z", "Override: y", "Baseline: x", "line\nbreak", "tab\there", "  spaces  ",
        "\u{1}control\u{7F}", "\u{1A}0\u{1A}", "\u{19}x", "yes", "no", "null", "~", "true", "12", "0x1F", "1e3", ".5",
        "1_000", "12:30:45", "2026-11-23", "2026", "key: value", ": x", "a #b", " #c", "[a, b]", "{a: b}", "a, b",
        "Kim and Lee", "!tag", "&anchor", "*alias", "@at", "%dir", "? q", "'single'", "日本語のタイトル", "Ünïcödé",
        "emoji 🎉 :tada:", "👩‍👩‍👧‍👦", "שלום עולם", "مرحبا | بالعالم", "nbsp\u{A0}here", "line\u{2028}sep", "next\u{85}line",
        "bom\u{FEFF}", "zero\u{200B}width", "\u{202E}rtl", "Weight", "Scale", "Unit", "Better", "Criterion", "weights",
        "Metric", "Target", "Status", "Date", "Consulted", "Tags", "Accepted", "Superseded by 4", "ADR-0012: Use X",
        "12. Use X", "0012 Use X", "Decision", "Context", "Consequences", "Option 1: Kafka", "option 1: kafka", "Total",
        "**Total**", "Foo", "foo", "FOO", "Title:", "Trailing.", "Two..", "What?", "e.g. this", "YYYY-MM-DD", "–", "—",
        "?", "n/a", "S", "+", "Supersedes [4](0004-x.md)", "See [x](y.md)", "$a$ and $b$", "costs $5", "C# and F#",
        "Use C #", "#46 is fixed", "a\u{301}", "x {#id}", "Option A (baseline)", ",", ".", "'", "\"",
    ]

    static let blocks: [String] = [
        "Two lines\nof text", "# Not allowed", "#### Allowed\n\ntext", "* a\n* b", "- a\n  - b\n\n  c", "1. x\n2. y",
        "```\ncode\n# no heading\n```", "```\nopen", "<!-- open", "<!-- closed -->", "<div>\nx\n</div>",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "> quote\nlazy", "text\n===", "text\n---", "[a]: /url\n\n[a]", "* Good, because x", "text\n\n* Bad, because y",
        "* Supersedes [ADR-0004](0004-x.md)", "x\n\n* Amends [7](0007-y.md)\n\nz", "    indented", "a\\", "a  \nb",
        "<!-- adrgen:computed trade-offs -->", "<script>\nalert(1)\n</script>", "{prompt}", "Status: accepted",
        "* Status: accepted\n* Date: 2020-01-01", "Chosen option: \"A\", because x", "---", "Superseded by [x](y.md).",
        "#### Status\n\nrejected", "Line\r\nend", "a\n\n\n\nb", "[^1]: note\n\n    more", "* * *", "***", "+ x\n+ y",
    ]

    /// A text made of characters that mean something, or one of the samples, or two of them.
    static func make(_ random: inout Random) -> String {
        switch random.int(10) {
        case 0..<5: return random.pick(samples)
        case 5: return random.pick(samples) + " " + random.pick(samples)
        case 6: return String(repeating: random.pick(samples) + " ", count: random.int(40) + 1)
        default:
            let alphabet =
                ##" ab1#*_`~[]()<>|\!&;:-+=.'"{}$%@,?/^"##.map(String.init) + ["é", "日", "\n", "\t", "  ", "a", "🎉"]
            return (0...random.int(14)).map { _ in random.pick(alphabet) }.joined()
        }
    }

    static func block(_ random: inout Random) -> String {
        (0...random.int(3)).map { _ in random.chance(60) ? random.pick(blocks) : make(&random) }
            .joined(separator: random.chance(50) ? "\n\n" : "\n")
    }
}
