import Architecture
import DataModel
import Decisions
import Diagnostics
import Methodology

extension Project {
    /// What a rule's example says, on the first day of 2027.
    init(example text: String, _ example: RuleFamily.Example) {
        let files = ExampleFiles(text, example).files
        let names = files.map(\.name)
        var records: [Record] = []
        var located: [String: LocatedDecision] = [:]
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
            } else if file.name.hasSuffix(".yml") {
                architecture = ArchitectureYAML().read([(file.name, bytes)]).0
            } else if file.name.hasSuffix(".md") || file.name.hasSuffix(".rst") {
                records.append(RecordReader().read(bytes, path: file.name))
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
    }
}
