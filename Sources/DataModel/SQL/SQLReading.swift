package import Diagnostics

/// What reading SQL gives: a model of whatever could be read, and everything there is to say about the rest.
package struct SQLReading: Sendable {
    package var model: DataModel
    package var diagnostics: [Diagnostic]
    /// Statements that say nothing about tables, by kind, most frequent first: `INSERT`, `CREATE FUNCTION`.
    package var skipped: [Skipped]
    /// Statements read into the model.
    package var statementCount: Int

    /// How many statements of a kind were passed over.
    package struct Skipped: Sendable, Hashable {
        package var kind: String
        package var count: Int

        package init(kind: String, count: Int) {
            self.kind = kind
            self.count = count
        }
    }
}
