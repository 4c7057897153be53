import Diagrams
import Site
import Testing

@Suite struct GatheredPagesTests {
    @Test func givesRowsOfTheIndexWhatFiltersNeed() async throws {
        let index = try await Shop().build().text("decisions/index.html")
        #expect(
            index.contains(
                #"<tr data-number="4" data-date="2025-06-17" data-status="accepted" data-tag="data" data-person="Order team">"#
            ))
    }

    @Test func showsTheTimelineWithTheLatestFirstAndSupersession() async throws {
        let page = try await Shop().build().text("timeline.html")
        let june = try #require(page.firstRange(of: "<h3>June</h3>"))
        let january = try #require(page.firstRange(of: "<h3>January</h3>"))
        #expect(june.lowerBound < january.lowerBound)
        #expect(page.contains(#"superseded by <a href="decisions/0004-use-postgresql.html">"#))
        #expect(page.contains(#"replaces <a href="decisions/0002-keep-orders-in-c%23-files.html">"#))
    }

    @Test func keepsRecordsWithoutADateInTheTimeline() async throws {
        let page = try await Shop.with("0009-x.md", "# 9. X\n\n## Status\n\nAccepted\n").build().text("timeline.html")
        #expect(page.contains("Without a date") && page.contains(">9. X</a>"))
    }

    @Test func gathersSpellingsOfATagAndTellsFilesApart() async throws {
        var shop = Shop()
        shop.files["0005-a.md"] = "---\nstatus: accepted\ntags: [Data, 'C#', 'C++', '<b>']\n---\n\n# A\n"
        let output = try await shop.build()
        #expect(output.text("tags/data.html").contains("2 decisions"))
        #expect(output.text("tags/c.html").contains("<h1>C#</h1>"))
        #expect(output.text("tags/c-2.html").contains("<h1>C++</h1>"))
        #expect(output.text("tags/b.html").contains("<h1>&lt;b&gt;</h1>"))
    }

    @Test func drawsConnectedRecordsOnly() async throws {
        let page = try await Shop().build().text("relations.html")
        #expect(page.contains(#"<a class="graph-node is-accepted" href="decisions/0004-use-postgresql.html">"#))
        #expect(!page.contains("0001-record-decisions.html"))
        #expect(page.contains("2 decisions are connected, 1 stand alone"))
    }

    @Test func findsTheConnectedPartsOfAGraph() {
        let parts = RelationGraph.parts(count: 7, edges: [(5, 6), (0, 2), (4, 2), (3, 3)])
        #expect(parts == [[0, 2, 4], [5, 6]])
    }

    @Test func drawsOneLineBetweenTwoRecordsAndNoneToItself() {
        let node = RelationGraph.Node(title: "<T>", status: "S", style: "draft", href: "x.html")
        let edge = { RelationGraph.Edge(from: $0, to: $1, label: "amends", isSupersession: $2) }
        let graph = RelationGraph(
            title: "G", nodes: [node, node],
            edges: [edge(0, 1, false), edge(1, 0, true), edge(1, 1, false), edge(0, 9, false)])
        #expect(graph.edges == [edge(1, 0, true)])
        let svg = String(decoding: graph.svg(id: "g") ?? [], as: UTF8.self)
        #expect(svg.contains("&lt;T&gt;") && !svg.contains("<T>"))
    }

    @Test func putsEveryBoxOfAGraphApartFromTheOthers() throws {
        let nodes = (0..<60).map { RelationGraph.Node(title: "\($0)", status: "", style: "none", href: "\($0)") }
        let edges = (1..<60).flatMap { to in
            [to / 3, (to * 7) % to].map { RelationGraph.Edge(from: to, to: $0, label: "", isSupersession: false) }
        }
        let graph = RelationGraph(title: "G", nodes: nodes, edges: edges)
        let svg = String(decoding: try #require(graph.svg(id: "g")), as: UTF8.self)
        let boxes = svg.matches(of: /class="graph-box" x="([0-9.]+)" y="([0-9.]+)"/).compactMap { match in
            Double(match.1).flatMap { x in Double(match.2).map { (x: x, y: $0) } }
        }
        #expect(boxes.count == 60)
        for (place, box) in boxes.enumerated() {
            #expect(boxes[..<place].allSatisfy { abs($0.x - box.x) >= 216 || abs($0.y - box.y) >= 62 })
        }
    }
}
