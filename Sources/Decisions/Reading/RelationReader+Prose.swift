import CommonMark

/// Relations stated in sentences.
extension RelationReader {
    /// `This record supersedes [x](x.md)` anywhere in running text.
    func proseRelations() -> [Relation] {
        let bytes = document.bytes
        guard Self.mentionsSupersession(bytes) else { return [] }
        var out: [Relation] = []
        for block in document.blocks where block.kind == .paragraph {
            guard Self.mentionsSupersession(bytes[block.content]) else { continue }
            for line in Bytes.lines(of: block.content, in: bytes) {
                let line = Bytes.trim(line, in: bytes)
                for link in document.links(in: line) where Self.mayBeRecord(document.destination(of: link)) {
                    let before = document.plainText(in: line.lowerBound..<link.range.lowerBound)
                    guard let relation = Self.sentence(before) else { continue }
                    out.append(
                        Relation(
                            label: relation.label, kind: relation, target: document.destination(of: link),
                            range: line.lowerBound..<link.range.upperBound))
                }
            }
        }
        return out
    }

    private static func mentionsSupersession(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.withContiguousStorageIfAvailable { bytes in
            Bytes.contains(pair: UInt8(ascii: "u"), UInt8(ascii: "p"), in: bytes) { rest in
                rest.starts(with: "uperse".utf8) || rest.starts(with: "uperce".utf8)
            }
        } ?? true
    }

    /// The relation a sentence about this record states right before a link.
    private static func sentence(_ before: String) -> Relation.Kind? {
        let before = before.lowercased()
        guard before.contains("upers") || before.contains("uperc") else { return nil }
        let clause = before.split(separator: ".").last.map(String.init) ?? ""
        var words = clause.split(separator: " ").map(String.init)
        // `Note: This has been superseded by`
        if let first = words.first, first.hasSuffix(":") { words.removeFirst() }
        guard let first = words.first,
            ["this", "it", "supersedes", "supercedes", "superseded", "superceded"].contains(first), words.count <= 10
        else { return nil }
        let partial = clause.contains("part")
        var tail = words.suffix(3).joined(separator: " ")
        for filler in [" adr", " the", " our", " record", " decision", " of", " parts", " part"]
        where tail.hasSuffix(filler) {
            tail = String(tail.dropLast(filler.count))
        }
        if tail.hasSuffix("supersedes") || tail.hasSuffix("supercedes") { return partial ? .amends : .supersedes }
        if tail.hasSuffix("superseded by") || tail.hasSuffix("superceded by") {
            return partial ? .amendedBy : .supersededBy
        }
        return nil
    }
}
