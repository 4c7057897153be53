import DataModel
import Diagnostics
import Site
import Testing

@Suite struct SchemaTests {
    private static let sql = """
        CREATE TYPE state AS ENUM ('open', 'paid');
        CREATE TABLE customers (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            email text NOT NULL UNIQUE
        );
        CREATE TABLE sales.orders (
            id bigint PRIMARY KEY,
            customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
            price double precision DEFAULT 0 CHECK (price >= 0)
        );
        CREATE INDEX orders_price ON sales.orders (price DESC) WHERE price > 100;
        COMMENT ON TABLE customers IS 'Who buys <b>goods</b>';
        CREATE TABLE "odd <i>name</i>" (a text PRIMARY KEY);
        """

    private static var model: DataModel {
        SQLReader.read([SQLFile(path: "db/schema.sql", bytes: Array(sql.utf8))], dialect: .postgresql).model
    }

    private static var shop: Shop {
        var shop = Shop.withArchitecture
        shop.schema = model
        if let place = shop.schema?.tables.firstIndex(where: { $0.name.name == "customers" }) {
            shop.schema?.tables[place].facts.owner = "shop.orders-db"
            shop.schema?.tables[place].facts.classification = .confidential
        }
        shop.files["0009-sales.md"] = "---\nstatus: accepted\nelements: [sales.orders]\n---\n\n# Keep sales\n"
        return shop
    }

    @Test func makesAPagePerTable() async throws {
        let paths = try await Self.shop.build().files.map(\.path).filter { $0.hasPrefix("data/") }
        #expect(
            paths == [
                "data/dictionary.md", "data/index.html", "data/schema.dbml", "data/schema.mmd",
                "data/tables/customers.html", "data/tables/odd -i-name--i-.html", "data/tables/sales.orders.html",
            ])
    }

    @Test func listsTheTables() async throws {
        let page = try await Self.shop.build().text("data/index.html")
        #expect(
            page.contains("3 tables (PostgreSQL)") && page.contains(#"<a href="tables/customers.html">customers</a>"#))
        #expect(page.contains("data-owner=\"shop.orders-db\"") && page.contains("data-schema=\"sales\""))
        #expect(page.contains("Who buys &lt;b&gt;goods&lt;/b&gt;") && page.contains("odd &lt;i&gt;name"))
        #expect(page.contains("<dt>state</dt><dd>open, paid</dd>"))
    }

    @Test func showsColumnsKeysAndIndexes() async throws {
        let page = try await Self.shop.build().text("data/tables/sales.orders.html")
        #expect(
            page.contains(
                "<code>customer_id</code></th><td><code>bigint</code></td><td><abbr title=\"foreign key\">FK</abbr></td><td></td>"
            ))
        #expect(
            page.contains(#"<a href="customers.html">customers</a>"#) && page.contains("<td>on delete cascade</td>"))
        #expect(
            page.contains("<code>price &gt;= 0</code>") && page.contains("<code>price desc where price &gt; 100</code>")
        )
        let customers = try await Self.shop.build().text("data/tables/customers.html")
        #expect(
            customers.contains(
                #"<a href="sales.orders.html">sales.orders</a></th><td><code>customer_id</code></td><td>any number</td>"#
            ))
        #expect(customers.contains("<dt>Classification</dt><dd>confidential</dd>"))
    }

    @Test func showsWhatRulesFind() async throws {
        let page = try await Self.shop.build().text("data/tables/sales.orders.html")
        #expect(page.contains("<code>DB-11</code>") && page.contains("<code>DB-04</code>"))
        #expect(!(try await Self.shop.build().text("data/tables/customers.html")).contains("<code>DB-11</code>"))
    }

    @Test func linksTablesElementsAndDecisions() async throws {
        let output = try await Self.shop.build()
        #expect(
            output.text("data/tables/customers.html").contains(
                #"<a href="../../architecture/elements/shop.orders-db.html">Orders database</a>"#))
        #expect(
            output.text("architecture/elements/shop.orders-db.html").contains(
                #"<a href="../../data/tables/customers.html">customers</a>"#))
        #expect(output.text("data/tables/sales.orders.html").contains("9. Keep sales"))
        #expect(output.text("data/tables/customers.html").contains("About what it belongs to"))
        #expect(
            output.text("decisions/0009-sales.html").contains(
                #"<a class="tag" href="../data/tables/sales.orders.html">sales.orders</a>"#))
        #expect(
            !output.diagnostics.contains { $0.path?.hasSuffix("0009-sales.md") == true },
            "a table is no unknown element")
    }

    @Test func isFoundBySearchAndMachines() async throws {
        let output = try await Self.shop.build()
        #expect(
            output.text("assets/search/documents.js").contains(
                #"["sales.orders","data/tables/sales.orders.html","Table""#))
        #expect(output.text("llms.txt").contains("[Data dictionary](data/dictionary.md)"))
        #expect(output.text("data/dictionary.md").contains("## customers"))
    }

    @Test func forgetsNothingBetweenBuilds() async throws {
        var shop = Self.shop
        var memory = SiteMemory()
        _ = try await shop.build(after: &memory)
        shop.schema?.tables[0].comment = "Those who buy"
        shop.architecture?.replace("name: Orders database", with: "name: Order store")
        let taken = try await shop.build(after: &memory)
        let fresh = try await shop.build()
        for file in taken.files { #expect(fresh.files.contains(file), "\(file.path)") }
        shop.schema = nil
        #expect(!(try await shop.build(after: &memory).files.contains { $0.path.hasPrefix("data/") }))
    }
}
