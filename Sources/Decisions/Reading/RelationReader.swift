import CommonMark

/// Finds what a Markdown record says about its relations to others: in its status section, in labelled lines, in
/// sections of links, in front matter, and in sentences that say `supersedes` before a link.
struct RelationReader {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest

    func read() -> [Relation] {
        var out: [Relation] = []
        func add(_ found: [Relation]) {
            for relation in found
            where !out.contains(where: { $0.kind == relation.kind && $0.target == relation.target }) {
                out.append(relation)
            }
        }
        add(frontMatterRelations())
        for field in fields.fields { add(relations(of: field)) }
        add(proseRelations())
        return out
    }

    // MARK: Fields and sections

    private func relations(of field: Field) -> [Relation] {
        let kind: Relation.Kind? =
            switch field.name {
            case .supersedes: .supersedes
            case .supersededBy: .supersededBy
            case .amends: .amends
            case .amendedBy: .amendedBy
            case .related: .relatesTo
            case .status: nil
            default: .some(.other)
            }
        if kind == .other { return [] }
        if case .section(let body) = field.place {
            return statements(in: body).flatMap { relations(in: $0, assumed: kind) }
        }
        return relations(in: field.value, assumed: kind)
    }

    /// The lines of paragraphs within a section; a paragraph's continuation without a label belongs to the line before.
    private func statements(in body: Range<Int>) -> [Range<Int>] {
        let bytes = document.bytes
        var out: [Range<Int>] = []
        var index = document.firstBlock(from: body.lowerBound)
        while index < document.blocks.count, document.blocks[index].range.lowerBound < body.upperBound, out.count < 200
        {
            let block = document.blocks[index]
            index += 1
            guard block.kind == .paragraph else { continue }
            out += Bytes.lines(of: block.content, in: bytes).map { Bytes.trim($0, in: bytes) }
        }
        return out
    }

    /// Relations of one line: labels wherever a link or a record's name follows them.
    func relations(in line: Range<Int>, assumed: Relation.Kind?) -> [Relation] {
        let links = document.links(in: line).filter {
            $0.form != .image && Self.mayBeRecord(document.destination(of: $0))
        }
        guard !links.isEmpty else { return plainRelations(in: line, assumed: assumed) }
        var out: [Relation] = []
        var start = line.lowerBound
        var current: (label: String, kind: Relation.Kind, start: Int)?
        for link in links where link.range.lowerBound >= start {
            if let found = label(in: start..<link.range.lowerBound, isFirst: start == line.lowerBound) {
                current = found
            }
            start = link.range.upperBound
            let target = document.destination(of: link)
            if let current {
                out.append(
                    Relation(label: current.label, kind: current.kind, target: target, range: current.start..<start))
            } else if let assumed {
                let text = assumed == .relatesTo ? document.plainText(in: line.lowerBound..<link.range.lowerBound) : ""
                let label = text.isEmpty || text.count > 40 ? assumed.label : text.trimmedLabel
                out.append(Relation(label: label, kind: assumed, target: target, range: line.lowerBound..<start))
            }
        }
        return out
    }

    /// The label before a link, anywhere in the words since the last one.
    private func label(in range: Range<Int>, isFirst: Bool) -> (label: String, kind: Relation.Kind, start: Int)? {
        let raw = Bytes.text(range, in: document.bytes)
        let text = Self.withoutBrackets(document.plainText(in: range))
        guard !text.isEmpty else { return nil }
        var words = text[...]
        while let word = Self.nextWord(&words) {
            if let found = Relation.Kind.match(word) {
                let label = String(word.prefix(found.count))
                let start =
                    Bytes.find(Array(label.utf8), in: document.bytes, range: range)?.lowerBound ?? range.lowerBound
                return (label, Self.weakened(found.kind, label, behind: text[..<word.startIndex]), start)
            }
        }
        // A label of the team's own before the first link of a line: `Inspired by [3. …](…)`.
        let own = text.trimmedLabel
        guard isFirst, (1...4).contains(own.split(separator: " ").count), own.count <= 40, !raw.contains("]("),
            !StatusWords.isKnown(own), own.last?.isLetter == true, own.first?.isUppercase == true
        else { return nil }
        return (own, .other, range.lowerBound)
    }

    /// A text without a remark in brackets: `Superseded (never implemented) by`.
    private static func withoutBrackets(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")"), open > text.startIndex
        else { return text }
        let before = text[..<open].reversed().drop { $0 == " " }.reversed()
        return String(before) + String(text[text.index(after: close)...])
    }

    /// `Superseded by ADR-0012`, `superseded by 12`, `Supersedes 0003-use-x.md`: no link to follow.
    private func plainRelations(in line: Range<Int>, assumed: Relation.Kind?) -> [Relation] {
        let text = document.plainText(in: line)
        var words = text[...]
        if let assumed {
            return Self.references(in: text).map {
                Relation(label: assumed.label, kind: assumed, target: $0, range: line)
            }
        }
        while let word = Self.nextWord(&words) {
            if let found = Relation.Kind.match(word), found.kind != .relatesTo {
                let label = String(word.prefix(found.count))
                let kind = Self.weakened(found.kind, label, behind: text[..<word.startIndex])
                return Self.references(in: String(word.dropFirst(found.count))).prefix(4).map {
                    Relation(label: label, kind: kind, target: $0, range: line)
                }
            }
        }
        return []
    }

    /// The text from its next word on, marks before the word left out; nil at the end. What is left begins behind the word.
    private static func nextWord(_ text: inout Substring) -> Substring? {
        let isMark: (Character) -> Bool = { character in
            switch character {
            case " ", "*", "_", "(", ",", ";", ":", "（", "，", "；", "：": true
            default: false
            }
        }
        let word = text.drop(while: isMark)
        guard !word.isEmpty else { return nil }
        text = word.drop { !isMark($0) }
        return word
    }

    /// `Its limits are superseded by` is about a part of the record.
    private static func weakened(_ kind: Relation.Kind, _ label: String, behind before: Substring) -> Relation.Kind {
        kind == .supersededBy && SupersededClause.hasSubject(before, of: label) ? .amendedBy : kind
    }

    /// Record names at the head of a text: `ADR-12`, `0012`, `12`, `0012-slug.md`, several with commas and `and`.
    static func references(in text: String) -> [String] {
        var out: [String] = []
        var rest = text[...]
        while var token = nextToken(&rest) {
            while let last = token.last, ".:\"'`".contains(last) { token.removeLast() }
            // Most words are neither a record's name nor one that may stand before it.
            let isWord = token.utf8.allSatisfy { Bytes.isLetter($0) }
            if isWord, token.utf8.count > 8 { break }
            // French has its article before the name: `l'ADR 60`.
            if ["l'", "l’"].contains(where: token.lowercased().hasPrefix) { token.removeFirst(2) }
            let lower = token.lowercased()
            if lower == "and" || lower.isEmpty || lower == "by" || lower == ":" { continue }
            if ["adr", "adrs", "record", "decision", "rfc"].contains(lower) || lower == "#" {
                var ahead = rest
                guard let next = nextToken(&ahead), next.first?.isNumber == true else { break }
                continue
            }
            if isWord { break }
            let core = lower.drop { "#[".contains($0) }
            let digits = core.drop { !$0.isNumber }
            let isNumber = !core.isEmpty && core.allSatisfy { $0.isNumber } && core.count <= 6
            let isName =
                ["adr-", "adr", "rfc-", "ad", "adr_"].contains(String(core.prefix { !$0.isNumber }))
                && !digits.isEmpty && digits.allSatisfy { $0.isNumber }
            let isFile = lower.hasSuffix(".md") || core.first?.isNumber == true && core.contains("-") && core.count > 12
            guard isNumber || isName || isFile else { break }
            out.append(token)
        }
        return out
    }

    /// Takes the words up to the next separator off a text.
    private static func nextToken(_ text: inout Substring) -> String? {
        let isSeparator: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "("),
                UInt8(ascii: ")"):
                true
            default: false
            }
        }
        guard let start = text.utf8.firstIndex(where: { !isSeparator($0) }) else { return nil }
        let end = text.utf8[start...].firstIndex(where: isSeparator) ?? text.endIndex
        defer { text = text[end...] }
        return String(text[start..<end])
    }

    /// Whether a link could lead to another record of the repository.
    static func mayBeRecord(_ destination: String) -> Bool {
        // Nearly all links to records are the names of files.
        if destination.utf8.count > 3, destination.hasSuffix(".md"), isPlainPath(destination) { return true }
        let lower = destination.lowercased()
        if lower.isEmpty || lower.hasPrefix("#") || lower.hasPrefix("mailto:") { return false }
        let path = Substring(lower.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") })
        if path.hasSuffix(".md"), !lower.contains("://") { return true }
        if lower.contains("://") {
            // A web address counts when its last part is a record's file name.
            return (path.hasSuffix(".md") || path.hasSuffix(".rst")) && FileName(path: String(path)).number != nil
        }
        let last = path.split(separator: "/").last ?? ""
        // A template's `yyyymmdd-xxx.md` and `0000-xxxx.md` lead nowhere.
        if last.contains("xxx") || last.hasPrefix("yyyymmdd") || last.hasPrefix("nnnn") { return false }
        if let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")) {
            let ending = last[last.index(after: dot)...]
            if [
                "png", "jpg", "jpeg", "svg", "gif", "pdf", "html", "json", "yml", "yaml", "go", "rb", "py", "ts", "js",
                "tf", "java", "drawio", "puml",
            ].contains(ending) {
                return false
            }
        }
        return true
    }

    /// Whether a destination has neither scheme nor anchor nor query.
    private static func isPlainPath(_ destination: String) -> Bool {
        var destination = destination
        return destination.withUTF8 { bytes in
            for byte in bytes
            where byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { return false }
            return true
        }
    }

    // MARK: Front matter

    private func frontMatterRelations() -> [Relation] {
        guard let front else { return [] }
        var out: [Relation] = []
        for entry in front.entries {
            let key = FrontMatter.normal(entry.key)
            let kind: Relation.Kind? =
                switch key {
                case "supersedes", "supercedes", "replaces": .supersedes
                case "superseded-by", "superceded-by", "replaced-by", "supersededby": .supersededBy
                case "amends": .amends
                case "amended-by", "amendedby": .amendedBy
                case "extends": .extends
                case "refines": .refines
                case "depends-on": .dependsOn
                case "dependency-of": .requiredBy
                case "related", "relates-to", "related-to", "related-adrs", "see-also", "relates": .relatesTo
                default: Self.kind(ofKey: entry.key)
                }
            if let kind {
                for text in entry.value.texts {
                    out += targets(in: text).map {
                        Relation(label: kind.label, kind: kind, target: $0, range: entry.lines)
                    }
                }
            } else if key == "status", let text = entry.value.text {
                out += statusRelations(text, entry)
            } else if key == "links" {
                out += listedLinks(entry)
            }
        }
        return out
    }

    /// The relation a key of another language names.
    private static func kind(ofKey key: String) -> Relation.Kind? {
        guard key.utf8.count > 4, FrontMatter.normal(key) != "links" else { return nil }
        return switch FieldName(label: key) {
        case .supersedes: .supersedes
        case .supersededBy: .supersededBy
        case .amends: .amends
        case .amendedBy: .amendedBy
        default: nil
        }
    }

    /// `links:` of mappings with `target` and `kind`, or a mapping from relation to targets.
    private func listedLinks(_ entry: FrontMatter.Entry) -> [Relation] {
        var pairs: [(label: String, target: String)] = []
        switch entry.value {
        case .list(let items):
            for case .map(let members) in items {
                let target = members.first { ["target", "to", "adr", "id"].contains($0.key) }?.value.text
                let label = members.first { ["kind", "type", "relation", "label"].contains($0.key) }?.value.text
                if let target { pairs.append((label ?? "Relates to", target)) }
            }
        case .map(let members):
            for member in members { pairs += member.value.texts.map { (member.key, $0) } }
        default: break
        }
        return pairs.map { pair in
            let spoken = Self.spoken(pair.label)
            return Relation(
                label: spoken, kind: Relation.Kind(label: spoken) ?? .other, target: pair.target, range: entry.lines)
        }
    }

    /// `superseded-by` and `SupersededBy` as words.
    static func spoken(_ label: String) -> String {
        var out = ""
        for character in label {
            if character == "-" || character == "_" {
                out.append(" ")
            } else if character.isUppercase, let last = out.last, last.isLowercase {
                out += " " + character.lowercased()
            } else {
                out.append(character)
            }
        }
        // adrs writes `supersededby` and `relatesto`.
        for ending in ["by", "to", "with", "on"] where out.hasSuffix(ending) && !out.contains(" ") {
            let split = out.dropLast(ending.count) + " " + ending
            if Relation.Kind(label: String(split)) != nil { out = String(split) }
        }
        return out.prefix(1).uppercased() + out.dropFirst().lowercased()
    }

    private func statusRelations(_ text: String, _ entry: FrontMatter.Entry) -> [Relation] {
        let lower = text.lowercased()
        for phrase in ["superseded by", "superceded by", "replaced by"] where lower.contains(phrase) {
            guard let place = lower.range(ofFirst: phrase) else { continue }
            let rest = String(text[place...].dropFirst(phrase.count))
            return targets(in: rest).map {
                Relation(
                    label: phrase.prefix(1).uppercased() + phrase.dropFirst(), kind: .supersededBy, target: $0,
                    range: entry.lines)
            }
        }
        return []
    }

    /// Targets in a front matter text: a Markdown link's destination, record names, or the text itself.
    private func targets(in text: String) -> [String] {
        let inner = MarkdownDocument(Array(text.utf8))
        let links = inner.links(in: 0..<inner.bytes.count)
        if !links.isEmpty { return links.map { inner.destination(of: $0) } }
        let names = Self.references(in: text)
        if !names.isEmpty { return names }
        let trimmed = text.split(separator: " ").joined(separator: " ")
        return trimmed.isEmpty || trimmed == "-" || StatusPhrase.isHint(trimmed)
            || ["none", "n/a", "~"].contains(trimmed.lowercased()) ? [] : [trimmed]
    }
}

extension String {
    /// The text as a label: without list marks and separators around it.
    fileprivate var trimmedLabel: String {
        let edges: (Character) -> Bool = { " :-–—*_>•".contains($0) }
        return String(drop(while: edges).reversed().drop(while: edges).reversed())
    }

    /// The start of the first place of `needle`.
    fileprivate func range(ofFirst needle: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(needle) }
    }
}
