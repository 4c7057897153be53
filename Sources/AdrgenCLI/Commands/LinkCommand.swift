import ArgumentParser
import Decisions
import Diagnostics
import Workspace

/// `adrgen link`: states a relation in both records, or takes it out of both.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Relate a record to another one, in both.",
        discussion: """
            The relation reads from the first record: `adrgen link 12 amends 5`. The other record gets the reverse \
            label (`Amended by`), which is known for the usual relations and may be given as a fourth argument.
            """)

    @Argument(help: "The record the relation reads from.")
    var source: String

    @Argument(
        help:
            "The relation: amends, extends, refines, clarifies, enables, \"depends on\", \"conflicts with\", \"relates to\", or a label of your own."
    )
    var relation: String

    @Argument(help: "The record it leads to.")
    var target: String

    @Argument(help: "The label in the other record.")
    var reverse: String?

    @Flag(help: "Take the relation out of both records.")
    var remove = false

    @OptionGroup var options: LogOptions
    @OptionGroup var write: WriteOptions

    func run() async throws {
        let loaded = try await options.load()
        var session = EditSession(loaded, try options.workingFolder())
        try Linking(loaded).run(
            source: source, RelationLabel(relation, reverse: reverse), target: target, removing: remove, in: &session)
        try session.commit(dryRun: write.dryRun)
    }
}

/// A relation's label in both directions.
struct RelationLabel {
    var kind: Relation.Kind
    var label: String
    var reverse: String

    /// A label as typed; known ones in their usual form, others with a capital.
    init(_ text: String, reverse: String?) {
        let spoken = text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "_" }).joined(separator: " ")
        let kind = Relation.Kind(label: spoken).flatMap { Relation.Kind(label: $0.label) == $0 ? $0 : nil }
        self.kind = kind ?? .other
        let isUsual = kind.map { $0.label.lowercased() == spoken.lowercased() } ?? false
        let typed = text.first?.isUppercase == true ? text : spoken.prefix(1).uppercased() + spoken.dropFirst()
        label = isUsual && text == text.lowercased() ? self.kind.label : typed
        // A label begins with a capital, or it would not read back as one.
        self.reverse =
            reverse.map { $0.prefix(1).uppercased() + $0.dropFirst() }
            ?? (kind == nil ? "Linked from" : self.kind.inverse.label)
    }
}

/// Relates two records.
struct Linking {
    let loaded: LoadedLogs

    init(_ loaded: LoadedLogs) {
        self.loaded = loaded
    }

    func run(
        source: String, _ relation: RelationLabel, target: String, removing: Bool, in session: inout EditSession
    ) throws(Failure) {
        let source = loaded.catalog.entries[try loaded.catalog.find(source)]
        let target = loaded.catalog.entries[try loaded.catalog.find(target)]
        guard source.path != target.path else {
            throw Failure(rule: "self-relation", "\(source.path) cannot be related to itself")
        }
        let supersession = Supersession(loaded)
        let there = try supersession.target(target, seenFrom: source, &session)
        let back = try supersession.target(source, seenFrom: target, &session)
        let inverse = Relation.Kind(label: relation.reverse) ?? .other
        if removing {
            let before = session.changes.count
            try session.edit(source) { file throws(Failure) in
                UnlinkEdit(label: relation.label, kind: relation.kind, target: there).apply(to: file)
            }
            try session.edit(target) { file throws(Failure) in
                UnlinkEdit(label: relation.reverse, kind: inverse, target: back).apply(to: file)
            }
            guard session.changes.count > before else {
                throw Failure(
                    rule: "unknown-relation", "\(source.path) does not say `\(relation.label)` of \(target.id)",
                    fix: "see its relations with `adrgen show \(source.id)`")
            }
            return
        }
        try session.edit(source) { file throws(Failure) in
            try LinkEdit(label: relation.label, kind: relation.kind, target: there).apply(to: file)
        }
        try session.edit(target) { file throws(Failure) in
            try LinkEdit(label: relation.reverse, kind: inverse, target: back).apply(to: file)
        }
    }
}
