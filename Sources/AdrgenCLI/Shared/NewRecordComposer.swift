import DecisionViews
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
    /// What the record says, where it is given as structured input.
    private let decision: Decision?
    private let engine: TemplateEngine
    private var templates: RecordTemplates { RecordTemplates(engine: engine) }
    private let paths: [String]
    private let style: LogStyle

    /// Records whose style is looked at; more would not change the picture.
    private static let sampleSize = 24

    init(
        location: LogLocation, workingFolder: WorkingFolder, options: NewCommand, title: String, decision: Decision?,
        engine: TemplateEngine
    ) throws(Failure) {
        self.location = location
        self.workingFolder = workingFolder
        self.options = options
        self.title = title
        self.decision = decision
        self.engine = engine
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
        let date = options.date.flatMap { DateReader.read($0)?.iso } ?? decision?.date ?? Today.date()
        var record = NewRecord(title: title, number: number, date: date, status: status)
        record.markdownTitle = MarkdownText.escape(title)
        record.deciders = (decision?.people.deciders ?? []) + options.decider
        record.tags = (decision?.tags ?? []) + options.tag
        record.elements = (decision?.elements ?? []) + options.element
        record.paths = decision?.paths ?? []
        var path = names.path(number: number, date: date, title: title)
        if writesRST { path = path.dropLast(".md".count) + ".rst" }
        let bytes = try content(record, path: path, interactive: interactive)
        return RecordFile(bytes, path: path, shownPath: location.shown(path))
    }

    /// Whether the log is in reStructuredText and nothing else is asked for.
    private var writesRST: Bool {
        style.format == .reStructuredText && decision == nil
            && (options.format ?? options.template ?? configuration.format) == nil
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
        options.status ?? decision?.status ?? configuration.status
            ?? (formName == "nygard" ? RecordFormat.adrTools.newStatus : RecordFormat.madr4.newStatus)
    }

    /// The template the record is written with, if it is a built-in or project's one.
    private var formName: String? {
        if let named = options.template, templates.has(named) { return named }
        if decision != nil, options.format == nil { return "adrgen" }
        if let form = options.format ?? configuration.format { return templates.template(of: form) }
        return style.format?.template ?? (style.format == nil ? "madr4" : nil)
    }

    private func content(_ record: NewRecord, path: String, interactive: Bool) throws(Failure) -> [UInt8] {
        if writesRST, let text = style.rstTemplate(for: record) { return text }
        if let template = try projectTemplate() {
            let filled = record.filling(template, headings: style.headings)
            return record.completed(try answered(filled, record, interactive), headings: nil)
        }
        let isAsked = (options.format ?? options.template ?? configuration.format) != nil || decision != nil
        if formName == nil || !isAsked && style.hasOwnForm, let skeleton = style.skeletonTemplate(for: record) {
            return record.completed(try answered(skeleton, record, interactive), headings: nil)
        }
        let form = formName ?? "dotnet-adr"
        var content = decision
        if interactive, form == "adrgen" { content = try DecisionInterview(title: record.title).ask() }
        var view = try view(of: record, content, form: form)
        view.paddedNumber = FileName(path: path).digits
        if interactive, content == nil { view.sections = try Interview.sections() }
        let bytes = try templates.render(form, view)
        let keepsHeadings = style.format?.template == form || content != nil ? style.headings : nil
        return record.completed(bytes, headings: keepsHeadings)
    }

    /// What a log's own form makes of a record, with the answers in its sections.
    private func answered(_ bytes: [UInt8], _ record: NewRecord, _ interactive: Bool) throws(Failure) -> [UInt8] {
        guard interactive else { return bytes }
        let answers = try Interview.sections().map { (NewRecord.Question(rawValue: $0), $1) }
        return record.answering(
            Dictionary(answers.compactMap { question, text in question.map { ($0, text) } }) { first, _ in first },
            in: bytes)
    }

    /// The computed parts of a structured decision, with their comments.
    private func regions(of decision: Decision?) throws(Failure) -> [String: String] {
        guard let decision else { return [:] }
        let texts = try DecisionAnalyses(decision).texts(engine)
        return Dictionary(uniqueKeysWithValues: texts.map { ($0, ComputedRegion.filled($0, with: $1)) })
    }

    private func view(of record: NewRecord, _ decision: Decision?, form: String) throws(Failure) -> RecordView {
        var content = decision ?? Decision(title: record.title)
        content.status = record.status
        content.date = record.date
        content.people.deciders = record.deciders
        content.tags = record.tags
        content.elements = record.elements
        // Links are edits of two records, made when both are known.
        content.links = []
        var view = RecordView(
            content, number: record.number, regions: try regions(of: decision),
            places: form == "adrgen" ? nil : templates.places(form))
        if decision == nil { view.structured = nil }
        return view
    }

    /// Makes sure that the record reads back as the decision it was written from.
    func verify(_ record: RecordFile) throws(Failure) {
        guard let decision, formName == "adrgen" else { return }
        var read = DecisionDecoder().decode(record.document, path: record.record.path).0.decision
        var meant = decision
        meant.status = read.status
        meant.date = read.date
        meant.people.deciders += options.decider
        meant.tags += options.tag
        meant.elements += options.element
        (meant.links, read.links) = ([], [])
        guard read == meant else {
            throw Failure(
                rule: "not-read-back", "The record would not read back as the decision given",
                path: record.shownPath, fix: "simplify the texts that hold much markup, and report this")
        }
    }

    /// The template file named on the command line or in the configuration, or the one the log keeps.
    private func projectTemplate() throws(Failure) -> [UInt8]? {
        if let named = options.template {
            if templates.has(named) { return nil }
            // Neither a form nor a file: say which forms there are.
            guard workingFolder.exists(named) || named.contains("/") || named.contains(".") else {
                throw templates.unknown(named)
            }
            if decision != nil {
                throw Failure(
                    rule: "template-file", "A template file has no places for structured input", path: named,
                    fix: "name a built-in form, or put it into the project's templates as `records/NAME.md`")
            }
            return try workingFolder.read(named)
        }
        if options.format != nil || decision != nil { return nil }
        if let named = configuration.template { return try workingFolder.read(named) }
        let usual = [
            "templates/template.md", "template.md", "adr-template.md", "_template.md", "0000-template.md",
            "000-template.md",
        ]
        guard let path = usual.first(where: paths.contains) else { return nil }
        return try LogLoader().bytes(at: path, in: location)
    }
}
