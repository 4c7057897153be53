package import Diagnostics

extension TemplateEngine {
    /// Everything that is wrong with some templates and what they include, and what in them shows nothing.
    /// - Parameter names: full names; without any, all of the project's own templates.
    package func check(_ names: [String] = []) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let own = overrides.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let found = (names.isEmpty ? own : names).flatMap(checkOne) + (names.isEmpty ? strayFiles : [])
        return found.filter { seen.insert($0).inserted }.sorted { a, b in
            let start = SourcePosition(line: 0, column: 0)
            return (a.path ?? "", a.position ?? start) < (b.path ?? "", b.position ?? start)
        }
    }

    private func checkOne(_ name: String) -> [Diagnostic] {
        guard let file = file(named: name), !BuiltInTemplates.isAsset(name) else { return [] }
        var compiler = TemplateCompiler(engine: self)
        compiler.add(name, file)
        let kind = name.split(separator: "/").first.map(String.init) ?? name
        return compiler.diagnostics + TemplateFields(kind: kind).unknown(in: TemplateCheck(file.bytes), of: file)
    }

    /// Warnings about files of the project that nothing uses: neither built in, nor a record template, nor included.
    package var strayFiles: [Diagnostic] {
        let builtIn = Set(BuiltInTemplates.ejectable)
        var used: Set<String> = []
        for (name, file) in overrides where OutputLanguage(path: name) != nil {
            used.formUnion(TemplateCheck(file.bytes).partials.map(\.name))
        }
        let names = overrides.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.compactMap { name in
            // adr-tools' place for a log's own template is `templates/template.md`, which may be this folder.
            if builtIn.contains(name) || RecordTemplates.isForm(name) || used.contains(name) || name == "template.md" {
                return nil
            }
            return Diagnostic(
                .warning, rule: "unused-template", "No built-in template is called \(name)",
                path: overrides[name]?.path,
                fix: Self.nearest(to: name, among: BuiltInTemplates.ejectable).map { "did you mean \($0)?" }
                    ?? "use a name that `adrgen templates list` shows, or records/NAME.md for a record template")
        }
    }
}
