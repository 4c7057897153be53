import DataModel
import Testing

struct DBMLWriterTests {
    @Test func writesTablesEnumsAndReferences() {
        let model = model(
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE a (id serial PRIMARY KEY, m mood DEFAULT 'sad', n numeric(10,2) DEFAULT 0.5 NOT NULL UNIQUE);
            CREATE TABLE s.b (x int, y int REFERENCES a ON DELETE SET NULL, PRIMARY KEY (x, y));
            CREATE INDEX i ON s.b (lower(y::text)) WHERE x > 1;
            COMMENT ON COLUMN a.id IS 'it''s';
            """)
        #expect(
            DBMLWriter.write(model) == """
                Enum "mood" {
                  "sad"
                  "ok"
                }

                Table "a" {
                  "id" "integer" [pk, increment, not null, note: 'it\\'s']
                  "m" "mood" [default: `'sad'`]
                  "n" "numeric(10,2)" [unique, not null, default: 0.5]
                }

                Table "s"."b" {
                  "x" "integer" [not null]
                  "y" "integer" [not null]

                  indexes {
                    ("x", "y") [pk]
                    (`lower(y::text)`) [name: 'i', note: 'where x > 1']
                  }
                }

                Ref "b_y_fkey": "s"."b".("y") > "a".("id") [delete: set null]

                """)
    }
}
