import CommonMark

extension Renumbering {
    /// A text file with every mention of the moved records changed.
    /// - Parameters:
    ///   - path: the file's path from the root.
    ///   - isElsewhere: whether the line at an offset stood there before the records did (on the branch they move off),
    ///     so that a number in it means another record; nil when no branch is compared.
    /// - Returns: the new bytes, and mentions that were left because they may mean another record.
    package func rewrite(
        _ bytes: [UInt8], path: String, isElsewhere: ((Int) -> Bool)? = nil
    ) -> (bytes: [UInt8], doubts: [Doubt]) {
        guard mayMention(bytes) else { return (bytes, []) }
        var edits: [ByteEdit] = []
        var taken: [Range<Int>] = []
        let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown") || path.hasSuffix(".mdx")
        if isMarkdown {
            let document = MarkdownDocument(bytes)
            if let move = moves.first(where: { $0.path == path }) {
                let own = ownNumber(move, document)
                edits += own
                taken += own.map(\.range)
            }
            (edits, taken) = links(in: document, path: path, edits, taken)
            let numbers = frontMatterNumbers(document, path: path, isElsewhere)
            edits += numbers
            taken += numbers.map(\.range)
        }
        edits += fileNames(in: bytes, path: path, taken)
        taken += edits.map(\.range)
        let (citations, doubts) = citations(in: bytes, path: path, taken, isElsewhere)
        return (ByteEdit.apply(edits + citations, to: bytes), doubts)
    }

    private func mayMention(_ bytes: [UInt8]) -> Bool {
        // Every mention holds the number's digits; most files hold none of them.
        moves.contains { move in
            let digits = Array((move.number < 0 ? move.oldLead : String(move.number)).utf8)
            return Bytes.find(digits, in: bytes, range: 0..<bytes.count) != nil
        }
    }

    // MARK: The record itself

    private func ownNumber(_ move: Move, _ document: MarkdownDocument) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        if let heading = document.sections.first(where: { $0.level == 1 }) {
            let content = document.blocks[heading.block].content
            let title = RecordTitle(heading.title, fileNumber: move.number)
            if title.number == move.number, let digits = number(move.number, in: content, of: document.bytes) {
                let isFull = document.bytes[digits.lowerBound] != UInt8(ascii: "0") && digits.count == headingWidth
                edits.append(
                    isFull
                        ? ByteEdit(digits, DateReader.pad(move.newNumber, headingWidth).utf8)
                        : replacement(of: digits, with: move.newNumber, in: document.bytes))
            }
        }
        if let range = document.frontMatter {
            let front = FrontMatter.parse(range, in: document.bytes, path: "").0
            if let entry = front.entry("number"), entry.value.text.flatMap(Int.init) == move.number,
                let digits = number(move.number, in: entry.valueRange, of: document.bytes)
            {
                edits.append(replacement(of: digits, with: move.newNumber, in: document.bytes))
            }
        }
        return edits
    }

    /// The first run of digits in a range that means a number.
    private func number(_ number: Int, in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            guard Bytes.isDigit(bytes[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < range.upperBound, Bytes.isDigit(bytes[end]) { end += 1 }
            if end - index <= 8, Int(Bytes.text(index..<end, in: bytes)) == number { return index..<end }
            index = end
        }
        return nil
    }

    /// A number in the width the old one is written in.
    private func replacement(of digits: Range<Int>, with number: Int, in bytes: [UInt8]) -> ByteEdit {
        let padded = digits.count > 1 && bytes[digits.lowerBound] == UInt8(ascii: "0")
        return ByteEdit(digits, DateReader.pad(number, padded ? digits.count : 1).utf8)
    }

    // MARK: Links

    private func links(
        in document: MarkdownDocument, path: String, _ edits: [ByteEdit], _ taken: [Range<Int>]
    ) -> ([ByteEdit], [Range<Int>]) {
        var edits = edits
        var taken = taken
        let bytes = document.bytes
        for link in document.links(in: 0..<bytes.count) {
            // What a link's text and address say is decided by where it leads, also when it leads elsewhere.
            guard let destination = leading(document.destination(of: link), from: path) else { continue }
            taken.append(link.range)
            guard let move = moves.first(where: { $0.path == destination }) else { continue }
            let changes = linkEdits(move, link, bytes).filter { edit in
                !edits.contains { $0.range.overlaps(edit.range) }
            }
            edits += changes
            taken += changes.map(\.range)
        }
        return (edits, taken)
    }

    private func linkEdits(_ move: Move, _ link: Link, _ bytes: [UInt8]) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        let lead = Array(move.oldLead.utf8)
        var place = link.destination.upperBound - lead.count
        while place >= link.destination.lowerBound {
            let starts = place == link.destination.lowerBound || bytes[place - 1] == UInt8(ascii: "/")
            if starts, bytes[place..<place + lead.count].elementsEqual(lead) {
                edits.append(ByteEdit(place..<place + lead.count, move.newLead.utf8))
                break
            }
            place -= 1
        }
        if move.number >= 0, !link.text.overlaps(link.destination),
            let digits = number(move.number, in: link.text, of: bytes)
        {
            let before = Bytes.text(link.text.lowerBound..<digits.lowerBound, in: bytes).lowercased()
            let isName =
                before.allSatisfy { !$0.isNumber }
                && before.split(whereSeparator: { !$0.isLetter }).allSatisfy { ["adr", "rfc", "md"].contains($0) }
            if isName { edits.append(replacement(of: digits, with: move.newNumber, in: bytes)) }
        }
        return edits
    }

    /// The path a link's destination leads to, when that lies in the log's folder.
    private func leading(_ destination: String, from path: String) -> String? {
        let bare = PercentEncoding.decode(String(destination.prefix { $0 != "#" && $0 != "?" }))
        guard !bare.isEmpty, !bare.contains("://") else { return nil }
        let start = path.split(separator: "/").dropLast().map(String.init)
        let steps = bare.split(separator: "/").map(String.init)
        let candidates =
            bare.hasPrefix("/") ? [LogPath.normal(steps)] : [LogPath.normal(start + steps), LogPath.normal(steps)]
        for candidate in candidates {
            for ending in ["", ".md", ".rst", "/README.md"] where isInLog(candidate + ending) {
                return candidate + ending
            }
        }
        return nil
    }

    private func isInLog(_ path: String) -> Bool {
        moves.contains { $0.path == path }
            || path.hasPrefix(folder.isEmpty || folder == "." ? "" : folder + "/")
                && (path.hasSuffix(".md") || path.hasSuffix(".rst"))
    }

    // MARK: Front matter of other records

    /// `supersedes: [12]`, `links: - target: 12` in records of the log.
    private func frontMatterNumbers(
        _ document: MarkdownDocument, path: String, _ isElsewhere: ((Int) -> Bool)?
    ) -> [ByteEdit] {
        guard let range = document.frontMatter, isInLog(path) else { return [] }
        let front = FrontMatter.parse(range, in: document.bytes, path: "").0
        let keys: Set<String> = [
            "supersedes", "superseded-by", "amends", "amended-by", "related", "links", "extends", "refines",
        ]
        var edits: [ByteEdit] = []
        for entry in front.entries where keys.contains(FrontMatter.normal(entry.key)) {
            for move in moves where move.number >= 0 && (!shared.contains(move.number) || isElsewhere != nil) {
                guard let digits = number(move.number, in: entry.valueRange, of: document.bytes),
                    isElsewhere?(digits.lowerBound) != true
                else { continue }
                // A link in front matter is written with its file name and found as such.
                let next = digits.upperBound < document.bytes.count ? document.bytes[digits.upperBound] : 0
                if next != UInt8(ascii: "-"), next != UInt8(ascii: "_") {
                    edits.append(replacement(of: digits, with: move.newNumber, in: document.bytes))
                }
            }
        }
        return edits
    }

    // MARK: File names in text

    private func fileNames(in bytes: [UInt8], path: String, _ taken: [Range<Int>]) -> [ByteEdit] {
        var edits: [ByteEdit] = []
        for move in moves {
            let stem = Self.stem(move.path)
            let needle = Array(stem.utf8)
            var start = 0
            while let found = Bytes.find(needle, in: bytes, range: start..<bytes.count) {
                start = found.upperBound
                guard isWhole(found, bytes), !taken.contains(where: { $0.overlaps(found) }) else { continue }
                guard !repeatedStems.contains(stem) || isBelowFolder(found.lowerBound, bytes) else { continue }
                edits.append(ByteEdit(found.lowerBound..<found.lowerBound + move.oldLead.utf8.count, move.newLead.utf8))
            }
        }
        return edits
    }

    private func isWhole(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let isPart = { (byte: UInt8) in
            Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte >= 0x80
        }
        return (range.lowerBound == 0 || !isPart(bytes[range.lowerBound - 1]))
            && (range.upperBound == bytes.count || !isPart(bytes[range.upperBound]))
    }

    private func isBelowFolder(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        let prefix = Array((folder + "/").utf8)
        return offset >= prefix.count && bytes[offset - prefix.count..<offset].elementsEqual(prefix)
    }

    // MARK: Citations

    /// `ADR-0012`, `ADR 12`, `adr_12`, `ADR0012` outside links.
    private func citations(
        in bytes: [UInt8], path: String, _ taken: [Range<Int>], _ isElsewhere: ((Int) -> Bool)?
    ) -> ([ByteEdit], [Doubt]) {
        var edits: [ByteEdit] = []
        var doubts: [Doubt] = []
        guard scope.isEmpty || path.hasPrefix(scope + "/") else { return ([], []) }
        var index = 0
        while index + 3 < bytes.count {
            guard isADR(bytes, at: index), let digits = citedDigits(bytes, after: index + 3) else {
                index += 1
                continue
            }
            let whole = index..<digits.upperBound
            index = digits.upperBound
            guard let cited = Int(Bytes.text(digits, in: bytes)), let move = moves.first(where: { $0.number == cited }),
                !taken.contains(where: { $0.overlaps(whole) })
            else { continue }
            if let isElsewhere {
                if !isElsewhere(whole.lowerBound) {
                    edits.append(replacement(of: digits, with: move.newNumber, in: bytes))
                }
            } else if shared.contains(cited) {
                doubts.append(Doubt(offset: whole.lowerBound, text: Bytes.text(whole, in: bytes)))
            } else {
                edits.append(replacement(of: digits, with: move.newNumber, in: bytes))
            }
        }
        return (edits, doubts)
    }

    private func isADR(_ bytes: [UInt8], at index: Int) -> Bool {
        guard bytes[index] | 0x20 == UInt8(ascii: "a"), bytes[index + 1] | 0x20 == UInt8(ascii: "d"),
            bytes[index + 2] | 0x20 == UInt8(ascii: "r")
        else { return false }
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return !Bytes.isLetter(before) && !Bytes.isDigit(before) && before < 0x80 && before != UInt8(ascii: "_")
    }

    private func citedDigits(_ bytes: [UInt8], after start: Int) -> Range<Int>? {
        var index = start
        if index < bytes.count,
            [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "#")].contains(bytes[index])
        {
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
        var end = index
        while end < bytes.count, Bytes.isDigit(bytes[end]) { end += 1 }
        guard end > index, end - index <= 6 else { return nil }
        let next = end < bytes.count ? bytes[end] : 0
        // `ADR-0012-use-x` is a file name, `ADR-12.5` a version.
        let isName = next == UInt8(ascii: "-") || next == UInt8(ascii: "_") || Bytes.isLetter(next)
        let isVersion = next == UInt8(ascii: ".") && end + 1 < bytes.count && Bytes.isDigit(bytes[end + 1])
        return isName || isVersion ? nil : index..<end
    }
}
