/// Names of things in a diagram: ASCII letters, digits and `_`, none twice, none a word of the languages.
struct C4Names {
    private var taken: Set<String> = []

    /// Words that mean something to Mermaid, PlantUML or Graphviz where a name stands.
    private static let reserved: Set<String> = [
        "as", "boundary", "call", "class", "classdef", "click", "default", "digraph", "direction", "edge", "element",
        "end", "flowchart", "graph", "href", "interpolate", "left", "legend", "linkstyle", "newpage", "node", "note",
        "rectangle", "relationship", "right", "skinparam", "strict", "style", "subgraph", "title", "together",
    ]

    /// A name like the text, with a number behind it where another has it already.
    mutating func name(_ text: String) -> String {
        var base = Self.slug(text)
        if Self.reserved.contains(base.lowercased()) { base += "_" }
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted { (name, number) = ("\(base)_\(number)", number + 1) }
        return name
    }

    private static func slug(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: out.append(byte)
            default: if let last = out.last, last != UInt8(ascii: "_") { out.append(UInt8(ascii: "_")) }
            }
        }
        if out.last == UInt8(ascii: "_") { out.removeLast() }
        let slug = String(decoding: out, as: UTF8.self)
        guard let first = out.first, first > 0x39 else { return slug.isEmpty ? "e" : "e_" + slug }
        // An `o` or `x` alone is an arrowhead to Mermaid.
        return slug.utf8.count == 1 ? "e_" + slug : slug
    }
}
