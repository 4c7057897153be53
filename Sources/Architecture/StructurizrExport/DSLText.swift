/// Statements of the DSL, indented by blocks.
struct DSLText {
    private(set) var text = ""
    private var depth = 0

    mutating func line(_ words: String) {
        text += String(repeating: "    ", count: depth) + words + "\n"
    }

    mutating func open(_ words: String) {
        line(words + " {")
        depth += 1
    }

    /// A block without a statement: a parallel sequence.
    mutating func openParallel() {
        line("{")
        depth += 1
    }

    mutating func close() {
        depth -= 1
        line("}")
    }

    /// A statement whose last part is a text of any length: quoted, or a block of lines where it has to be.
    mutating func line(_ words: String, text value: String) {
        guard DSLText.needsBlock(value) else { return line(words + " " + DSLText.quoted(value)) }
        line(words + " \"\"\"")
        // Lines of a text block stand as they are: what the first is indented by is taken from all.
        text += value + "\n"
        line("\"\"\"")
    }

    /// Whether a text cannot stand in quotes.
    static func needsBlock(_ text: String) -> Bool {
        text.utf8.contains(0x0A) || text.utf8.last == UInt8(ascii: "\\")
    }

    /// A text in quotes, on one line.
    static func quoted(_ text: String) -> String {
        var out: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += Array("\\\"".utf8)
            case 0x0A, 0x0D: out.append(0x20)
            default: out.append(byte)
            }
        }
        if out.last == UInt8(ascii: "\\") { out.append(0x20) }
        out.append(UInt8(ascii: "\""))
        return String(decoding: out, as: UTF8.self)
    }

    /// Texts in quotes, without empty ones at the end.
    static func quoted(_ texts: [String]) -> String {
        var texts = texts
        while texts.last?.isEmpty == true { texts.removeLast() }
        return texts.map { " " + quoted($0) }.joined()
    }
}
