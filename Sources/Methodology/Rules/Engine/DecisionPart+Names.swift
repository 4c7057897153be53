package import Decisions

extension DecisionPart {
    /// Ids or names that tell the part from others of its kind.
    package var names: [String] {
        switch self {
        case .title, .status, .date, .context, .choice, .override, .screening, .criteria, .options, .metrics, .risks,
            .links:
            []
        case .criterion(let id), .weight(let id), .scale(let id), .option(let id): [id]
        case .score(let option, let criterion): [option, criterion]
        case .judgement(let criterion, let over): [criterion, over]
        case .metric(let name), .target(let name), .review(let name): [name]
        case .measurement(let name, let index): [name, String(index + 1)]
        case .risk(let index), .link(let index): [String(index + 1)]
        }
    }

    /// The key that gives the part.
    package var key: String {
        switch self {
        case .title: "title"
        case .status: "status"
        case .date: "date"
        case .context: "context"
        case .choice: "decision"
        case .override: "override"
        case .screening: "screening"
        case .criteria, .criterion: "criteria"
        case .options, .option: "options"
        case .metrics, .metric: "metrics"
        case .risks, .risk: "risks"
        case .links, .link: "links"
        case .weight: "weight"
        case .scale: "scale"
        case .score: "scores"
        case .judgement: "judgements"
        case .target: "target"
        case .review: "review"
        case .measurement: "measurements"
        }
    }

    /// The part this one stands in; nil for a part of the whole decision.
    package var enclosing: DecisionPart? {
        switch self {
        case .score(let option, _): .option(option)
        case .weight(let id), .scale(let id), .judgement(let id, _): .criterion(id)
        case .criterion: .criteria
        case .option: .options
        case .target(let name), .review(let name), .measurement(let name, _): .metric(name)
        case .metric: .metrics
        case .risk: .risks
        case .link: .links
        case .override: .choice
        case .title, .status, .date, .context, .choice, .screening, .criteria, .options, .metrics, .risks, .links: nil
        }
    }
}

extension LocatedDecision {
    /// Where a part stands, or what it stands in, or the title.
    package func place(of part: DecisionPart) -> Range<Int>? {
        var part: DecisionPart? = part
        while let current = part {
            if let place = places[current] { return place }
            part = current.enclosing
        }
        return places[.title]
    }
}
