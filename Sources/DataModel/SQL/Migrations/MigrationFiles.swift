package import Diagnostics

/// A folder's SQL files as the migrations they are: in order, without what leads back.
///
/// Orders as Flyway (`V1__x.sql`, `R__x.sql`), golang-migrate (`1_x.up.sql`), goose, sql-migrate, dbmate, Rails, Diesel
/// (`1_x/up.sql`) and Prisma (`1_x/migration.sql`) do; files without numbers by their names.
package struct MigrationFiles: Sendable {
    /// Files to be read, in order; parts that lead back are blank.
    package private(set) var files: [SQLFile] = []
    /// Paths of files that only lead back.
    package private(set) var undone: [String] = []
    package private(set) var diagnostics: [Diagnostic] = []

    package init(_ files: [SQLFile]) {
        var named = files.map { (name: MigrationName($0.path), file: $0) }
        undone = named.filter { $0.name.role == .backward }.map(\.file.path).sorted()
        named.removeAll { $0.name.role == .backward }
        let isGlobal = named.contains { $0.name.isGlobal }
        named.sort { Self.isBefore($0.name, $1.name, isGlobal: isGlobal) }
        for (first, second) in zip(named, named.dropFirst())
        where !first.name.version.isEmpty && first.name.version == second.name.version && first.name.role == .forward
            && second.name.role == .forward && (isGlobal || first.name.folder == second.name.folder)
        {
            let version = first.name.version.map(String.init).joined(separator: ".")
            diagnostics.append(
                Diagnostic(
                    .warning, rule: "sql-duplicate-version",
                    "version \(version) is also that of \(first.file.path); they are read by their names",
                    path: second.file.path, fix: "give one of them another version"))
        }
        self.files = named.map { SQLFile(path: $0.file.path, bytes: UpPart.of($0.file.bytes)) }
    }

    private static func isBefore(_ a: MigrationName, _ b: MigrationName, isGlobal: Bool) -> Bool {
        if a.role != b.role { return a.role < b.role }
        if !isGlobal, a.folder != b.folder { return a.folder < b.folder }
        if a.version.isEmpty != b.version.isEmpty { return b.version.isEmpty }
        if a.version != b.version { return a.version.lexicographicallyPrecedes(b.version) }
        return (a.name, a.folder) < (b.name, b.folder)
    }
}

extension SQLReader {
    /// The schema that migrations leave when all are applied.
    package static func read(_ migrations: MigrationFiles, dialect: Dialect? = nil) -> SQLReading {
        var reading = read(migrations.files, dialect: dialect)
        reading.diagnostics = migrations.diagnostics + reading.diagnostics
        return reading
    }
}
