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

    private static func file(_ name: String) -> String { "records/\(name).md" }

    private func finished(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func unknown(_ name: String) -> Failure {
        Failure(
            rule: "unknown-template", "record template \(name) does not exist",
            fix: "use one of \(Self.names.joined(separator: ", "))")
    }
}
