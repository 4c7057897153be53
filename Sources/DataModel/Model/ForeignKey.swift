/// Columns whose values occur in a key of another table.
package struct ForeignKey: Sendable, Hashable {
    /// What happens to the row when the one it refers to goes or changes.
    package enum Action: String, Sendable, Hashable {
        case noAction = "NO ACTION"
        case restrict = "RESTRICT"
        case cascade = "CASCADE"
        case setNull = "SET NULL"
        case setDefault = "SET DEFAULT"
    }

    package var name: String?
    /// Whether the name is the one the database would choose.
    package var isNameGenerated: Bool
    package var columns: [String]
    package var target: ObjectName
    /// As many as `columns`; empty while they are the target's primary key and that isn't known.
    package var targetColumns: [String]
    package var onDelete: Action
    package var onUpdate: Action
    /// Columns that `onDelete` sets, when not all.
    package var deleteColumns: [String]
    /// `FULL`, `PARTIAL`; nil for simple.
    package var match: String?
    package var deferral: Deferral
    /// Whether existing rows were left unchecked (`NOT VALID`).
    package var isNotValid: Bool
    package var place: SourcePlace

    package init(
        name: String? = nil, columns: [String], target: ObjectName, targetColumns: [String] = [], place: SourcePlace
    ) {
        self.name = name
        self.columns = columns
        self.target = target
        self.targetColumns = targetColumns
        self.place = place
        isNameGenerated = false
        onDelete = .noAction
        onUpdate = .noAction
        deleteColumns = []
        deferral = .notDeferrable
        isNotValid = false
    }
}
