import Architecture
import Decisions
import Diagnostics

extension Checklist {
    /// The checklist of a project within a scope: rules about the model answer everything, those about decisions and tables
    /// what is wrong and what is open.
    package init(_ project: Project, _ scope: ReviewScope, title: String) {
        var items: [ChecklistItem] = []
        if let model = project.architecture {
            items = Self.items(of: SystemSubject(model, environment: scope.environment), scope)
        }
        let decisions = Self.decisions(project)
        for place in items.indices {
            let about = items[place].elements.flatMap { decisions[$0] ?? [] }
            items[place].decisions = Set(about).sorted()
        }
        for family in RuleRegistry.families where Self.perspective(of: family).map({ Self.takes($0, scope) }) == true {
            for (rule, result) in family.results(for: project) {
                items += Self.items(rule, result, project, scope)
            }
        }
        let order = ChecklistItem.Answer.allCases
        let ranked = items.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            let (i, j) = (order.firstIndex(of: x.answer) ?? 0, order.firstIndex(of: y.answer) ?? 0)
            return (i, x.level, a.offset) < (j, y.level, b.offset)
        }
        self.init(title: title, items: ranked.map(\.element))
    }

    /// Decisions in force about each element, by id and title.
    private static func decisions(_ project: Project) -> [ElementID: [String]] {
        var out: [ElementID: [String]] = [:]
        for decision in project.decisions {
            let entry = project.entry(of: decision)
            for element in decision.located.decision.elements {
                out[ElementID(element), default: []].append("\(entry.id) \(entry.record.title)")
            }
        }
        return out
    }

    /// From where rules that aren't about the model are looked at; nil for those about it.
    private static func perspective(of family: RuleFamily) -> ReviewQuestion.Perspective? {
        if family.example == .schema { return .database }
        return family.example == .decision || family.example == .record ? .decision : nil
    }

    private static func takes(_ perspective: ReviewQuestion.Perspective, _ scope: ReviewScope) -> Bool {
        if let wanted = scope.perspective { return wanted == perspective }
        return perspective == .decision ? !scope.decisions.isEmpty : scope.elements == nil
    }

    /// `Is it so that tables are connected?`
    private static func question(_ rule: Rule) -> String {
        let title = rule.title
        let second = title.dropFirst().first
        // An abbreviation keeps its letters.
        let isWord = second?.isLowercase ?? false || second == " "
        return "Is it so that \(isWord ? title.prefix(1).lowercased() + title.dropFirst() : title)?"
    }

    private static func items(
        _ rule: Rule, _ result: RuleResult, _ project: Project, _ scope: ReviewScope
    ) -> [ChecklistItem] {
        let findings = result.findings.filter { finding in
            guard !scope.decisions.isEmpty else { return true }
            return finding.decisions.contains(where: scope.decisions.contains)
        }
        var items = findings.map { finding in
            ChecklistItem(
                id: finding.id, rule: rule.id, level: finding.severity == .error ? .a : .c, answer: .fail,
                question: question(rule), statements: [finding.message], fix: finding.fix,
                explanations: finding.figures.map(\.explanation))
        }
        if items.count > collapseLimit {
            var one = items[0]
            one.id = "\(rule.id)@fail"
            one.statements = items.flatMap(\.statements)
            one.explanations = []
            items = [one]
        }
        let gaps = result.missing.filter { gap in
            scope.decisions.isEmpty || gap.subjects.first.map(scope.decisions.contains) == true
        }
        guard !gaps.isEmpty else { return items }
        items.append(
            ChecklistItem(
                id: "\(rule.id)@unknown"
                    + (scope.decisions.count == 1 ? "" : gaps.first?.subjects.first.map { "@" + $0 } ?? ""),
                rule: rule.id, level: .c, answer: .unknown, question: question(rule),
                statements: ["It can't be told from what is stated"], fix: nil, explanations: [],
                missing: gaps.prefix(12).map { "\($0.key) of " + $0.subjects.joined(separator: ", ") }))
        return items
    }
}
