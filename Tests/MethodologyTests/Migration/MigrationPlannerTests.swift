import DataModel
import Diagnostics
import Methodology
import Testing

@Suite struct MigrationPlannerTests {
    private func model(_ sql: String, _ dialect: Dialect = .postgresql) -> DataModel {
        let reading = SQLReader.read(Array(sql.utf8), path: "schema.sql", dialect: dialect)
        #expect(reading.diagnostics == [])
        return reading.model
    }

    private func plan(
        _ old: String, _ new: String, _ dialect: Dialect = .postgresql, renames: [String] = [],
        fills: [String: String] = [:],
        isInPlace: Bool = false
    ) throws -> MigrationPlan {
        let (before, after) = (model(old, dialect), model(new, dialect))
        let renames = try renames.map { try #require(SchemaRename($0, old: before, new: after)) }
        return MigrationPlanner.plan(
            from: before, to: after, MigrationHints(renames: renames, fills: fills, isInPlace: isInPlace))
    }

    private func rules(_ plan: MigrationPlan) -> [String] { plan.steps.map { "\($0.rule.id) \($0.risk.rawValue)" } }

    @Test func hasNothingToDoForTheSame() throws {
        let sql = "CREATE TABLE a (id bigint PRIMARY KEY, b text DEFAULT 'x' CHECK (b <> '')); CREATE INDEX ON a (b);"
        #expect(try plan(sql, sql).steps.isEmpty)
        // Where things stand and how they are spelled is no difference.
        #expect(try plan(sql, "\n" + sql.replacing("bigint", with: "int8")).steps.isEmpty)
    }

    /// Every kind of change has its rule and risk.
    @Test(arguments: [
        ("", "CREATE TABLE a (id int);", ["MIG-23 safe"]),
        ("CREATE TABLE a (id int);", "", ["MIG-02 breaking"]),
        ("CREATE TABLE a (id int);", "CREATE TABLE a (id int, b int);", ["MIG-11 safe"]),
        ("CREATE TABLE a (id int);", "CREATE TABLE a (id int, b int NOT NULL DEFAULT 1);", ["MIG-11 safe"]),
        (
            "CREATE TABLE a (id int);", "CREATE TABLE a (id int, b uuid DEFAULT gen_random_uuid());",
            ["MIG-12 needs care"]
        ),
        (
            "CREATE TABLE a (id int);", "CREATE TABLE a (id int, b int NOT NULL);",
            ["MIG-13 breaking", "MIG-09 needs care"]
        ),
        ("CREATE TABLE a (id int, b int);", "CREATE TABLE a (id int);", ["MIG-03 breaking"]),
        ("CREATE TABLE a (id int, b int NOT NULL);", "CREATE TABLE a (id int);", ["MIG-10 safe", "MIG-03 breaking"]),
        ("CREATE TABLE a (b varchar(10));", "CREATE TABLE a (b varchar(20));", ["MIG-07 safe"]),
        ("CREATE TABLE a (b varchar(20));", "CREATE TABLE a (b varchar(10));", ["MIG-06 breaking"]),
        ("CREATE TABLE a (b varchar(20));", "CREATE TABLE a (b text);", ["MIG-07 safe"]),
        ("CREATE TABLE a (b numeric(10,2));", "CREATE TABLE a (b numeric(12,2));", ["MIG-07 safe"]),
        ("CREATE TABLE a (b numeric(10,2));", "CREATE TABLE a (b numeric(12,3));", ["MIG-06 breaking"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b bigint);", ["MIG-08 needs care"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int NOT NULL);", ["MIG-09 needs care"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int DEFAULT 1);", ["MIG-14 safe"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int UNIQUE);", ["MIG-15 needs care"]),
        ("CREATE TABLE a (b int UNIQUE);", "CREATE TABLE a (b int);", ["MIG-16 needs care"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int CHECK (b > 0));", ["MIG-19 needs care"]),
        ("CREATE TABLE a (b int CHECK (b > 0));", "CREATE TABLE a (b int);", ["MIG-20 safe"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int); CREATE INDEX ON a (b);", ["MIG-21 needs care"]),
        ("CREATE TABLE a (b int); CREATE INDEX ON a (b);", "CREATE TABLE a (b int);", ["MIG-22 needs care"]),
        (
            "CREATE TABLE a (b int); CREATE INDEX x ON a (b);", "CREATE TABLE a (b int); CREATE INDEX y ON a (b);",
            ["MIG-28 safe"]
        ),
        ("CREATE TYPE t AS ENUM ('a');", "CREATE TYPE t AS ENUM ('a', 'b');", ["MIG-25 safe"]),
        ("CREATE TYPE t AS ENUM ('a', 'b');", "CREATE TYPE t AS ENUM ('a');", ["MIG-26 breaking"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int) PARTITION BY RANGE (b);", ["MIG-30 needs care"]),
        ("CREATE TABLE a (b int);", "CREATE TABLE a (b int); COMMENT ON TABLE a IS 'x';", ["MIG-29 safe"]),
    ])
    func classifiesChanges(_ old: String, _ new: String, _ expected: [String]) throws {
        #expect(rules(try plan(old, new)) == expected)
    }

    @Test func asksWhetherSomethingWasRenamed() throws {
        let old =
            "CREATE TABLE client (id int PRIMARY KEY, name text, mail text); CREATE TABLE a (total int, other int);"
        let new =
            "CREATE TABLE customer (id int PRIMARY KEY, name text, mail text); CREATE TABLE a (total_net int, other int);"
        let asked = try plan(old, new)
        #expect(asked.questions.map(\.text) == ["client=customer", "a.total=a.total_net"])
        #expect(asked.diagnostics.map(\.rule) == ["migration-rename", "migration-rename"])
        #expect(rules(asked).contains("MIG-02 breaking"))
        let told = try plan(old, new, renames: ["client=customer", "a.total=total_net"])
        #expect(told.questions.isEmpty)
        #expect(
            !rules(told).contains("MIG-02 breaking") || told.steps.allSatisfy { !$0.sql.contains("DROP TABLE client") })
        #expect(told.steps.contains { $0.sql.contains("UPDATE a SET total_net = total WHERE total_net IS NULL") })
        #expect(
            told.steps.first { $0.rule == .renameTable }?.sql.contains("ALTER TABLE client RENAME TO customer") == true)
        #expect(SchemaRename("client=buyer", old: model(old), new: model(new)) == nil)
    }

    @Test func findsRenamesInTheSQL() {
        let sql = "-- adrgen:rename a.b=c\n--adrgen:rename  x = y\r\nSELECT 1; -- adrgen:rename no=no\n"
        #expect(SchemaRename.hints(in: Array(sql.utf8)) == ["a.b=c", "x = y"])
    }

    @Test func goesInPhasesWithDeploymentsBetween() throws {
        let plan = try plan(
            "CREATE TABLE a (id int PRIMARY KEY, old_name text NOT NULL);",
            "CREATE TABLE a (id int PRIMARY KEY, new_name text NOT NULL);", renames: ["a.old_name=new_name"])
        #expect(plan.steps.map(\.phase) == [.expand, .expand, .fill, .tighten, .contract])
        #expect(
            MigrationPlan.Phase.allCases.filter { plan.boundary(before: $0) != nil } == [.fill, .tighten, .contract])
        #expect(plan.boundary(before: .fill)?.contains("writes both") == true)
        #expect(plan.risk == .breaking)
        let simple = try self.plan("CREATE TABLE a (id int);", "CREATE TABLE a (id int, b int);")
        #expect(MigrationPlan.Phase.allCases.allSatisfy { simple.boundary(before: $0) == nil })
    }

    @Test func givesRowsTheValuesSaid() throws {
        let plan = try plan(
            "CREATE TABLE a (id int);", "CREATE TABLE a (id int, b text NOT NULL);", fills: ["a.b": "'x'"])
        #expect(rules(plan) == ["MIG-11 safe", "MIG-33 needs care", "MIG-09 needs care"])
        #expect(plan.steps[1].sql == ["UPDATE a SET b = 'x' WHERE b IS NULL"])
    }

    @Test func keepsOutOfTheWayOfWhatRestsOnAChange() throws {
        let plan = try plan(
            "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a (id));",
            "CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (a_id bigint REFERENCES a (id));")
        #expect(plan.steps.map(\.rule.id) == ["MIG-18", "MIG-08", "MIG-08", "MIG-17"])
    }

    @Test func makesTablesAnewInSQLite() throws {
        let plan = try plan(
            "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT); CREATE INDEX a_b ON a (b);",
            "CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT NOT NULL DEFAULT ''); CREATE INDEX a_b ON a (b);", .sqlite)
        #expect(rules(plan) == ["MIG-32 needs care"])
        #expect(
            plan.steps[0].sql.contains("INSERT INTO a_anew (id, b) SELECT id, COALESCE(b, '') FROM a"))
        let added = try self.plan("CREATE TABLE a (id INTEGER);", "CREATE TABLE a (id INTEGER, b TEXT);", .sqlite)
        #expect(added.steps.map(\.sql) == [["ALTER TABLE a ADD COLUMN b TEXT"]])
    }

    @Test func saysMySQLInItsOwnWords() throws {
        let plan = try plan(
            "CREATE TABLE a (id INT PRIMARY KEY, b INT, KEY k (b));",
            "CREATE TABLE a (id INT PRIMARY KEY, b BIGINT NOT NULL, c INT, UNIQUE KEY u (c));", .mysql)
        let sql = plan.steps.flatMap(\.sql)
        #expect(
            sql == [
                "ALTER TABLE `a` ADD COLUMN `c` INT NULL", "ALTER TABLE `a` MODIFY COLUMN `b` BIGINT NOT NULL",
                "ALTER TABLE `a` ADD UNIQUE KEY `u` (`c`)", "ALTER TABLE `a` DROP INDEX `k`",
            ])
        #expect(plan.steps.allSatisfy { $0.lock == nil })
    }

    @Test func hasRulesWithIdsInOrder() {
        #expect(MigrationRule.all.map(\.id) == MigrationRule.all.map(\.id).sorted())
        #expect(Set(MigrationRule.all.map(\.id)).count == MigrationRule.all.count)
    }
}
