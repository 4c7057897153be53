/// What the statements so far have left behind. A value, so that a transaction can be taken back.
struct SchemaState: Sendable {
    /// By number; dropped ones are nil.
    var tables: [Table?] = []
    var tableNumbers: [ObjectName: Int] = [:]
    var views = NamedObjects<SchemaView>()
    var enums = NamedObjects<EnumType>()
    var domains = NamedObjects<DomainType>()
    var sequences = NamedObjects<SequenceObject>()
    var schemas: [SchemaObject] = []
    /// Tables and views by the names of their indexes, where those are names in a schema.
    var indexOwners: [ObjectName: IndexOwner] = [:]
    /// Constraint names in use, to choose others.
    var constraintNames: Set<ObjectName> = []
    /// Tables with foreign keys to a name.
    var referrers: [ObjectName: Set<Int>] = [:]
    /// Partitions and inheriting tables.
    var children: [Int: [Int]] = [:]
    /// PostgreSQL: where names without a schema are looked up.
    var searchPath: [String]
    /// MySQL: the database in use, and the one used first, which counts as the default.
    var database: String?
    var mainDatabase: String?

    enum IndexOwner: Sendable {
        case table(Int)
        case view(ObjectName)
    }
}

/// Objects of one kind in the order of their creation, found by name.
struct NamedObjects<Object: Sendable>: Sendable {
    private var objects: [Object?] = []
    private var numbers: [ObjectName: Int] = [:]

    /// All that are left.
    var all: [Object] { objects.compactMap { $0 } }
    var names: [ObjectName] { Array(numbers.keys) }

    /// Reading gives the object with a name; setting replaces or adds it, and nil removes it.
    subscript(name: ObjectName) -> Object? {
        get { numbers[name].flatMap { objects[$0] } }
        set {
            if let number = numbers[name] {
                objects[number] = newValue
                if newValue == nil { numbers[name] = nil }
            } else if let newValue {
                numbers[name] = objects.count
                objects.append(newValue)
            }
        }
    }

    /// Gives an object another name; it keeps its place.
    mutating func move(_ old: ObjectName, to new: ObjectName) {
        guard let number = numbers.removeValue(forKey: old) else { return }
        numbers[new] = number
    }
}
