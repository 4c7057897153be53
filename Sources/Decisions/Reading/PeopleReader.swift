import CommonMark

/// Finds who decided, was consulted and was informed, and the tags, elements and paths of a record.
struct PeopleReader {
    let document: MarkdownDocument
    let front: FrontMatter?
    let fields: FieldHarvest

    func people() -> People {
        var people = People()
        people.deciders = names(
            .deciders, keys: ["decision-makers", "deciders", "decision-maker", "decider", "decisionmakers"])
        people.consulted = names(.consulted, keys: ["consulted"])
        people.informed = names(.informed, keys: ["informed"])
        return people
    }

    func tags() -> [String] {
        words(.tags, keys: ["tags", "tag", "topics", "categories", "keywords", "labels"])
            .filter { StatusWords.meaning(of: $0) == nil || $0.first?.isLowercase == true }
    }

    func elements() -> [String] { words(.elements, keys: ["elements", "element", "components"]) }

    func paths() -> [String] {
        if let entry = front?.entry("paths") {
            if case .list = entry.value { return entry.value.texts.filter { !$0.isEmpty } }
            return entry.value.texts.flatMap(Self.splitPaths)
        }
        guard let field = fields.first(.paths), field.place == .label else { return [] }
        return Self.splitPaths(document.plainText(in: field.value))
    }

    /// Globs between commas, but for those in braces.
    private static func splitPaths(_ text: String) -> [String] {
        var out: [String] = [""]
        var depth = 0
        for character in text {
            if character == "," && depth == 0 || character == "\n" {
                out.append("")
                continue
            }
            if character == "{" { depth += 1 }
            if character == "}" { depth = max(0, depth - 1) }
            out[out.count - 1].append(character)
        }
        return out.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private func names(_ field: FieldName, keys: [String]) -> [String] {
        for key in keys {
            if let entry = front?.entry(key) {
                let names = entry.value.texts.flatMap(Self.split)
                if !names.isEmpty { return names }
            }
        }
        if let entry = front?.entry(of: field) {
            let names = entry.value.texts.flatMap(Self.split)
            if !names.isEmpty { return names }
        }
        return fieldTexts(field).flatMap(Self.split)
    }

    private func words(_ field: FieldName, keys: [String]) -> [String] {
        for key in keys {
            if let entry = front?.entry(key) {
                if case .list = entry.value { return entry.value.texts }
                return entry.value.texts.flatMap(Self.splitTags)
            }
        }
        return fieldTexts(field).flatMap(Self.splitTags)
    }

    /// A field's texts: its value, or the items of its section.
    private func fieldTexts(_ name: FieldName) -> [String] {
        guard let field = fields.first(name) else { return [] }
        guard case .section(let body) = field.place else { return [document.plainText(in: field.value)] }
        var out: [String] = []
        var index = document.firstBlock(from: body.lowerBound)
        while index < document.blocks.count, document.blocks[index].range.lowerBound < body.upperBound, out.count < 30 {
            let block = document.blocks[index]
            index += 1
            if block.kind == .paragraph { out.append(document.plainText(in: block.content)) }
        }
        // Prose is no list of names.
        return out.filter { $0.count < 200 }
    }

    /// Names between commas, semicolons and `and`; handles without commas between them too.
    static func split(_ text: String) -> [String] {
        guard !StatusPhrase.isHint(text) else { return [] }
        if isOneName(text) { return [text] }
        let words = text.split(separator: " ")
        if words.count > 1, words.allSatisfy({ $0.hasPrefix("@") }) {
            return words.map { String($0.drop { $0 == "," }.prefix { $0 != "," }) }
        }
        var names: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "\n" || $0 == "、" || $0 == "，" }) {
            var name = part.split(separator: " ").joined(separator: " ")
            if name.hasPrefix("and ") { name = String(name.dropFirst(4)) }
            let pair = name.contains(" and ") ? name.components(separatedBy: " and ") : [name]
            // `Research and development` is one name, `Kim and Lee` two.
            let isPair = pair.count == 2 && pair.allSatisfy { $0.first.map { $0.isUppercase || $0 == "@" } == true }
            for one in isPair ? pair : [name] where !one.isEmpty && one != "-" { names.append(one) }
        }
        return names
    }

    /// Whether nothing in a text can separate names, as where each name is an item of a list.
    private static func isOneName(_ text: String) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " ") where before == byte: return false
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "@"), UInt8(ascii: "-"),
                0x80...:
                return false
            default: before = byte
            }
        }
        return before != UInt8(ascii: " ") && !text.contains("and ")
    }

    private static func splitTags(_ text: String) -> [String] {
        guard !StatusPhrase.isHint(text) else { return [] }
        let separators: (Character) -> Bool =
            text.contains(",") || text.contains(";") ? { $0 == "," || $0 == ";" } : { $0 == " " }
        return text.split(whereSeparator: separators).map { $0.split(separator: " ").joined(separator: " ") }
            .map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }.filter {
                !$0.isEmpty && $0 != "-" && !$0.hasPrefix("<!--")
            }
    }
}

extension String {
    /// The parts between places of `separator`.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var out: [String] = []
        var rest = self[...]
        while let place = rest.indices.first(where: { rest[$0...].hasPrefix(separator) }) {
            out.append(String(rest[..<place]))
            rest = rest[place...].dropFirst(separator.count)
        }
        return out + [String(rest)]
    }
}
