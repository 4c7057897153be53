/// A page's rendered text as part of a page with all of them: ids of its own, links to its neighbours on the same page,
/// headings one level lower.
struct PrintBody {
    private(set) var html: [UInt8] = []
    private let prefix: [UInt8]
    /// Names of the folder the page is in.
    private let folder: [ArraySlice<UInt8>]
    private let parts: [[UInt8]: Int]

    /// Attributes whose values need a change.
    private static let attributes = [" id=\"", " href=\"", " src=\"", " aria-labelledby=\"", " aria-describedby=\""]
        .map { Array($0.utf8) }

    /// - Parameters:
    ///   - page: the page's path in the site, encoded.
    ///   - part: the record's place on the page.
    ///   - parts: places of all records by their pages' paths, encoded.
    init(_ source: [UInt8], page: String, part: Int, parts: [[UInt8]: Int]) {
        prefix = Array((Self.id(part) + "-").utf8)
        folder = Array(page.utf8).split(separator: UInt8(ascii: "/")).dropLast()
        self.parts = parts
        html.reserveCapacity(source.count + source.count / 16)
        var copied = 0
        while let start = source[copied...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = source[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
            html += source[copied..<start]
            tag(source[start...end])
            copied = end + 1
        }
        html += source[copied...]
    }

    /// The id of a record on the page.
    static func id(_ part: Int) -> String { "d\(part + 1)" }

    private mutating func tag(_ tag: ArraySlice<UInt8>) {
        var index = tag.startIndex
        var copied = index
        if let level = Self.level(tag) {
            html += tag[copied..<level]
            html.append(min(UInt8(ascii: "6"), tag[level] + 1))
            index = level + 1
            copied = index
        }
        while let space = tag[index...].firstIndex(of: UInt8(ascii: " ")) {
            index = space + 1
            guard let attribute = Self.attributes.first(where: { tag[space...].starts(with: $0) }) else { continue }
            let start = space + attribute.count
            guard let end = tag[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
            html += tag[copied..<start]
            if attribute.count == 7 || attribute.count == 6 { link(tag[start..<end]) } else { ids(tag[start..<end]) }
            copied = end
            index = end
        }
        html += tag[copied...]
    }

    /// Where a heading's tag says its level.
    private static func level(_ tag: ArraySlice<UInt8>) -> Int? {
        var index = tag.startIndex + 1
        if tag[index] == UInt8(ascii: "/") { index += 1 }
        guard index + 2 < tag.endIndex, tag[index] == UInt8(ascii: "h") else { return nil }
        let isHeading = (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(tag[index + 1])
        return isHeading && [0x20, UInt8(ascii: ">")].contains(tag[index + 2]) ? index + 1 : nil
    }

    private mutating func ids(_ value: ArraySlice<UInt8>) {
        for (place, id) in value.split(separator: UInt8(ascii: " ")).enumerated() {
            if place > 0 { html.append(0x20) }
            html += prefix
            html += id
        }
    }

    private mutating func link(_ value: ArraySlice<UInt8>) {
        guard let first = value.first, !Self.isAbsolute(value) else {
            html += value
            return
        }
        if first == UInt8(ascii: "#") {
            html.append(first)
            html += value.count == 1 ? prefix.dropLast() : prefix + value.dropFirst()
            return
        }
        let cut = Self.endOfPath(value)
        var names = folder
        for name in value[..<cut].split(separator: UInt8(ascii: "/")) {
            if name.elementsEqual("..".utf8) {
                _ = names.popLast()
            } else if name != [UInt8(ascii: ".")] {
                names.append(name)
            }
        }
        let path = Array(names.joined(separator: [UInt8(ascii: "/")]))
        if let part = parts[path.contains(UInt8(ascii: "&")) ? PageBody.unescaped(path[...]) : path] {
            let rest = value[cut...]
            html += "#\(Self.id(part))".utf8
            if rest.first == UInt8(ascii: "#") { html += [UInt8(ascii: "-")] + rest.dropFirst() }
        } else {
            html += path
            html += value[cut...]
        }
    }

    /// Where a query or fragment begins; the `#` of `&#x27;` begins none.
    private static func endOfPath(_ value: ArraySlice<UInt8>) -> Int {
        value.indices.first { index in
            value[index] == UInt8(ascii: "?")
                || value[index] == UInt8(ascii: "#")
                    && (index == value.startIndex || value[index - 1] != UInt8(ascii: "&"))
        } ?? value.endIndex
    }

    /// Whether an address begins with a scheme or at a host.
    private static func isAbsolute(_ value: ArraySlice<UInt8>) -> Bool {
        if value.first == UInt8(ascii: "/") { return true }
        let end = value.firstIndex { byte in "/?#:".utf8.contains(byte) } ?? value.endIndex
        return end < value.endIndex && value[end] == UInt8(ascii: ":")
    }
}
