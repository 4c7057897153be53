/// Aliases, of which a few nested ones can stand for gigabytes.
package enum AliasCount {
    /// Where the first alias too many stands; nil within the limit. Emphasis in prose looks like an alias, but has no anchor.
    package static func excess(in bytes: [UInt8], limit: Int) -> Int? {
        var aliases: [(name: ArraySlice<UInt8>, offset: Int)] = []
        var anchors: Set<ArraySlice<UInt8>> = []
        for index in bytes.indices.dropLast() {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&") else { continue }
            let before = index == 0 ? UInt8(ascii: "\n") : bytes[index - 1]
            guard before.isSpace || "[{,:?-".utf8.contains(before) else { continue }
            let name = bytes[(index + 1)...].prefix { !$0.isSpace && !"[]{},".utf8.contains($0) }
            if name.isEmpty { continue }
            if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, index)) }
        }
        let known = aliases.filter { anchors.contains($0.name) }
        return known.count > limit ? known[limit].offset : nil
    }
}
