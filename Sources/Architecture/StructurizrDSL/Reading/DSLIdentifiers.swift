import Diagnostics

/// What the identifiers of a workspace stand for.
struct DSLIdentifiers {
    enum Target: Hashable {
        case element(ElementID)
        case relationship(RelationshipID)
        case environment(String)
        case deploymentGroup(environment: String, name: String)
        /// A group of elements with a common parent, or of an environment.
        case group([String], parent: ElementID?, environment: String?)
    }

    /// Whether an identifier stands for itself, or behind those of what it is defined in.
    var isHierarchical = false
    /// By identifier in lower case.
    private(set) var targets: [String: Target] = [:]
    /// The identifiers of elements and environments that others may stand behind.
    private var keys: [Target: String] = [:]
    /// As written, for suggestions.
    private(set) var spellings: [String] = []

    subscript(key: String) -> Target? { targets[key] }

    /// Names something. What has no identifier gets one nobody can write, for what stands behind it.
    /// - Returns: false when the identifier is taken.
    mutating func register(_ identifier: String?, _ target: Target, in parent: Target?) -> Bool {
        let name = identifier?.lowercased() ?? "\u{0}\(keys.count)"
        var key = name
        var spelling = identifier
        if isHierarchical, let parent, let outer = keys[parent] {
            key = outer + "." + name
            spelling = identifier.map { outer + "." + $0 }
        }
        guard targets[key] == nil else { return false }
        if identifier != nil { targets[key] = target }
        if keys[target] == nil { keys[target] = key }
        if let spelling, !spelling.contains("\u{0}") { spellings.append(spelling) }
        return true
    }

    /// The identifier something is known by.
    func key(of target: Target) -> String? { keys[target] }
}

extension DSLReading {
    /// What an identifier stands for where it is used: inside the block, then inside what the block is part of, then at the top.
    func find(_ name: String, where isWanted: (DSLIdentifiers.Target) -> Bool = { _ in true }) -> DSLIdentifiers.Target?
    {
        let name = name.lowercased()
        if identifiers.isHierarchical {
            for outer in outerTargets() {
                guard let key = identifiers.key(of: outer), let target = identifiers[key + "." + name] else { continue }
                if isWanted(target) { return target }
            }
        }
        return identifiers[name].flatMap { isWanted($0) ? $0 : nil }
    }

    /// What the block stands in, innermost first.
    private func outerTargets() -> [DSLIdentifiers.Target] {
        for context in contexts.reversed() {
            switch context {
            case .element(let id, _):
                var out = [id] + builder.model.ancestors(of: id).map(\.id)
                out.reverse()
                var targets = out.reversed().map(DSLIdentifiers.Target.element)
                if let environment = builder.model.element(id)?.deployment?.environment {
                    targets.append(.environment(environment))
                }
                return targets
            case .environment(let name, _), .withoutRelationship(let name, _, _): return [.environment(name)]
            default: continue
            }
        }
        return []
    }

    /// The element an identifier stands for; `this` where there is one.
    func element(_ token: DSLToken, where isWanted: (Element) -> Bool = { _ in true }) throws(DSLFault) -> Element {
        let target = find(token.text) { target in
            guard case .element(let id) = target, let element = builder.model.element(id) else { return false }
            return isWanted(element)
        }
        if case .element(let id) = target, let element = builder.model.element(id) { return element }
        if token.lower == "this", case .element(let id, _) = contexts.last, let element = builder.model.element(id) {
            return element
        }
        throw unknown(token)
    }

    /// What to say about an identifier nothing fitting has.
    func unknown(_ token: DSLToken, what: String = "element") -> DSLFault {
        if let target = find(token.text) {
            let kind: String
            switch target {
            case .element(let id):
                kind = builder.model.element(id).map { $0.kind.rawValue.replacing("-", with: " ") } ?? "element"
            case .relationship: kind = "relationship"
            case .environment: kind = "deployment environment"
            case .deploymentGroup: kind = "deployment group"
            case .group: kind = "group"
            }
            return DSLFault(DSLRule.unknown, "`\(token.text)` is a \(kind), no \(what)", at: token)
        }
        let nearest = EditDistance.nearest(to: token.text, among: identifiers.spellings)
        let isLater = nearest.map { $0.lowercased() == token.lower } ?? false
        return DSLFault(
            DSLRule.unknown, "No \(what) is called `\(token.text)`", at: token,
            fix: isLater
                ? nil
                : nearest.map { "write `\($0)`" }
                    ?? (hasGaps ? "it may be in what is left out" : "define it above this line"))
    }

    mutating func register(_ identifier: DSLToken?, _ target: DSLIdentifiers.Target, in parent: DSLIdentifiers.Target?)
        throws(DSLFault)
    {
        guard identifiers.register(identifier?.text, target, in: parent) else {
            throw DSLFault(
                DSLRule.duplicate, "`\(identifier?.text ?? "")` is defined twice", at: identifier, fix: "rename one")
        }
    }
}
