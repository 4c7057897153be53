/// A replacement of a stretch of a file; everything else stays byte for byte.
struct ByteEdit: Sendable, Hashable {
    var range: Range<Int>
    var replacement: [UInt8]

    init(_ range: Range<Int>, _ replacement: some Sequence<UInt8>) {
        self.range = range
        self.replacement = Array(replacement)
    }

    init(insertingAt offset: Int, _ text: some Sequence<UInt8>) {
        self.init(offset..<offset, text)
    }

    init(removing range: Range<Int>) {
        self.init(range, [])
    }

    /// The bytes with edits applied; of two that overlap the first one counts.
    static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.count })
        var position = 0
        let inOrder = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        for edit in inOrder where edit.range.lowerBound >= position {
            out += bytes[position..<edit.range.lowerBound]
            out += edit.replacement
            position = edit.range.upperBound
        }
        return out + bytes[position...]
    }
}
