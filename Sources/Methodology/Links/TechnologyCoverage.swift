package import Architecture
package import Decisions

/// Which technologies of a model have been decided for.
///
/// A decision in force is about a technology when its title or the chosen option names it, or when it is about an element that
/// has it and speaks of it anywhere.
package struct TechnologyCoverage: Sendable {
    /// A technology of the model.
    package struct Use: Sendable {
        package var name: TechnologyName
        /// The elements that have it, in the order of the model.
        package var elements: [Element]
        /// Ids of the decisions about it.
        package var decisions: [String]
    }

    /// In the order in which the model names them.
    package let uses: [Use]

    package var covered: [Use] { uses.filter { !$0.decisions.isEmpty } }

    /// Covered ones among all, in per cent rounded down; nil when the model names no technology.
    package var percent: Int? { uses.isEmpty ? nil : covered.count * 100 / uses.count }

    /// - Parameter decisions: those in force.
    package init(model: ArchitectureModel, decisions: [(id: String, decision: Decision)]) {
        var order: [TechnologyName] = []
        var elements: [TechnologyName: [Element]] = [:]
        for element in model.elements
        where element.kind == .container || element.kind == .component || element.kind == .softwareSystem {
            // What somebody else runs is theirs to decide.
            guard !element.isExternal, !model.ancestors(of: element.id).contains(where: \.isExternal) else { continue }
            for name in TechnologyName.all(in: element.technology) {
                if elements[name] == nil { order.append(name) }
                elements[name, default: []].append(element)
            }
        }
        let read = decisions.map { (id: $0.id, texts: Texts($0.decision)) }
        uses = order.map { name in
            let users = elements[name] ?? []
            let ids = Set(users.map(\.id.rawValue))
            let about = read.filter { $0.texts.isAbout(name, usedBy: ids) }.map(\.id)
            return Use(name: name, elements: users, decisions: about)
        }
    }

    /// What a decision says, ready to look names up in.
    private struct Texts {
        let elements: Set<String>
        let head: TechnologyMentions
        let all: TechnologyMentions

        init(_ decision: Decision) {
            elements = Set(decision.elements)
            let chosen = decision.options.first { $0.id == decision.choice?.option }?.name
            head = TechnologyMentions([decision.title, chosen ?? ""])
            var texts = [
                decision.title, decision.context, decision.confirmation, decision.moreInformation,
                decision.choice?.because ?? "",
            ]
            texts +=
                decision.drivers + decision.consequences.good + decision.consequences.neutral
                + decision.consequences.bad
            for option in decision.options {
                texts += [option.name, option.description] + option.good + option.neutral + option.bad
            }
            all = TechnologyMentions(elements.isEmpty ? [] : texts)
        }

        func isAbout(_ name: TechnologyName, usedBy ids: Set<String>) -> Bool {
            name.isMentioned(in: head) || !elements.isDisjoint(with: ids) && name.isMentioned(in: all)
        }
    }
}
