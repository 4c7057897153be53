/// A statement that says something about the schema, taken apart.
enum Statement: Sendable {
    case createTable(CreateTable)
    case alterTable(AlterTable)
    case createIndex(CreateIndex)
    case createView(SchemaView, isReplacing: Bool, isTemporary: Bool)
    case createEnum(EnumType)
    case createDomain(DomainType)
    case createSchema(String, isIfNotExists: Bool, elements: [Statement])
    case createSequence(SequenceObject, isIfNotExists: Bool, isTemporary: Bool)
    case alterSequence(ObjectName, owner: SequenceObject.Owner)
    case alterEnum(ObjectName, EnumChange)
    case alterDomain(ObjectName, DomainChange)
    case attachIndex(parent: ObjectName, child: ObjectName)
    case drop(ObjectKind, [ObjectName], table: ObjectName?, isCascading: Bool, isIfExists: Bool)
    case rename(ObjectKind, [(from: ObjectName, to: ObjectName)])
    case setSchema(ObjectKind, ObjectName, schema: String)
    case comment(CommentTarget, String?)
    case setSearchPath([String])
    case useDatabase(String)
    case setStandardStrings(Bool)
    case begin, commit, rollback
    /// Nothing the model holds.
    case other
}

/// What a name is the name of.
enum ObjectKind: Sendable, Hashable {
    case table, view, index, type, domain, schema, sequence
}

/// What a comment is on.
enum CommentTarget: Sendable {
    case object(ObjectKind, ObjectName)
    case column(table: ObjectName, column: String)
}

struct CreateTable: Sendable {
    /// A column, or other tables' columns at this place.
    enum Element: Sendable {
        case column(Column)
        case like(LikeClause)
    }

    /// Name, kind, comment, partitions, parents and options; columns and constraints stand below.
    var table: Table
    var elements: [Element] = []
    var constraints: [TableConstraint] = []
    var isIfNotExists = false
    var isReplacing = false
    /// Columns of the query it is made from.
    var query: QueryShape?
    /// `LIKE t` in place of columns (MySQL).
    var copied: ObjectName?
}

/// `LIKE t INCLUDING …`.
struct LikeClause: Sendable {
    var source: ObjectName
    var hasDefaults = false
    var hasConstraints = false
    var hasIndexes = false
    var hasIdentity = false
    var hasGenerated = false
    var hasComments = false
    var offset: Int
}

struct CreateIndex: Sendable {
    var table: ObjectName
    var index: TableIndex
    var isIfNotExists = false
    /// Not on partitions.
    var isOnly = false
    var offset: Int
}

/// A constraint or key of a table.
enum TableConstraint: Sendable {
    case primaryKey(PrimaryKey)
    case unique(UniqueConstraint)
    case foreignKey(ForeignKey)
    case check(CheckConstraint)
    case exclusion(ExclusionConstraint)
    case index(TableIndex)
    case notNull(column: String)
    /// PostgreSQL: an index that becomes a constraint.
    case usingIndex(name: String?, index: String, isPrimary: Bool, place: SourcePlace)
}

enum EnumChange: Sendable {
    case add(String, before: String?, after: String?)
    case rename(String, to: String)
}

enum DomainChange: Sendable {
    case setNullable(Bool)
    case setDefault(String?)
    case addCheck(CheckConstraint)
    case dropConstraint(String)
}
