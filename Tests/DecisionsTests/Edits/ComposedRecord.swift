import Decisions

/// A record put together by chance from what real ones are made of: dialects, line ends, decoys.
struct ComposedRecord {
    var path: String
    var bytes: [UInt8]
    /// Lines that look like statuses and are none; no edit may touch them.
    var decoys: [String]

    init(seed: UInt64) {
        var random = SplitMix(state: seed)
        var composer = Composer(random: random)
        let dialect = Composer.Dialect.allCases[Int(seed % UInt64(Composer.Dialect.allCases.count))]
        var text = composer.text(dialect)
        random = composer.random
        path = dialect == .rst ? "0012-use-x.rst" : dialect == .log4brains ? "20240506-use-x.md" : "0012-use-x.md"
        if random.chance(3) { while text.hasSuffix("\n") { text.removeLast() } }
        if random.chance(4) {
            text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
        if dialect != .rst, random.chance(6) { text = "\u{FEFF}" + text }
        bytes = Array(text.utf8)
        decoys = composer.decoys
    }
}

/// A generator whose numbers depend on its seed alone.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// True once in `n` times.
    mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &self) == 0 }

    mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }
}

private struct Composer {
    enum Dialect: CaseIterable {
        case adrTools, nygard, madr2, madr3, madr4, log4brains, adrs, table, badge, heading, bold, setext, keys, rst
    }

    var random: SplitMix
    var decoys: [String] = []

    mutating func text(_ dialect: Dialect) -> String {
        let word = random.pick(["Accepted", "accepted", "Proposed", "PROPOSED", "draft", "Rejected", "Deprecated"])
        let lower = word.lowercased()
        switch dialect {
        case .adrTools: return "# 12. Use X\n\nDate: 2024-05-06\n\n" + sections(statusSection(word))
        case .nygard: return "# Use X\n\n" + sections(statusSection(word))
        case .madr2, .log4brains: return "# Use X\n\n" + bullets(lower) + "\n" + madrBody()
        case .madr3: return frontMatter(lower, "deciders: A, B") + "# Use X\n\n" + madrBody()
        case .madr4:
            return frontMatter(lower, "decision-makers: [A, B]")
                + "# Use X\n\n" + madrBody() + "\n### Confirmation\n\nBy review.\n"
        case .adrs:
            let links = random.pick(["", "links: []\n", "links:\n  - target: 3\n    kind: amends\n", "links:\n"])
            return "---\nnumber: 12\ntitle: Use X\nstatus: \(lower)\ndate: 2024-05-06\n\(links)---\n\n# 12. Use X\n\n"
                + sections("")
        case .table: return "# Use X\n\n| Status | \(word) |\n|---|---|\n| Date | 2024-05-06 |\n\n" + sections("")
        case .badge:
            let badge = "## Status\n\n![\(word)](https://example.org/badge/adr-\(lower)-green)\n\n"
            return "# 12. Use X\n\nDate: 2024-05-06\n\n" + sections(badge)
        case .heading: return "# Use X\n\n### Status: **\(word)**\n\n" + sections("")
        case .bold: return "# Use X\n\n**Status:** \(word)  \n**Date:** 2024-05-06\n\n" + sections("")
        case .setext:
            return "ADR-12: Use X\n=============\n\nStatus\n------\n\n\(word)\n\nContext\n-------\n\n" + paragraphs()
        case .keys:
            let amends = random.pick([
                "amends:", "amends: []", "amends: [3]", "amends: 3", "amends:\n  - 3", "amends: ADR-0003",
            ])
            return "---\nstatus: \(lower)\nsuperseded_by:\n\(amends)\n---\n# 12. Use X\n\n" + sections("")
        case .rst: return rst(word)
        }
    }

    private mutating func statusSection(_ word: String) -> String {
        let gap = random.pick(["\n\n", "\n", "\n\n\n", "\n \n", "\n<!-- one of the usual words -->\n\n"])
        let tail = random.pick(["", "", "\nAmends [3. Use Y](0003-use-y.md)\n", "\n- a note\n  - nested\n"])
        let mark = random.pick(["", "", "**"])
        return "## Status" + gap + mark + word + mark + random.pick(["", ".", "  "]) + "\n" + tail
            + random.pick(["\n", "\n", "", "\n\n"])
    }

    private mutating func bullets(_ word: String) -> String {
        let mark = random.pick(["* ", "- "])
        let lines = ["Status: \(word)", "Deciders: A, B", "Date: 2024-05-06", "Tags: a, b"]
        return lines.map { mark + $0 + "\n" }.joined()
    }

    private mutating func frontMatter(_ word: String, _ people: String) -> String {
        let status = random.pick([
            "status: \(word)", "status: \"\(word)\"", "status: '\(word)'", "status: \(word) # for now",
            "status:   \(word)",
            "status: |\n  \(word)", "status: >-\n  \(word)",
        ])
        let more = random.pick([
            "", "# a comment with status: rejected\n", "tags:\n  - a\n  - b\n", "note: \"a: b # c\"\n",
        ])
        return "---\n\(more)\(status)\ndate: 2024-05-06\n\(people)\n---\n" + random.pick(["", "\n"])
    }

    private mutating func madrBody() -> String {
        var out = "## Context and Problem Statement\n\n" + paragraphs() + "\n## Considered Options\n\n* X\n* Y\n\n"
        out += "## Decision Outcome\n\nChosen option: \"X\", because it fits.\n"
        switch random.pick([0, 1, 2, 3]) {
        case 0: out += "\n## Links\n\n* [Amended by](https://example.org) nobody\n"
        case 1: out += "\n## More Information\n\nSome text.\n"
        case 2: out += "\n## Links\n"
        default: break
        }
        return out
    }

    private mutating func sections(_ status: String) -> String {
        let rest = [
            "## Context\n\n" + paragraphs() + "\n", "## Decision\n\nWe use X.\n\n",
            "## Consequences\n\n" + paragraphs(),
        ]
        let at = random.pick([0, 0, 0, 1, 2, 3])
        return (Array(rest[..<at]) + [status] + Array(rest[at...])).joined()
    }

    /// Text with things in it that look like statuses.
    private mutating func paragraphs() -> String {
        var out = ""
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let block = random.pick([
                "Plain text about X.\n", "```\n## Status\n\nSuperseded by [4](4.md)\n```\n",
                "~~~md\n* Status: rejected\n~~~\n",
                "<!--\n## Status\n\nDraft\n-->\n", "    ## Status\n    Draft\n",
                "- one\n  - two\n\n    three\n- four\n",
                "> **Status:** quoted\n", "1. first\n\t- tabbed\n", "| a | b |\n|---|---|\n| Status | x |\n",
                "See [ADR-0003](0003-use-y.md) for more.\n", "Trailing spaces  \nand a second line\n",
            ])
            if block.contains("tatus") { decoys += block.split(separator: "\n").map(String.init) }
            out += (out.isEmpty ? "" : "\n") + block
        }
        return out
    }

    private mutating func rst(_ word: String) -> String {
        let mark = random.pick(["-", "~", "="])
        let line = { (count: Int) in String(repeating: mark, count: count) }
        let title = mark == "=" ? "12. Use X\n#########\n" : "12. Use X\n=========\n"
        let bold = random.pick(["", "**"])
        let status = "Status\n\(line(6))\n\n\(bold)\(word)\(bold)\n\n"
        let context = "Context\n\(line(7))\n\nBecause::\n\n    Status\n    Draft\n\n"
        return title + "\n"
            + (random.chance(3) ? context + status.dropLast() : status + random.pick(["", ".. _here:\n\n"]) + context)
    }
}
