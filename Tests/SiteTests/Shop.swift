import Architecture
import DataModel
import Decisions
import Site
import TemplateEngine

/// A small log of a shop, read as adrgen reads it.
struct Shop {
    /// Files by their path from the log's folder.
    var files: [String: String] = [
        "0001-record-decisions.md": """
        # 1. Record decisions

        Date: 2025-01-14

        ## Status

        Accepted

        ## Context

        Why.
        """,
        "0002-keep-orders-in-c#-files.md": """
        # 2. Keep orders in C# files

        Date: 2025-02-03

        ## Status

        Superseded by [4. Use PostgreSQL](0004-use-postgresql.md)

        ## Context

        Few orders.
        """,
        "0004-use-postgresql.md": """
        ---
        status: accepted
        date: 2025-06-17
        decision-makers: [Order team]
        tags: [data]
        ---

        # Use PostgreSQL

        ## Context and Problem Statement

        Orders get lost.

        ## Considered Options

        * PostgreSQL
        * Files

        ## Decision Outcome

        Chosen option: "PostgreSQL", because it has transactions.
        """,
    ]
    var folder = "docs/adr"
    var package: String?
    /// Other files of the log's folder.
    var others: [String] = []

    /// The model in YAML; nil for none.
    var architecture: String?
    var schema: DataModel?
    var baseURL: String?

    /// The shop with its architecture, which its records name.
    static var withArchitecture: Shop {
        var shop = Shop()
        shop.architecture = ShopModel.yaml
        shop.files["0004-use-postgresql.md"]?.replace(
            "tags: [data]", with: "tags: [data]\nelements: [shop.orders-db, Shop.Web, shop.wbe]")
        shop.files["0005-buy.md"] = "---\nstatus: proposed\nelements: [shop]\n---\n\n# Buy it\n"
        shop.files["0006-cart.md"] = "# 6. Keep carts\n\n## Status\n\nAccepted\n\nElements: shop.web.cart\n"
        return shop
    }

    /// One more record with this text.
    static func with(_ path: String, _ text: String, others: [String] = []) -> Shop {
        var shop = Shop()
        shop.files[path] = text
        shop.others = others
        return shop
    }

    var log: DecisionLog {
        let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var records = names.map { RecordReader().read(Array((files[$0] ?? "").utf8), path: $0) }
        for other in others { records.append(Record(path: other, kind: .other, format: .freeForm, title: other)) }
        return DecisionLog(folder: folder, package: package, files: records)
    }

    func build(attachments: Set<String> = []) async throws -> SiteOutput {
        try await Self.build([self], attachments: attachments)
    }

    /// The site but for what is deferred.
    func build(after memory: inout SiteMemory) async throws -> SiteOutput {
        try await SiteBuilder().build(Self.input([self]), after: &memory)
    }

    static func build(_ shops: [Shop], attachments: Set<String> = []) async throws -> SiteOutput {
        try await SiteBuilder().build(input(shops, attachments: attachments))
    }

    static func input(_ shops: [Shop], attachments: Set<String> = []) -> SiteInput {
        let catalog = RecordCatalog(shops.map(\.log))
        let markdown = catalog.entries.map { Array((shops[$0.log].files[$0.record.path] ?? "").utf8) }
        var settings = SiteSettings(title: "Shop <decisions>")
        settings.baseURL = shops.first?.baseURL
        var input = SiteInput(settings: settings, catalog: catalog, markdown: markdown, attachments: attachments)
        input.architecture = shops.first?.architecture.map { SiteArchitecture(ShopModel.read($0)) }
        input.schema = shops.first?.schema.map { SiteSchema($0) }
        return input
    }
}

extension SiteOutput {
    /// A file as text; empty when there is none.
    func text(_ path: String) -> String {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    /// What stands between the page's text element and the end of its article.
    func body(_ path: String) -> String {
        let page = text(path)
        guard let start = page.firstRange(of: "<div class=\"text\">"), let end = page.firstRange(of: "</article>")
        else { return "" }
        return String(page[start.upperBound..<end.lowerBound])
    }
}
