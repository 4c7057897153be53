import DataModel
import Diagnostics
import Testing

struct MigrationTests {
    @Test(arguments: [
        // Flyway: versions as numbers, repeatable ones last, undo left out.
        (
            ["V10__c.sql", "V2__b.sql", "R__view.sql", "V1.10__d.sql", "V1_2__a.sql", "U2__b.sql"],
            ["V1_2__a.sql", "V1.10__d.sql", "V2__b.sql", "V10__c.sql", "R__view.sql"]
        ),
        // golang-migrate
        (["m/10_b.up.sql", "m/9_a.up.sql", "m/9_a.down.sql"], ["m/9_a.up.sql", "m/10_b.up.sql"]),
        // Diesel and Prisma
        (
            ["m/2024-10-01-000000_b/up.sql", "m/2024-9-02-000000_a/up.sql", "m/2024-10-01-000000_b/down.sql"],
            ["m/2024-9-02-000000_a/up.sql", "m/2024-10-01-000000_b/up.sql"]
        ),
        (["m/2_b/migration.sql", "m/1_a/migration.sql"], ["m/1_a/migration.sql", "m/2_b/migration.sql"]),
        // Plain names
        (["b.sql", "a.sql"], ["a.sql", "b.sql"]),
    ])
    func ordersFiles(given: [String], expected: [String]) {
        let files = MigrationFiles(given.map { SQLFile(path: $0, bytes: []) })
        #expect(files.files.map(\.path) == expected)
    }

    @Test(arguments: [
        "-- +goose Up\nCREATE TABLE a (i int);\n-- +goose Down\nDROP TABLE a;\n",
        "-- migrate:up\nCREATE TABLE a (i int);\n\n-- migrate:down\nDROP TABLE a;\n",
        "-- +migrate Down\nDROP TABLE a;\n-- +migrate Up\nCREATE TABLE a (i int);",
    ])
    func readsTheWayForwardOnly(text: String) {
        let reading = SQLReader.read(MigrationFiles([SQLFile(path: "1_a.sql", bytes: Array(text.utf8))]))
        #expect(reading.diagnostics == [])
        #expect(reading.model.tables.map(\.name.name) == ["a"])
    }

    @Test func appliesFilesInOrderAndTellsWhichOneIsWrong() {
        let reading = SQLReader.read(
            MigrationFiles([
                SQLFile(path: "2_b.sql", bytes: Array("\nALTER TABLE a ADD b int, DROP c;".utf8)),
                SQLFile(path: "1_a.sql", bytes: Array("CREATE TABLE a (i int);".utf8)),
            ]))
        #expect(reading.model.tables.map { $0.columns.map(\.name) } == [["i", "b"]])
        #expect(reading.diagnostics.map(\.path) == ["2_b.sql"])
        #expect(summary(reading.diagnostics) == ["sql-unknown-column 2:26"])
    }

    @Test func warnsOfAVersionGivenTwice() {
        let files = MigrationFiles(["V1__a.sql", "x/V1__b.sql"].map { SQLFile(path: $0, bytes: []) })
        #expect(files.diagnostics.map(\.rule) == ["sql-duplicate-version"])
    }
}
