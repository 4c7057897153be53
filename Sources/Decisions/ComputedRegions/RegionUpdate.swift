package import Diagnostics

/// Brings a record's computed regions up to date and touches nothing else.
package struct RegionUpdate: Sendable {
    /// Text by region name, without blank lines around it; a region without a text is left alone.
    package var texts: [String: String]
    /// Whether regions that someone edited by hand are overwritten.
    package var overwritesEdits = false

    package init(texts: [String: String], overwritesEdits: Bool = false) {
        self.texts = texts
        self.overwritesEdits = overwritesEdits
    }

    /// What a region was found to be.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// It says what the record's inputs give.
        case current
        /// The inputs have changed since it was written.
        case stale
        /// It has not been filled yet.
        case empty
        /// Its text is not the one that adrgen wrote.
        case edited
        /// Nothing computes a region of this name, or not from this record.
        case unknown
    }

    /// The state of each region of a file, in order, and what is wrong with their comments.
    package func states(of file: RecordFile) -> ([(region: ComputedRegion, state: State)], [Diagnostic]) {
        let (regions, diagnostics) = ComputedRegion.find(in: file.document, path: file.shownPath)
        return (regions.map { ($0, state(of: $0, in: file.bytes)) }, diagnostics)
    }

    /// The file with stale and empty regions filled.
    package func apply(to file: RecordFile) -> RecordFile {
        let edits = states(of: file).0.flatMap { region, state -> [ByteEdit] in
            switch state {
            case .current, .unknown: return []
            case .edited where !overwritesEdits: return []
            case .stale, .empty, .edited:
                let text = texts[region.name] ?? ""
                let body = text.isEmpty ? "\n" : "\n\(text)\n\n"
                return [
                    ByteEdit(region.opening, file.text(ComputedRegion.openingLine(region.name, text: text))),
                    ByteEdit(region.body, file.text(body)),
                ]
            }
        }
        return edits.isEmpty ? file : file.applying(edits)
    }

    private func state(of region: ComputedRegion, in bytes: [UInt8]) -> State {
        guard let wanted = texts[region.name] else { return .unknown }
        let text = region.text(in: bytes)
        if text == wanted, region.digest != nil { return .current }
        guard let digest = region.digest else { return text.isEmpty ? .empty : .edited }
        return digest == ContentDigest.hex(of: text.utf8) ? .stale : .edited
    }
}
