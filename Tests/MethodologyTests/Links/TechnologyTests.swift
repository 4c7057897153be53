import Architecture
import Decisions
import Methodology
import Testing

@Suite struct TechnologyTests {
    @Test(arguments: [
        ("PostgreSQL 16", ["postgresql"]), ("Postgres", ["postgresql"]), ("Amazon RDS", ["rds"]), ("AWS S3", ["s3"]),
        ("Apache Kafka 3.7", ["kafka"]), ("Kafka cluster", ["kafka"]), ("K8s v1.31", ["kubernetes"]),
        ("Node.js 22 LTS", ["node.js"]), ("NodeJS", ["node.js"]), ("Java and Spring MVC", ["java", "spring mvc"]),
        ("Kotlin, Spring Boot", ["kotlin", "spring boot"]), ("Swift/Vapor", ["swift", "vapor"]),
        ("C#, .NET 8", ["c#", ".net"]),
        ("Oracle Database 19c", ["oracle"]), ("MySQL 8.0 (managed)", ["mysql"]), ("REST/HTTPS", []),
        ("SQL", []),
        ("Relational Database Schema", []), ("Object storage", []), ("", []),
        ("Microsoft SQL Server 2022", ["sql server"]),
        ("React, React", ["react"]),
    ])
    func readsNames(_ text: String, _ keys: [String]) {
        #expect(TechnologyName.all(in: text).map(\.key) == keys)
    }

    @Test(arguments: [
        ("PostgreSQL", "Use Postgres for orders", true), ("Postgres", "One primary of PostgreSQL-16", true),
        ("MySQL", "Use PostgreSQL", false), ("Node.js", "Write it in Node", true), ("Go", "Let us go on", false),
        ("Go", "Write it in Go.", true), ("Spring Boot", "Use Spring-Boot 3", true),
        ("Kafka", "Apache Kafka, three nodes", true),
        ("S3", "Keep it in S3", true), ("C++", "Write it in C++", true), ("Redis", "Rediscover", false),
    ])
    func findsMentions(_ technology: String, _ text: String, _ isMentioned: Bool) throws {
        let name = try #require(TechnologyName.all(in: technology).first)
        #expect(name.isMentioned(in: TechnologyMentions([text])) == isMentioned)
    }

    private static let model = """
        systems:
          shop:
            containers:
              web: {technology: Kotlin}
              worker: {technology: Kotlin 2}
              db: {technology: PostgreSQL 16}
              cache: {technology: Redis}
              index: {technology: OpenSearch}
          bank: {external: true, technology: COBOL}

        """

    @Test func countsTechnologiesThatAreDecidedFor() throws {
        let model = ArchitectureYAML().read([("model.yml", Array(Self.model.utf8))]).model
        var chosen = Decision(title: "Search products")
        chosen.options = [.init(id: "a", name: "OpenSearch, three nodes"), .init(id: "b", name: "Kotlin")]
        chosen.choice = .init(option: "a")
        var linked = Decision(title: "Hold sessions in tokens")
        linked.elements = ["shop.cache"]
        linked.context = "Redis is on the path of each request. So is PostgreSQL."
        let decisions = [(id: "1", decision: chosen), (id: "2", decision: linked)]
        let coverage = TechnologyCoverage(model: model, decisions: decisions)
        #expect(coverage.uses.map(\.name.key) == ["kotlin", "postgresql", "redis", "opensearch"])
        #expect(coverage.uses.map(\.decisions) == [[], [], ["2"], ["1"]])
        #expect(coverage.uses[0].elements.map(\.id) == ["shop.web", "shop.worker"])
        #expect(coverage.percent == 50)
        #expect(TechnologyCoverage(model: ArchitectureModel(), decisions: decisions).percent == nil)
    }
}
