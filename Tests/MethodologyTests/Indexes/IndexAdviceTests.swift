import Architecture
import DataModel
import Diagnostics
import Methodology
import Testing

@Suite struct IndexAdviceTests {
    private func subject(_ sql: String, _ entities: String = "{}") -> SchemaSubject {
        let model = SQLReader.read(Array(sql.utf8), path: "schema.sql", dialect: .postgresql).model
        let read = ArchitectureYAML().read([("model.yml", Array("entities: \(entities)\n".utf8))])
        #expect(read.diagnostics == [])
        let merged = model.adding(read.model.entities)
        #expect(merged.diagnostics == [])
        return SchemaSubject(merged.model)
    }

    private func missing(_ indexes: String, _ access: String) -> [String] {
        let sql = "CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int, d int);" + indexes
        let tables = subject(sql, "{t: {access: [\(access)]}}").tables
        return IndexAdvice(tables[0], .postgresql).missing.map { item in
            item.keys.map { $0.column + ($0.isDescending ? " desc" : "") }.joined(separator: ", ")
                + (item.rest.map { " (\($0))" } ?? "")
        }
    }

    /// Equality, then sort, then range.
    @Test(arguments: [
        ("", "{equal: a}", ["a"]),
        ("", "{equal: id}", []),
        ("", "{equal: [id, b], sort: c}", []),
        ("", "{equal: a, range: d, sort: c desc}", ["a, c desc, d"]),
        ("CREATE INDEX ON t (a, c, d);", "{equal: a, range: d, sort: c desc}", []),
        ("CREATE INDEX ON t (a, d, c);", "{equal: a, range: d, sort: c}", ["a, c, d (sort)"]),
        ("CREATE INDEX ON t (b, a);", "{equal: [a, b]}", []),
        ("CREATE INDEX ON t (a);", "{equal: a, range: d}", ["a, d (range)"]),
        ("CREATE INDEX ON t (a, b);", "{equal: b}", ["b"]),
        ("CREATE INDEX ON t (a DESC, b);", "{sort: [a, b desc]}", []),
        ("CREATE INDEX ON t (a, b);", "{sort: [a, b desc]}", ["a, b desc"]),
        ("CREATE INDEX ON t (a) WHERE b > 0;", "{equal: a}", ["a"]),
        ("", "{equal: a}, {equal: a, sort: b}, {equal: c, write: update}, {equal: d, write: insert}", ["a, b", "c"]),
        ("CREATE INDEX ON t (b, d);", "{range: d, sort: b}", []),
        ("CREATE INDEX ON t (d);", "{range: d, sort: d desc}", []),
    ])
    func namesIndexesThatAreMissing(_ indexes: String, _ access: String, _ expected: [String]) {
        #expect(missing(indexes, access) == expected)
    }

    @Test func saysWhatAnIndexNobodyNeedsCosts() throws {
        let subject = subject(
            """
            CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);
            CREATE INDEX t_a ON t (a); CREATE INDEX t_b ON t (b); CREATE INDEX t_part ON t (a) WHERE b = 1;
            """, "{t: {access: [{equal: a}, {write: insert, rate: 20 rps}]}}")
        let findings = SchemaRules.idleIndex.apply(subject).findings
        #expect(findings.map(\.id) == ["DB-22@t@t_b"])
        #expect(findings.first?.figures.map(\.value) == [80])
    }

    @Test func judgesKeysByWhatIsStated() {
        let sql = "CREATE TABLE t (a int, b int, c int, d int, PRIMARY KEY (a, b));"
        let ids = { (dependencies: String) in
            SchemaRules.findings(subject(sql, "{t: {dependencies: \(dependencies)}}")).map(\.rule)
        }
        #expect(ids("[a -> b]") == ["DB-18", "DB-19"])
        #expect(ids("[c -> d]") == ["DB-20"])
        #expect(ids("['c -> a, b, d']") == ["DB-19"])
        #expect(ids("['d -> c', 'c -> d']") == ["DB-20", "DB-20"])
        #expect(ids("['c -> a, b, d', 'a, b, d -> c']") == ["DB-17", "DB-19"])
        // Two of three attributes decide the third, which decides one of the two: third normal form, and a loss beyond it.
        let course = subject(
            "CREATE TABLE taught (student int, course int, teacher int, PRIMARY KEY (student, course), UNIQUE (student, teacher));",
            "{taught: {dependencies: ['student, course -> teacher', 'teacher -> course']}}")
        let finding = SchemaRules.normalForm.apply(course).findings.first
        #expect(finding?.severity == .note)
        #expect(finding?.fix == "keep it, or give up checking student, course → teacher in one table")
    }

    @Test func countsOnlyColumnsThatMatter() {
        let columns = (0..<40).map { "c\($0) int" }.joined(separator: ", ")
        let wide = subject("CREATE TABLE t (id int PRIMARY KEY, \(columns));", "{t: {dependencies: [c1 -> c2]}}")
        #expect(SchemaRules.normalForm.apply(wide).findings.count == 1)
        let names = (0..<21).map { "c\($0)" }.joined(separator: ", ")
        let all = subject(
            "CREATE TABLE t (id int PRIMARY KEY, \(columns));", "{t: {dependencies: ['\(names) -> c30']}}")
        let result = SchemaRules.normalForm.apply(all)
        #expect(result.findings.isEmpty)
        #expect(result.missing.map(\.key) == ["dependencies of at most 20 columns"])
    }
}
