/// Turns a template without faults into pieces.
///
/// Tags other than values that stand alone on a line take the line with them
/// (https://github.com/mustache/spec, "Standalone Tags").
struct TemplateParser {
    /// Something that is open, with its pieces so far.
    private struct Frame {
        /// The tag's sign; 0 for the template itself.
        var sign: UInt8
        var name: String
        var indentation: [UInt8] = []
        var pieces: [TemplatePiece] = []
    }

    private let bytes: [UInt8]
    private var frames = [Frame(sign: 0, name: "")]

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The pieces of a template.
    static func pieces(_ bytes: [UInt8]) throws(TemplateFault) -> [TemplatePiece] {
        var parser = TemplateParser(bytes)
        var scanner = TemplateScanner(bytes)
        var start = 0
        while let tag = try scanner.next() {
            let line = tag.kind == .variable ? nil : parser.line(around: tag, after: start)
            parser.add(.text(Array(bytes[start..<(line?.lowerBound ?? tag.offset)])))
            parser.take(tag, indentation: line.map { Array(bytes[$0.lowerBound..<tag.offset]) } ?? [])
            start = line?.upperBound ?? tag.end
        }
        parser.add(.text(Array(bytes[start...])))
        return parser.frames[0].pieces
    }

    /// The whole line of a tag that stands alone on it.
    private func line(around tag: TemplateTag, after start: Int) -> Range<Int>? {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let before = bytes[start..<tag.offset].lastIndex { !isSpace($0) }
        let lineStart = before.map { $0 + 1 } ?? start
        guard lineStart == 0 || bytes[lineStart - 1] == UInt8(ascii: "\n") else { return nil }
        guard let after = bytes[tag.end...].firstIndex(where: { !isSpace($0) }) else { return lineStart..<bytes.count }
        if bytes[after] == UInt8(ascii: "\n") { return lineStart..<after + 1 }
        if bytes[after...].starts(with: "\r\n".utf8) { return lineStart..<after + 2 }
        return nil
    }

    private mutating func take(_ tag: TemplateTag, indentation: [UInt8]) {
        switch tag.kind {
        case .variable: add(.value(TemplateName(tag.name)))
        case .partial: add(.partial(tag.name, indentation: indentation, blocks: [:]))
        case .open(let sign): frames.append(Frame(sign: sign, name: tag.name, indentation: indentation))
        case .close: close()
        case .pragma:
            let name = tag.name.split(separator: ":").last.map { $0.drop { $0 == " " } } ?? ""
            if let language = OutputLanguage.allCases.first(where: { $0.contentTypeName == name }) {
                add(.language(language))
            }
        case .other: break
        }
    }

    private mutating func close() {
        guard frames.count > 1 else { return }
        let frame = frames.removeLast()
        switch frame.sign {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            add(.section(TemplateName(frame.name), isInverted: frame.sign == UInt8(ascii: "^"), frame.pieces))
        case UInt8(ascii: "$"): add(.block(frame.name, frame.pieces))
        default:
            var blocks: [String: [TemplatePiece]] = [:]
            for case .block(let name, let pieces) in frame.pieces { blocks[name] = pieces }
            add(.partial(frame.name, indentation: frame.indentation, blocks: blocks))
        }
    }

    private mutating func add(_ piece: TemplatePiece) {
        if case .text(let bytes) = piece, bytes.isEmpty { return }
        frames[frames.count - 1].pieces.append(piece)
    }
}
