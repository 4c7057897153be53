import Diagnostics
import StructuredInput
import Yams

/// Takes composed input apart, part by part.
struct DecisionInputReader {
    var source: InputSource
    var decision = Decision(title: "")
    var places: [DecisionPart: Range<Int>] = [:]

    init(source: InputSource) {
        self.source = source
    }

    static let keys = [
        "title", "status", "date", "decision-makers", "consulted", "informed", "tags", "elements", "paths", "context",
        "drivers", "criteria", "judgements", "options", "screening", "decision", "consequences", "metrics", "risks",
        "confirmation", "questions", "more-information", "links",
    ]

    mutating func read(_ root: Node) {
        let members = source.members(of: root, keys: Self.keys, what: "a decision")
        readHead(members, root)
        decision.context = block(members["context"], "context")
        if let node = members["context"] { places[.context] = source.range(of: node) }
        decision.drivers = lines(members["drivers"], "drivers")
        readCriteria(members["criteria"])
        readOptions(members["options"])
        readJudgements(members["judgements"])
        readScreening(members["screening"])
        readChoice(members["decision"])
        readConsequences(members["consequences"])
        readMetrics(members["metrics"])
        readRisks(members["risks"])
        decision.confirmation = block(members["confirmation"], "confirmation")
        decision.questions = lines(members["questions"], "questions")
        readLinks(members["links"])
        // Relations are read, and added, above any heading below it.
        decision.moreInformation = block(members["more-information"], "more-information", deepest: 6)
        if let node = members["more-information"], LinkItems.standIn(decision.moreInformation) {
            source.report(
                "text-form", "`more-information` ends with a list item that states a relation", at: node,
                fix: "state the relation under `links`")
        }
    }

    private mutating func readHead(_ members: [String: Node], _ root: Node) {
        readTitle(members["title"], root)
        if let node = members["status"], let text = source.text(of: node, "status") {
            places[.status] = source.range(of: node)
            readStatus(DecisionText.plain(text), node)
        }
        if let node = members["date"] {
            places[.date] = source.range(of: node)
            decision.date = date(node, "date")
        }
        decision.people.deciders = plains(members["decision-makers"], "decision-makers")
        decision.people.consulted = plains(members["consulted"], "consulted")
        decision.people.informed = plains(members["informed"], "informed")
        decision.tags = plains(members["tags"], "tags")
        decision.elements = plains(members["elements"], "elements")
        decision.paths = plains(members["paths"], "paths")
    }

    private mutating func readTitle(_ node: Node?, _ root: Node) {
        guard let node else {
            source.report("missing-title", "The decision has no `title`", at: root, fix: "add `title: …`")
            return
        }
        decision.title = plain(node, "title")
        places[.title] = source.range(of: node)
        if decision.title.isEmpty, node.scalar != nil {
            source.report("missing-title", "`title` is empty", at: node, fix: "say what is decided")
        } else if DecisionText.isPrompt(decision.title) {
            source.report(
                "text-form", "`title` is in braces, which mark a template's prompt", at: node,
                fix: "write it without them")
        }
    }

    private mutating func readStatus(_ status: String, _ node: Node) {
        guard StatusPhrase(status)?.word == status else {
            let words = Status.allCases.map(\.rawValue)
            let nearest = EditDistance.nearest(to: status, among: words).map { "write `\($0)`" }
            source.report(
                "unknown-word", "`\(status)` is no status", at: node,
                fix: nearest ?? "use one of \(words.listed), or a word or two of the team's own")
            return
        }
        decision.status = status
    }

    private mutating func readConsequences(_ node: Node?) {
        guard let node else { return }
        let members = source.members(of: node, keys: ["good", "neutral", "bad"], what: "`consequences`")
        decision.consequences.good = lines(members["good"], "good")
        decision.consequences.neutral = lines(members["neutral"], "neutral")
        decision.consequences.bad = lines(members["bad"], "bad")
    }
}
