import CommonMark
import Decisions
import Diagnostics

extension RecordCatalog.Entry {
    /// What a reader found in the record, as findings of a rule.
    func told(_ readers: String, by rule: Rule) -> [Finding] {
        record.diagnostics.filter { $0.rule == readers }.map { diagnostic in
            var finding = Finding(rule, diagnostic.message, record: self, fix: diagnostic.fix)
            finding.place = diagnostic.offset.map { .offset(path, $0) } ?? .file(path, diagnostic.position)
            return finding
        }
    }

    /// Where its title stands.
    var titleOffset: Int? { record.sections.first { $0.level == 1 }?.heading.lowerBound }
}

extension RecordCatalog {
    /// Where a record of an earlier revision is now: at its path, else the only one with its id and title.
    func place(of old: BaseRecord) -> Int? {
        entries.firstIndex { $0.path == old.path }
            ?? entries.firstIndex { $0.id == old.id && $0.record.title == old.record.title }
            ?? entries.firstIndex { $0.record.title == old.record.title && $0.record.number == old.record.number }
    }
}
