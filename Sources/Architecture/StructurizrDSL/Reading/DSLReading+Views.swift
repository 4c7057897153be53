import Diagnostics

extension DSLReading {
    static let viewWords = [
        "systemLandscape", "systemContext", "container", "component", "dynamic", "deployment", "filtered", "custom",
        "image", "styles", "theme", "themes", "branding", "terminology", "properties",
    ]

    mutating func readInViews(_ statement: DSLStatement) throws(DSLFault) {
        switch statement.word {
        case "systemlandscape":
            try statement.expect(1...3, "systemLandscape [key] [description] {")
            try openView(.landscape, statement, key: 1)
        case "systemcontext":
            try statement.expect(2...4, "systemContext <identifier> [key] [description] {")
            try openView(.context, statement, scope: [.softwareSystem], key: 2)
        case "container":
            try statement.expect(2...4, "container <identifier> [key] [description] {")
            try openView(.container, statement, scope: [.softwareSystem], key: 2)
        case "component":
            try statement.expect(2...4, "component <identifier> [key] [description] {")
            try openView(.component, statement, scope: [.container], key: 2)
        case "dynamic":
            try statement.expect(2...4, "dynamic <*|identifier> [key] [description] {")
            try openView(.dynamic, statement, scope: [.softwareSystem, .container], orAll: true, key: 2)
        case "deployment":
            try statement.expect(3...5, "deployment <*|identifier> <environment> [key] [description] {")
            let environment = try environment(statement.tokens[2])
            try openView(.deployment, statement, scope: [.softwareSystem], orAll: true, key: 3)
            builder.model.views[builder.model.views.count - 1].environment = environment
        case "custom":
            try statement.expect(1...4, "custom [key] [title] [description] {")
            try openView(.custom, statement, key: 1, title: 2)
        case "filtered": try openFiltered(statement)
        case "image":
            try statement.expect(2...3, "image <*|identifier> [key] {")
            try openView(.image, statement, scope: Element.Kind.allCases, orAll: true, key: 2)
            report(
                DSLFault(DSLRule.skipped, "An image view is not drawn", at: statement.keyword), .note,
                at: statement.offset)
        case "styles": try open(.styles(nil), statement, "styles")
        case "theme", "themes": readThemes(statement)
        case "branding":
            reportSkipped("`branding`", at: statement.keyword, .note)
            if statement.opensBlock { contexts.append(.skipped) }
        case "terminology": try open(.terminology, statement, "terminology")
        case "properties": try open(.properties(.views), statement, "properties")
        default: throw unexpected(statement, Self.viewWords)
        }
    }

    /// - Parameters:
    ///   - kinds: what the view can be about; nothing for views that are about everything.
    ///   - key: index of the key among the tokens; title and description follow.
    private mutating func openView(
        _ kind: View.Kind, _ statement: DSLStatement, scope kinds: [Element.Kind] = [], orAll: Bool = false, key: Int,
        title: Int? = nil
    ) throws(DSLFault) {
        try statement.expectBlock(statement.keyword.text)
        var view = View(key: try viewKey(statement, key), kind: kind)
        view.place = place(statement.keyword)
        view.title = title.flatMap { statement[$0] } ?? ""
        view.description = statement[(title ?? key) + 1] ?? ""
        if !kinds.isEmpty, !(orAll && statement.tokens[1].text == "*") {
            view.scope = try scope(statement.tokens[1], kinds)
        }
        if kind == .dynamic { sequences.append([]) }
        builder.model.views.append(view)
        contexts.append(.view(builder.model.views.count - 1))
        if kind == .image { contexts[contexts.count - 1] = .image(builder.model.views.count - 1) }
    }

    private func scope(_ token: DSLToken, _ kinds: [Element.Kind]) throws(DSLFault) -> ElementID {
        do throws(DSLFault) {
            return try element(token) { kinds.contains($0.kind) }.id
        } catch {
            let what =
                kinds.count > 2
                ? "element" : kinds.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: " or ")
            throw unknown(token, what: what)
        }
    }

    private func viewKey(_ statement: DSLStatement, _ index: Int) throws(DSLFault) -> String {
        guard index < statement.tokens.count, !statement.tokens[index].text.isEmpty else { return "" }
        let token = statement.tokens[index]
        let isFine = token.text.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
        }
        guard isFine else {
            throw DSLFault(
                DSLRule.value, "`\(token.text)` is no key of a view", at: token, fix: "use letters, digits, `_` and `-`"
            )
        }
        if builder.model.views.contains(where: { $0.key == token.text }) {
            throw DSLFault(DSLRule.duplicate, "Two views have the key `\(token.text)`", at: token, fix: "rename one")
        }
        return token.text
    }

    private func environment(_ token: DSLToken) throws(DSLFault) -> String {
        if case .environment(let name) = find(token.text) { return name }
        if builder.model.environments.contains(where: { $0.name == token.text }) { return token.text }
        let names = builder.model.environments.map(\.name)
        throw DSLFault(
            DSLRule.unknown, "No deployment environment is called `\(token.text)`", at: token,
            fix: EditDistance.nearest(to: token.text, among: names).map { "write `\($0)`" })
    }

    private mutating func openFiltered(_ statement: DSLStatement) throws(DSLFault) {
        try statement.expect(4...6, "filtered <baseKey> <include|exclude> <tags> [key] [description]")
        guard let mode = View.Filter.Mode(rawValue: statement.tokens[2].lower) else {
            throw choice(statement, at: 2, ["include", "exclude"])
        }
        let base = statement.tokens[1]
        guard let view = builder.model.views.first(where: { $0.key == base.text }) else {
            let keys = builder.model.views.map(\.key)
            throw DSLFault(
                DSLRule.unknown, "No view has the key `\(base.text)`", at: base,
                fix: EditDistance.nearest(to: base.text, among: keys).map { "write `\($0)`" } ?? "define it above")
        }
        guard ![.dynamic, .filtered, .image, .custom].contains(view.kind) else {
            throw DSLFault(DSLRule.value, "A \(view.kind.rawValue) view cannot be filtered", at: base)
        }
        var filtered = View(key: try viewKey(statement, 4), kind: .filtered)
        filtered.filter = View.Filter(base: base.text, mode: mode, tags: TagList.read(statement.tokens[3].text))
        filtered.description = statement[5] ?? ""
        filtered.place = place(statement.keyword)
        builder.model.views.append(filtered)
        if statement.opensBlock { contexts.append(.view(builder.model.views.count - 1)) }
    }

    /// Gives views without a key one of their own.
    mutating func nameViews() {
        var keys = Set(builder.model.views.map(\.key))
        for index in builder.model.views.indices where builder.model.views[index].key.isEmpty {
            let view = builder.model.views[index]
            var parts = [view.kind.rawValue]
            if let scope = view.scope { parts += scope.rawValue.split(separator: ".").map(String.init) }
            if let environment = view.environment { parts.append(Slug.make(environment, fallback: "environment")) }
            let wanted = parts.joined(separator: "-")
            var key = wanted
            var number = 2
            while !keys.insert(key).inserted { (key, number) = ("\(wanted)-\(number)", number + 1) }
            builder.model.views[index].key = key
        }
    }
}
