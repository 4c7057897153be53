/// A constant or variable.
struct DSLConstant {
    var value: String
    var isConstant: Bool
}

extension DSLReading {
    /// Longest text with its constants put in, in bytes.
    private static let textLimit = 1_000_000

    mutating func defineConstant(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(3...3, "\(statement.keyword.text) <name> <value>")
        let name = statement.tokens[1]
        let isConstant = statement.word == "!const"
        if let old = constants[name.text], isConstant || old.isConstant {
            throw DSLFault(DSLRule.duplicate, "`\(name.text)` has a value already", at: name, fix: "rename one of them")
        }
        let isName = name.text.utf8.allSatisfy(Self.isNameByte)
        guard isName, !name.text.isEmpty else {
            throw DSLFault(
                "`\(name.text)` is no name of a constant", at: name, fix: "use letters, digits, `-`, `_` and `.`")
        }
        constants[name.text] = DSLConstant(value: statement.tokens[2].text, isConstant: isConstant)
    }

    /// A token with `${NAME}` replaced by the constant's value; names without a value stay.
    func substitute(in token: DSLToken) throws(DSLFault) -> DSLToken {
        let bytes = Array(token.text.utf8)
        guard bytes.count > 3, let first = bytes.firstIndex(of: UInt8(ascii: "$")) else { return token }
        var out = Array(bytes[..<first])
        var index = first
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
                let end = bytes[(index + 2)...].firstIndex { !Self.isNameByte($0) } ?? bytes.count
                if end < bytes.count, end > index + 2, bytes[end] == UInt8(ascii: "}"),
                    let constant = constants[String(decoding: bytes[index + 2..<end], as: UTF8.self)]
                {
                    out += constant.value.utf8
                    index = end + 1
                    guard out.count <= Self.textLimit else {
                        throw DSLFault(DSLRule.limit, "A text has more than \(Self.textLimit) bytes", at: token)
                    }
                    continue
                }
            }
            out.append(bytes[index])
            index += 1
        }
        var token = token
        token.text = String(decoding: out, as: UTF8.self)
        return token
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
            || byte == 0x2E
    }
}
