import CommonMark
package import Decisions
package import TemplateEngine

extension RecordView {
    /// A decision as the record templates see it.
    /// - Parameters:
    ///   - decision: in canonical form.
    ///   - number: the record's number, if it has one.
    ///   - regions: computed regions with their comments, by name; empty ones where there is none.
    ///   - places: the sections the template has a place for; nil for adrgen's own, which has one for everything.
    package init(
        _ decision: Decision, number: Int? = nil, regions: [String: String] = [:], places: Set<String>? = nil
    ) {
        self.init(title: decision.title)
        self.number = number
        status = decision.status
        date = decision.date
        deciders = decision.people.deciders
        consulted = decision.people.consulted
        informed = decision.people.informed
        tags = decision.tags
        elements = decision.elements
        paths = decision.paths
        let markdown = DecisionMarkdown(decision: decision)
        structured = markdown.view(regions: regions)
        if let places { sections = markdown.sections(places: places) }
        links = decision.links.map { link in
            Link(
                label: RelationKey.label(link.relation), target: link.target, title: link.target,
                file: link.target)
        }
    }
}

extension DecisionMarkdown {
    /// The values of adrgen's own template.
    func view(regions: [String: String]) -> TemplateValue {
        let lists: [(String, [String])] = [
            ("drivers", decision.drivers), ("options", options), ("consequences", consequences),
            ("questions", decision.questions),
        ]
        let texts: [(String, String?)] = [
            ("context", decision.context), ("choice", choice), ("override", override),
            ("confirmation", decision.confirmation), ("tradeOffs", tradeOffs), ("judgements", judgements),
            ("baseline", decision.screening.map { RecordWording.baseline(optionName($0.baseline)) }),
            ("screening", screening), ("metrics", metrics), ("measurements", measurements), ("risks", risks),
            ("more", decision.moreInformation),
        ]
        var view: [String: TemplateValue] = [:]
        for (name, values) in lists {
            view[name] = .list(values.map { .raw($0) })
            view["has" + name.prefix(1).uppercased() + name.dropFirst()] = .bool(!values.isEmpty)
        }
        for (name, text) in texts {
            if let text, !text.isEmpty { view[name] = .raw(text) }
        }
        let hasPart = choice != nil || !consequences.isEmpty || !decision.confirmation.isEmpty
        view["hasOutcome"] = .bool(hasPart)
        view["pros"] = .list(discussed.map(Self.value))
        view["hasPros"] = .bool(!discussed.isEmpty)
        view["hasTradeOffs"] = .bool(tradeOffs != nil || decision.screening != nil)
        view["hasMore"] = .bool(!decision.moreInformation.isEmpty || !decision.links.isEmpty)
        view["statesTitle"] = .bool(!readsBack(decision.title))
        for (name, region) in [("tradeOffsRegion", "trade-offs"), ("metricsRegion", "success-metrics")] {
            view[name] = .raw(regions[region] ?? ComputedRegion.empty(region))
        }
        return .dict(view)
    }

    private static func value(name: String, description: String, arguments: [String]) -> TemplateValue {
        [
            "name": .raw(name), "description": .raw(description), "arguments": .list(arguments.map { .raw($0) }),
            "hasArguments": .bool(!arguments.isEmpty),
        ]
    }

    /// Whether a heading alone gives the title again, which one that begins like a number does not.
    private func readsBack(_ title: String) -> Bool {
        // With and without a section, since a heading that stands alone may be taken for one.
        ["", "\n## Context and Problem Statement\n\nx\n"].allSatisfy { body in
            let document = MarkdownDocument(Array("# \(Self.plain(title))\n\(body)".utf8))
            return RecordReader().read(document, path: "0001-x.md", shownPath: "", isRecord: true).title == title
        }
    }
}
