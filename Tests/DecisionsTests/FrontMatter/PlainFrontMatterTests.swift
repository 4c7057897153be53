import Testing
import Yams

@testable import Decisions

/// Front matter that is read without YAML's parser says what the parser says.
@Suite struct PlainFrontMatterTests {
    @Test(arguments: 0..<24)
    func whatIsReadPlainlyIsWhatYAMLSays(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var accepted = 0
        for _ in 0..<250 {
            let yaml = RandomFrontMatter.text(using: &generator)
            let bytes = Array(yaml.utf8)
            let lines = FrontMatter.entryLines(in: 0..<bytes.count, of: bytes)
            guard let entries = FrontMatter.plainEntries(lines, within: 0..<bytes.count, of: bytes) else { continue }
            accepted += 1
            let expected: [FrontMatterValue.Member]
            do {
                expected = try members(of: Yams.compose(yaml: yaml))
            } catch {
                Issue.record("\(yaml.debugDescription) is read, but is no YAML: \(error)")
                continue
            }
            let read = entries.map { FrontMatterValue.Member(key: $0.key, value: $0.value) }
            #expect(read == expected, "\(yaml.debugDescription)")
        }
        // The generator is of use only while both ways are taken.
        #expect((25..<225).contains(accepted))
    }

    @Test(arguments: [
        "  status: accepted\ntitle: x\n", "status: accepted\njust text\n", "title: a\u{2028}b\n", "title: a\u{85}b\n",
        "title: 'a\u{FEFF}b'\n", "tags: [a,, b]\n", "tags:\n- a\n  - b\n", "title: a: b\n", "title: x\ntitle: y\n",
        "title: x\n# a\u{2028}b\n", "title: x # \u{7F}\n",
    ])
    func whatNeedsYAMLIsLeftToIt(yaml: String) {
        let bytes = Array(yaml.utf8)
        let lines = FrontMatter.entryLines(in: 0..<bytes.count, of: bytes)
        #expect(FrontMatter.plainEntries(lines, within: 0..<bytes.count, of: bytes) == nil)
    }

    private func members(of node: Node?) throws -> [FrontMatterValue.Member] {
        guard let node, node.null == nil else { return [] }
        return try #require(node.mapping).map { .init(key: $0.key.string ?? "", value: value(of: $0.value)) }
    }

    private func value(of node: Node) -> FrontMatterValue {
        switch node {
        case .scalar(let scalar): scalar.style == .plain && node.null != nil ? .null : .scalar(scalar.string)
        case .sequence(let items): .list(items.map(value))
        case .mapping(let pairs): .map(pairs.map { .init(key: $0.key.string ?? "", value: value(of: $0.value)) })
        case .alias: .null
        }
    }
}

/// Lines near the border of what is plain.
private enum RandomFrontMatter {
    private static let keys = [
        "status", "date", "decision-makers", "tags", "x_y", "Title", "1", "null", "Überschrift", "a b", "\"q\"",
        " status",
    ]
    private static let words = [
        "accepted", "2024-05-17", "12", "0x1F", "1e3", "true", "null", "Null", "NULL", "~", "é", "日本", "😀", "a.b",
        "a/b",
        "(a)", "x-y", "x+y", "a=b", "$a", "^", "?", "-", "--", "=", "<<", ".", "...", "---", "a#b", "#", "# c", ":",
        "a:b",
        "a: b", "'q'", "\"q\"", "'it''s'", "\"a\\nb\"", "'", "\"", "[", "]", "{", "}", "{a: b}", ",", "&a", "*a", "!t",
        "|", ">", "%a", "@a", "`a`", "\t", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{90}",
    ]
    private static let plain = ["accepted", "2024-05-17", "Order team", "12", "true", "x-y", "é", "'q w'", "\"q, w\""]

    static func text(using generator: inout SeededGenerator) -> String {
        let newline = Int.random(in: 0..<8, using: &generator) == 0 ? "\r\n" : "\n"
        let lines = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in entry(newline, using: &generator) }
        return lines.joined()
    }

    private static func entry(_ newline: String, using generator: inout SeededGenerator) -> String {
        let key =
            Int.random(in: 0..<4, using: &generator) == 0
            ? pick(keys, using: &generator) : "key\(Int.random(in: 0..<30, using: &generator))"
        switch Int.random(in: 0..<24, using: &generator) {
        case 0: return newline
        case 1: return "# \(value(using: &generator))" + newline
        case 2: return value(using: &generator) + newline
        case 3: return key + ":" + newline
        case 4: return key + ":" + value(using: &generator) + newline
        case 5, 6, 7:
            let items = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(using: &generator) }
            return key + ": [" + items.joined(separator: pick([", ", ",", " , "], using: &generator)) + "]" + newline
        case 8, 9, 10:
            let indent = pick(["", "  ", "    ", "\t"], using: &generator)
            var out = key + ":" + newline
            for _ in 0..<Int.random(in: 1..<4, using: &generator) {
                let isOdd = Int.random(in: 0..<12, using: &generator) == 0
                out += (isOdd ? indent + " " : indent) + "- " + value(using: &generator) + newline
            }
            return out
        default:
            return key + ": " + value(using: &generator) + pick(["", "", " ", " # note"], using: &generator) + newline
        }
    }

    private static func value(using generator: inout SeededGenerator) -> String {
        if Int.random(in: 0..<6, using: &generator) > 0 { return pick(plain, using: &generator) }
        return (0..<Int.random(in: 0..<4, using: &generator)).map { _ in pick(words, using: &generator) }
            .joined(separator: pick(["", " "], using: &generator))
    }

    private static func pick(_ texts: [String], using generator: inout SeededGenerator) -> String {
        texts.randomElement(using: &generator) ?? ""
    }
}
