package import Diagnostics

/// One template or asset a project can see.
package struct TemplateEntry: Sendable, Hashable {
    /// Whose file is used.
    package enum Origin: String, Sendable, Hashable {
        case builtIn = "built-in"
        /// The project's, in place of a built-in one.
        case overridden
        /// The project's, beside the built-in ones.
        case own
    }

    /// Path from `templates/` and from the project's folder: `records/madr4.md`.
    package var name: String
    /// What the template writes; nil for an asset, which is copied as it is.
    package var language: OutputLanguage?
    package var origin: Origin
    /// The project's file; nil for a built-in template.
    package var path: String?
    /// What a record template is good for.
    package var summary: String?
}

extension TemplateEngine {
    /// Every template, built in or the project's own, sorted by name.
    package var entries: [TemplateEntry] {
        let builtIn = Set(BuiltInTemplates.ejectable)
        let names = builtIn.union(overrides.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let summaries = Dictionary(
            RecordTemplate.all.map { (RecordTemplates.file($0.name), $0.summary) },
            uniquingKeysWith: { first, _ in first })
        return names.map { name in
            let file = overrides[name]
            return TemplateEntry(
                name: name, language: BuiltInTemplates.isAsset(name) ? nil : OutputLanguage(path: name),
                origin: file == nil ? .builtIn : builtIn.contains(name) ? .overridden : .own, path: file?.path,
                summary: summaries[name])
        }
    }

    /// The full name of a template somebody typed: as it is, or short for a record template (`madr4`).
    package func name(of text: String) throws(Failure) -> String {
        let names = entries.map(\.name)
        if names.contains(text) { return text }
        if names.contains(RecordTemplates.file(text)) { return RecordTemplates.file(text) }
        throw Failure([unknown(text)], exitCode: 64)
    }

    /// That there is no template of a name, and which was meant.
    func unknown(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, rule: "unknown-template", "Template \(name) does not exist",
            fix: Self.nearest(to: name, among: entries.map(\.name).filter { $0 != name }).map { "write \($0)" }
                ?? "use a name that `adrgen templates list` shows")
    }

    /// The name whose last part is most like a name's last part, without endings; of equals that in the same folder.
    static func nearest(to name: String, among names: [String]) -> String? {
        func folder(_ name: String) -> Substring { name[..<(name.lastIndex(of: "/") ?? name.startIndex)] }
        func stem(_ name: String) -> String {
            let last = name.split(separator: "/").last ?? name[...]
            return String(last[..<(last.lastIndex(of: ".") ?? last.endIndex)])
        }
        let sorted = names.filter { folder($0) == folder(name) } + names.filter { folder($0) != folder(name) }
        guard let nearest = EditDistance.nearest(to: stem(name), among: sorted.map(stem)) else { return nil }
        return sorted.first { stem($0) == nearest }
    }
}
