import Diagnostics

/// Applies statements in order, as a database would, and collects what does not fit.
struct SchemaBuilder: Sendable {
    let dialect: Dialect
    var state: SchemaState
    var diagnostics: [Diagnostic] = []
    /// How many diagnostics are not listed.
    private(set) var unlisted = 0
    /// Numbers behind generated names that were last chosen, by the names without.
    var lastNumbers: [ObjectName: Int] = [:]
    /// The file the statements come from.
    var source: SQLSource
    /// State before the open transaction.
    private var saved: SchemaState?
    /// What is left for changes that touch many tables at once, so that no file makes the work grow out of proportion.
    private var budget = 4_000_000
    private var isRollbackPossible = false

    init(dialect: Dialect) {
        self.dialect = dialect
        state = SchemaState(searchPath: dialect == .postgresql ? ["public"] : [])
        source = SQLSource(path: "", bytes: [])
    }

    /// Goes on with another file.
    mutating func begin(_ source: SQLSource, hasRollback: Bool) {
        self.source = source
        isRollbackPossible = hasRollback && dialect != .mysql
        saved = nil
        if dialect == .postgresql { state.searchPath = ["public"] }
    }

    mutating func apply(_ statement: Statement, at offset: Int) {
        switch statement {
        case .createTable(let create): self.create(create, at: offset)
        case .alterTable(let alter): self.alter(alter)
        case .createIndex(let create): self.create(create)
        case .createView(let view, let isReplacing, let isTemporary):
            if !isTemporary { self.create(view, isReplacing: isReplacing, at: offset) }
        case .createEnum(let type): self.create(type, at: offset)
        case .createDomain(let domain): self.create(domain)
        case .createSchema(let name, _, let elements): createSchema(name, elements, at: offset)
        case .createSequence(let sequence, _, let isTemporary): if !isTemporary { self.create(sequence) }
        case .alterSequence(let name, let owner): own(name, owner)
        case .alterEnum(let name, let change): self.change(name, change, at: offset)
        case .alterDomain(let name, let change): self.change(name, change)
        case .attachIndex(let parent, let child): attachIndex(parent: parent, child: child)
        case .drop(let kind, let names, let table, _, let isIfExists):
            drop(kind, names, table: table, isIfExists: isIfExists, at: offset)
        case .rename(let kind, let names): for (old, new) in names { rename(kind, old, new, at: offset) }
        case .setSchema(let kind, let name, let schema):
            rename(kind, name, ObjectName(name.name, schema: schema), at: offset)
        case .comment(let target, let text): comment(target, text, at: offset)
        case .setSearchPath(let path): if dialect == .postgresql { state.searchPath = path }
        case .useDatabase(let name): use(name)
        case .begin: if isRollbackPossible, charge(state.tables.count) { saved = saved ?? state }
        case .commit: saved = nil
        case .rollback:
            if let saved { state = saved }
            saved = nil
        case .setStandardStrings, .other: break
        }
    }

    private mutating func use(_ name: String) {
        guard dialect == .mysql else { return }
        if state.mainDatabase == nil { state.mainDatabase = name }
        state.database = name
    }

    /// Whether there is work left for a change of so many objects; tells once when there is not.
    mutating func charge(_ amount: Int) -> Bool {
        guard budget >= 0 else { return false }
        budget -= amount
        guard budget < 0 else { return true }
        warn("sql-too-much", "changes to many tables at once are left out from here on", at: 0)
        return false
    }

    /// Diagnostics listed at most.
    private static let listLimit = 1_000

    mutating func warn(_ rule: String, _ message: String, at offset: Int, fix: String? = nil) {
        guard diagnostics.count < Self.listLimit else {
            unlisted += 1
            return
        }
        diagnostics.append(source.warning(rule, message, at: offset, fix: fix))
    }
}
