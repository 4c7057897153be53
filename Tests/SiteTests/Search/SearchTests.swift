import Testing

@testable import Site

@Suite struct SearchTests {
    private func terms(_ text: String) -> [String] {
        var out: [String] = []
        SearchTerms.forEach(in: Array(text.utf8)) { out.append(String(decoding: $0, as: UTF8.self)) }
        return out
    }

    @Test(arguments: [
        ("Use PostgreSQL 16, not-MySQL!", ["use", "postgresql", "16", "not", "mysql"]),
        ("Größe, Ça & naïve Straße", ["grosse", "ca", "naive", "strasse"]),
        ("データベースを選ぶ", ["デー", "ータ", "タベ", "ベー", "ース", "スを", "を選", "選ぶ"]),
        ("用 SQL数据库", ["用", "sql", "数据", "据库"]),
        ("Решение принято", ["решение", "принято"]),
        ("“quoted”—dash…", ["quoted", "dash"]),
    ])
    func cutsTextIntoTerms(_ text: String, _ expected: [String]) {
        #expect(terms(text) == expected)
    }

    @Test func takesTextOutOfHTML() {
        let html =
            ##"<h2 id="a">A &amp; B <a class="anchor" href="#a" aria-label="x">#</a></h2><p>one<em>two</em></p><p>three&lt;</p>"##
        #expect(String(decoding: SearchText.plain(Array(html.utf8)), as: UTF8.self) == "A & B onetwo three<")
    }

    @Test func listsEveryDocumentOfATerm() async {
        let documents = (0..<100).map { number in
            SearchDocument(title: "T\(number)", href: "x", text: Array("common word\(number % 7)".utf8))
        }
        let index = await SearchIndex(documents)
        let text = await index.files().filter { $0.path.contains("terms-") }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        .joined()
        #expect(text.contains("\"common\":[0,1," + Array(repeating: "1,1", count: 99).joined(separator: ",") + "]"))
        #expect(text.contains("\"word3\":[3,1,7,1,7,1"))
        #expect(text.contains("\"t42\":[42,6]"))
    }

    @Test func givesTheSameBytesEachTime() async throws {
        let first = try await Shop().build()
        let again = try await Shop().build()
        #expect(first.files == again.files)
        #expect(first.files.contains { $0.path == "assets/search/documents.js" })
    }
}
