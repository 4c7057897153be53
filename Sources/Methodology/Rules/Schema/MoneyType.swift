import DataModel
import Diagnostics

extension SchemaRules {
    package static let moneyType = Check<SchemaSubject>(
        Rule(
            id: "DB-11", severity: .warning, title: "Amounts of money are decimal",
            rationale:
                "Binary fractions cannot hold 0.10 exactly, so sums of them are off by cents; decimal types can.",
            source: "IEEE 754; PostgreSQL documentation, 8.1.3 Floating-Point Types",
            bad: "CREATE TABLE product (id bigint PRIMARY KEY, unit_price double precision NOT NULL);",
            good: "CREATE TABLE product (id bigint PRIMARY KEY, unit_price numeric(12,2) NOT NULL);")
    ) { rule, subject in
        let words: Set = [
            "price", "amount", "cost", "salary", "fee", "balance", "revenue", "discount", "payment", "vat", "wage",
            "invoice",
        ]
        let binary: Set = ["real", "double precision", "float", "double"]
        var findings: [Finding] = []
        var isApplicable = false
        for table in subject.tables {
            for column in table.columns where !words.isDisjoint(with: column.name.words) {
                isApplicable = true
                guard binary.contains(subject.base(column.type).name) else { continue }
                findings.append(
                    Finding(
                        rule, "'\(table.name).\(column.name)' holds money in \(column.type.canonical)", table: table,
                        subject: [column.name], place: column.place,
                        fix: "use a decimal type with a scale, such as numeric(12,2)"))
            }
        }
        return RuleResult(findings, isApplicable: isApplicable)
    }
}

extension String {
    /// The words of `unit_price` and `unitPrice`, lower case.
    var words: [String] {
        var words: [String] = []
        var word = ""
        for character in self {
            if !character.isLetter || (character.isUppercase && word.last?.isLowercase == true) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if character.isLetter { word.append(character) }
        }
        return word.isEmpty ? words : words + [word.lowercased()]
    }
}
