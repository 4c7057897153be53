import CommonMark
import Diagnostics

/// Takes a relation out of a record.
package struct UnlinkEdit: Sendable {
    package var kind: Relation.Kind
    package var label: String
    package var target: LinkTarget

    package init(label: String, kind: Relation.Kind, target: LinkTarget) {
        self.label = label
        self.kind = kind
        self.target = target
    }

    /// The file without the relation; the same file when it states none such.
    package func apply(to file: RecordFile) -> RecordFile {
        guard let relation = StatusLinks.find(kind, label: label, target, in: file) else { return file }
        let removals = Self.removals(of: relation, in: file)
        for label in [label, relation.label] {
            let edit = LinkEdit(label: label, kind: kind, target: target)
            let before = Inverse.first(removals, of: file) { file throws(Failure) in try edit.apply(to: file) }
            if let before { return before }
        }
        return removals.first.map(file.applying) ?? file
    }

    /// Ways to take a relation out, the one to use where it was not adrgen that wrote it first.
    static func removals(of relation: Relation, in file: RecordFile) -> [[ByteEdit]] {
        if let front = file.front, front.lines.contains(relation.range.lowerBound) {
            return FrontMatterEdit.removals(of: relation, in: file)
        }
        if let part = sharedPart(of: relation, in: file) { return [[ByteEdit(removing: part)]] }
        return LineRemoval.candidates(relation.range, in: file).map { [ByteEdit(removing: $0)] }
    }

    /// The link alone where others stand behind the same label: `Amends [1](…), [2](…)`.
    private static func sharedPart(of relation: Relation, in file: RecordFile) -> Range<Int>? {
        let start = relation.range.lowerBound
        let siblings = file.record.relations.filter { $0.kind == relation.kind && $0.range.lowerBound == start }
        guard siblings.count > 1, file.record.format != .reStructuredText else { return nil }
        let line = start..<(siblings.map(\.range.upperBound).max() ?? relation.range.upperBound)
        let links = file.document.links(in: line)
        guard let place = links.firstIndex(where: { file.document.destination(of: $0) == relation.target }) else {
            return nil
        }
        if place > 0 { return links[place - 1].range.upperBound..<links[place].range.upperBound }
        guard links.count > 1 else { return nil }
        return links[0].range.lowerBound..<links[1].range.lowerBound
    }
}
