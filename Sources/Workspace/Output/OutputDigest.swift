/// 128 bits that stand for some bytes: differing content gives differing digests for all purposes but deliberate attack.
///
/// Products of 64-bit words folded together, as in wyhash, in two lanes.
package struct OutputDigest: Sendable, Hashable {
    private(set) var high: UInt64
    private(set) var low: UInt64

    private static let keys: (UInt64, UInt64, UInt64, UInt64) = (
        0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3
    )

    package init(_ bytes: [UInt8] = []) {
        var high = Self.keys.0 ^ UInt64(bytes.count)
        var low = Self.keys.1
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index + 16 <= buffer.count {
                let first = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let second = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
                Self.mix(first, second, &high, &low)
                index += 16
            }
            if index < buffer.count {
                var words: (UInt64, UInt64) = (0, 0)
                for place in index..<buffer.count {
                    let shift = UInt64((place - index) % 8 * 8)
                    if place - index < 8 {
                        words.0 |= UInt64(buffer[place]) << shift
                    } else {
                        words.1 |= UInt64(buffer[place]) << shift
                    }
                }
                Self.mix(words.0, words.1, &high, &low)
            }
        }
        Self.mix(high, low, &high, &low)
        self.high = high
        self.low = low
    }

    private static func mix(_ first: UInt64, _ second: UInt64, _ high: inout UInt64, _ low: inout UInt64) {
        let one = (first ^ keys.0 ^ high).multipliedFullWidth(by: second ^ keys.1)
        let two = (second ^ keys.2 ^ low).multipliedFullWidth(by: first ^ keys.3)
        // The words themselves are added, so that a product of zero loses nothing.
        high = (one.high ^ one.low) &+ first &+ (high << 23 | high >> 41)
        low = (two.high ^ two.low) &+ second &+ (low << 29 | low >> 35)
    }

    /// 32 hexadecimal digits.
    package var text: String { Self.hex(high) + Self.hex(low) }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Reads what `text` wrote.
    init?(text: some StringProtocol) {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.high = high
        self.low = low
    }
}
