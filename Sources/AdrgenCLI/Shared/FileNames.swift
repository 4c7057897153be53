/// Names for files that are made from names of other things, all different.
struct FileNames {
    private var taken: Set<String> = []

    /// Letters, digits, `_`, `.` and `-`; everything else becomes `-`.
    mutating func name(_ text: String) -> String {
        let bytes = text.utf8.prefix(100).map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."): byte
            default: UInt8(ascii: "-")
            }
        }
        let plain = String(decoding: bytes.drop { $0 == UInt8(ascii: ".") }, as: UTF8.self)
        let base = plain.isEmpty ? "schema" : plain
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted { (name, number) = ("\(base)-\(number)", number + 1) }
        return name
    }
}
