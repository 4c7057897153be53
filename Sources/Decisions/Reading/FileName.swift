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
    /// Letters before the number: `adr-`, `ADR`, `ccc-jb-`.
    package var prefix = ""
    /// What follows number and date: `use-postgresql`.
    package var slug: String
    /// Whether the record is the `README` or `index` of a folder named like a record.
    package var isFolder = false
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
            if name.number != nil || name.date != nil {
                self = name
                isFolder = true
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
        var index = readDate(bytes, at: 0) ?? 0
        index = readNumber(bytes, at: index)
        if date == nil, let next = readDate(bytes, at: index) { index = next }
        slug = Bytes.text(index..<bytes.count, in: bytes)
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
                let known = ["adr", "rfc", "ad", "dr", "ladr", "madr", "pdr", "tdr", "decision", "edr", "adl", "da"]
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
