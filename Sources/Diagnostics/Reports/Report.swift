/// What a check found, ready for whoever reads it: a person, a CI service, a program.
package struct Report: Sendable {
    /// A finding at its place.
    package struct Result: Sendable, Hashable {
        /// Stable from run to run: `DB-04@orders@customer_id`.
        package var id: String
        package var diagnostic: Diagnostic
        /// Why it doesn't count: somebody accepted it.
        package var waiver: Waiver?
        /// It doesn't count because it was there before.
        package var isOld: Bool
        /// Ids of elements and records it concerns.
        package var elements: [String]
        package var decisions: [String]
        /// Numbers it rests on.
        package var figures: [JSONValue]

        package init(
            id: String, _ diagnostic: Diagnostic, waiver: Waiver? = nil, isOld: Bool = false, elements: [String] = [],
            decisions: [String] = [], figures: [JSONValue] = []
        ) {
            self.id = id
            self.diagnostic = diagnostic
            self.waiver = waiver
            self.isOld = isOld
            self.elements = elements
            self.decisions = decisions
            self.figures = figures
        }

        package var isOpen: Bool { waiver == nil && !isOld }
    }

    /// Who accepted a finding, why, and until when (`YYYY-MM-DD`).
    package struct Waiver: Sendable, Hashable {
        package var reason: String
        package var owner: String
        package var until: String?

        package init(reason: String, owner: String, until: String?) {
            self.reason = reason
            self.owner = owner
            self.until = until
        }
    }

    /// A rule that was applied.
    package struct AppliedRule: Sendable, Hashable {
        package var id: String
        package var title: String
        package var rationale: String
        package var source: String
        package var severity: Diagnostic.Severity
        /// The family it belongs to.
        package var family: String

        package init(
            id: String, title: String, rationale: String, source: String, severity: Diagnostic.Severity, family: String
        ) {
            self.id = id
            self.title = title
            self.rationale = rationale
            self.source = source
            self.severity = severity
            self.family = family
        }
    }

    /// A fact that isn't known, and the rules that wait for it.
    package struct Question: Sendable, Hashable {
        package var key: String
        package var subjects: [String]
        package var rules: [String]
        package var count: Int
        package var path: String?
        package var position: SourcePosition?

        package init(
            key: String, subjects: [String], rules: [String], count: Int, path: String?, position: SourcePosition?
        ) {
            self.key = key
            self.subjects = subjects
            self.rules = rules
            self.count = count
            self.path = path
            self.position = position
        }
    }

    /// By file, position and rule.
    package var results: [Result]
    /// By family and id.
    package var rules: [AppliedRule]
    /// The one that answers most first.
    package var questions: [Question]
    /// Version of the program.
    package var version: String
    /// The folder that paths start from, seen from the repository's root; empty for the root itself.
    package var folder: String

    package init(
        results: [Result], rules: [AppliedRule], questions: [Question], version: String, folder: String = ""
    ) {
        self.results = results
        self.rules = rules
        self.questions = questions
        self.version = version
        self.folder = folder
    }
}

extension Report {
    /// Findings that count.
    package var open: [Result] { results.filter(\.isOpen) }

    package func count(_ severity: Diagnostic.Severity) -> Int {
        results.reduce(0) { $0 + ($1.isOpen && $1.diagnostic.severity == severity ? 1 : 0) }
    }

    package var waivedCount: Int { results.reduce(0) { $0 + ($1.waiver != nil ? 1 : 0) } }
    package var oldCount: Int { results.reduce(0) { $0 + ($1.waiver == nil && $1.isOld ? 1 : 0) } }
    /// Questions that can't be answered.
    package var unknownCount: Int { questions.reduce(0) { $0 + $1.count } }

    /// `2 errors, 1 warning, 0 notes; 3 unknown; 1 waived`
    package var summary: String {
        let counted = Diagnostic.Severity.allCases.reversed().map { severity in
            let count = count(severity)
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        var parts = [counted.joined(separator: ", "), "\(unknownCount) unknown"]
        if waivedCount > 0 { parts.append("\(waivedCount) waived") }
        if oldCount > 0 { parts.append("\(oldCount) old") }
        return parts.joined(separator: "; ")
    }

    /// A path as seen from the repository's root.
    func rooted(_ path: String) -> String {
        guard !folder.isEmpty, !path.hasPrefix("/") else { return path }
        var names: [Substring] = []
        for name in (folder + "/" + path).split(separator: "/") where name != "." {
            if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }
}
