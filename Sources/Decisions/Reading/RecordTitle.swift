/// A heading taken apart: the number and kind before the title, and the title.
package struct RecordTitle: Sendable, Hashable {
    package var title: String
    package var number: Int?
    /// Whether what is left only says that this is a decision record.
    package var isGeneric: Bool

    /// Takes `12. Use X`, `ADR-012: Use X`, `Decision record: Use X`, `[ADR 12] Use X` apart.
    /// - Parameter fileNumber: the number in the file's name: a bare number before the title counts only when it is
    ///   the same or is written with leading zeros.
    ///   - stem: the file's name without its ending: a heading may begin with the part of it that is no word.
    package init(_ heading: String, fileNumber: Int?, stem: String = "") {
        var text = Self.withoutAttributes(heading)
        number = nil
        var hadKind = false
        var isIdentified = false
        // An emoji before number or kind goes with them; one before the words is part of the title.
        if text.utf8.first.map({ $0 >= 0x80 || $0 == UInt8(ascii: ":") }) == true {
            let plain = String(HeadingDecoration.withoutPictures(text[...]))
            let isNumbered = Self.numberPrefix(plain, fileNumber: fileNumber, afterKind: false) != nil
            if Self.kindPrefix(plain) != nil || isNumbered { text = plain }
        }
        if Self.kindPrefix(text) == nil, let found = Self.withoutIdentifier(text, of: stem) {
            (text, number, isIdentified) = (found.rest, found.number, true)
        } else if let (rest, found) = Self.kindPrefix(text) {
            (text, number, hadKind) = (rest, found, true)
        }
        if number == nil, !isIdentified,
            let (rest, found) = Self.numberPrefix(text, fileNumber: fileNumber, afterKind: hadKind)
        {
            (text, number) = (rest, found)
            if !hadKind, let (inner, again) = Self.kindPrefix(text) {
                text = inner
                number = again ?? number
            }
        }
        title = Self.trimmed(text)
        let lower = title.lowercased()
        isGeneric =
            title.isEmpty || Self.generic.contains(lower)
            || Self.kinds.contains(lower)
    }

    private static let generic: Set<String> = [
        "adr", "decision record", "architecture decision record", "architectural decision record", "decision", "title",
        "architecture decision", "any decision record", "architecture decision record (adr)", "rfc",
        "architecture decision log",
    ]

    /// What records call themselves before the title, longest first.
    private static let kinds = [
        "architecture decision record", "architectural decision record", "architecture design record",
        "technical decision record", "design decision record", "adr-decision",
        "any decision record",
        "architecture decision", "architectural decision", "decision record", "design record", "ladr", "madr", "adr",
        "rfc",
        "edr", "tdr", "pdr", "ad", "dr", "decision", "titre", "title", "title of adr",
        "registro de decisión de arquitectura", "registro de decisión arquitectónica", "decisión de arquitectura",
        "decisión arquitectónica", "registro de decisão de arquitetura", "registro de decisão arquitetural",
        "decisão de arquitetura", "decisão arquitetural", "décision d'architecture", "décision d’architecture",
        "architekturentscheidung", "entscheidung", "decisión", "decisão", "décision", "decisione", "решение",
        "архитектурное решение", "架构决策记录", "架构决策", "アーキテクチャ決定記録", "アーキテクチャ決定", "アーキテクチャ意思決定記録",
        "아키텍처 결정 기록", "아키텍처 결정", "título", "titel", "título del adr",
    ]

    /// Bytes beyond ASCII, and those within it that a kind begins with, in either case.
    private static let startsKind: [Bool] = {
        let first = Set(kinds.compactMap(\.utf8.first) + "[(".utf8)
        return (0...255).map { $0 >= 0x80 || first.contains($0) || Bytes.isLetter($0) && first.contains($0 | 0x20) }
    }()

    /// `KIND`, an optional number, and a separator; the rest and the number.
    private static func kindPrefix(_ heading: String) -> (String, Int?)? {
        guard let first = heading.utf8.first, startsKind[Int(first)] else { return nil }
        let lower = heading.lowercased()
        let opened = lower.hasPrefix("[") || lower.hasPrefix("(")
        let start = opened ? 1 : 0
        let words = lower.dropFirst(start)
        for kind in kinds where words.hasPrefix(kind) {
            var rest = heading.dropFirst(start + kind.count)
            if rest.hasPrefix(" (ADR)") || rest.hasPrefix(" (adr)") { rest = rest.dropFirst(6) }
            let glued = rest.prefix { "-_ #/.№".contains($0) }
            let afterGlue = rest.dropFirst(glued.count)
            let digits = afterGlue.prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty, digits.count <= 6 {
                rest = afterGlue.dropFirst(digits.count)
                if opened, rest.hasPrefix("]") || rest.hasPrefix(")") { rest = rest.dropFirst() }
                let number = Int(digits)
                if rest.isEmpty { return ("", number) }
                // `ADR 15 Namespaces`, but not `ADR 2nd attempt` or `Decision 3.2`.
                guard let next = rest.first, isSeparator(next), !isVersion(rest) else { continue }
                return (trimmed(String(rest)), number)
            }
            if opened, rest.hasPrefix("]") || rest.hasPrefix(")") { return (trimmed(String(rest.dropFirst())), nil) }
            // Without a number only a clear separator ends the kind: `ADR: Use X`, not `ADR tools`.
            let spaces = rest.prefix { $0 == " " }
            let mark = rest.dropFirst(spaces.count)
            if rest.isEmpty { return ("", nil) }
            if mark.hasPrefix(":") || mark.hasPrefix("：") || !spaces.isEmpty && isDash(mark) {
                return (trimmed(String(mark)), nil)
            }
        }
        return nil
    }

    private static func isDash(_ text: Substring) -> Bool {
        text.hasPrefix("- ") || text.hasPrefix("– ") || text.hasPrefix("— ") || text.hasPrefix("· ")
            || text.hasPrefix("-- ") || text.hasPrefix("| ")
    }

    private static func isVersion(_ rest: Substring) -> Bool {
        rest.first == "." && rest.dropFirst().first.map { $0.isNumber } == true
    }

    private static func isSeparator(_ character: Character) -> Bool {
        switch character {
        case ":", "：", ".", "-", "–", "—", "_", " ", ")", "|", ",", "/", "]", "·", "•", "»", "›", "→": true
        default: false
        }
    }

    /// `12. T`, `0012 T`, `12 - T`, `#12: T`.
    private static func numberPrefix(_ heading: String, fileNumber: Int?, afterKind: Bool) -> (String, Int)? {
        var text = heading[...]
        let opened = text.hasPrefix("[") || text.hasPrefix("(")
        if opened { text = text.dropFirst() }
        if text.hasPrefix("#") || text.hasPrefix("№") { text = text.dropFirst() }
        // A project's own prefix before the number: `ccc-jb-001: T`.
        let prefix = text.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
        if !prefix.isEmpty {
            guard let last = prefix.last, last == "-" || last == "_" || prefix == prefix.uppercased()[...] else {
                return nil
            }
            text = text.dropFirst(prefix.count)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 6, let number = Int(digits) else { return nil }
        if !prefix.isEmpty, number != fileNumber { return nil }
        var rest = text.dropFirst(digits.count)
        if opened {
            guard rest.hasPrefix("]") || rest.hasPrefix(")") else { return nil }
            rest = rest.dropFirst()
        }
        guard let next = rest.first else { return number == fileNumber ? ("", number) : nil }
        guard isSeparator(next), !isVersion(rest) else { return nil }
        let mark = rest.drop { $0 == " " }
        let clear =
            next == "." || next == ":" || next == "：" || next == ")" || opened || (next == " " && isDash(mark))
            || next == " " && (mark.hasPrefix(":") || mark.hasPrefix("|"))
        // `12-factor app` and `508 Systems List` are titles.
        let same =
            number == fileNumber && (next == " " || next == "-" || next == "_")
            || digits.hasPrefix("0") && digits.count > 2
        guard clear || same || afterKind || isOffByLittle(number, fileNumber, mark, next) else { return nil }
        return (trimmed(String(rest)), number)
    }

    /// `29 Use X` in file 030: nearly the file's number, which somebody changed in one place only.
    private static func isOffByLittle(
        _ number: Int, _ fileNumber: Int?, _ title: Substring, _ separator: Character
    ) -> Bool {
        guard let fileNumber, number >= 10, separator == " " else { return false }
        return abs(number - fileNumber) <= 2 && title.first?.isUppercase == true
    }

    /// The heading without the file's own identifier before a separator, and its number: `DEC-2026-05-25: T`,
    /// `2026-05-25 T`, `D3 — T`, `Design decision ADD-0006: T`.
    private static func withoutIdentifier(_ heading: String, of stem: String) -> (rest: String, number: Int?)? {
        guard !stem.isEmpty, heading.utf8.contains(where: Bytes.isDigit) else { return nil }
        var words = heading[...]
        var before = 0
        while before < 6 {
            if let found = identifier(at: words, of: stem, isFirst: before == 0) { return found }
            guard let space = words.firstIndex(of: " "), words[..<space].allSatisfy(\.isLetter) else { return nil }
            words = words[words.index(after: space)...]
            before += 1
        }
        return nil
    }

    private static func identifier(
        at text: Substring, of stem: String, isFirst: Bool
    ) -> (rest: String, number: Int?)? {
        let token = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".") }
        let core = token.reversed().drop { $0 == "-" || $0 == "." }.count
        let name = token.prefix(core)
        guard name.last?.isNumber == true, stem.utf8.count > name.utf8.count,
            stem.lowercased().hasPrefix(name.lowercased())
        else { return nil }
        let letters = name.prefix { $0.isLetter }
        let digits = name.utf8.filter(Bytes.isDigit).count
        // Three groups of digits are a date; fewer are a number, which is read for itself.
        guard digits >= 8 || !letters.isEmpty else { return nil }
        let rest = text.dropFirst(core)
        let mark = rest.drop { $0 == " " }
        // `HTTP2 push` begins with a word, `HTTP-2: push` with a name.
        let isClear = isDash(mark) || mark.hasPrefix(":") || mark.hasPrefix("：") || mark.hasPrefix(". ")
        guard let next = rest.first, isSeparator(next), isClear || isFirst && digits >= 8 else { return nil }
        let title = trimmed(String(rest))
        guard !title.isEmpty else { return nil }
        let number = name.dropFirst(letters.count).drop { $0 == "-" || $0 == "_" }
        return (title, digits < 8 && number.allSatisfy(\.isNumber) ? Int(number) : nil)
    }

    /// Without separators and spaces at its head, spaces at its end.
    private static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while let first = slice.first,
            isSeparator(first) && first != "." || first == "." && slice.dropFirst().first == " "
        {
            slice.removeFirst()
        }
        while let last = slice.last, last.isWhitespace || last == ":" { slice.removeLast() }
        return String(slice)
    }

    /// Without a `{#id}` behind it.
    private static func withoutAttributes(_ heading: String) -> String {
        guard heading.hasSuffix("}"), let open = heading.lastPlace(of: " {#") else { return heading }
        return String(heading[..<open])
    }
}

extension String {
    /// The start of the last place of `needle`; nil when it is not there.
    fileprivate func lastPlace(of needle: String) -> String.Index? {
        var index = endIndex
        while index > startIndex {
            index = self.index(before: index)
            if self[index...].hasPrefix(needle) { return index }
        }
        return nil
    }
}
