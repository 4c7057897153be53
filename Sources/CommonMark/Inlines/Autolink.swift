/// URLs that are links without brackets around a text.
enum Autolink {
    /// The offset after `<scheme:…>` or `<name@host>`, `<` at `start`.
    static func end(of bytes: [UInt8], at start: Int, end: Int) -> Int? {
        uriEnd(bytes, start, end) ?? emailEnd(bytes, start, end)
    }

    private static func uriEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var index = start + 1
        guard index < end, bytes[index].isLetter else { return nil }
        while index < end, isSchemePart(bytes[index]) { index += 1 }
        guard (2...32).contains(index - start - 1), index < end, bytes[index] == ASCII.colon else { return nil }
        while index < end, bytes[index] > ASCII.space, bytes[index] != ASCII.less {
            if bytes[index] == ASCII.greater { return index + 1 }
            index += 1
        }
        return nil
    }

    private static func isSchemePart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.plus || byte == ASCII.period || byte == ASCII.hyphen
    }

    private static func emailEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var index = start + 1
        while index < end, isMailboxPart(bytes[index]) { index += 1 }
        guard index > start + 1, index < end, bytes[index] == ASCII.at else { return nil }
        repeat {
            let label = index + 1
            index = label
            while index < end, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == ASCII.hyphen {
                index += 1
            }
            guard (1...63).contains(index - label), bytes[label] != ASCII.hyphen, bytes[index - 1] != ASCII.hyphen,
                index < end
            else { return nil }
        } while bytes[index] == ASCII.period
        return bytes[index] == ASCII.greater ? index + 1 : nil
    }

    private static func isMailboxPart(_ byte: UInt8) -> Bool {
        if byte.isLetter || byte.isDigit { return true }
        switch byte {
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: return true
        default: return false
        }
    }

    /// An `http`, `https` or `ftp` URL in running text, by the colon after its scheme.
    static func url(in bytes: [UInt8], colon: Int, start: Int, end: Int) -> Range<Int>? {
        guard bytes.hasWord("://", at: colon, end: end), colon + 3 < end else { return nil }
        var scheme = colon
        while scheme > start, colon - scheme < 6, bytes[scheme - 1].isLetter { scheme -= 1 }
        let length = colon - scheme
        guard
            length == 4 && bytes.hasWord("http", at: scheme, end: end)
                || length == 5 && bytes.hasWord("https", at: scheme, end: end)
                || length == 3 && bytes.hasWord("ftp", at: scheme, end: end)
        else { return nil }
        let host = colon + 3
        guard isHostCharacter(bytes, host, end), let domain = domainEnd(bytes, host, end, needsDot: false) else {
            return nil
        }
        let last = urlEnd(bytes, scheme, domain, end)
        return last > host ? scheme..<last : nil
    }

    /// A `www.` address in running text.
    static func webAddress(in bytes: [UInt8], at place: Int, start: Int, end: Int) -> Range<Int>? {
        guard bytes.firstOffset(of: "www.", in: place..<min(place + 4, end)) != nil else { return nil }
        if place > start {
            switch bytes[place - 1] {
            case ASCII.asterisk, ASCII.underscore, ASCII.tilde, ASCII.leftParen: break
            case let byte where byte.isWhitespace: break
            default: return nil
            }
        }
        guard let domain = domainEnd(bytes, place, end, needsDot: true) else { return nil }
        let last = urlEnd(bytes, place, domain, end)
        return last > place ? place..<last : nil
    }

    /// The end of a domain; nil where an underscore stands in one of its last two parts.
    private static func domainEnd(_ bytes: [UInt8], _ start: Int, _ end: Int, needsDot: Bool) -> Int? {
        var dots = 0
        var underscores = (before: 0, last: 0)
        var index = start + 1
        scan: while index < end - 1 {
            switch bytes[index] {
            case ASCII.underscore:
                underscores.last += 1
            case ASCII.period:
                underscores = (underscores.last, 0)
                dots += 1
            case ASCII.hyphen:
                break
            case let byte where byte.isLetter || byte.isDigit:
                break
            default:
                break scan
            }
            index += 1
        }
        if underscores.before > 0 || underscores.last > 0, dots <= 10 { return nil }
        return needsDot && dots == 0 ? nil : min(index, end)
    }

    private static func isHostCharacter(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard let scalar = UTF8Scalar.at(index, in: bytes, end: end) else { return false }
        return !CharacterClass.isWhitespace(scalar) && !CharacterClass.isPunctuation(scalar)
    }

    /// The end of a URL: before white space or `<`, without trailing punctuation and unbalanced parentheses.
    private static func urlEnd(_ bytes: [UInt8], _ start: Int, _ domain: Int, _ end: Int) -> Int {
        var last = domain
        while last < end, !bytes[last].isWhitespace, bytes[last] != ASCII.less { last += 1 }
        var open = 0
        var closed = 0
        for index in start..<last {
            if bytes[index] == ASCII.leftParen { open += 1 } else if bytes[index] == ASCII.rightParen { closed += 1 }
        }
        while last > start {
            switch bytes[last - 1] {
            case ASCII.rightParen:
                if closed <= open { return last }
                closed -= 1
                last -= 1
            case ASCII.question, ASCII.exclamation, ASCII.period, UInt8(ascii: ","), ASCII.colon, ASCII.asterisk,
                ASCII.underscore, ASCII.tilde, ASCII.apostrophe, ASCII.quote:
                last -= 1
            case ASCII.semicolon:
                var name = last - 2
                while name > start, bytes[name].isLetter { name -= 1 }
                last = name < last - 2 && bytes[name] == ASCII.ampersand ? name : last - 1
            default:
                return last
            }
        }
        return last
    }
}
