/// `ALTER TABLE` with its actions in order.
struct AlterTable: Sendable {
    var table: ObjectName
    var isIfExists = false
    /// Not on tables below it.
    var isOnly = false
    var actions: [LocatedAction] = []
    var offset: Int
}

struct LocatedAction: Sendable {
    var action: AlterAction
    /// Where it begins in the file.
    var offset: Int
}

enum AlterAction: Sendable {
    /// Where MySQL puts a column.
    enum Position: Sendable {
        case last, first
        case after(String)
    }

    case addColumn(Column, [TableConstraint], Position, isIfNotExists: Bool)
    case dropColumn(String, isIfExists: Bool)
    case alterColumn(String, ColumnChange)
    /// MySQL: the column anew, with another name perhaps.
    case changeColumn(String, Column, [TableConstraint], Position?)
    case renameColumn(String, to: String)
    case add(TableConstraint, isIfNotExists: Bool)
    case dropConstraint(String, isIfExists: Bool)
    case dropForeignKey(String)
    case dropPrimaryKey
    case dropIndex(String, isIfExists: Bool)
    case renameConstraint(String, to: String)
    case renameIndex(String, to: String)
    case renameTable(ObjectName)
    case setSchema(String)
    case attachPartition(ObjectName, bounds: String)
    case detachPartition(ObjectName)
    case inherit(ObjectName)
    case noInherit(ObjectName)
    case validate(String)
    case alterConstraint(String, Deferral)
    case setComment(String)
    case partitionBy(Partitioning)
}

enum ColumnChange: Sendable {
    case type(ColumnType, collation: String?)
    case setDefault(String?)
    case setNullable(Bool)
    case setGeneration(Column.Generation?)
    /// The expression goes, the values stay.
    case dropExpression
}
