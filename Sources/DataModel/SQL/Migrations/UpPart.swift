/// Files that hold both directions, told apart by comments: goose, sql-migrate, dbmate.
enum UpPart {
    /// The bytes with everything that belongs to the way back made blank; lines and columns stay.
    static func of(_ bytes: [UInt8]) -> [UInt8] {
        var out = bytes
        var isDown = false
        var isMarked = false
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            switch mark(bytes[start..<end]) {
            case true?: (isDown, isMarked) = (false, true)
            case false?: (isDown, isMarked) = (true, true)
            case nil: break
            }
            if isDown { for index in start..<end where out[index] != 0x0D { out[index] = 0x20 } }
            start = end + 1
        }
        return isMarked ? out : bytes
    }

    /// True where the way forward begins, false where the way back does; nil for other lines.
    private static func mark(_ line: ArraySlice<UInt8>) -> Bool? {
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard text.starts(with: "--".utf8), text.count < 200 else { return nil }
        let words = text.dropFirst(2).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard let first = words.first else { return nil }
        if first == "migrate:up" { return true }
        if first == "migrate:down" { return false }
        guard first == "+goose" || first == "+migrate", words.count > 1 else { return nil }
        return words[1] == "up" ? true : words[1] == "down" ? false : nil
    }
}
