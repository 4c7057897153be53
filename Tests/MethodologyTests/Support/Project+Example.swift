import Architecture
import CommonMark
import DataModel
import Decisions
import Diagnostics
import Methodology
import Workspace

extension Project {
    /// What a rule's example says, on the first day of 2027.
    init(example text: String, _ example: RuleFamily.Example) {
        let files = ExampleFiles(text, example).files
        let names = files.map(\.name)
        var records: [Record] = []
        var located: [String: LocatedDecision] = [:]
        var documents: [String: ProjectRecord] = [:]
        var waivers: [Configuration.Check.Waiver] = []
        self.init(day: Day(ordinal: 20_819))
        for file in files {
            let bytes = Array(file.text.utf8)
            if file.name.hasSuffix(".sql") {
                schema = SchemaSubject(SQLReader.read(bytes, path: file.name, dialect: .postgresql).model)
            } else if file.name == RuleFamily.Example.decision.rawValue {
                let decision = DecisionInput().read(bytes, path: file.name).0
                let title = decision?.decision.title ?? ""
                records.append(Record(path: file.name, kind: .record, format: .madr4, title: title))
                located[file.name] = decision
            } else if file.name == RuleFamily.Example.settings.rawValue {
                let (configuration, _) = Configuration.read(bytes, path: file.name)
                waivers = configuration.check?.waivers ?? []
            } else if file.name.hasPrefix("base/") {
                let path = String(file.name.dropFirst(5))
                let record = RecordReader().read(bytes, path: path)
                base = base ?? BaseRevision(name: "main", records: [])
                base?.records.append(
                    BaseRecord(
                        id: path, path: path, record: record, document: MarkdownDocument(bytes)))
            } else if file.name.hasSuffix(".yml") {
                architecture = ArchitectureYAML().read([(file.name, bytes)]).0
            } else if file.name.hasSuffix(".md") || file.name.hasSuffix(".rst") {
                records.append(RecordReader().read(bytes, path: file.name))
                documents[file.name] = ProjectRecord(example: bytes, path: file.name)
                located[file.name] =
                    DecisionDecoder().decode(bytes, path: file.name, shownPath: file.name).0
            }
        }
        paths = names
        if let entities = architecture?.entities, !entities.isEmpty {
            schema = SchemaSubject((schema?.model ?? DataModel(dialect: .postgresql)).adding(entities).model)
        }
        catalog = RecordCatalog([DecisionLog(folder: ".", files: records)])
        decisions = catalog.entries.indices.compactMap { place in
            located[catalog.entries[place].path].map { ProjectDecision(entry: place, located: $0) }
        }
        self.records = catalog.entries.map { documents[$0.path] ?? ProjectRecord() }
        guard !waivers.isEmpty else { return }
        let project = self
        let findings = RuleRegistry.families.flatMap { $0.results(for: project) }.flatMap(\.result.findings)
        self.waivers = WaiverUse.uses(of: waivers, findings: findings.map(\.id), on: day)
    }
}

extension ProjectRecord {
    /// A record in whose computed regions `Computed.` is current.
    fileprivate init(example bytes: [UInt8], path: String) {
        let file = RecordFile(bytes, path: path, shownPath: path, isRecord: true)
        let states = RegionUpdate(texts: [ComputedRegion.tradeOffs: "Computed."]).states(of: file).0
        self.init(
            document: file.document,
            regions: states.filter { $0.state != .current }.map {
                Region(name: $0.region.name, state: $0.state, offset: $0.region.opening.lowerBound)
            })
    }
}
