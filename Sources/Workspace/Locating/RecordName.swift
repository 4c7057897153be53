/// Tells from a name alone whether a file is likely to be a decision record.
enum RecordName {
    /// Whether a file is of a format that records are written in.
    static func isDocument(_ name: String) -> Bool {
        ends(name, ".md") || ends(name, ".markdown") || ends(name, ".mdx") || ends(name, ".rst")
    }

    /// Whether a name has an ending, in whatever case, and something before it.
    private static func ends(_ name: String, _ ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        guard name.utf8.count > count else { return false }
        return ending.withUTF8Buffer { ending in
            zip(name.utf8.suffix(count), ending).allSatisfy { letter, wanted in
                letter == wanted || ((0x41...0x5A).contains(letter) && letter | 0x20 == wanted)
            }
        }
    }

    /// Whether a document is one of those that accompany records.
    static func isCompanion(_ name: String) -> Bool {
        let stem = name.lowercased().prefix { $0 != "." }
        return ["readme", "index", "backlog", "contributing", "changelog", "license", "prompt", ""].contains(stem)
            || stem.contains("template")
    }

    /// Whether a document's name is that of a numbered, dated or `adr-` record.
    static func isRecord(_ name: String) -> Bool {
        isDocument(name)
            && (leadingDigits(name) > 0 || isNumbered(name) || hasDraftNumber(name) || hasADRNumber(name))
    }

    /// Whether a document carries a number of at least three digits, first or after `adr-` or another prefix.
    static func isNumbered(_ name: String) -> Bool {
        guard isDocument(name) else { return false }
        var digits = 0
        var before: UInt8 = UInt8(ascii: "-")
        for byte in name.utf8 {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                digits += 1
                continue
            }
            if digits >= 3 || digits > 0 && isKnownPrefix(name, digits: digits), isSeparator(byte),
                isSeparator(before) || endsPrefix(before)
            {
                return true
            }
            digits = 0
            before = byte
        }
        return false
    }

    /// Whether a folder's name begins with a day, as those that hold a record and its pictures do.
    static func isDatedFolder(_ name: String) -> Bool {
        let pattern = Array("0000-00-00".utf8)
        let start = name.utf8.prefix(pattern.count)
        return start.count == pattern.count
            && zip(start, pattern).allSatisfy { byte, wanted in
                wanted == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == wanted
            }
    }

    /// Whether a name is `adr-`, then so many digits: fewer than three are enough behind the word.
    private static func isKnownPrefix(_ name: String, digits: Int) -> Bool {
        let start = name.utf8.prefix(5 + digits).map { $0 | 0x20 }
        return start.starts(with: Array("adr".utf8))
            && start.dropFirst(3).prefix(2).contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// Whether a folder's name is that of a record, which is then the `README` in it: a day, a number of at least two
    /// digits, or letters and a number (`ADR-7`, `D012`).
    static func isRecordFolder(_ name: String) -> Bool {
        if isDatedFolder(name) || leadingDigits(name) >= 2 { return true }
        let letters = name.utf8.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }.count
        let digits = { (text: Substring.UTF8View) in
            text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        }
        var rest = name[...].utf8.dropFirst(letters)
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "_") { rest = rest.dropFirst() }
        let count = digits(rest)
        // `v2` and `phase1` are no records; `adr-2` is.
        guard letters > 0, letters <= 8, count >= 2 || count == 1 && name.lowercased().hasPrefix("adr") else {
            return false
        }
        return rest.count == count || isSeparator(rest[rest.index(rest.startIndex, offsetBy: count)])
    }

    private static func leadingDigits(_ name: String) -> Int {
        let digits = name.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        guard digits > 0, let next = name.utf8.dropFirst(digits).first, isSeparator(next) else { return 0 }
        return digits
    }

    /// `ADR-7-x.md`, `adr7.md`
    private static func hasADRNumber(_ name: String) -> Bool {
        let name = name.lowercased()
        guard name.hasPrefix("adr") else { return false }
        return name.utf8.dropFirst(3).drop(while: isSeparator).first.map {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        } ?? false
    }

    private static func hasDraftNumber(_ name: String) -> Bool {
        name.hasPrefix("XXXX-") || name.lowercased().hasPrefix("draft-")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { "-_. ".utf8.contains(byte) }

    /// The last letter of `adr012`, `rfc012`.
    private static func endsPrefix(_ byte: UInt8) -> Bool { "rRcC".utf8.contains(byte) }
}
