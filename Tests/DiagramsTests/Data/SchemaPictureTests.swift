import DataModel
import Foundation
import Testing

@testable import Diagrams

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SchemaPictureTests {
    private static let sql = """
        CREATE TABLE customer (id integer PRIMARY KEY, name text NOT NULL, email varchar(80) UNIQUE, notes text);
        CREATE TABLE orders (
          id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customer, total numeric(10, 2) NOT NULL,
          referred_by integer REFERENCES customer, warehouse_id integer REFERENCES stock.warehouse);
        CREATE TABLE order_line (
          order_id integer REFERENCES orders, number integer, sku text NOT NULL, PRIMARY KEY (order_id, number));
        CREATE TABLE invoice (order_id integer PRIMARY KEY REFERENCES orders, sent date);
        """

    private static func model(_ sql: String = sql) -> DataModel {
        SQLReader.read([SQLFile(path: "a.sql", bytes: Array(sql.utf8))], dialect: .postgresql).model
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/pictures")

    private static func golden(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["ADRGEN_RECORD"] == "1" { try Data(bytes).write(to: file) }
        return (try? Data(contentsOf: file)).map { Array($0) } ?? []
    }

    /// With `ADRGEN_RECORD=1` in the environment the goldens are written anew, laid out by the Graphviz that is there.
    @Test func drawsTablesAndKeys() throws {
        let plan = SchemaPlan(Self.model(), title: "Orders")
        let dot = Array(plan.dot.utf8)
        #expect(dot == (try Self.golden("schema.dot", dot)))
        let layout = Self.folder.appending(path: "schema.json")
        if ProcessInfo.processInfo.environment["ADRGEN_RECORD"] == "1" {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
            process.arguments = ["-Tjson0", Self.folder.appending(path: "schema.dot").path, "-o", layout.path]
            try process.run()
            process.waitUntilExit()
        }
        let picture = try #require(plan.picture(Array(try Data(contentsOf: layout))))
        #expect(picture.overlaps.isEmpty)
        let drawn = picture.drawn(id: "s", isStandalone: true) { $0.schema == nil ? "\($0.name).html" : nil }
        #expect(drawn.svg == (try Self.golden("schema.svg", drawn.svg)))
        let svg = String(decoding: drawn.svg, as: UTF8.self)
        #expect(svg.matches(of: /<a class="er-table" href="[a-z_]+\.html"/).count == 4)
        #expect(svg.contains("<g class=\"er-table er-stub\"") && svg.contains(">stock.warehouse</text>"))
        #expect(svg.contains("orders (customer_id) → customer."))
        // An identifying key is drawn through.
        #expect(svg.matches(of: /<g class="er-line"/).count == 5)
        #expect(svg.matches(of: /stroke-dasharray="5 4"/).count == 4)
    }

    @Test func marksSayHowMany() throws {
        let relationships = Self.model().relationships
        let line = GraphPositions.Line(
            points: [.init(x: 0, y: 0), .init(x: 30, y: 0), .init(x: 60, y: 0), .init(x: 100, y: 0)],
            tip: .init(x: 100, y: 0), label: nil)
        func marks(_ child: String, _ column: String) throws -> (path: String, circles: [String]) {
            let relationship = try #require(
                relationships.first { $0.child.name == child && $0.key.columns == [column] })
            let svg = String(decoding: CrowsFoot(relationship).drawn(line).markup, as: UTF8.self)
            let paths = svg.matches(of: /<path d="([^"]*)"/).map { String($0.1) }
            return (paths[1], svg.matches(of: /<circle cx="([^"]*)"/).map { String($0.1) })
        }
        // Exactly one customer, any number of orders.
        let orders = try marks("orders", "customer_id")
        #expect(orders.path == "M6 -6L6 6M11 -6L11 6M100 6.5L88 0L100 -6.5" && orders.circles == ["83"])
        // Perhaps one who referred it.
        let referred = try marks("orders", "referred_by")
        #expect(referred.path == "M6 -6L6 6M100 6.5L88 0L100 -6.5" && referred.circles == ["14", "83"])
        // One invoice at most.
        let invoice = try marks("invoice", "order_id")
        #expect(invoice.path == "M6 -6L6 6M11 -6L11 6M94 6L94 -6" && invoice.circles == ["86"])
    }

    @Test func manyTablesShowTheirKeysOnly() {
        let sql = (0..<50).map { "CREATE TABLE t\($0) (id int PRIMARY KEY, a text, b text);" }.joined()
        let model = Self.model(sql)
        let heights = { (columns: SchemaPlan.Columns?) in
            Set(SchemaPlan(model, title: "", columns: columns).graph.boxes.map(\.height))
        }
        #expect(
            heights(nil) == heights(.keys) && heights(.all) != heights(.keys)
                && heights(SchemaPlan.Columns.none) == [28])
    }

    @Test(arguments: ["<&\"'>", "日本語", String(repeating: "x", count: 300), "a\u{1}b"])
    func hostileNamesStayWellFormed(_ name: String) throws {
        let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
        let model = Self.model(
            "CREATE TABLE \(quoted) (\(quoted) integer PRIMARY KEY); CREATE TABLE b (a integer REFERENCES \(quoted));")
        let plan = SchemaPlan(model, title: name)
        #expect(plan.tables.count == 2)
        let picture = SchemaPicture(plan: plan, positions: .row(plan.graph))
        let parser = XMLParser(data: Data(picture.drawn(id: "s", isStandalone: true) { _ in name }.svg))
        #expect(parser.parse())
    }
}
