package import Diagnostics

/// The templates `adrgen new` and `adrgen init` write records with.
package struct RecordTemplates: Sendable {
    private let engine: TemplateEngine

    package init(engine: TemplateEngine = TemplateEngine()) {
        self.engine = engine
    }

    /// Names of the built-in forms, the common ones first.
    package static var names: [String] { RecordTemplate.all.map(\.name) }

    /// A record written with a template: a built-in form's name, or that of a file `records/NAME.md` of the project.
    /// Ends with one line end.
    package func render(_ name: String, _ view: RecordView) throws(Failure) -> [UInt8] {
        let form = RecordTemplate.all.first { $0.name == name || $0.first == name }?.form ?? name
        guard engine.file(named: Self.file(name)) != nil else { throw unknown(name) }
        return finished(try engine.render(Self.file(name), view.value(form: form)))
    }

    /// The first record of a log of a form: why there is a log, where, and in which form.
    package func renderFirst(_ name: String, _ view: RecordView) throws(Failure) -> [UInt8] {
        guard let template = RecordTemplate.all.first(where: { $0.name == name }) else {
            return try render(name, view)
        }
        return finished(try engine.render(Self.file(template.first), view.value(form: template.form)))
    }

    /// Whether there is a template of this name, the project's own ones included.
    package func has(_ name: String) -> Bool {
        Self.isForm(Self.file(name)) && engine.file(named: Self.file(name)) != nil
    }

    /// The template's name for a record form: `records/madr4.md`.
    static func file(_ name: String) -> String { "records/\(name).md" }

    /// Whether a template of this name writes whole records: `records/NAME.md`.
    static func isForm(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2 && name.hasPrefix("records/") && name.hasSuffix(".md")
    }

    private func finished(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// Names of the sections a template has a place for.
    package func places(_ name: String) -> Set<String> {
        let text = String(decoding: engine.file(named: Self.file(name))?.bytes ?? [], as: UTF8.self)
        return Set(
            text.split(separator: "sections.").dropFirst().map { String($0.prefix { $0.isLetter || $0.isNumber }) })
    }

    /// That there is no record template of a name, and which there are.
    package func unknown(_ name: String) -> Failure {
        let own = engine.entries.filter { $0.origin == .own && Self.isForm($0.name) }
        let names = Self.names + own.map { String($0.name.dropFirst("records/".count).dropLast(".md".count)) }
        let nearest = EditDistance.nearest(to: name, among: names).map { "write \($0), or " } ?? ""
        return Failure(
            rule: "unknown-template", "Record template \(name) does not exist",
            fix: "\(nearest)use one of \(names.joined(separator: ", "))")
    }
}
