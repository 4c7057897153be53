/// Whether bytes are text that adrgen can work on, and the offset of the first byte that is not.
enum TextCheck: Sendable, Hashable {
    /// Valid UTF-8 without NUL.
    case text
    /// Begins with a UTF-16 byte order mark.
    case utf16
    /// Text with a stray NUL.
    case nul(Int)
    /// Text with bytes that are not UTF-8.
    case invalid(Int)
    /// So many NULs, or NULs and other bytes that are not UTF-8, that it cannot be text.
    case binary(Int)

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16
            return
        }
        let (invalid, nul) = bytes.withUnsafeBytes { bytes in
            let plain = Self.plainLength(bytes)
            return (Self.firstInvalid(bytes, from: plain), Self.firstNUL(bytes, from: plain))
        }
        guard let nul else {
            self = invalid.map(TextCheck.invalid) ?? .text
            return
        }
        let count = bytes.reduce(into: 0) { if $1 == 0 { $0 += 1 } }
        self = invalid != nil || count * 50 > bytes.count ? .binary(nul) : .nul(nul)
    }

    /// Number of bytes at the start, in eights, that are ASCII other than NUL.
    private static func plainLength(_ bytes: UnsafeRawBufferPointer) -> Int {
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if word & highBits != 0 || hasZero(word) { break }
            offset += 8
        }
        return offset
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of the eight bytes is zero.
    private static func hasZero(_ word: UInt64) -> Bool {
        (word &- 0x0101_0101_0101_0101) & ~word & highBits != 0
    }

    private static func firstNUL(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var offset = start
        while offset + 8 <= bytes.count {
            if hasZero(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { break }
            offset += 8
        }
        return bytes[offset...].firstIndex(of: 0)
    }

    /// Offset of the first byte that no well-formed UTF-8 sequence begins with or goes on with.
    private static func firstInvalid(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var offset = start
        while offset < bytes.count {
            if offset + 8 <= bytes.count,
                bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & highBits == 0
            {
                offset += 8
                continue
            }
            let length = sequenceLength(bytes, at: offset)
            if length == 0 { return offset }
            offset += length
        }
        return nil
    }

    /// Length of the well-formed sequence at an offset (Unicode 3.9, table 3-7), 0 where there is none.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
        let first = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { second = 0xA0...0xBF } else if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { second = 0x90...0xBF } else if first == 0xF4 { second = 0x80...0x8F }
        default: return 0
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
        for place in offset + 2..<max(offset + 2, offset + length) where bytes[place] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
