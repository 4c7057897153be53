import Foundation
import Testing

@Suite struct ERDTests {
    private static let sql = """
        CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
        CREATE TABLE shop.orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id));
        CREATE TABLE visits (id bigint PRIMARY KEY);

        """

    private func tool(_ path: String = "db/schema.sql") throws -> Tool {
        let tool = try Tool()
        _ = try tool.shell("git init -q .")
        try tool.write(path, Self.sql)
        return tool
    }

    @Test func drawsTheSchemaInAUsualPlaceOrAConfiguredOne() throws {
        let usual = try tool().run("erd")
        #expect(usual.errors == "")
        #expect(usual.output.hasPrefix("erDiagram\n    customers {\n        bigint id PK \"NOT NULL\"\n"))
        #expect(usual.output.hasSuffix("    shop_orders }o..|| customers : \"customer#95;id\"\n"))
        let configured = try tool("migrations/sqlite/1_first.up.sql")
        try configured.write("migrations/sqlite/1_first.down.sql", "DROP TABLE visits;")
        try configured.write("adrgen.yml", "data: {sql: migrations/sqlite, dialect: sqlite}\n")
        #expect(try configured.run("erd", "--format", "json").output.contains("\"sqlite\""))
        try configured.write("adrgen.yml", "data: {sql: migration, dialect: oracle}\n")
        let wrong = try configured.run("erd")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("adrgen.yml:1:33: error: `oracle` is no value of `dialect`"))
        let none = try Tool().run("erd")
        #expect(none.status == 2)
        #expect(none.errors.contains("No SQL was found in the usual places"))
    }

    @Test func drawsPartsOfTheSchema() throws {
        let tool = try tool()
        #expect(try !tool.run("erd", "--table", "orders").output.contains("visits"))
        #expect(try !tool.run("erd", "--table", "orders", "--distance", "0").output.contains("email"))
        #expect(try !tool.run("erd", "--schema", "shop").output.contains("visits"))
        let unknown = try tool.run("erd", "--table", "ordrs", "--schema", "shp", "--owner", "x")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("`ordrs` is not the name of a table"))
        #expect(unknown.errors.contains("write `orders`"))
        #expect(unknown.errors.contains("`shp` is not the name of a schema"))
        #expect(unknown.errors.contains("`x` is not the name of an owner"))
        try tool.write(
            "docs/architecture/model.yml",
            "systems: {web: {containers: {db: {entities: {visits: {description: Page views}}}}}}\n")
        let owned = try tool.run("erd", "--owner", "web", "--format", "markdown")
        #expect(owned.errors == "")
        #expect(owned.output.contains("Page views"))
        #expect(!owned.output.contains("customers"))
    }

    @Test func writesAFileEachAndSaysWhichAreStale() throws {
        let tool = try tool()
        let arguments = ["erd", "--each", "table", "--output", "docs/erd"]
        let files = "docs/erd/customers.mmd\ndocs/erd/shop.orders.mmd\ndocs/erd/visits.mmd\n"
        #expect(try tool.run(arguments + ["--check"]).output == files)
        #expect(try tool.run(arguments).output == files)
        let current = try tool.run(arguments + ["--check"])
        #expect(current.status == 0)
        try tool.write("docs/erd/visits.mmd", "")
        #expect(try tool.run(arguments + ["--check"]).output == "docs/erd/visits.mmd\n")
        #expect(try tool.run("erd", "--check").status == 64)
    }

    @Test func readsStandardInputAndGoesOnAfterWhatItCannotRead() throws {
        let tool = try Tool()
        let sql = "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int,,);\nINSERT INTO a VALUES (1);\n"
        let result = try tool.run(["import", "sql", "-"], input: sql)
        #expect(result.status == 0)
        #expect(result.errors.contains("<stdin>:2:24: warning: ',' cannot stand here: expected a column [sql-syntax]"))
        #expect(result.errors.contains("note: Passed over statements that define no tables: 1 INSERT [sql-skipped]"))
        #expect(result.output.hasPrefix("entities:\n  a:\n    attributes: {id: int}\n    key: id\n"))
        #expect(try tool.run(["import", "sql", "-"], input: "\0\0\0").status == 2)
        #expect(
            try tool.run(["import", "sql", "-", "--format", "sql", "--to", "mysql"], input: sql).output
                .contains("`id` int NOT NULL"))
        _ = try tool.run(["import", "sql", "-", "--output", "data.yml"], input: Self.sql)
        #expect(try tool.run("erd", "data.yml").output == tool.run(["erd", "-"], input: Self.sql).output)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
    func drawsPicturesOfTablesThatLeadToEachOther() throws {
        let tool = try tool()
        let result = try tool.run("erd", "--format", "svg", "--each", "table", "--distance", "1", "--output", "out")
        #expect(result.errors == "")
        #expect(result.output == "out/customers.svg\nout/shop.orders.svg\nout/visits.svg\n")
        let orders = try tool.read("out/shop.orders.svg")
        #expect(orders.contains("<a class=\"er-table\" href=\"customers.svg\""))
        #expect(!orders.contains("href=\"shop.orders.svg\"") && !orders.contains("visits"))
        let missing = try tool.shell(
            "adrgen=$(command -v adrgen); PATH=/nowhere \"$adrgen\" erd --format svg --output out.svg; echo $?")
        #expect(missing.output == "2\n" && missing.errors.contains("Pictures need Graphviz"))
    }
}
