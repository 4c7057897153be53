/// A technology as people name it, whatever the version and the spelling: `PostgreSQL 16` is `Postgres`.
package struct TechnologyName: Sendable, Hashable, Comparable {
    /// What tells it from others: `postgresql`.
    package let key: String
    /// As written first, without its version.
    package let text: String

    package static func == (a: Self, b: Self) -> Bool { a.key == b.key }
    package static func < (a: Self, b: Self) -> Bool { a.key < b.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// The technologies a text names, between commas, slashes, `and`, `+` and the like; words that name no product are left out.
    package static func all(in text: String) -> [TechnologyName] {
        var out: [TechnologyName] = []
        for part in parts(of: text) {
            let words = words(of: part)
            let key = key(of: words)
            guard !key.isEmpty, !generic.contains(key), !out.contains(where: { $0.key == key }) else { continue }
            let kept = part.split(separator: " ").filter { !isVersion(folded($0)) }
            out.append(TechnologyName(key: key, text: kept.joined(separator: " ")))
        }
        return out
    }

    /// Whether a text speaks of it, in any spelling.
    package func isMentioned(in mentions: TechnologyMentions) -> Bool {
        if Self.everyday.contains(key) { return mentions.containsName(key) || spelledOtherwise(in: mentions) }
        return mentions.contains(key) || spelledOtherwise(in: mentions)
    }

    private func spelledOtherwise(in mentions: TechnologyMentions) -> Bool {
        (Self.spellings[key] ?? []).contains(where: mentions.contains)
    }

    // MARK: Reading

    private static func parts(of text: String) -> [String] {
        var parts: [String] = [""]
        var depth = 0
        for word in text.replacing("/", with: " , ").replacing("&", with: " , ").split(whereSeparator: \.isWhitespace) {
            if ["and", "with", "on", "+", ",", "|", "via", "over"].contains(word.lowercased()), depth == 0 {
                parts.append("")
                continue
            }
            var current = ""
            for character in word {
                switch character {
                // What stands in brackets says more about what stands before.
                case "(", "[": depth += 1
                case ")", "]": depth = max(0, depth - 1)
                case ",", ";", "|":
                    guard depth == 0 else { break }
                    parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + current
                    parts.append("")
                    current = ""
                default: if depth == 0 { current.append(character) }
                }
            }
            if !current.isEmpty { parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + current }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// Lower case, without marks at its ends.
    static func folded(_ word: some StringProtocol) -> String {
        let marks: (Character) -> Bool = { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" && $0 != "." }
        var text = Substring(word.lowercased())
        while let last = text.last, marks(last) || last == "." { text.removeLast() }
        while let first = text.first, marks(first) { text.removeFirst() }
        return String(text)
    }

    static func words(of text: String) -> [String] {
        text.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "_" }).map(folded).filter {
            !$0.isEmpty && !isVersion($0)
        }
    }

    /// `16`, `v2`, `3.11.x`, `19c`.
    private static func isVersion(_ word: String) -> Bool {
        var rest = word.hasPrefix("v") ? word.dropFirst() : word[...]
        if rest.last?.isLetter == true { rest = rest.dropLast() }
        return rest.first?.isNumber == true && rest.allSatisfy { $0.isNumber || $0 == "." || $0 == "+" }
    }

    private static func key(of words: [String]) -> String {
        var words = words
        if let alias = aliases[words.joined(separator: " ")] { return alias }
        if words.count > 1, ["apache", "amazon", "aws"].contains(words[0]) { words.removeFirst() }
        while words.count > 1, let last = words.last, suffixes.contains(last) { words.removeLast() }
        let joined = words.joined(separator: " ")
        return aliases[joined] ?? joined
    }

    private static let suffixes: Set = [
        "database", "db", "cluster", "server", "service", "container", "framework", "application", "app", "lts",
    ]

    /// Other spellings of names, without spaces where they have none.
    private static let aliases: [String: String] = {
        var out: [String: String] = [:]
        for (key, others) in spellings { for other in others { out[other] = key } }
        return out
    }()

    static let spellings: [String: [String]] = [
        "postgresql": ["postgres", "postgre", "postgre sql", "pg"], "kubernetes": ["k8s"], "javascript": ["js"],
        "typescript": ["ts"], "go": ["golang"], "mongodb": ["mongo", "mongo db"],
        "elasticsearch": ["elastic", "elastic search"],
        "opensearch": ["open search"], "rabbitmq": ["rabbit", "rabbit mq"], "mysql": ["my sql"],
        "sql server": ["mssql", "ms sql", "microsoft sql server", "ms sql server"],
        "node.js": ["node", "nodejs", "node js"],
        "react": ["react.js", "reactjs", "react js"], "vue": ["vue.js", "vuejs", "vue js"],
        ".net": ["dotnet", "dot net", ".net core", "asp.net core", "asp.net"], "spring boot": ["springboot"],
        "s3": ["simple storage"], "dynamodb": ["dynamo", "dynamo db"], "c#": ["csharp", "c sharp"],
        "c++": ["cpp"], "objective c": ["objc"], "ruby on rails": ["rails", "ror"], "grpc": ["g rpc"],
        "mariadb": ["maria db"], "sqlite": ["sqlite3"], "couchdb": ["couch db"], "memcached": ["memcache"],
    ]

    /// Names that are words of everyday language as well.
    private static let everyday: Set = [
        "go", "swift", "rust", "ruby", "dart", "spring", "express", "react", "vue", "flask", "angular", "c", "r", "d",
        "julia",
        "crystal", "elm", "envoy", "consul", "vault", "helm", "puppet", "chef", "salt", "gin", "fiber", "storm",
        "spark",
    ]

    /// What names a kind of thing and nothing to decide for.
    private static let generic: Set = [
        "http", "https", "json", "xml", "rest", "sql", "tcp", "udp", "ip", "tls", "ssl", "smtp", "imap", "ftp", "sftp",
        "ssh",
        "csv", "html", "css", "web browser", "browser", "email", "mail", "web", "api", "rest api", "json api",
        "web app",
        "web application", "mobile app", "single page application", "spa", "database", "relational database",
        "relational database schema", "database schema", "server", "service", "microservice", "container",
        "application",
        "library", "module", "script", "cron", "cron job", "file system", "filesystem", "files", "object storage",
        "block storage", "storage", "virtual machine", "vm", "machine", "cloud", "message broker", "message queue",
        "queue",
        "topic", "message bus", "cache", "load balancer", "firewall", "any", "various", "tbd", "unknown", "n.a", "none",
    ]
}

/// The runs of words of some texts, to look names up in.
package struct TechnologyMentions: Sendable {
    private var runs: Set<String> = []
    /// Single words that begin with a capital letter.
    private var names: Set<String> = []
    /// Words of the longest name that is looked for.
    private static let longest = 4

    package init(_ texts: some Sequence<String>) {
        for text in texts {
            let parts = text.split(whereSeparator: { $0.isWhitespace || "-_/,;:()[]{}|*`\"'".contains($0) })
            for part in parts where part.first?.isUppercase == true { names.insert(TechnologyName.folded(part)) }
            let words = parts.map(TechnologyName.folded).filter { !$0.isEmpty }
            for start in words.indices {
                for end in start..<min(start + Self.longest, words.count) {
                    runs.insert(words[start...end].joined(separator: " "))
                }
            }
        }
    }

    func contains(_ name: String) -> Bool { runs.contains(name) }

    func containsName(_ name: String) -> Bool { names.contains(name) }
}
