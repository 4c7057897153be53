import DataModel
import Diagnostics
import TestSupport
import Testing

/// What isn't DDL, and what can't be read, costs nothing else.
struct StatementTests {
    @Test func passesOverWhatIsNoSchema() {
        let reading = read(
            """
            -- a comment; with a semicolon
            /* nested /* comment */ ; */
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$ BEGIN CREATE TABLE no (i int); END; $body$;
            CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END;
            INSERT INTO x VALUES ('a;b', E'it\\'s;', $$;$$);
            COPY t (a, b) FROM stdin;
            CREATE TABLE no (i int);
            \\.
            \\connect other
            GRANT ALL ON t TO x;
            CREATE TABLE yes (i int);
            """)
        #expect(reading.model.tables.map(\.name.name) == ["yes"])
        #expect(reading.diagnostics == [])
        #expect(
            reading.skipped.map { "\($0.kind) \($0.count)" } == ["CREATE FUNCTION 2", "COPY 1", "GRANT 1", "INSERT 1"])
    }

    @Test func followsMySQLsClient() {
        let reading = read(
            """
            # a comment
            /*!40101 SET NAMES utf8 */;
            DELIMITER ;;
            CREATE PROCEDURE p() BEGIN CREATE TABLE no (i int); SELECT 1; END ;;
            DELIMITER ;
            CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW BEGIN IF 1 THEN SET @x = 1; END IF; END;
            CREATE TABLE yes (i int /*!50606 STORAGE DISK */, s text DEFAULT 'a\\'b;');
            """, .mysql)
        #expect(reading.model.tables.map(\.name.name) == ["yes"])
        #expect(reading.diagnostics == [])
    }

    @Test func followsSQLitesTriggers() {
        let reading = read(
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = CASE WHEN 1 THEN 2 END; END; CREATE TABLE yes (i);",
            .sqlite)
        #expect(reading.model.tables.map(\.name.name) == ["yes"])
    }

    @Test func tellsWhatItCannotRead() {
        let reading = read(
            """
            CREATE TABLE a (
              id int PRIMARY KEY,
              bad int banana 5,
              good text
            );
            CREATE TABLE (x int);
            ALTER TABLE missing ADD c int;
            CREATE INDEX i ON a (nothing);
            CREATE TABLE b (id int);
            """)
        #expect(
            summary(reading.diagnostics) == [
                "sql-syntax 3:11", "sql-syntax 6:14", "sql-unknown-table 7:13", "sql-unknown-column 8:14",
            ])
        #expect(reading.model.tables.map { $0.columns.map(\.name) } == [["id", "good"], ["id"]])
    }

    @Test func goesOnBehindAnUnclosedQuote() {
        let reading = read("INSERT INTO t VALUES ('oops);\nCREATE TABLE a (i int);\nCREATE TABLE b (i int);")
        #expect(summary(reading.diagnostics) == ["sql-unterminated 1:23"])
        #expect(reading.model.tables.map(\.name.name) == ["a", "b"])
    }

    @Test(arguments: [[0xFF, 0xFE, 0x43, 0x00], [0x43, 0x00, 0x01]] as [[UInt8]])
    func refusesWhatIsNoText(bytes: [UInt8]) {
        let reading = SQLReader.read(bytes, path: "x.sql")
        #expect(reading.diagnostics.map(\.rule) == ["sql-encoding"])
        #expect(reading.diagnostics.map(\.severity) == [.error])
    }

    @Test func warnsOfTheSecondTableOfAName() {
        let reading = read("CREATE TABLE a (i int);\nCREATE TABLE a (j int);\nCREATE TABLE IF NOT EXISTS a (k int);")
        #expect(summary(reading.diagnostics) == ["sql-duplicate-table 2:1"])
        #expect(reading.model.tables.map { $0.columns.map(\.name) } == [["i"]])
    }

    /// Any cut and any damage gives diagnostics, never a trap.
    @Test func survivesDamage() {
        let text = Array(
            """
            CREATE TABLE a (id serial PRIMARY KEY, t varchar(10) DEFAULT 'x' CHECK (t <> $$a$$), UNIQUE (t, id)) WITH (x = 1);
            ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (id, t) REFERENCES b (x) ON DELETE SET NULL, DROP COLUMN t;
            CREATE UNIQUE INDEX i ON a USING gin (lower(t) COLLATE "C" text_ops DESC NULLS LAST) INCLUDE (id) WHERE t IS NOT NULL;
            CREATE TYPE e AS ENUM ('a', 'b'); CREATE DOMAIN d AS text CHECK (VALUE > ''); COMMENT ON COLUMN a.t IS 'x';
            CREATE TABLE p PARTITION OF a (t DEFAULT 1) FOR VALUES FROM (1) TO (2); CREATE TABLE q AS SELECT a.*, 1::int FROM a;
            """.utf8)
        var generator = SeededGenerator(seed: 7)
        for dialect in Dialect.allCases {
            for end in stride(from: 0, to: text.count, by: 3) {
                _ = SQLReader.read(Array(text[..<end]), path: "cut.sql", dialect: dialect)
            }
            for _ in 0..<150 {
                var damaged = text
                for _ in 0..<4 {
                    damaged[Int.random(in: 0..<damaged.count, using: &generator)] =
                        Array("'\"();,.$[]`a1- \n\\".utf8).randomElement(using: &generator) ?? 0
                }
                _ = SQLReader.read(damaged, path: "damaged.sql", dialect: dialect)
            }
        }
    }
}
