import DataModel
import Diagnostics
import Testing

struct DialectGuessTests {
    @Test(arguments: [
        ("CREATE TABLE `a` (`id` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;", Dialect.mysql),
        ("CREATE TABLE a (id SERIAL PRIMARY KEY, at TIMESTAMPTZ);", .postgresql),
        ("CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);", .sqlite),
        ("PRAGMA foreign_keys=ON; CREATE TABLE a (id INTEGER PRIMARY KEY, b TEXT) WITHOUT ROWID;", .sqlite),
        ("CREATE TABLE a (id int);", .postgresql),
        ("INSERT INTO a VALUES ('unsigned auto_increment engine');", .postgresql),
    ])
    func tellsTheDialectByItsWords(sql: String, dialect: Dialect) {
        #expect(read(sql, nil).model.dialect == dialect)
    }

    @Test func saysWhenTheDialectIsNoneOfThose() {
        let reading = read(
            "CREATE TABLE [dbo].[a] (\n [id] uniqueidentifier NOT NULL\n)\nGO\nCREATE TABLE [dbo].[b] ([id] int)\nGO\n",
            nil)
        #expect(reading.diagnostics.map(\.rule) == ["sql-other-dialect"])
        #expect(reading.model.tables.map(\.name.name) == ["a", "b"])
    }

    @Test func looksAtThePath() {
        let bytes = Array("CREATE TABLE a (id int);".utf8)
        #expect(SQLReader.read(bytes, path: "schema/mysql/v1.sql").model.dialect == .mysql)
    }
}
