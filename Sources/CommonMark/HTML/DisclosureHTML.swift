/// A raw HTML block made up of `<details>`, `<summary>` and text, written anew from what was recognised in it.
struct DisclosureHTML {
    /// The block's HTML, all text escaped.
    private(set) var html = ""
    /// Opened less closed `<details>`.
    private(set) var balance = 0
    /// How many `<details>` must be open before the block.
    private(set) var closesBefore = 0

    /// Nil where the block holds anything else, attributes among it, or a summary that is not closed or not a
    /// disclosure's first thing. Inline tags within a summary are left out; a disclosure without one gets one, since
    /// HTML wants it.
    init?(_ block: String) {
        let bytes = Array(RawHTML.withoutComments(block).utf8)
        var out: [UInt8] = []
        var index = 0
        var inSummary = false
        var allowsSummary = false
        var found = false
        while index < bytes.count {
            guard bytes[index] == ASCII.less else {
                let end = bytes[index...].firstIndex(of: ASCII.less) ?? bytes.count
                if allowsSummary, !bytes.trimmed(index..<end).isEmpty {
                    out += Self.summary
                    allowsSummary = false
                }
                RawHTML.appendEscaped(bytes[index..<end], to: &out)
                index = end
                continue
            }
            guard let tag = Tag.allCases.first(where: { bytes.hasWord($0.text, at: index, end: bytes.count) }) else {
                guard inSummary, let end = HTMLTag.end(of: bytes, at: index, end: bytes.count) else { return nil }
                index = end
                continue
            }
            if allowsSummary, tag != .openSummary {
                out += Self.summary
                allowsSummary = false
            }
            switch tag {
            case .openDetails where !inSummary:
                balance += 1
                allowsSummary = true
            case .closeDetails where !inSummary:
                balance -= 1
                closesBefore = max(closesBefore, -balance)
                allowsSummary = false
            case .openSummary where allowsSummary:
                inSummary = true
                allowsSummary = false
            case .closeSummary where inSummary:
                inSummary = false
            default:
                return nil
            }
            found = true
            tag.text.withUTF8Buffer { out.append(contentsOf: $0) }
            index += tag.text.utf8CodeUnitCount
        }
        guard found, !inSummary else { return nil }
        if allowsSummary { out += Self.summary }
        html = String(decoding: out, as: UTF8.self) + "\n"
    }

    /// What browsers call a disclosure that has no summary.
    private static let summary = Array("<summary>Details</summary>".utf8)

    private enum Tag: CaseIterable {
        case openDetails, closeDetails, openSummary, closeSummary

        var text: StaticString {
            switch self {
            case .openDetails: "<details>"
            case .closeDetails: "</details>"
            case .openSummary: "<summary>"
            case .closeSummary: "</summary>"
            }
        }
    }

    /// Sets the blocks to nil that would leave a disclosure open at the end of a sequence, or close one that is not
    /// open.
    static func dropUnmatched(in blocks: inout [DisclosureHTML?]) {
        // Dropping one block can unmatch others, each round fewer.
        for _ in 0..<8 {
            var open: [Int] = []
            var dropped = false
            for index in blocks.indices {
                guard let block = blocks[index] else { continue }
                if block.closesBefore > open.count {
                    blocks[index] = nil
                    dropped = true
                    continue
                }
                open.removeLast(block.closesBefore)
                open.append(contentsOf: repeatElement(index, count: block.balance + block.closesBefore))
            }
            for index in open { blocks[index] = nil }
            if open.isEmpty, !dropped { return }
        }
        for index in blocks.indices { blocks[index] = nil }
    }
}
