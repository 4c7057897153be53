import DataModel
import Diagnostics
import Methodology
import Testing

struct SchemaRulesTests {
    private func subject(_ sql: String, _ dialect: Dialect = .postgresql) -> SchemaSubject {
        SchemaSubject(SQLReader.read(Array(sql.utf8), path: "schema.sql", dialect: dialect).model)
    }

    @Test func tellsWhatItCannotTell() {
        let derived = subject("CREATE TABLE a AS SELECT * FROM elsewhere;")
        #expect(SchemaRules.primaryKey.apply(derived).missing.map(\.subjects) == [["a"]])
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
