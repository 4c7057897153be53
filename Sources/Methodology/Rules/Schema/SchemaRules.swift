/// Rules about the tables of a schema, in the order of their ids.
package enum SchemaRules {
    package static let all: [Check<SchemaSubject>] = [
        primaryKey, foreignKeyTarget, foreignKeyType, foreignKeyIndex, duplicateIndex, prefixIndex, orphanTable,
        impliedForeignKey,
        consistentNaming, nullableUnique, moneyType, timeZone, unknownTarget, nullText, keyRange, duplicateForeignKey,
        superkey, minimalKey, candidateKey, normalForm, accessIndex, idleIndex, wideIndex, partitionedGrowth,
        personalClassification, personalRetention, tableClassification,
    ]

    /// All findings about a schema, by rule and table.
    package static func findings(_ subject: SchemaSubject) -> [Finding] {
        all.flatMap { $0.apply(subject).findings }
    }
}
