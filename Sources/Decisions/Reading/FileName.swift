/// What a record's path says about it: number, date, the words of its slug.
package struct FileName: Sendable, Hashable {
    /// Last path component, or the folder's name for a `README.md` in a folder of its own.
    package var stem: String
    /// The record's number; nil when the name carries none.
    package var number: Int?
    /// The number's digits as written, leading zeros kept.
    package var digits: String?
    /// The date in the name as ISO; nil when there is none or it does not exist.
    package var date: String?
    /// Whether the name begins with a date, complete or not (`2019-XX-XX`, `2019-05`).
    package var isDated = false
    /// Letters before the number: `adr-`, `ADR`, `ccc-jb-`.
    package var prefix = ""
    /// What follows number and date: `use-postgresql`.
    package var slug: String
    /// Whether the record is the `README` or `index` of a folder named like a record.
    package var isFolder = false
    /// Whether the folder is named by an identifier such as `D12`, which other folders are too.
    package var isIdentifierFolder = false
    /// Lower-case extension without the dot.
    package var fileExtension: String

    /// Reads a path from the log's folder.
    package init(path: String) {
        let bytes = Array(path.utf8)
        let last = Self.component(endingAt: bytes.count, of: bytes)
        var stem = last
        var fileExtension = ""
        if let dot = last.dropFirst().last(where: { bytes[$0] == UInt8(ascii: ".") }) {
            stem = last.lowerBound..<dot
            fileExtension = Bytes.text(dot + 1..<last.upperBound, in: bytes).lowercased()
        }
        if Self.isMainFile(bytes[stem]) {
            let folder = Self.component(endingAt: last.lowerBound, of: bytes)
            let name = FileName(stem: Array(bytes[folder]))
            if name.number != nil || name.isDated {
                self = name
                isFolder = true
                self.fileExtension = fileExtension
                return
            }
            if let name = FileName(identifier: Bytes.text(folder, in: bytes)) {
                self = name
                self.fileExtension = fileExtension
                return
            }
        }
        if bytes[stem].suffix(4).elementsEqual(".adr".utf8) { stem = stem.dropLast(4) }
        self = FileName(stem: Array(bytes[stem]))
        self.fileExtension = fileExtension
    }

    /// The last component of a path that ends at an offset; empty when there is none.
    private static func component(endingAt end: Int, of path: [UInt8]) -> Range<Int> {
        var end = end
        while end > 0, path[end - 1] == UInt8(ascii: "/") { end -= 1 }
        var start = end
        while start > 0, path[start - 1] != UInt8(ascii: "/") { start -= 1 }
        return start..<end
    }

    /// Whether a stem is `readme` or `index`, in whatever case.
    private static func isMainFile(_ stem: ArraySlice<UInt8>) -> Bool {
        stem.count == 6 && stem.lazy.map { $0 | 0x20 }.elementsEqual("readme".utf8)
            || stem.count == 5 && stem.lazy.map { $0 | 0x20 }.elementsEqual("index".utf8)
    }

    private init(stem bytes: [UInt8]) {
        stem = String(decoding: bytes, as: UTF8.self)
        slug = stem
        fileExtension = ""
        var index = readDate(bytes, at: 0) ?? readPartialDate(bytes, at: 0) ?? readPrefixedDate(bytes) ?? 0
        index = readNumber(bytes, at: index)
        if date == nil, let next = readDate(bytes, at: index) { index = next }
        isDated = isDated || date != nil
        slug = Bytes.text(index..<bytes.count, in: bytes)
    }

    /// A folder called `D12`, `PROJ-7` or `ad3-slug`: letters and a number; nil for other names.
    private init?(identifier stem: String) {
        let bytes = Array(stem.utf8)
        let letters = bytes.prefix { Bytes.isLetter($0) }.count
        guard (1...8).contains(letters) else { return nil }
        var index = letters
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_") { index += 1 }
        let count = Self.digitRun(bytes, at: index)
        let end = index + count
        let isWhole =
            end == bytes.count || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " ")].contains(bytes[end])
        guard (1...6).contains(count), isWhole else { return nil }
        self.stem = stem
        fileExtension = ""
        prefix = Bytes.text(0..<index, in: bytes)
        digits = Bytes.text(index..<end, in: bytes)
        number = digits.flatMap { Int($0) }
        slug = Bytes.text(Self.skipSeparators(bytes, at: end)..<bytes.count, in: bytes)
        isIdentifierFolder = true
    }

    /// `2019-XX-XX`, `2019-05`: a year and what is known of the day; the offset after the separators behind it.
    private mutating func readPartialDate(_ bytes: [UInt8], at start: Int) -> Int? {
        guard Self.digitRun(bytes, at: start) == 4, let year = Int(Bytes.text(start..<start + 4, in: bytes)),
            (1990...2100).contains(year)
        else { return nil }
        var end = start + 4
        var groups = 0
        while groups < 2, end + 2 < bytes.count, bytes[end] == UInt8(ascii: "-"),
            Self.isDayOrMonth(bytes[end + 1]), Self.isDayOrMonth(bytes[end + 2]),
            end + 3 == bytes.count || Self.isSeparator(bytes[end + 3])
        {
            end += 3
            groups += 1
        }
        guard groups > 0 else { return nil }
        isDated = true
        return Self.skipSeparators(bytes, at: end)
    }

    private static func isDayOrMonth(_ byte: UInt8) -> Bool {
        Bytes.isDigit(byte) || byte | 0x20 == UInt8(ascii: "x") || byte == UInt8(ascii: "?")
    }

    /// `DEC-2026-05-25-…`: a date behind a few letters.
    private mutating func readPrefixedDate(_ bytes: [UInt8]) -> Int? {
        let letters = bytes.prefix { Bytes.isLetter($0) }.count
        guard (1...8).contains(letters), letters < bytes.count, Self.isSeparator(bytes[letters]) else { return nil }
        return readDate(bytes, at: Self.skipSeparators(bytes, at: letters))
    }

    /// A date and the separators behind it; the offset after them.
    private mutating func readDate(_ bytes: [UInt8], at start: Int) -> Int? {
        let run = Self.digitRun(bytes, at: start)
        var end = start + run
        if run == 8, let value = Int(Bytes.text(start..<end, in: bytes)), value > 19_000_000, value < 22_010_000 {
            date = DateReader.iso(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        } else if run == 4, let found = DateReader.date(at: start, in: bytes) {
            date = found.iso
            end = start + found.count
        } else if run == 4, end + 2 < bytes.count, bytes[end] == UInt8(ascii: "_"),
            let found = DateReader.date(
                at: 0, in: bytes[start...].prefix(10).map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 })
        {
            date = found.iso
            end = start + found.count
        } else {
            return nil
        }
        return Self.skipSeparators(bytes, at: end)
    }

    /// A number, with letters before it; the offset after the separators behind it, `start` when there is none.
    private mutating func readNumber(_ bytes: [UInt8], at start: Int) -> Int {
        var index = start
        let run = Self.digitRun(bytes, at: index)
        if run == 0 {
            guard let found = Self.prefixedNumber(bytes, at: start) else { return start }
            index = found
            prefix = Bytes.text(start..<index, in: bytes)
        }
        let count = Self.digitRun(bytes, at: index)
        let end = index + count
        // A year and month is a date of sorts, not a number.
        let isYearMonth =
            count == 4 && date == nil && end + 2 < bytes.count && bytes[end] == UInt8(ascii: "-")
            && Self.digitRun(bytes, at: end + 1) == 2
            && (1900...2100).contains(Int(Bytes.text(index..<end, in: bytes)) ?? 0)
        guard count > 0, count <= 6, !isYearMonth, end == bytes.count || Self.isSeparator(bytes[end]) || !prefix.isEmpty
        else {
            prefix = ""
            return start
        }
        let text = Bytes.text(index..<end, in: bytes)
        digits = text
        number = Int(text)
        return Self.skipSeparators(bytes, at: end)
    }

    /// Names numbers are given under, besides a project's own prefix: `adr-12`, `ADR0012`, `rfc-003`.
    private static func prefixedNumber(_ bytes: [UInt8], at start: Int) -> Int? {
        var index = start
        var letters = 0
        while index < bytes.count, letters < 16 {
            if Bytes.isDigit(bytes[index]) {
                let prefix = Bytes.text(start..<index, in: bytes).lowercased()
                let word = prefix.filter { $0.isLetter }
                let known = [
                    "adr", "rfc", "ad", "dr", "ladr", "madr", "pdr", "tdr", "decision", "edr", "adl", "da", "ddr",
                    "dec",
                    "decisao", "decisión", "entscheidung", "oep", "rfd", "mdr", "sdr",
                ]
                .contains(word)
                // `ccc-jb-001-…`: a project's prefix stands before at least three digits.
                return known || digitRun(bytes, at: index) >= 3 && prefix.last.map { "-_ ".contains($0) } == true
                    ? index : nil
            }
            guard Bytes.isLetter(bytes[index]) || isSeparator(bytes[index]) || bytes[index] == UInt8(ascii: "[") else {
                return nil
            }
            letters += 1
            index += 1
        }
        return nil
    }

    private static func digitRun(_ bytes: [UInt8], at start: Int) -> Int {
        var end = start
        while end < bytes.count, Bytes.isDigit(bytes[end]) { end += 1 }
        return end - start
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","),
            UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "+"):
            true
        default: false
        }
    }

    private static func skipSeparators(_ bytes: [UInt8], at start: Int) -> Int {
        var index = start
        while index < bytes.count, isSeparator(bytes[index]) { index += 1 }
        return index
    }
}
