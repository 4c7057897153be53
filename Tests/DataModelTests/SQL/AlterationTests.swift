import DataModel
import Testing

struct AlterationTests {
    @Test func renamesColumnsWhereverTheyAreNamed() {
        let model = model(
            """
            CREATE TABLE p (a int PRIMARY KEY, b int CHECK (b > a), c int GENERATED ALWAYS AS (b + 1) STORED);
            CREATE TABLE c (p int REFERENCES p (a));
            CREATE INDEX i ON p (b, (b * 2)) WHERE b > 0;
            ALTER TABLE p RENAME COLUMN a TO id;
            ALTER TABLE p RENAME b TO "Sum";
            """)
        let table = model.tables[0]
        #expect(table.columns.map(\.name) == ["id", "Sum", "c"])
        #expect(table.primaryKey?.columns == ["id"])
        #expect(table.checks.map(\.expression) == ["\"Sum\" > id"])
        #expect(table.columns[2].generation == .stored("\"Sum\" + 1"))
        #expect(table.indexes[0].elements.map(\.subject) == [.column("Sum"), .expression("\"Sum\" * 2")])
        #expect(table.indexes[0].predicate == "\"Sum\" > 0")
        #expect(model.tables[1].foreignKeys[0].targetColumns == ["id"])
    }

    @Test func followsRenamedAndDroppedTables() {
        let model = model(
            """
            CREATE TABLE old (id int PRIMARY KEY);
            CREATE TABLE child (o int REFERENCES old, g int REFERENCES old);
            CREATE TABLE gone (id int); DROP TABLE gone; DROP TABLE IF EXISTS never;
            ALTER TABLE old RENAME TO new;
            ALTER TABLE child SET SCHEMA archive;
            """)
        #expect(model.tables.map(\.name) == [ObjectName("new"), ObjectName("child", schema: "archive")])
        #expect(model.tables[1].foreignKeys.map(\.target) == [ObjectName("new"), ObjectName("new")])
    }

    @Test func dropsWhatNeedsADroppedColumn() throws {
        let table = try table(
            """
            CREATE TABLE t (a int, b int, c int, UNIQUE (a, b), CHECK (b > 1), PRIMARY KEY (c));
            CREATE INDEX i1 ON t (c) WHERE b > 1; CREATE INDEX i2 ON t (c);
            ALTER TABLE t DROP COLUMN b, ADD COLUMN IF NOT EXISTS a text, ADD d text;
            """)
        #expect(table.columns.map(\.name) == ["a", "c", "d"])
        #expect(table.uniques.isEmpty)
        #expect(table.checks.isEmpty)
        #expect(table.indexes.map(\.name) == ["i2"])
    }

    @Test func changesColumns() throws {
        let table = try table(
            """
            CREATE TABLE t (a int, b varchar(5) DEFAULT 'x' NOT NULL);
            ALTER TABLE t ALTER COLUMN a TYPE bigint USING a::bigint, ALTER a SET NOT NULL, ALTER b DROP DEFAULT,
              ALTER b DROP NOT NULL, ADD CONSTRAINT u UNIQUE (a);
            ALTER TABLE t DROP CONSTRAINT u, RENAME TO s;
            """)
        #expect(table.columns.map(\.type.canonical) == ["bigint", "character varying(5)"])
        #expect(table.columns.map(\.isNullable) == [false, true])
        #expect(table.columns[1].defaultValue == nil)
        #expect(table.uniques.isEmpty)
        #expect(table.name.name == "s")
    }

    @Test func appliesMySQLsChanges() throws {
        let table = try table(
            """
            CREATE TABLE t (a INT NOT NULL, b INT, KEY k (b), PRIMARY KEY (a));
            ALTER TABLE t MODIFY COLUMN b BIGINT NOT NULL FIRST, CHANGE a id INT AUTO_INCREMENT, ADD c INT AFTER b, DROP KEY k,
              ADD UNIQUE INDEX u (c), ADD INDEX (b);
            """, .mysql)
        #expect(table.columns.map(\.name) == ["b", "c", "id"])
        #expect(table.columns.map(\.isNullable) == [false, true, false])
        #expect(table.primaryKey?.columns == ["id"])
        #expect(table.indexes.map(\.name) == ["u", "b"])
    }

    @Test func keepsPartitionsAndInheritance() {
        let model = model(
            """
            CREATE TABLE log (id int NOT NULL, at date) PARTITION BY RANGE (at);
            CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
            CREATE TABLE log_2 (id int NOT NULL, at date);
            CREATE INDEX log_2_at ON log_2 (at);
            CREATE INDEX log_at ON log (at);
            ALTER TABLE log ATTACH PARTITION log_2 DEFAULT;
            ALTER TABLE log ADD COLUMN note text;
            CREATE TABLE child (extra int) INHERITS (log_2);
            """)
        #expect(model.tables[0].partitioning == Partitioning(strategy: "range", key: ["at"]))
        #expect(
            model.tables[1].partition
                == Partition(parent: ObjectName("log"), bounds: "FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')"))
        #expect(model.tables[1].columns.map(\.name) == ["id", "at", "note"])
        #expect(model.tables[2].indexes.isEmpty)
        #expect(model.tables[3].columns.map(\.name) == ["id", "at", "note", "extra"])
    }

    @Test func takesBackATransaction() {
        let model = model("CREATE TABLE a (i int); BEGIN; CREATE TABLE b (i int); ALTER TABLE a ADD j int; ROLLBACK;")
        #expect(model.tables.map(\.name.name) == ["a"])
        #expect(model.tables[0].columns.count == 1)
    }

    @Test func copiesTables() {
        let model = model(
            """
            CREATE TABLE a (id serial PRIMARY KEY, t text DEFAULT 'x', UNIQUE (t));
            CREATE TABLE b (LIKE a INCLUDING INDEXES, more int);
            CREATE TABLE c AS SELECT id, t AS text, 1::bigint AS one FROM a WHERE id > 1;
            """)
        #expect(model.tables[1].columns.map(\.name) == ["id", "t", "more"])
        #expect(model.tables[1].columns.map(\.defaultValue) == [nil, nil, nil])
        #expect(model.tables[1].uniques.map(\.name) == ["b_t_key"])
        #expect(model.tables[2].columns.map(\.name) == ["id", "text", "one"])
        #expect(model.tables[2].columns.map(\.type.canonical) == ["integer", "text", "bigint"])
        #expect(!model.tables[2].isDerived)
    }

    @Test func readsTypesAndComments() {
        let model = model(
            """
            CREATE SCHEMA s; CREATE TYPE s.mood AS ENUM ('sad', 'ok'); ALTER TYPE s.mood ADD VALUE 'so-so' BEFORE 'ok';
            CREATE DOMAIN email AS text NOT NULL CHECK (VALUE LIKE '%@%');
            CREATE TABLE t (m s.mood, e email); CREATE VIEW v AS SELECT 1;
            COMMENT ON TABLE t IS 'it''s'; COMMENT ON COLUMN t.m IS E'a\\nb';
            DO $$ BEGIN CREATE TYPE kind AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """)
        #expect(model.enums.map(\.values) == [["sad", "so-so", "ok"], ["a"]])
        #expect(model.domains.map(\.isNullable) == [false])
        #expect(model.domains.flatMap(\.checks).map(\.expression) == ["VALUE LIKE '%@%'"])
        #expect(model.tables[0].comment == "it's")
        #expect(model.tables[0].columns[0].comment == "a\nb")
        #expect(model.views.map(\.name.name) == ["v"])
    }
}
