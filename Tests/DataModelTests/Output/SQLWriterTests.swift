import DataModel
import Diagnostics
import Testing

struct SQLWriterTests {
    /// Views are names only and are not written; everything else comes back.
    @Test(arguments: Dialect.allCases) func comesBackAsItWas(dialect: Dialect) throws {
        var shop = try shop(dialect)
        let output = SQLWriter.write(shop)
        let again = read(output.text, dialect)
        #expect(again.diagnostics == [])
        #expect(output.losses == shop.views.map { "view \($0.name): its query is not part of the model" })
        shop.views = []
        let lines = { (model: DataModel) in
            String(decoding: model.json(hasPlaces: false).encoded(), as: UTF8.self).split(separator: "\n")
        }
        #expect(lines(again.model) == lines(shop))
    }

    @Test(arguments: Dialect.allCases, Dialect.allCases)
    func saysInOtherDialectsWhatTheyCanSay(from: Dialect, to: Dialect) throws {
        let shop = try shop(from)
        let again = read(SQLWriter.write(shop, dialect: to).text, to)
        #expect(again.diagnostics == [])
        let tables = shop.tables.filter { $0.partition == nil && $0.kind != .virtual }
        let columns = again.model.tables.filter { $0.partition == nil && $0.kind != .virtual }
            .map { $0.columns.map(\.name) }
        #expect(columns == tables.map { $0.columns.map(\.name) })
    }

    @Test func translatesTypesAndDefaults() {
        let model = model(
            """
            CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
            CREATE TABLE t (
              id bigserial PRIMARY KEY, m mood DEFAULT 'sad' NOT NULL, b boolean DEFAULT true, at timestamptz DEFAULT now(),
              n numeric(10,2) DEFAULT 1.5, u uuid, j jsonb, tags text[], v varchar(20) DEFAULT 'x'::character varying);
            """)
        #expect(
            SQLWriter.write(model, dialect: .mysql).text == """

                CREATE TABLE `t` (
                    `id` bigint AUTO_INCREMENT NOT NULL,
                    `m` enum('sad', 'it''s ok') NOT NULL DEFAULT 'sad',
                    `b` tinyint(1) NULL DEFAULT 1,
                    `at` timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6),
                    `n` decimal(10,2) NULL DEFAULT 1.5,
                    `u` char(36) NULL,
                    `j` json NULL,
                    `tags` json NULL,
                    `v` varchar(20) NULL DEFAULT 'x',
                    PRIMARY KEY (`id`)
                );

                """)
    }

    @Test func namesWhatIsLost() {
        let model = model(
            "CREATE TABLE t (id int PRIMARY KEY, c int CHECK (c > 1)); CREATE INDEX i ON t (c) WHERE c > 2;")
        #expect(
            SQLWriter.write(model, dialect: .mysql).losses == ["index i of t: it is partial", "table t: check c > 1"])
    }
}
