import Architecture
import Site

/// The architecture of the shop, read as adrgen reads it.
enum ShopModel {
    static let yaml = """
        name: Shop & more
        people:
          customer: {name: Customer, uses: {shop.web: Buys goods}}
        systems:
          shop:
            name: Shop
            description: Sells <b>goods</b>
            owner: Shop team
            availability: 99.9 %
            containers:
              web:
                name: Web shop
                technology: Swift, HTML
                instances: 2..6
                service-time: 20 ms
                tags: [Front end]
                properties: {cost-centre: '42'}
                perspectives: {Security: Behind a login}
                paths: [src/web/**]
                uses:
                  orders-db: {description: Reads and writes, technology: SQL, timeout: 500 ms, idempotent: true}
                  bank: {description: Charges, technology: HTTPS}
                components:
                  cart: {name: Cart, technology: Swift, uses: {orders-db: Keeps}}
              orders-db:
                name: Orders database
                technology: PostgreSQL
                tags: [Database]
                decisions: [1]
          bank: {name: Bank, external: true, url: 'https://bank.example'}
        environments:
          live:
            nodes:
              cloud:
                name: Cloud
                instances: 2
                runs: [{of: shop.web, health-checks: [{name: Alive, url: 'https://shop.example/health', interval: 30}]}, shop.orders-db]
        """

    static func read(_ yaml: String = yaml) -> ArchitectureModel {
        ArchitectureYAML().read([(path: "docs/architecture/shop.yml", bytes: Array(yaml.utf8))]).0
    }
}
