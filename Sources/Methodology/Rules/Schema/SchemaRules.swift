/// Rules about the tables of a schema, in the order of their ids.
package enum SchemaRules {
    package static let all: [SchemaCheck] = [
        primaryKey, foreignKeyTarget, foreignKeyType, foreignKeyIndex, duplicateIndex, prefixIndex, orphanTable,
        impliedForeignKey,
        consistentNaming, nullableUnique, moneyType, timeZone, unknownTarget, nullText, keyRange, duplicateForeignKey,
    ]

    /// All findings about a schema, by rule and table.
    package static func findings(_ subject: SchemaSubject) -> [SchemaFinding] {
        all.flatMap { $0.apply(subject).findings }
    }
}
