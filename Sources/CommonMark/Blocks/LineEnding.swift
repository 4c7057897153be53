/// How lines end in a file.
package enum LineEnding: String, Sendable, Hashable {
    case lf = "\n"
    case crlf = "\r\n"
}

extension MarkdownDocument {
    /// The first line end of the file, LF when it has none.
    package var lineEnding: LineEnding {
        guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return .lf }
        return newline > 0 && bytes[newline - 1] == UInt8(ascii: "\r") ? .crlf : .lf
    }
}
