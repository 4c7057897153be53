import DataModel
import Diagnostics
import Methodology
import Testing

/// Every rule's own examples: the bad one is found, the good one passes.
struct SchemaRulesTests {
    private func subject(_ sql: String, _ dialect: Dialect = .postgresql) -> SchemaSubject {
        SchemaSubject(SQLReader.read(Array(sql.utf8), path: "schema.sql", dialect: dialect).model)
    }

    @Test func numbersRulesInOrder() {
        let ids = SchemaRules.all.map(\.rule.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: SchemaRules.all.indices) func findsTheBadExample(index: Int) {
        let check = SchemaRules.all[index]
        let findings = check.apply(subject(check.rule.bad)).findings
        #expect(findings.map(\.rule) == [check.rule.id])
        #expect(findings.allSatisfy { !$0.message.hasSuffix(".") && $0.fix != nil })
    }

    @Test(arguments: SchemaRules.all.indices) func passesTheGoodExample(index: Int) {
        let check = SchemaRules.all[index]
        #expect(check.apply(subject(check.rule.good)) == .pass)
    }

    @Test func tellsWhatItCannotTell() {
        let derived = subject("CREATE TABLE a AS SELECT * FROM elsewhere;")
        #expect(SchemaRules.primaryKey.apply(derived) == .unknown(tables: [ObjectName("a")]))
        #expect(SchemaRules.primaryKey.apply(subject("")) == .notApplicable)
        #expect(SchemaRules.timeZone.apply(subject("CREATE TABLE a (at timestamp);", .mysql)) == .notApplicable)
    }

    @Test func leavesPartitionsAndImplicitIndexesAlone() {
        let partitions = subject(
            """
            CREATE TABLE log (id bigint, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
            CREATE TABLE log_1 PARTITION OF log DEFAULT;
            """)
        #expect(SchemaRules.findings(partitions) == [])
        let mysql = subject(
            "CREATE TABLE a (id BIGINT PRIMARY KEY); CREATE TABLE b (id BIGINT PRIMARY KEY, a_id BIGINT REFERENCES a (id));",
            .mysql)
        #expect(SchemaRules.findings(mysql) == [])
    }

    @Test func givesFindingsAStableIdAndAPlace() throws {
        let finding = try #require(
            SchemaRules.foreignKeyIndex.apply(subject(SchemaRules.foreignKeyIndex.rule.bad)).findings.first)
        #expect(finding.id == "DB-04@orders@customer_id")
        #expect(finding.fix == "CREATE INDEX ON orders (customer_id)")
        #expect(finding.diagnostic.position?.line == 2)
    }
}
