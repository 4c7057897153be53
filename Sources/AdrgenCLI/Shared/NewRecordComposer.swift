import Decisions
import Diagnostics
import TemplateEngine
import Workspace

/// Puts a new record together: name, number, template, values.
struct NewRecordComposer {
    let location: LogLocation
    let workingFolder: WorkingFolder
    let options: NewCommand
    let title: String
    private let templates: RecordTemplates
    private let paths: [String]
    private let style: LogStyle

    /// Records whose style is looked at; more would not change the picture.
    private static let sampleSize = 24

    init(location: LogLocation, workingFolder: WorkingFolder, options: NewCommand, title: String) throws(Failure) {
        self.location = location
        self.workingFolder = workingFolder
        self.options = options
        self.title = title
        templates = RecordTemplates(
            engine: ProjectTemplates.engine(location.configuration, workingFolder, root: location.root))
        paths = LogLoader().paths(in: location)
        var sample: [RecordFile] = []
        let isRecord = { (path: String) in path.hasSuffix(".md") || path.hasSuffix(".rst") }
        for path in paths.reversed() where isRecord(path) && sample.count < Self.sampleSize {
            guard let bytes = try? LogLoader().bytes(at: path, in: location) else { continue }
            let file = RecordFile(bytes, path: path, shownPath: location.shown(path))
            if file.record.kind == .record { sample.append(file) }
        }
        style = LogStyle(of: sample.reversed())
    }

    func compose(interactive: Bool) throws(Failure) -> RecordFile {
        let names = naming
        let number = names.numberWidth == nil ? nil : NextNumber.after(paths, records: [])
        let date = options.date.flatMap { DateReader.read($0)?.iso } ?? Today.date()
        var record = NewRecord(title: title, number: number, date: date, status: status)
        record.markdownTitle = MarkdownText.escape(title)
        record.deciders = options.decider
        record.tags = options.tag
        record.elements = options.element
        var path = names.path(number: number, date: date, title: title)
        if writesRST { path = path.dropLast(".md".count) + ".rst" }
        let bytes = try content(record, path: path, interactive: interactive)
        return RecordFile(bytes, path: path, shownPath: location.shown(path))
    }

    /// Whether the log is in reStructuredText and nothing else is asked for.
    private var writesRST: Bool {
        style.format == .reStructuredText && (options.format ?? options.template ?? configuration.format) == nil
    }

    private var configuration: Configuration { location.configuration }

    private var naming: NamePattern {
        var names = style.names ?? NamePattern()
        if let prefix = configuration.prefix, style.names == nil {
            names.lead = .number(prefix: prefix, width: configuration.digits ?? 4)
        }
        if let digits = configuration.digits, case .number(let prefix, _) = names.lead {
            names.lead = .number(prefix: prefix, width: digits)
        }
        let isLog4brains = style.names == nil && (options.format ?? configuration.format) == "log4brains"
        switch options.numbering.flatMap(Configuration.Numbering.init) ?? configuration.numbering
            ?? (isLog4brains ? .date : nil)
        {
        case .number:
            if case .number = names.lead {
            } else {
                names.lead = .number(prefix: "", width: configuration.digits ?? names.numberWidth ?? 4)
            }
        case .date: if case .date = names.lead {} else { names.lead = .date(compact: isLog4brains) }
        case .draft: names.lead = .draft
        case nil: break
        }
        return names
    }

    private var status: String {
        options.status ?? configuration.status
            ?? (formName == "nygard" ? RecordFormat.adrTools.newStatus : RecordFormat.madr4.newStatus)
    }

    /// The template the record is written with, if it is a built-in or project's one.
    private var formName: String? {
        if let named = options.template, templates.has(named) { return named }
        if let form = options.format ?? configuration.format { return templates.template(of: form) }
        return style.format?.template ?? (style.format == nil ? "madr4" : nil)
    }

    private func content(_ record: NewRecord, path: String, interactive: Bool) throws(Failure) -> [UInt8] {
        if writesRST, let text = style.rstTemplate(for: record) { return text }
        if let template = try projectTemplate() {
            return record.completed(record.filling(template, headings: style.headings), headings: nil)
        }
        let isAsked = (options.format ?? options.template ?? configuration.format) != nil
        if formName == nil || !isAsked && style.hasOwnForm, let skeleton = style.skeletonTemplate(for: record) {
            return record.completed(skeleton, headings: nil)
        }
        let form = formName ?? "dotnet-adr"
        var view = RecordView(title: record.title)
        view.number = record.number
        view.paddedNumber = FileName(path: path).digits
        view.date = record.date
        view.status = record.status
        view.deciders = record.deciders
        view.tags = record.tags
        view.elements = record.elements
        if interactive { view.sections = try Interview.sections() }
        let bytes = try templates.render(form, view)
        let keepsHeadings = style.format?.template == form ? style.headings : nil
        return record.completed(bytes, headings: keepsHeadings)
    }

    /// The template file named on the command line or in the configuration, or the one the log keeps.
    private func projectTemplate() throws(Failure) -> [UInt8]? {
        if let named = options.template {
            if templates.has(named) { return nil }
            // Neither a form nor a file: say which forms there are.
            guard workingFolder.exists(named) || named.contains("/") || named.contains(".") else {
                throw templates.unknown(named)
            }
            return try workingFolder.read(named)
        }
        if options.format != nil { return nil }
        if let named = configuration.template { return try workingFolder.read(named) }
        let usual = [
            "templates/template.md", "template.md", "adr-template.md", "_template.md", "0000-template.md",
            "000-template.md",
        ]
        guard let path = usual.first(where: paths.contains) else { return nil }
        return try LogLoader().bytes(at: path, in: location)
    }
}

/// Asks for a record's sections on the terminal.
enum Interview {
    /// Answers by section; an empty answer leaves the template's prompt.
    static func sections() throws(Failure) -> [String: String] {
        var answers: [String: String] = [:]
        let questions = [
            ("context", "Context: what is the situation, and which question has to be answered?"),
            ("options", "Options considered, one a line"), ("decision", "Decision: what is chosen, and why?"),
            ("consequences", "Consequences: what gets easier, what gets harder?"),
        ]
        for (section, question) in questions {
            Output.error("\(question) (end with an empty line)\n")
            var lines: [String] = []
            while let line = readLine(), !line.isEmpty { lines.append(section == "options" ? "* \(line)" : line) }
            if !lines.isEmpty { answers[section] = lines.joined(separator: "\n") }
        }
        return answers
    }
}
