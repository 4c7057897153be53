import CommonMark

extension ComputedRegion {
    /// The region of what a decision's options are measured by.
    package static let tradeOffs = "trade-offs"
    /// The region of what its metrics say.
    package static let successMetrics = "success-metrics"

    /// The file with empty regions below the tables that have none yet; nothing where a table is missing.
    package static func adding(_ names: [String], to file: RecordFile) -> RecordFile {
        let present = Set(find(in: file.document, path: file.shownPath).0.map(\.name))
        let sections = DecisionSections(file.document, path: file.shownPath)
        let places: [(String, DecisionSections.Role)] = [(tradeOffs, .tradeOffs), (successMetrics, .metrics)]
        let edits = places.compactMap { name, role -> ByteEdit? in
            guard names.contains(name), !present.contains(name), let body = sections[role]?.ownBody else { return nil }
            let end = Bytes.trim(body, in: file.bytes).upperBound
            return ByteEdit(insertingAt: end, file.text("\n\n" + empty(name)))
        }
        return edits.isEmpty ? file : file.applying(edits)
    }
}
