/// Texts in a picture, whose widths can only be estimated: a font is chosen where the picture is shown.
enum TextFit {
    static let fontSize = 12.0

    /// Width of a text, rather too wide than too narrow.
    static func width(_ text: String) -> Double {
        (text.utf8.allSatisfy { $0 < 0x80 }
            ? text.utf8.reduce(0) { $0 + asciiWidths[Int($1)] }
            : text.unicodeScalars.reduce(0) { $0 + width($1) }) * fontSize
    }

    /// The text, its end left out where it doesn't fit.
    static func shortened(_ text: String, to limit: Double) -> String {
        if width(text) <= limit { return text }
        var kept = ""
        var used = width("…")
        for character in text {
            used += width(String(character))
            if used > limit { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The text broken between words into at most some lines, the last one's end left out where it doesn't fit.
    static func lines(_ text: String, to limit: Double, count: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0.0
        for word in text.unicodeScalars.split(whereSeparator: isSpace).map(String.init) {
            let width = width(word)
            if line.isEmpty {
                (line, used) = (word, width)
            } else if lines.count == count - 1 || used + Self.width(" ") + width <= limit {
                line += " " + word
                used += Self.width(" ") + width
            } else {
                lines.append(line)
                (line, used) = (word, width)
            }
        }
        return (lines + [line]).map { shortened($0, to: limit) }
    }

    /// Positions moved apart by at least a distance, kept within bounds and in their order, as near as that allows.
    static func spread(_ positions: [Double], apart: Double, within bounds: ClosedRange<Double>) -> [Double] {
        let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        var placed = positions
        var lowest = bounds.lowerBound
        for index in order {
            placed[index] = max(positions[index], lowest)
            lowest = placed[index] + apart
        }
        var highest = bounds.upperBound
        for index in order.reversed() {
            placed[index] = min(placed[index], highest)
            highest = placed[index] - apart
        }
        return placed
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static let asciiWidths = (0..<0x80).map { width(Unicode.Scalar(UInt8($0))) }

    /// In units of the font size.
    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x20, 0x21, 0x27...0x29, 0x2C...0x2E, 0x3A, 0x3B, 0x49, 0x5B...0x5D, 0x66, 0x69...0x6A, 0x6C, 0x74: 0.36
        case 0x4D, 0x57, 0x6D, 0x77, 0x40, 0x25: 0.95
        case 0x41...0x5A: 0.70
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            1.05
        default: 0.62
        }
    }
}
