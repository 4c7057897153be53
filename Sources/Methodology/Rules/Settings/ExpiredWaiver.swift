import Decisions
import Diagnostics
import Workspace

extension SettingRules {
    static let expiredWaiver = Check<WaiverUse>(
        Rule(
            id: "CHK-01", severity: .warning, title: "No waiver has expired",
            rationale: "A waiver with a last day is a promise to look again; its findings are told from then on.",
            source: "adrgen",
            bad: """
                === schema.sql
                CREATE TABLE visit (page text NOT NULL);
                === adrgen.yml
                check:
                  waivers:
                    - {finding: DB-01@visit, reason: Rows are never changed., owner: Web team, until: 2026-06-30}
                """,
            good: """
                === schema.sql
                CREATE TABLE visit (page text NOT NULL);
                === adrgen.yml
                check:
                  waivers:
                    - {finding: DB-01@visit, reason: Rows are never changed., owner: Web team, until: 2027-06-30}
                """)
    ) { rule, use in
        guard let until = use.waiver.until else { return .notApplicable }
        guard use.isExpired else { return .pass }
        let finding = Finding(
            rule, "waiver of \(use.waiver.finding) by \(use.waiver.owner) ended on \(until.iso)",
            subjects: [use.waiver.finding], place: use.place,
            fix: use.findings.isEmpty
                ? "remove it: it waives nothing any more" : "mend what it waives, or decide anew until when")
        return .fail([finding])
    }
}
