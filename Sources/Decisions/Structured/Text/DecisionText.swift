/// The canonical forms in which a decision holds its texts, so that what is written to a record reads back the same.
///
/// Each form is idempotent. Control characters are spaces in all of them.
package enum DecisionText {
    /// Plain text on one line: runs of white space as one space, none at the ends.
    package static func plain(_ text: String) -> String {
        if isTidy(text.utf8) { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for byte in text.utf8 {
            if byte <= 0x20 || byte == 0x7F {
                needsSpace = !out.isEmpty
                continue
            }
            if needsSpace { out.append(UInt8(ascii: " ")) }
            needsSpace = false
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Inline Markdown on one line, white space as in `plain`. A beginning that would start a block, or that reads as a
    /// template's prompt, is escaped.
    package static func line(_ text: String) -> String {
        let text = plain(text)
        guard let place = BlockStart.place(in: Array(text.utf8)) else { return text }
        var bytes = Array(text.utf8)
        bytes.insert(UInt8(ascii: "\\"), at: place)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Inline Markdown for a table's cell: a line without `\|`, which means a pipe there as `|` alone does here.
    package static func cell(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in line(text).utf8 {
            if byte == UInt8(ascii: "|") {
                while out.last == UInt8(ascii: "\\") { out.removeLast() }
            }
            out.append(byte)
        }
        return line(String(decoding: out, as: UTF8.self))
    }

    /// A reason that closes a sentence: a line without its final period.
    package static func reason(_ text: String) -> String {
        let text = plain(text)
        let isStop = text.utf8.last == UInt8(ascii: ".") && text.utf8.dropLast().last != UInt8(ascii: ".")
        return line(isStop ? String(text.dropLast()) : text)
    }

    /// What closes the sentence that a reason ends: nothing where it ends with a mark of its own.
    package static func sentenceEnd(of reason: String) -> String {
        guard let last = reason.last else { return "" }
        return ".!?…:;".contains(last) ? "" : "."
    }

    /// Markdown over several lines: line ends as `\n`, nothing blank at either end.
    package static func block(_ text: String) -> String {
        var bytes: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): if previous != UInt8(ascii: "\r") { bytes.append(byte) }
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\t"): bytes.append(byte)
            case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
            previous = byte
        }
        let range = Bytes.trim(0..<bytes.count, in: bytes)
        let trimmed = Bytes.text(range, in: bytes)
        return isPrompt(trimmed) ? "\\" + trimmed : trimmed
    }

    /// Whether a text as it stands in a record is a template's prompt that nobody has replaced: `{what it is}`.
    package static func isPrompt(_ source: String) -> Bool {
        source.utf8.first == UInt8(ascii: "{") && source.utf8.last == UInt8(ascii: "}")
    }

    /// Whether a table's cell says that there is nothing to say: empty, or a lone dash.
    package static func isBlankCell(_ text: String) -> Bool { ["", "-", "–", "—", "\\-"].contains(text) }

    private static func isTidy(_ text: String.UTF8View) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text {
            if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: " ") && previous == byte { return false }
            previous = byte
        }
        return previous != UInt8(ascii: " ") || text.isEmpty
    }
}
