import Diagnostics

/// The names templates can show. Those of a kind, the first folder of a template's name, are the ones its built-in
/// templates use, and for records everything a record's view has.
struct TemplateFields {
    private let names: Set<String>

    /// The names for templates of a kind; those of all kinds for one that adrgen does not know.
    init(kind: String) {
        let files = BuiltInTemplates.ejectable.filter { OutputLanguage(path: $0) != nil }
        let ofKind = files.filter { $0.hasPrefix(kind + "/") }
        var names: Set<String> = []
        for name in ofKind.isEmpty ? files : ofKind {
            guard let file = BuiltInTemplates.file(named: name) else { continue }
            for field in TemplateCheck(file.bytes).fields { names.formUnion(Self.parts(of: field.name)) }
        }
        if ofKind.isEmpty || kind == "records" { names.formUnion(Self.record) }
        self.names = names
    }

    /// Warnings about names that nothing fills in, which therefore show nothing.
    func unknown(in check: TemplateCheck, of file: TemplateFile) -> [Diagnostic] {
        check.fields.compactMap { field in
            guard let unknown = Self.parts(of: field.name).first(where: { !names.contains($0) }) else { return nil }
            let nearest = EditDistance.nearest(to: unknown, among: names.sorted())
            return Diagnostic(
                .warning, rule: "template-field", "No field is called \(unknown); it shows nothing", path: file.path,
                bytes: file.bytes, offset: field.offset, fix: nearest.map { "write \($0)" })
        }
    }

    /// Names that record templates can show.
    static var record: Set<String> {
        var found: Set<String> = []
        collect(RecordView.complete.value(form: "MADR 4"), into: &found)
        return found
    }

    private static func collect(_ value: TemplateValue, into names: inout Set<String>) {
        switch value {
        case .dict(let members):
            names.formUnion(members.keys)
            for member in members.values { collect(member, into: &names) }
        case .list(let values): for value in values { collect(value, into: &names) }
        case .string, .bool, .int, .raw: break
        }
    }

    /// The names in `last()`, `uppercased(status)` and `site.title`, without functions.
    private static func parts(of name: String) -> [String] {
        var inner = name[...]
        while let open = inner.firstIndex(of: "("), let close = inner.lastIndex(of: ")"), open < close {
            inner = inner[inner.index(after: open)..<close]
        }
        return inner.split(separator: ".").map(String.init)
    }
}

extension RecordView {
    /// A view in which nothing is missing.
    static var complete: RecordView {
        var view = RecordView(title: "T")
        view.number = 1
        view.paddedNumber = "0001"
        view.date = "2000-01-01"
        view.status = "accepted"
        (view.deciders, view.consulted, view.informed) = (["D"], ["C"], ["I"])
        (view.tags, view.elements, view.paths) = (["t"], ["e"], ["p"])
        view.links = [Link(label: "Amends", target: "2", title: "U", file: "0002-u.md")]
        view.folder = "docs/adr"
        return view
    }
}
