/// Reads INI files: sections, `key = value` or `key: value`, comments on lines of their own.
enum INISettings {
    static func read(_ bytes: [UInt8]) throws(SyntaxProblem) -> Setting {
        var sections: [Setting.Member] = []
        var offset = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            defer { offset += line.count + 1 }
            let indent = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            let text = trimmed(line)
            let start = offset + indent
            guard let first = text.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else { continue }
            if first == UInt8(ascii: "[") {
                guard text.hasSuffix("]") else {
                    throw SyntaxProblem(offset: start, message: "section name lacks its closing bracket")
                }
                let section = Setting(value: .table([]), offset: start)
                sections.append(.init(key: String(text.dropFirst().dropLast()), offset: start, value: section))
                continue
            }
            guard let sign = text.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
                throw SyntaxProblem(offset: start, message: "line is neither a section nor 'key = value'")
            }
            guard let section = sections.popLast() else {
                throw SyntaxProblem(offset: start, message: "key stands before the first section")
            }
            let value = Setting(value: .text(trimmed(text[text.index(after: sign)...].utf8)), offset: start)
            let key = Setting.Member(key: trimmed(text[..<sign].utf8), offset: start, value: value)
            let table = Setting(value: .table(section.value.members + [key]), offset: section.offset)
            sections.append(.init(key: section.key, offset: section.offset, value: table))
        }
        return Setting(value: .table(sections), offset: 0)
    }

    private static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = bytes.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map { start.index(after: $0) } ?? start.startIndex
        return String(decoding: start[start.startIndex..<end], as: UTF8.self)
    }
}
