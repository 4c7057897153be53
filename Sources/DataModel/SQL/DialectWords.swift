/// Words that are at home in one dialect, with how much they say.
enum DialectWords {
    static let weights = table([
        (
            .mysql, 4,
            "engine auto_increment innodb utf8mb4 delimiter myisam latin1 kb_block_size mysqldump mysql mariadb"
        ),
        (
            .mysql, 3,
            "unsigned tinyint mediumtext longtext mediumint zerofill longblob mediumblob tinyblob charset fulltext"
        ),
        (.mysql, 1, "datetime"),
        (
            .postgresql, 4,
            "pg_catalog plpgsql search_path regclass nextval pg_dump tsvector bigserial jsonb timestamptz bytea"
        ),
        (
            .postgresql, 3,
            "serial smallserial gin gist inet pgcrypto uuid_generate_v4 gen_random_uuid hstore postgresql citext"
        ),
        (.postgresql, 2, "owner only uuid varying domain extension sequence owned inherits deferrable schema public"),
        (.sqlite, 6, "autoincrement pragma rowid sqlite_sequence sqlite_master sqlite fts5 fts3 fts4 rtree"),
        (.sqlite, 2, "strict nvarchar"),
    ])

    static let pairs = table([
        (
            .postgresql, 3,
            "comment on|alter type|create type|create domain|create extension|create sequence|time zone|as enum"
        ),
        (.postgresql, 2, "character varying|owner to|double precision|set schema|partition of"),
        (.mysql, 3, "lock tables|character set|unique key|primary key using|rename table"),
        (.sqlite, 2, "integer primary|begin transaction|foreign_keys on|foreign_keys off"),
    ])

    static let foreign: [[UInt8]: (String, Int)] = {
        var words: [[UInt8]: (String, Int)] = [:]
        for word in ["clustered", "nonclustered", "dbo", "datetime2", "nocheck", "uniqueidentifier", "rowguidcol"] {
            words[Array(word.utf8)] = ("SQL Server", word == "dbo" ? 2 : 3)
        }
        for word in ["varchar2", "nvarchar2", "number", "clob", "nologging", "pctfree", "tablespace", "novalidate"] {
            words[Array(word.utf8)] = ("Oracle", word == "number" || word == "clob" || word == "tablespace" ? 1 : 4)
        }
        return words
    }()

    private static func table(_ rows: [(Dialect, Int, String)]) -> [[UInt8]: (Dialect, Int)] {
        var table: [[UInt8]: (Dialect, Int)] = [:]
        for (dialect, weight, words) in rows {
            let separator: Character = words.contains("|") ? "|" : " "
            for word in words.split(separator: separator) { table[Array(word.utf8)] = (dialect, weight) }
        }
        return table
    }
}
