/// Finds links in a leaf's text and, where asked, the bytes that are markup rather than text.
///
/// One pass from left to right in CommonMark's manner: code spans, raw HTML and autolinks bind tightest, brackets are
/// matched by a stack, emphasis by a second stack that is worked off whenever a link or the text ends. Searches that
/// could fail again and again (code span ends, comment ends) remember their failure, so the time is linear.
struct InlineScanner {
    private let text: InlineText
    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private let definitions: [String: Range<Int>]
    /// Whether edits are wanted.
    private let wantsText: Bool
    /// Whether the text is a table's cell, where `\|` is a pipe even within code.
    private let isCell: Bool

    private var index: Int
    private var links: [Link] = []
    private var edits: [Edit] = []
    private var brackets: [Bracket] = []
    private var emphasis = EmphasisStack()
    private var codeSpans = CodeSpanEnds()
    private var missingEnds = MissingEnds()

    /// A stretch of markup and what stands for it in plain text.
    struct Edit {
        var range: Range<Int>
        var text: String = ""
    }

    /// A `[` or `![` that may begin a link.
    private struct Bracket {
        var start: Int
        var isImage: Bool
        /// Whether another bracket follows within it.
        var holdsBracket = false
        /// Whether a link was found within it, which therefore is no link itself; an image may be one all the same.
        var holdsLink = false
        /// Number of delimiters found before it.
        var delimiters: Int
    }

    /// Endings of raw HTML known not to occur any more.
    private struct MissingEnds {
        var comment = false
        var instruction = false
        var cdata = false
        var declaration = false
    }

    private init(_ text: InlineText, definitions: [String: Range<Int>], wantsText: Bool, isCell: Bool) {
        self.text = text
        self.bytes = text.bytes
        self.start = text.range.lowerBound
        self.end = text.range.upperBound
        self.definitions = definitions
        self.wantsText = wantsText
        self.isCell = isCell
        index = text.range.lowerBound
    }

    /// Links and images of a text in order, an outer one before those within it, as bytes of the document.
    static func links(in text: InlineText, definitions: [String: Range<Int>]) -> [Link] {
        var scanner = InlineScanner(text, definitions: definitions, wantsText: false, isCell: false)
        scanner.scan()
        // They were found by where they end.
        return scanner.links.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The replacements that make a text plain, in order, as bytes of the text.
    static func edits(in text: InlineText, definitions: [String: Range<Int>], isCell: Bool) -> [Edit] {
        var scanner = InlineScanner(text, definitions: definitions, wantsText: true, isCell: isCell)
        scanner.scan()
        return scanner.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func scan() {
        while index < end {
            let byte = bytes[index]
            switch byte {
            case ASCII.backslash: scanEscape()
            case ASCII.backtick: scanCode()
            case ASCII.less: scanAngle()
            case ASCII.leftBracket: openBracket(isImage: false)
            case ASCII.exclamation where index + 1 < end && bytes[index + 1] == ASCII.leftBracket:
                openBracket(isImage: true)
            case ASCII.rightBracket: closeBracket()
            case ASCII.colon, ASCII.w: scanBareURL(byte)
            case ASCII.asterisk, ASCII.underscore, ASCII.tilde: scanDelimiters(byte)
            case ASCII.ampersand: scanEntity()
            default: index += 1
            }
        }
        if wantsText { emphasis.match(from: 0, edits: &edits) }
    }

    private mutating func edit(_ range: Range<Int>, _ text: String = "") {
        if wantsText { edits.append(Edit(range: range, text: text)) }
    }

    // MARK: Characters

    private mutating func scanEscape() {
        guard index + 1 < end, bytes[index + 1].isPunctuation || bytes[index + 1].isLineEnd else {
            index += 1
            return
        }
        edit(index..<index + 1)
        index += bytes[index + 1].isPunctuation ? 2 : 1
    }

    private mutating func scanEntity() {
        if wantsText, let (text, next) = Entity.read(bytes, index, end) {
            edit(index..<next, text)
            index = next
        } else {
            index += 1
        }
    }

    private mutating func scanDelimiters(_ byte: UInt8) {
        let first = index
        while index < end, bytes[index] == byte { index += 1 }
        if wantsText { emphasis.push(byte, first..<index, in: bytes, text: start..<end) }
    }

    private mutating func scanCode() {
        let open = index
        while index < end, bytes[index] == ASCII.backtick { index += 1 }
        let length = index - open
        guard let close = codeSpans.end(of: length, in: bytes, index..<end) else { return }
        if wantsText {
            // One space or line end at both ends is not part of the code, unless there is nothing else.
            var code = index..<close
            if let first = paddingEnd(code), let last = paddingStart(code), first <= last { code = first..<last }
            edit(open..<code.lowerBound)
            if isCell {
                for place in code where bytes[place] == ASCII.backslash && bytes[place + 1] == ASCII.pipe {
                    edit(place..<place + 1)
                }
            }
            edit(code.upperBound..<close + length)
        }
        index = close + length
    }

    /// The end of the space, or of the line end and the white space below it, that code begins with.
    private func paddingEnd(_ code: Range<Int>) -> Int? {
        let first = code.lowerBound
        if bytes[first] == ASCII.space { return first + 1 }
        guard bytes[first].isLineEnd else { return nil }
        return LinkSyntax.skipSpaces(bytes, min(bytes.nextLine(after: first), code.upperBound), code.upperBound)
    }

    /// The start of the space, or of the line end and the white space below it, that code ends with.
    private func paddingStart(_ code: Range<Int>) -> Int? {
        var last = code.upperBound
        while last > code.lowerBound, bytes[last - 1].isSpaceOrTab { last -= 1 }
        guard last > code.lowerBound else { return nil }
        guard bytes[last - 1].isLineEnd else {
            return last < code.upperBound && bytes[code.upperBound - 1] == ASCII.space ? code.upperBound - 1 : nil
        }
        let isPair =
            bytes[last - 1] == ASCII.newline && last - 1 > code.lowerBound && bytes[last - 2] == ASCII.carriageReturn
        return last - (isPair ? 2 : 1)
    }

    // MARK: Angle brackets

    private mutating func scanAngle() {
        let open = index
        if let next = Autolink.end(of: bytes, at: open, end: end) {
            addAutolink(open..<next, url: open + 1..<next - 1)
            edit(open..<open + 1)
            edit(next - 1..<next)
            index = next
        } else if let next = htmlEnd(at: open) {
            edit(open..<next, bytes.hasWord("<br", at: open, end: next) && !bytes[open + 3].isLetter ? " " : "")
            index = next
        } else {
            index += 1
        }
    }

    private mutating func htmlEnd(at open: Int) -> Int? {
        let next = open + 1
        guard next < end else { return nil }
        switch bytes[next] {
        case ASCII.question:
            return htmlEnd("?>", from: next + 1, missing: \.instruction)
        case ASCII.exclamation:
            if bytes.hasWord("!--", at: next, end: end) {
                // Neither `<!-->` nor `<!--->` is a comment within text.
                if bytes.hasWord(">", at: next + 3, end: end) || bytes.hasWord("->", at: next + 3, end: end) {
                    return nil
                }
                guard let close = htmlEnd("--", from: next + 3, missing: \.comment) else { return nil }
                return close < end && bytes[close] == ASCII.greater ? close + 1 : nil
            }
            if bytes.firstOffset(of: "![CDATA[", in: next..<min(next + 8, end)) != nil {
                return htmlEnd("]]>", from: next + 8, missing: \.cdata)
            }
            var name = next + 1
            while name < end, (0x41...0x5A).contains(bytes[name]) { name += 1 }
            guard name > next + 1, name < end, bytes[name].isWhitespace else { return nil }
            return htmlEnd(">", from: name + 1, missing: \.declaration)
        default:
            return HTMLTag.end(of: bytes, at: open, end: end)
        }
    }

    private mutating func htmlEnd(
        _ close: StaticString, from place: Int, missing: WritableKeyPath<MissingEnds, Bool>
    ) -> Int? {
        guard !missingEnds[keyPath: missing], place <= end else { return nil }
        guard let found = bytes.firstOffset(of: close, in: place..<end) else {
            missingEnds[keyPath: missing] = true
            return nil
        }
        return found + close.utf8CodeUnitCount
    }

    private mutating func scanBareURL(_ byte: UInt8) {
        guard brackets.isEmpty,
            let url = byte == ASCII.colon
                ? Autolink.url(in: bytes, colon: index, start: start, end: end)
                : Autolink.webAddress(in: bytes, at: index, start: start, end: end),
            links.last.map({ $0.range.upperBound <= text.source(url.lowerBound) }) ?? true
        else {
            index += 1
            return
        }
        addAutolink(url, url: url)
        index = url.upperBound
    }

    private mutating func addAutolink(_ range: Range<Int>, url: Range<Int>) {
        let url = text.source(url)
        links.append(Link(form: .autolink, range: text.source(range), text: url, destination: url))
    }

    // MARK: Brackets

    private mutating func openBracket(isImage: Bool) {
        if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
        brackets.append(Bracket(start: index, isImage: isImage, delimiters: emphasis.count))
        index += isImage ? 2 : 1
    }

    private mutating func closeBracket() {
        let close = index
        index += 1
        guard let bracket = brackets.popLast() else { return }
        let textStart = bracket.start + (bracket.isImage ? 2 : 1)
        guard bracket.isImage || !bracket.holdsLink else { return }
        let inside = textStart..<close
        if let (destination, next) = inlineTail(at: index) {
            addLink(bracket, .inline, inside: inside, destination: text.source(destination), next: next)
        } else if let (destination, next) = reference(bracket, inside: inside) {
            addLink(bracket, .reference, inside: inside, destination: destination, next: next)
        } else if !bracket.isImage, inside.count > 1, bytes[textStart] == ASCII.caret,
            !bytes[inside].contains(where: \.isWhitespace)
        {
            // A footnote's mark is not part of what it stands at.
            edit(bracket.start..<index)
        }
    }

    /// `(destination "title")`.
    private func inlineTail(at open: Int) -> (destination: Range<Int>, next: Int)? {
        guard open < end, bytes[open] == ASCII.leftParen else { return nil }
        let place = LinkSyntax.skipWhitespace(bytes, open + 1, end)
        guard let (destination, afterDestination) = LinkSyntax.destination(bytes, place, end) else { return nil }
        var next = LinkSyntax.skipWhitespace(bytes, afterDestination, end)
        if next > afterDestination, let afterTitle = LinkSyntax.title(bytes, next, end) {
            next = LinkSyntax.skipWhitespace(bytes, afterTitle, end)
        }
        guard next < end, bytes[next] == ASCII.rightParen else { return nil }
        return (destination, next + 1)
    }

    /// `[label]`, `[]` or nothing, resolved by the definitions; the destination as bytes of the document.
    private func reference(_ bracket: Bracket, inside: Range<Int>) -> (destination: Range<Int>, next: Int)? {
        guard !definitions.isEmpty else { return nil }
        var label = inside
        var next = index
        if let (own, afterLabel) = LinkSyntax.label(bytes, index, end) {
            next = afterLabel
            if !bytes.trimmed(own).isEmpty { label = own }
        }
        guard label != inside || !bracket.holdsBracket, label.count <= 1000 else { return nil }
        return definitions[LinkSyntax.normalized(bytes[label])].map { ($0, next) }
    }

    private mutating func addLink(
        _ bracket: Bracket, _ form: Link.Form, inside: Range<Int>, destination: Range<Int>, next: Int
    ) {
        edit(bracket.start..<inside.lowerBound)
        edit(inside.upperBound..<next)
        if wantsText { emphasis.match(from: bracket.delimiters, edits: &edits) }
        links.append(
            Link(
                form: bracket.isImage ? .image : form, range: text.source(bracket.start..<next),
                text: text.source(inside), destination: destination))
        index = next
        guard !bracket.isImage else { return }
        for outer in brackets.indices.reversed() {
            if brackets[outer].holdsLink { break }
            brackets[outer].holdsLink = true
        }
    }
}
