/// Hands out the paths of a site: none twice, also where a file system knows no case, and none that some system refuses.
struct SitePaths {
    /// Spellings that are taken, with whether a folder has them. `String` compares by canonical equivalence.
    private var taken: [String: Bool] = [:]

    /// A path as near as possible to the one wanted.
    mutating func file(_ components: [String]) -> String {
        var names = components.map(Self.portable)
        let last = names.popLast() ?? "_"
        var path = ""
        for name in names {
            path += free(path, name) { $0 != false } + "/"
            taken[path.dropLast().lowercased()] = true
        }
        path += free(path, last) { $0 == nil }
        taken[path.lowercased()] = false
        return path
    }

    /// The name, or the name with the first number that makes it acceptable.
    private func free(_ folder: String, _ name: String, _ accepts: (Bool?) -> Bool) -> String {
        var candidate = name
        var number = 2
        while !accepts(taken[(folder + candidate).lowercased()]) {
            let (stem, ending) = Self.split(name)
            candidate = "\(stem)-\(number)\(ending)"
            number += 1
        }
        return candidate
    }

    private static func split(_ name: String) -> (String, String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...]))
    }

    /// The name without what Windows or a shell cannot take.
    static func portable(_ name: String) -> String {
        if isPlain(name.utf8) { return name }
        var out = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "<", ">", ":", "\"", "|", "?", "*", "\\", "/", "\u{0}"..."\u{1F}", "\u{7F}": out.append("-")
            default: out.append(scalar)
            }
        }
        while let last = out.last, last == "." || last == " " { out.removeLast() }
        var text = String(out)
        while text.utf8.count > 240 {
            var (stem, ending) = split(text)
            if stem.isEmpty || ending.utf8.count > 32 { (stem, ending) = (text, "") }
            text = stem.dropLast() + ending
        }
        let base = text.prefix { $0 != "." }.lowercased()
        return text.isEmpty || reserved.contains(base) ? "_" + text : text
    }

    /// Whether a name is surely portable: short, of letters, digits and dashes, with an ending, and longer than a device's.
    private static func isPlain(_ name: String.UTF8View) -> Bool {
        guard (10...200).contains(name.count), name.last != UInt8(ascii: "."), name.prefix(6).allSatisfy(isWord) else {
            return false
        }
        return name.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }

    /// Names of devices on Windows.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
