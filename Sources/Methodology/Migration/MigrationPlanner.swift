package import DataModel

/// Plans the way from one version of a schema to another.
package struct MigrationPlanner {
    let diff: SchemaDiff
    let hints: MigrationHints
    let old: SQLParts
    let new: SQLParts
    var steps: [MigrationPlan.Step] = []
    /// Columns whose type changes, by table.
    private(set) var converted: [ObjectName: Set<String>] = [:]
    /// Names of indexes of the new version.
    let claimed: Set<ObjectName>

    var dialect: Dialect { new.dialect }
    var isPostgreSQL: Bool { dialect == .postgresql }

    /// - Parameters:
    ///   - old: of the same dialect as `new`.
    package static func plan(from old: DataModel, to new: DataModel, _ hints: MigrationHints = MigrationHints())
        -> MigrationPlan
    {
        var planner = MigrationPlanner(SchemaDiff(from: old, to: new, renames: hints.renames), hints)
        if new.dialect == .sqlite { planner.planRebuilding() } else { planner.planAltering() }
        let steps = planner.steps.enumerated().sorted {
            ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }.map(\.element)
        return MigrationPlan(dialect: new.dialect, steps: steps, questions: planner.diff.questions)
    }

    private init(_ diff: SchemaDiff, _ hints: MigrationHints) {
        self.diff = diff
        self.hints = hints
        old = SQLParts(diff.old)
        new = SQLParts(diff.new)
        claimed = Self.claimed(by: diff)
        for table in diff.tables {
            let names = table.changed.filter(\.isTypeChanged).map(\.new.name)
            if !names.isEmpty { converted[diff.new.key(table.new.name)] = Set(names) }
        }
    }

    private mutating func planAltering() {
        planTypes()
        for rename in diff.renamedTables { plan(rename) }
        for table in diff.createdTables { plan(created: table) }
        for table in diff.tables { plan(table) }
        for table in diff.droppedTables { plan(dropped: table) }
        planTouchedKeys()
    }

    // MARK: Steps

    /// Places of steps in the plan; a phase for each hundred.
    enum Order {
        static let schemas = 10
        static let types = 20
        static let renameTables = 30
        /// Before anything new takes their names.
        static let clearNames = 38
        static let createTables = 40
        static let dropForeignKeys = 50
        static let relax = 60
        static let defaults = 65
        static let addColumns = 70
        static let indexes = 80
        static let newForeignKeys = 90
        static let fill = 100
        static let dropComputed = 205
        static let convert = 210
        static let generation = 215
        static let require = 220
        static let addComputed = 226
        static let dropKeys = 229
        static let keys = 230
        static let checks = 240
        static let foreignKeys = 250
        static let names = 255
        static let comments = 260
        static let dropIndexes = 310
        static let dropColumns = 320
        static let dropTables = 330
        static let dropTypes = 340
    }

    mutating func add(
        _ rule: MigrationRule, _ order: Int, _ title: String, table: Table? = nil, sql: [String], back: [String],
        lock: String? = nil, note: String? = nil, risk: MigrationRule.Risk? = nil, place: SourcePlace? = nil
    ) {
        let phase = MigrationPlan.Phase(rawValue: order / 100) ?? .contract
        steps.append(
            MigrationPlan.Step(
                rule: rule, risk: risk ?? rule.risk, phase: phase, order: order, title: title,
                table: table?.name.description, sql: sql, back: back, lock: isPostgreSQL ? lock : nil, note: note,
                place: place ?? table?.place))
    }

    func alter(_ table: Table, _ action: String) -> String { "ALTER TABLE \(new.name(table.name)) \(action)" }

    /// The expression rows without a value of a column get, if anybody said one.
    func fill(_ column: Column, of table: Table) -> String? {
        for name in [table.name.description, table.name.name] {
            if let fill = hints.fills[name + "." + column.name] { return fill }
        }
        return nil
    }
}

/// Locks on PostgreSQL (documentation, 13.3 Explicit Locking).
enum MigrationLock {
    static let brief = "ACCESS EXCLUSIVE on the table, for a moment"
    static let rewrite = "ACCESS EXCLUSIVE on the table while it is rewritten: nobody reads or writes"
    static let scan = "ACCESS EXCLUSIVE on the table while it is read once"
    static let share = "SHARE on the table while the index is built: nobody writes"
    static let concurrent = "SHARE UPDATE EXCLUSIVE on the table: reads and writes go on"
    static let referencing = "SHARE ROW EXCLUSIVE on both tables, for a moment; validating lets reads and writes go on"
    static let rows = "ROW EXCLUSIVE on the table, and each row that is changed"
}
