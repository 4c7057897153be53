/// Collects the tokens of one statement, whose text may come in pieces.
struct DSLTokenizer {
    private let bytes: [UInt8]
    private var tokens: [DSLToken] = []
    private var text: [UInt8] = []
    private var start: Int?
    private var state = State.between

    private enum State { case between, word, quoted, quotedPart }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func feed(_ range: Range<Int>) {
        for index in range {
            let byte = bytes[index]
            switch state {
            case .between: begin(byte, at: index)
            case .word:
                if byte <= 0x20 {
                    end()
                } else if byte == Self.quote, text.count >= 2,
                    text.suffix(2).elementsEqual("==".utf8)
                        || text.suffix(2).elementsEqual("!=".utf8)
                {
                    // The value of an expression: `element.tag=="Tag 1"`.
                    state = .quotedPart
                } else {
                    text.append(byte)
                }
            case .quoted, .quotedPart:
                if byte != Self.quote {
                    text.append(byte)
                } else if text.last == UInt8(ascii: "\\") {
                    text[text.count - 1] = Self.quote
                } else if state == .quoted {
                    end()
                } else {
                    state = .word
                }
            }
        }
    }

    /// Appends a text block as a token.
    mutating func append(_ block: [UInt8], at offset: Int) {
        if state != .between { end() }
        tokens.append(DSLToken(text: String(decoding: block, as: UTF8.self), offset: offset, isQuoted: true))
    }

    /// The tokens, and where a quote begins that is not closed.
    mutating func finish() -> ([DSLToken], openQuote: Int?) {
        let open = state == .quoted || state == .quotedPart ? start : nil
        if state != .between { end() }
        return (tokens, open)
    }

    private static let quote = UInt8(ascii: "\"")

    private mutating func begin(_ byte: UInt8, at index: Int) {
        guard byte > 0x20 else { return }
        start = index
        state = byte == Self.quote ? .quoted : .word
        if state == .word { text.append(byte) }
    }

    private mutating func end() {
        tokens.append(
            DSLToken(
                text: String(decoding: text, as: UTF8.self), offset: start ?? 0, isQuoted: state == .quoted))
        text.removeAll(keepingCapacity: true)
        state = .between
        start = nil
    }
}
