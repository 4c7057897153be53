import Diagnostics
import StructuredInput
import Yams

/// Everything that is known while a model is read from YAML: elements of all files first, then what refers to them.
struct YAMLReading {
    var builder = ModelBuilder()
    var sources: [InputSource] = []
    private var roots: [(file: Int, root: Node)] = []
    /// The file being read.
    var file = 0
    /// Relationships to read once all elements are known.
    var uses: [(file: Int, from: ElementID, node: Node)] = []
    /// Entities to read once all elements are known, with the element they stand under.
    var entityNodes: [(file: Int, owner: ElementID?, node: Node)] = []
    /// What is stated of an element: each thing once.
    var stated: [ElementID: Set<String>] = [:]

    static let keys = [
        "name", "description", "scope", "properties", "people", "systems", "elements", "relationships",
        "implied-relationships", "environments", "views", "targets", "styles", "themes", "terminology", "docs", "adrs",
        "entities",
    ]

    var source: InputSource {
        get { sources[file] }
        _modify { yield &sources[file] }
    }

    var diagnostics: [Diagnostic] { sources.flatMap { $0.diagnostics.inOrder } }

    mutating func take(_ input: InputSource) {
        sources.append(input)
        file = sources.count - 1
        guard let root = source.compose(ArchitectureYAML.limits, empty: ("empty-model", "begin with `systems:`")) else {
            return
        }
        guard root.mapping != nil else {
            return source.wrongType(root, "the model is not a mapping of keys to values", fix: "begin with `systems:`")
        }
        roots.append((file, root))
    }

    mutating func readAll() {
        var members: [(file: Int, members: [String: Node], order: [String])] = []
        for (file, root) in roots {
            self.file = file
            let order = root.mapping?.keys.compactMap { $0.scalar?.string } ?? []
            members.append((file, source.members(of: root, keys: Self.keys, what: "the model"), order))
        }
        for (file, members, order) in members {
            self.file = file
            readHead(members)
            for key in order {
                guard let node = members[key] else { continue }
                switch key {
                case "people": readElements(node, .person, in: nil)
                case "systems": readElements(node, .softwareSystem, in: nil)
                case "elements": readElements(node, .custom, in: nil)
                case "entities": entityNodes.append((file, nil, node))
                default: break
                }
            }
        }
        readUses()
        readEntities()
        for (file, members, _) in members {
            self.file = file
            for item in source.items(of: members["relationships"], "relationships") {
                readRelationship(item, from: nil)
            }
        }
        for (file, members, _) in members {
            self.file = file
            if let node = members["environments"] { readEnvironments(node) }
        }
        for (file, members, _) in members {
            self.file = file
            if let node = members["views"] { readViews(node) }
            if let node = members["styles"] { readStyles(node) }
            readThemes(members["themes"])
        }
        if builder.isCut, !sources.isEmpty {
            file = 0
            source.report(
                "input-too-large", "The model has more than \(ModelBuilder.relationshipLimit) relationships", at: 0,
                fix: "state less")
        }
        builder.model.styles.sortBySchemes()
        checkFilters()
    }

    private mutating func readHead(_ members: [String: Node]) {
        if let name = source.text(of: members["name"], "name") { builder.model.name = name }
        if let text = source.text(of: members["description"], "description") { builder.model.description = text }
        builder.model.scope = word(members["scope"], "scope") ?? builder.model.scope
        builder.model.properties = properties(members["properties"], adding: builder.model.properties)
        builder.model.terminology = properties(members["terminology"], adding: builder.model.terminology)
        builder.model.targets += targets(members["targets"])
        builder.model.documentation += folders(members["docs"], .documents, "docs")
        builder.model.documentation += folders(members["adrs"], .decisions, "adrs")
        if let node = members["implied-relationships"] {
            builder.strategy = flag(node, "implied-relationships") == false ? .never : .unlessAny
        }
    }

    // MARK: Values

    func place(_ node: Node) -> SourcePlace {
        let offset = source.offset(of: node)
        let mark = node.mark
        let line = mark?.line ?? 1
        // Marks count characters, columns bytes.
        let column = offset - (source.bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return SourcePlace(path: source.path, offset: offset, position: SourcePosition(line: line, column: column))
    }

    mutating func text(_ node: Node?, _ what: String) -> String { source.text(of: node, what) ?? "" }

    /// One text, or a list of them.
    mutating func texts(_ node: Node?, _ what: String) -> [String] { source.texts(of: node, what) }

    mutating func flag(_ node: Node?, _ what: String) -> Bool? { source.flag(of: node, what) }

    /// A whole number.
    mutating func number(_ node: Node?, _ what: String, _ range: ClosedRange<Int>) -> Int? {
        guard let node, let text = source.text(of: node, what) else { return nil }
        if let value = Int(text), range.contains(value) { return value }
        source.wrongType(
            node, "`\(what)` is `\(text)`, not a whole number from \(range.lowerBound) to \(range.upperBound)",
            fix: "write one such as `\(range.lowerBound)`")
        return nil
    }

    /// One of a few words, in whatever case.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: Node?, _ what: String) -> Word? {
        guard let node, let text = source.text(of: node, what) else { return nil }
        if let word = Word.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) { return word }
        let words = Word.allCases.map(\.rawValue)
        let nearest = EditDistance.nearest(to: text, among: words).map { "write `\($0)`" }
        source.report(
            "unknown-word", "`\(what)` is `\(text)`, which is not one of \(words.listed)", at: node,
            fix: nearest ?? "use one of \(words.listed)")
        return nil
    }

    mutating func properties(_ node: Node?, adding: [Property] = []) -> [Property] {
        guard let node else { return adding }
        var out = adding
        for (_, name, value) in source.pairs(of: node, what: "`properties`", fix: "write `name: value`") {
            out.set(Property(name, text(value, name)))
        }
        return out
    }

    mutating func perspectives(_ node: Node?) -> [Perspective] {
        guard let node else { return [] }
        var out: [Perspective] = []
        for (_, name, value) in source.pairs(of: node, what: "`perspectives`", fix: "write `security: …`") {
            guard value.mapping != nil else {
                out.set(Perspective(name, description: text(value, name)))
                continue
            }
            let members = source.members(of: value, keys: ["description", "value", "url"], what: "a perspective")
            out.set(
                Perspective(
                    name, description: text(members["description"], "description"),
                    value: text(members["value"], "value"), url: source.text(of: members["url"], "url")))
        }
        return out
    }

    mutating func folders(
        _ node: Node?, _ content: DocumentationFolder.Content, _ what: String
    ) -> [DocumentationFolder] {
        guard let node else { return [] }
        let items = node.sequence == nil ? [node] : source.items(of: node, what)
        return items.compactMap { item in
            guard item.mapping != nil else {
                return source.text(of: item, what).map { DocumentationFolder(content, path: $0) }
            }
            let members = source.members(of: item, keys: ["path", "format", "exclude"], what: "`\(what)`")
            guard let path = source.text(of: members["path"], "path") else { return nil }
            return DocumentationFolder(
                content, path: path, format: text(members["format"], "format"),
                excluded: texts(members["exclude"], "exclude"))
        }
    }

    /// One target, or a list of them.
    mutating func targets(_ node: Node?) -> [QualityTarget] {
        guard let node else { return [] }
        let items = node.sequence == nil ? [node] : source.items(of: node, "targets")
        return items.compactMap { item in
            source.text(of: item, "targets").map { QualityTarget($0, place: place(item)) }
        }
    }

    /// Facts among the members of an element, a relationship or a view.
    mutating func facts(_ members: [String: Node], _ subject: FactKey.Subject, into facts: inout Facts) {
        for key in FactKey.keys(of: subject) {
            guard let node = members[key.rawValue] else { continue }
            let value: String
            if case .sequence = node, key.form == .texts {
                value = texts(node, key.rawValue).joined(separator: ", ")
            } else {
                guard let text = source.text(of: node, key.rawValue) else { continue }
                value = text
            }
            switch FactValue.read(value, as: key) {
            case .success(let fact): facts.set(key, to: fact, at: place(node))
            case .failure(let problem): source.report(ModelRule.fact, problem.message, at: node, fix: problem.fix)
            }
        }
    }
}
