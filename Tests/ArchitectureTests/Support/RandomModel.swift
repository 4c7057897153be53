import Architecture

/// Models with texts that languages stumble over.
struct RandomModel {
    private var generator: SeededGenerator
    private var model = ArchitectureModel()

    static func make(seed: UInt64) -> ArchitectureModel {
        var random = RandomModel(generator: SeededGenerator(seed: seed))
        random.build()
        return random.model
    }

    private static let words = [
        "Shop", "a \"quoted\" word", "semi; colon", "comma, comma", "ends in \\", "back\\slash", "${NOT_SET}", "{", "}",
        "->",
        "// no comment", "# neither", "/* nor this */", "*", "ünïcödé", "日本語", "🙂", "tab\there", "'single'", "=", "<b>",
        "two\nlines", "first\n  second\n\nfourth", "\"\"\"", "&&", " && ", "this",
    ]

    private mutating func pick<Item>(_ items: [Item]) -> Item {
        items[Int.random(in: 0..<items.count, using: &generator)]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    private mutating func text() -> String { chance(30) ? "" : pick(Self.words) }

    /// A text as it can stand within a statement of the DSL.
    private mutating func line() -> String {
        let line = text().replacing("\n", with: " ")
        return line.hasSuffix("\\") ? line + "." : line
    }

    private mutating func build() {
        model.name = line()
        model.description = text()
        model.modelProperties = [Property("structurizr.groupSeparator", "/")]
        for index in 0..<4 { add(.softwareSystem, "s\(index)", in: nil) }
        for index in 0..<2 { add(.person, "p\(index)", in: nil) }
        add(.custom, "e0", in: nil)
        for index in 0..<3 {
            add(.container, "c\(index)", in: "s0")
            add(.component, "k\(index)", in: "s0.c0")
        }
        relate()
        addViews()
    }

    private mutating func add(_ kind: Element.Kind, _ name: String, in parent: ElementID?) {
        let id = parent?.child(name) ?? ElementID(name)
        var element = Element(id: id, kind: kind, name: "\(name) \(line()).", parent: parent)
        element.description = text()
        if kind == .container || kind == .component { element.technology = line() }
        if kind == .custom { element.metadata = line() }
        if chance(50) { element.tags = Array(Set([line(), line()])).filter { !$0.isEmpty && $0 != "*" }.sorted() }
        if chance(30) { element.group = chance(50) ? ["One"] : ["One", "Two words"] }
        if chance(30) { element.url = "https://example.org/?a=\(pick(["b", "\"", "#x"]))" }
        if chance(40) { element.properties = [Property(pick(["a", "b c", "\"q\""]), pick(Self.words))] }
        if chance(40) { element.perspectives = [Perspective("Security", description: pick(Self.words), value: line())] }
        if chance(30) { element.facts[.owner] = .text("Team \(name)") }
        model.add(element)
    }

    private mutating func relate() {
        let ids = model.elements.map(\.id)
        for _ in 0..<12 {
            let (source, destination) = (pick(ids), pick(ids))
            let isFamily = model.isInside(source, destination) || model.isInside(destination, source)
            guard source != destination, !isFamily else { continue }
            let description = line()
            let rivals = model.relationships(from: source, to: destination)
            guard !rivals.contains(where: { $0.description == description }) else { continue }
            var relationship = Relationship(source, destination, description: description, technology: line())
            if chance(40) { relationship.tags = ["Async", "other tag"] }
            if chance(30) { relationship.properties = [Property("x", pick(Self.words))] }
            if chance(30) { relationship.facts[.idempotent] = .flag(true) }
            model.add(relationship)
        }
    }

    private mutating func addViews() {
        for (index, kind) in [View.Kind.landscape, .context, .container].enumerated() {
            var view = View(key: "view-\(index)", kind: kind, scope: kind == .landscape ? nil : "s0")
            view.title = text()
            view.description = text()
            view.rules = [ViewRule(.include, .all)]
            if chance(50) { view.rules.append(ViewRule(.exclude, .tags(["Async"]))) }
            if chance(50) {
                view.rules.append(ViewRule(.exclude, .coupled(.element("p0"), incoming: true, outgoing: false)))
            }
            if chance(50) {
                view.rules.append(ViewRule(.exclude, .both(.from(.element("p0")), .to(.tags(["other tag"])))))
            }
            if chance(50) { view.layout = Layout(.leftRight, rankSeparation: 10, nodeSeparation: 20) }
            model.views.append(view)
        }
        var dynamic = View(key: "dynamic", kind: .dynamic, scope: "s0")
        for relationship in model.relationships.prefix(4) {
            let step = DynamicItem.step(DynamicStep(relationship.id, description: line()))
            dynamic.steps.append(chance(30) ? .parallel([.parallel([step])]) : step)
        }
        model.views.append(dynamic)
    }
}
