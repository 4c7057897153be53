import Diagnostics

/// A diagnostic as one line of text, for the manifest.
enum DiagnosticLine {
    static func text(_ diagnostic: Diagnostic) -> String {
        let position = diagnostic.position.map { ["\($0.line)", "\($0.column)"] } ?? ["", ""]
        let excerpt = diagnostic.excerpt.map { [$0.before, $0.after] } ?? []
        let fields =
            [diagnostic.severity.rawValue, diagnostic.rule, diagnostic.message, diagnostic.path ?? ""] + position
            + [diagnostic.fix ?? ""] + excerpt
        return fields.map(escaped).joined(separator: "\t")
    }

    static func diagnostic(_ line: Substring) -> Diagnostic? {
        let fields = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { unescaped(Substring($0)) }
        guard fields.count == 7 || fields.count == 9, let severity = Diagnostic.Severity(rawValue: fields[0]) else {
            return nil
        }
        let place = Int(fields[4]).flatMap { line in Int(fields[5]).map { SourcePosition(line: line, column: $0) } }
        return Diagnostic(
            severity, rule: fields[1], fields[2], path: fields[3].isEmpty ? nil : fields[3], position: place,
            excerpt: fields.count == 9 ? Excerpt(before: fields[7], after: fields[8]) : nil,
            fix: fields[6].isEmpty ? nil : fields[6])
    }

    private static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case UInt8(ascii: "\n"): out += "\\n".utf8
            case UInt8(ascii: "\t"): out += "\\t".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func unescaped(_ text: Substring) -> String {
        var out: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                switch byte {
                case UInt8(ascii: "n"): out.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "t"): out.append(UInt8(ascii: "\t"))
                default: out.append(byte)
                }
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
