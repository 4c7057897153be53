/// A decision as structured input: what `new --input` takes and what a record with adrgen's tables reads back as.
///
/// Titles, names, units, owners, targets, measured values and sources, people, tags, elements, paths and ids are plain text;
/// everything else is Markdown. A decision is in canonical form when writing it to a record and reading that gives the same
/// decision. `DecisionInput` and `DecisionDecoder` give no other; whoever makes one by hand uses `DecisionText`:
///
/// - Plain texts and single lines of Markdown are on one line, without runs of white space (`plain`, `line`). Lines do not
///   begin as a list item, a heading, a quote or a template's prompt: such a beginning stands behind a backslash.
/// - `because` and `override` have no final period (`reason`); the record's sentence has it.
/// - A risk and its mitigation hold no `\|` (`cell`): it means the same as `|`. What stands in a table's cell and may be empty
///   is not a lone dash.
/// - `context`, `confirmation`, `moreInformation` and an option's `description` may run over several lines (`block`), in which
///   nothing is left open and no heading ends the section they stand in (`BlockFault`). A description has no list items that
///   read as arguments, and more information does not end with items that read as relations (`DecisionFaults`).
/// - Ids are unique and valid (`DecisionIDs`), names of options and of criteria unique, those of metrics without regard to case.
/// - Relations are keys in their usual form (`RelationKey`); each link stands once.
package struct Decision: Sendable, Hashable {
    package var title: String
    /// In the author's word; nil leaves it to the log.
    package var status: String?
    /// `YYYY-MM-DD`.
    package var date: String?
    package var people = People()
    package var tags: [String] = []
    /// Ids of architecture elements the decision is about.
    package var elements: [String] = []
    /// Globs of the source files the decision is about, from the repository's root.
    package var paths: [String] = []
    package var context = ""
    package var drivers: [String] = []
    package var criteria: [Criterion] = []
    /// Pairwise judgements over criteria, from which weights may be derived.
    package var judgements: [Judgement] = []
    package var options: [Option] = []
    /// Early screening against a baseline.
    package var screening: Screening?
    package var choice: Choice?
    package var consequences = Consequences()
    package var metrics: [Metric] = []
    package var risks: [Risk] = []
    package var confirmation = ""
    /// Questions a reviewer should ask.
    package var questions: [String] = []
    package var moreInformation = ""
    package var links: [Link] = []

    package init(title: String) {
        self.title = title
    }

    /// The chosen option.
    package struct Choice: Sendable, Hashable {
        /// Id of the option.
        package var option: String
        package var because: String
        /// Why the option was chosen although another one scores higher; empty when it needs no such reason.
        package var override: String

        package init(option: String, because: String = "", override: String = "") {
            self.option = option
            self.because = because
            self.override = override
        }
    }

    /// What follows from the decision.
    package struct Consequences: Sendable, Hashable {
        package var good: [String] = []
        package var neutral: [String] = []
        package var bad: [String] = []

        package init() {}

        package var isEmpty: Bool { good.isEmpty && neutral.isEmpty && bad.isEmpty }
    }

    /// Something that may go wrong.
    package struct Risk: Sendable, Hashable {
        package var risk: String
        package var likelihood: Level?
        package var impact: Level?
        package var mitigation: String
        package var owner: String

        package enum Level: String, Sendable, Hashable, CaseIterable { case low, medium, high }

        package init(
            risk: String, likelihood: Level? = nil, impact: Level? = nil, mitigation: String = "", owner: String = ""
        ) {
            self.risk = risk
            self.likelihood = likelihood
            self.impact = impact
            self.mitigation = mitigation
            self.owner = owner
        }
    }

    /// A relation to another record.
    package struct Link: Sendable, Hashable {
        /// The relation as a key: `supersedes`, `amends`, `relates-to`.
        package var relation: String
        /// How the other record is named: `4`, `ADR-0004`, a file name.
        package var target: String

        package init(relation: String, target: String) {
            self.relation = relation
            self.target = target
        }
    }
}
