import Testing

@Suite struct MigrateTests {
    private static let old = "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(10,2));\n"
    private static let new = "CREATE TABLE orders (id bigint PRIMARY KEY, amount numeric(10,2), note text);\n"

    @Test func plansFromACommitToNow() throws {
        let tool = try Tool()
        try tool.write("db/schema.sql", Self.old)
        _ = try tool.shell("git init -q . && git add . && git commit -qm one")
        let none = try tool.run("migrate", "HEAD")
        #expect(none.output == "# Migration plan\n\nNothing changes.\n")
        try tool.write("db/schema.sql", Self.new)
        for version in ["HEAD", "HEAD:db/schema.sql", "HEAD:db"] {
            let plan = try tool.run("migrate", version, "--format", "sql")
            #expect(plan.status == 0)
            #expect(plan.errors.contains("say `--rename orders.total=orders.amount` if it was renamed"))
            #expect(plan.output.contains("ALTER TABLE orders DROP COLUMN total;\n"), "\(version)")
        }
        try tool.write("db/schema.sql", "-- adrgen:rename orders.total=amount\n" + Self.new)
        let told = try tool.run("migrate", "HEAD", "--format", "sql")
        #expect(told.errors == "")
        #expect(told.output.contains("UPDATE orders SET amount = total WHERE amount IS NULL;\n"))
        let back = try tool.run("migrate", "HEAD", "--format", "sql", "--back")
        #expect(back.output.contains("ALTER TABLE orders ADD COLUMN total numeric(10,2);\n"))
        #expect(try tool.run("migrate", "HEAD", "--fail-on", "breaking").status == 1)
        let page = try tool.run("migrate", "HEAD").output
        #expect(page.contains("| 1 | safe | MIG-11 | Column `orders.amount` is added |"))
        #expect(page.contains("> **Deploy.** Deploy code that writes both"))
        #expect(try tool.run("migrate", "HEAD", "--format", "json").output.contains("\"risk\": \"breaking\""))
    }

    @Test func saysWhatIsWrongWithItsArguments() throws {
        let tool = try Tool()
        try tool.write("a.sql", Self.old)
        try tool.write("b.sql", Self.new)
        let unknown = try tool.run("migrate", "none", "b.sql")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("`none` is no file, no folder and no commit"))
        let rename = try tool.run("migrate", "a.sql", "b.sql", "--rename", "orders.totl=amount", "--fill", "x")
        #expect(rename.status == 64)
        #expect(rename.errors.contains("`orders.totl=amount` names nothing that is there before and after"))
        #expect(rename.errors.contains("`x` says no value of a column"))
        #expect(try tool.run("migrate", "a.sql").errors.contains("No SQL was found in the usual places"))
        #expect(try tool.run("migrate", "a.sql", "b.sql", "--output", "plan.md").output == "plan.md\n")
    }
}
