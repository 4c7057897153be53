import Diagnostics
import Workspace

extension SettingRules {
    static let idleWaiver = Check<WaiverUse>(
        Rule(
            id: "CHK-02", severity: .note, title: "Every waiver waives something",
            rationale: "What has been mended needs no waiver, and one with a wrong id waives less than it seems to.",
            source: "adrgen",
            bad: """
                === schema.sql
                CREATE TABLE visit (page text NOT NULL);
                === adrgen.yml
                check:
                  waivers:
                    - {finding: DB-01@visits, reason: Rows are never changed., owner: Web team}
                """,
            good: """
                === schema.sql
                CREATE TABLE visit (page text NOT NULL);
                === adrgen.yml
                check:
                  waivers:
                    - {finding: DB-01@visit, reason: Rows are never changed., owner: Web team}
                """)
    ) { rule, use in
        // An expired one is told already.
        guard use.findings.isEmpty, !use.isExpired else { return .pass }
        let finding = Finding(
            rule, "waiver of \(use.waiver.finding) by \(use.waiver.owner) waives nothing",
            subjects: [use.waiver.finding], place: use.place, fix: "remove it, or correct the id")
        return .fail([finding])
    }
}
