import Architecture
import CommonMark
import Decisions
import Diagnostics

extension ElementDecisions {
    /// What to say about names that no element of the model has, each at its line of the record.
    func diagnostics(_ input: SiteInput, _ model: ArchitectureModel) -> [Diagnostic] {
        if unknown.isEmpty { return [] }
        let ids = model.elements.filter { !$0.isInstance }.map(\.id.rawValue)
        let names = Dictionary(
            model.elements.map { ($0.name.lowercased(), $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
        return unknown.map { unknown in
            let page = input.pages[unknown.record]
            let meant = names[unknown.name.lowercased()] ?? EditDistance.nearest(to: unknown.name, among: ids)
            var diagnostic = Diagnostic(
                .warning, rule: "unknown-element", "`\(unknown.name)` is no element of the architecture model",
                path: page.path, offset: Self.place(of: unknown.name, in: page.markdown),
                fix: meant.map { "write `\($0)`" } ?? "add it to the model, or take it out of `elements`")
            diagnostic.locate(in: SourceLines(page.markdown))
            return diagnostic
        }
    }

    /// Where a record names an element: the first time as a whole word below its `elements`, else anywhere.
    private static func place(of name: String, in bytes: [UInt8]) -> Int? {
        let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let label = ["element", "component"].compactMap {
            offset(of: Array($0.utf8), in: folded, from: 0) { _ in true }
        }
        let wanted = Array(name.utf8)
        let isWhole = { (start: Int) in
            let end = start + wanted.count
            return (start == 0 || !isPart(bytes[start - 1])) && (end == bytes.count || !isPart(bytes[end]))
        }
        return label.min().flatMap { offset(of: wanted, in: bytes, from: $0, where: isWhole) }
            ?? offset(of: wanted, in: bytes, from: 0, where: isWhole)
    }

    private static func offset(
        of wanted: [UInt8], in bytes: [UInt8], from start: Int, where fits: (Int) -> Bool
    ) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        return (start...max(start, bytes.count - wanted.count)).first { place in
            place + wanted.count <= bytes.count && bytes[place] == first
                && bytes[place..<place + wanted.count].elementsEqual(wanted) && fits(place)
        }
    }

    /// Whether a byte may stand inside an id.
    private static func isPart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
