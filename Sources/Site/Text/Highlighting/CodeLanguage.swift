/// What the highlighter has to know of a language.
struct CodeLanguage: Sendable {
    enum Form: Sendable, Hashable {
        case words, markup
        case lines(LineHighlighter.Style)
    }

    var form = Form.words
    var keywords: Set<String> = []
    /// Words that are values: `true`, `null`.
    var literals: Set<String> = ["true", "false", "null"]
    var lineComments: [[UInt8]] = []
    var blockComment: (open: [UInt8], close: [UInt8])?
    var quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    var hasTripleQuotes = false
    var hasEscapes = true
    var hasVariables = false
    var ignoresCase = false
    var keysHaveHyphens = false
    /// The sign after a key: `:` or `=`; nil for languages without keys.
    var keyMark: UInt8?

    init(
        _ keywords: String = "", comments: [String] = [], block: (String, String)? = nil, quotes: String = "\"'"
    ) {
        self.keywords = Set(keywords.split(separator: " ").map(String.init))
        lineComments = comments.map { Array($0.utf8) }
        blockComment = block.map { (Array($0.0.utf8), Array($0.1.utf8)) }
        self.quotes = Array(quotes.utf8)
    }

    private func with(_ change: (inout CodeLanguage) -> Void) -> CodeLanguage {
        var copy = self
        change(&copy)
        return copy
    }

    /// The language a fence names; nil for one that is not known.
    static func named(_ name: String) -> CodeLanguage? {
        let lower = name.lowercased()
        return known[aliases[lower] ?? lower]
    }

    private static let aliases = [
        "jsonc": "json", "json5": "json", "yml": "yaml", "sh": "bash", "shell": "bash", "zsh": "bash",
        "console": "bash", "shell-session": "bash", "js": "javascript", "jsx": "javascript", "mjs": "javascript",
        "ts": "javascript", "tsx": "javascript", "typescript": "javascript", "py": "python", "python3": "python",
        "kt": "kotlin", "kts": "kotlin", "golang": "go", "rs": "rust", "cs": "csharp", "c#": "csharp", "html": "xml",
        "svg": "xml", "xhtml": "xml", "docker": "dockerfile", "terraform": "hcl", "tf": "hcl", "patch": "diff",
        "postgresql": "sql", "postgres": "sql", "plpgsql": "sql", "mysql": "sql", "toml": "ini", "properties": "ini",
    ]

    private static let slashes = (comments: ["//"], block: ("/*", "*/"))

    private static func c(_ keywords: String, quotes: String = "\"'") -> CodeLanguage {
        CodeLanguage(keywords, comments: slashes.comments, block: slashes.block, quotes: quotes)
    }

    private static let known: [String: CodeLanguage] = [
        "sql": CodeLanguage(
            """
            add all alter and any as asc begin between by cascade case check column commit constraint create cross \
            database default delete desc distinct drop else end exists foreign from full function grant group having if \
            in index inner insert into is join key left like limit materialized not null offset on or order outer \
            partition primary references replace returning revoke right rollback schema select set table then to \
            transaction trigger truncate union unique update using values view when where with
            """, comments: ["--"], block: slashes.block
        ).with {
            $0.ignoresCase = true
            $0.hasEscapes = false
        },
        "json": CodeLanguage(comments: slashes.comments, block: slashes.block, quotes: "\"").with {
            $0.keyMark = UInt8(ascii: ":")
        },
        "yaml": CodeLanguage(comments: ["#"]).with {
            $0.keyMark = UInt8(ascii: ":")
            $0.keysHaveHyphens = true
            $0.literals.formUnion(["yes", "no", "on", "off"])
        },
        "ini": CodeLanguage(comments: ["#", ";"]).with {
            $0.keyMark = UInt8(ascii: "=")
            $0.keysHaveHyphens = true
            $0.hasTripleQuotes = true
        },
        "bash": CodeLanguage(
            """
            case cd do done echo elif else esac eval exec exit export fi for function if in local readonly return set \
            shift source then trap unset until while
            """, comments: ["#"]
        ).with { $0.hasVariables = true },
        "javascript": c(
            """
            abstract as async await break case catch class const continue declare default delete do else enum export \
            extends finally for from function get if implements import in instanceof interface keyof let namespace new \
            of private protected public readonly return set static super switch this throw try type typeof var void \
            while yield
            """, quotes: "\"'`"
        ).with { $0.literals.formUnion(["undefined", "NaN", "Infinity"]) },
        "python": CodeLanguage(
            """
            and as assert async await break case class continue def del elif else except finally for from global if \
            import in is lambda match nonlocal not or pass raise return self try while with yield
            """, comments: ["#"]
        ).with {
            $0.hasTripleQuotes = true
            $0.literals = ["True", "False", "None"]
        },
        "java": c(
            """
            abstract assert boolean break byte case catch char class const continue default do double else enum extends \
            final finally float for if implements import instanceof int interface long native new package permits \
            private protected public record return sealed short static super switch synchronized this throw throws try \
            var void volatile while yield
            """
        ).with { $0.hasTripleQuotes = true },
        "kotlin": c(
            """
            abstract as break by class companion const constructor continue data do else enum final for fun if import in \
            init inline interface internal is lateinit object open operator out override package private protected \
            public return sealed super suspend this throw try typealias val var when where while
            """
        ).with { $0.hasTripleQuotes = true },
        "go": c(
            """
            any bool break byte case chan const continue default defer else error fallthrough float64 for func go goto if \
            import int int64 interface map package range return rune select string struct switch type uint64 var
            """, quotes: "\"'`"
        ).with { $0.literals = ["true", "false", "nil", "iota"] },
        "rust": c(
            """
            as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut \
            pub ref return self Self static struct super trait type unsafe use where while
            """, quotes: "\""
        ),
        "swift": c(
            """
            actor any as async await break case catch class continue default defer do else enum extension fallthrough \
            fileprivate final for func guard if import in init inout internal is let mutating nonisolated open operator \
            override package private protocol public repeat return self Self some static struct subscript super switch \
            throw throws try typealias var where while
            """, quotes: "\""
        ).with {
            $0.hasTripleQuotes = true
            $0.literals = ["true", "false", "nil"]
        },
        "csharp": c(
            """
            abstract as async await base bool break byte case catch char class const continue decimal default delegate do \
            double else enum event explicit extern finally float for foreach get if implicit in init int interface \
            internal is lock long namespace new object operator out override params private protected public readonly \
            record ref return sealed set short static string struct switch this throw try typeof uint using var virtual \
            void when where while yield
            """),
        "xml": CodeLanguage().with { $0.form = .markup },
        "dockerfile": CodeLanguage(
            """
            add arg as cmd copy entrypoint env expose from healthcheck label onbuild run shell stopsignal user volume \
            workdir
            """, comments: ["#"]
        ).with {
            $0.ignoresCase = true
            $0.hasVariables = true
        },
        "hcl": CodeLanguage(
            "data dynamic for for_each if in locals module output provider resource terraform variable",
            comments: ["#", "//"], block: slashes.block, quotes: "\""
        ).with { $0.keyMark = UInt8(ascii: "=") },
        "diff": CodeLanguage().with { $0.form = .lines(.diff) },
        "http": CodeLanguage().with { $0.form = .lines(.http) },
    ]
}
