import TemplateEngine

/// Starter inputs for architecture patterns and recurring choices: built in, or the project's own in `patterns/`.
enum Patterns {
    /// The template's name for a pattern: `patterns/cqrs.yml`.
    static func file(_ name: String) -> String { "patterns/\(name).yml" }

    /// All patterns' names, sorted.
    static func names(_ engine: TemplateEngine) -> [String] { names(among: engine.entries.map(\.name)) }

    /// Those that need no project.
    static var builtIn: [String] { names(among: BuiltInTemplates.names) }

    private static func names(among files: [String]) -> [String] {
        files.filter { $0.hasPrefix("patterns/") && $0.hasSuffix(".yml") }
            .map { String($0.dropFirst("patterns/".count).dropLast(".yml".count)) }
    }
}
