import Foundation
import Testing

@Suite struct DiffTests {
    private static let before = """
        people:
          customer: {uses: {shop.web: Orders}}
        systems:
          shop:
            containers:
              web:
                technology: Swift
                instances: 2..6
                uses:
                  db: {description: Reads, technology: SQL, timeout: 500 ms}
                  mail: {description: Tells}
              db: {technology: PostgreSQL, tags: [Database], entities: {orders: {attributes: {id: int}}}}
              mail: {name: Mail sender, uses: {db: Asks}}
        environments:
          live: {nodes: {vm: {runs: [shop.web]}}}

        """

    private static let after = """
        people:
          customer: {uses: {shop.web: Orders}}
        systems:
          shop:
            containers:
              web:
                technology: Swift
                instances: 3..6
                uses:
                  db: {description: Reads, technology: SQL, timeout: 250 ms, retries: 1}
                  mailer: {description: Tells}
                  cache: {description: Looks up}
              db:
                technology: PostgreSQL 17
                tags: [Database, Critical]
                entities: {orders: {attributes: {id: bigint, total: numeric}}}
              mailer: {name: Mail sender, uses: {db: Asks}}
              cache: {technology: Valkey}
        environments:
          live: {nodes: {vm: {instances: 2, runs: [shop.web, shop.cache]}}}
        views:
          all: {type: landscape, title: All, include: '*'}

        """

    private static func record(_ title: String, _ status: String, _ more: String = "", _ body: String = "") -> String {
        """
        ---
        status: \(status)
        date: 2026-01-01
        decision-makers: []
        \(more)---

        # \(title)

        ## Context and Problem Statement

        Text.

        ## Considered Options

        * A
        * B

        ## Decision Outcome

        Chosen option: "\(body.isEmpty ? "A" : body)", because.

        """
    }

    /// A repository with a commit `old` and changes on top of it.
    private func tool() throws -> Tool {
        let tool = try Tool()
        try tool.write("docs/architecture/model.yml", Self.before)
        try tool.write("docs/adr/0001-one.md", Self.record("Sell", "proposed", "elements: [shop.web]\n"))
        try tool.write("docs/adr/0002-two.md", Self.record("Use SQL", "accepted", "elements: [shop.db]\n"))
        try tool.write("docs/adr/0003-three.md", Self.record("Go away", "accepted"))
        try tool.write("docs/adr/0004-four.md", Self.record("Stay", "accepted"))
        try tool.write("docs/adr/0005-five.md", Self.record("Move over", "accepted"))
        _ = try tool.shell("git init -q -b main . && git add -A && git commit -qm old && git tag old")
        try tool.write("docs/architecture/model.yml", Self.after)
        try tool.write(
            "docs/adr/0001-one.md", Self.record("Sell", "accepted", "elements: [shop.web, shop.cache]\n", "B"))
        _ = try tool.shell("rm docs/adr/0003-three.md && git mv docs/adr/0005-five.md docs/adr/0007-five.md")
        try tool.write("docs/adr/0006-six.md", Self.record("Cache it", "draft", "elements: [shop.cache]\n"))
        return tool
    }

    @Test func tellsWhatChangedSinceARevision() throws {
        let tool = try tool()
        let result = try tool.run("diff", "old")
        #expect(result.errors == "" && result.status == 0)
        #expect(
            result.output == """
                Decisions
                  ~ 0001  Sell
                      status: proposed → accepted
                      chosen: A → B
                      elements: + shop.cache
                  - 0003  Go away
                      status: no longer accepted
                  + 0006  Cache it
                      status: draft
                      chosen: A
                      elements: + shop.cache
                  ? 0007 (was 0005?)  Move over
                      file: docs/adr/0005-five.md → docs/adr/0007-five.md

                Elements
                  + shop.cache  Cache [Container: Valkey]  see 0001, 0006
                  ~ shop.web  Web [Container: Swift]  see 0001
                      instances: 2..6 → 3..6
                  ~ shop.db  Db [Container: PostgreSQL 17]  see 0002
                      technology: PostgreSQL → PostgreSQL 17
                      tags: + Critical
                  ? shop.mailer (was shop.mail?)  Mail sender [Container]

                Relationships
                  ~ shop.web -> shop.db  Reads [SQL]
                      timeout: 500 ms → 250 ms
                      retries: 1
                  + shop.web -> shop.cache  Looks up

                Deployment
                  + live.vm.cache  Cache [Container Instance]
                  ~ live.vm  Vm [Deployment Node]
                      instances: 1 → 2

                Entities
                  ~ orders
                      attribute id: int → bigint
                      attribute total: numeric

                Views
                  + all  All [landscape]

                """)
        #expect(try tool.run("diff", "old", "--exit-code").status == 1)
    }

    @Test func comparesTwoRevisionsWithoutTouchingTheWorkTree() throws {
        let tool = try tool()
        let expected = try tool.run("diff", "old").output
        _ = try tool.shell("git add -A && git commit -qm new && git rm -rq docs && git commit -qm nothing")
        try tool.write("docs/adr/0009-x.md", Self.record("Not in Git", "draft"))
        let before = try tool.tree()
        for arguments in [["old", "HEAD~1"], ["old..HEAD~1"], ["old...HEAD~1"]] {
            let result = try tool.run(["diff"] + arguments)
            #expect(result.output == expected && result.errors == "")
        }
        #expect(try tool.tree() == before)
        let now = try tool.run("diff")
        #expect(now.output == "Decisions\n  + 0009  Not in Git\n      status: draft\n      chosen: A\n")
        let gone = try tool.run("diff", "HEAD~1", "HEAD")
        #expect(gone.output.contains("  - shop.cache  Cache [Container: Valkey]\n"))
        let same = try tool.run("diff", "HEAD", "HEAD", "--exit-code")
        #expect(same.status == 0 && same.output == "")
        #expect(same.errors.contains("No decision and no part of the model has changed [no-change]"))
    }

    @Test func printsMarkdownForAPullRequest() throws {
        let tool = try tool()
        try tool.write(
            "docs/adr/0008-eight.md", Self.record("Use `a`, <b> & [c](x)", "accepted", "elements: [\"shop.`web`\"]\n"))
        let result = try tool.run("diff", "old", "--format", "markdown")
        let text = result.output
        #expect(
            text.hasPrefix(
                "## Decisions and architecture\n\n### Decisions\n\n- **Changed** `0001` [Sell](docs/adr/0001-one.md)\n")
        )
        #expect(text.contains("  - status: `proposed` → `accepted`\n"))
        #expect(text.contains("- **New** `0008` [Use a, & c](docs/adr/0008-eight.md)\n"))
        #expect(text.contains("  - elements: + `` shop.`web` ``\n"))
        #expect(text.contains("- **Renamed?** `shop.mailer` Mail sender \\[Container\\] – renamed from `shop.mail`?\n"))
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }

    @Test func printsJSON() throws {
        let result = try tool().run("diff", "old", "--json")
        let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [[String: Any]]]
        let elements = value?["elements"] ?? []
        #expect(elements.compactMap { $0["id"] as? String } == ["shop.cache", "shop.web", "shop.db", "shop.mailer"])
        #expect(elements.compactMap { $0["change"] as? String } == ["added", "changed", "changed", "renamed"])
        let fields = elements[1]["fields"] as? [[String: Any]]
        #expect(fields?.first?["added"] as? [String] == ["3..6"])
    }

    /// Each side's logs are those its own configuration names.
    @Test func followsLogsThatMoved() throws {
        let tool = try tool()
        _ = try tool.shell("git checkout -q . && git clean -qfd && mkdir records && git mv docs/adr/* records/")
        try tool.write("adrgen.yml", "log: records\n")
        let result = try tool.run("diff")
        #expect(result.output.contains("  ~ 0001  Sell\n      file: docs/adr/0001-one.md → records/0001-one.md\n"))
        #expect(!result.output.contains("  + ") && !result.output.contains("  - "))
    }

    @Test func worksInAFolderOfTheRepository() throws {
        let tool = try Tool()
        try tool.write("shop/adrgen.yml", "log: adr\n")
        try tool.write("shop/adr/0001-one.md", Self.record("Sell", "proposed"))
        _ = try tool.shell("git init -q . && git add -A && git commit -qm old")
        try tool.write("shop/adr/0001-one.md", Self.record("Sell", "accepted"))
        let result = try tool.run("diff", "HEAD", "-C", "shop")
        #expect(result.output == "Decisions\n  ~ 0001  Sell\n      status: proposed → accepted\n")
        #expect(try tool.run("diff", "HEAD", "--log", "shop/adr").output == result.output)
    }

    @Test func tellsWhatItCannotCompare() throws {
        let tool = try tool()
        let unknown = try tool.run("diff", "nowhere")
        #expect(unknown.status == 2)
        #expect(
            unknown.errors.hasPrefix("adrgen: error: `nowhere` is no revision of this repository [unknown-revision]\n"))
        #expect(try tool.run("diff", "--", "--output=x").errors.contains("[unknown-revision]"))
        let outside = try Tool()
        #expect(try outside.run("diff").errors.contains("[no-repository]"))
        let withoutGit = try tool.shell("PATH=${PATH%%:*} adrgen diff old")
        #expect(withoutGit.status == 2 && withoutGit.errors.contains("Git is needed to look at revisions [no-git]"))
    }

    /// Names in a tree that lead elsewhere, and links, are left out.
    @Test func keepsFilesOfARevisionInTheirFolder() throws {
        let tool = try tool()
        let result = try tool.shell(
            """
            git checkout -q . && git clean -qfd
            ln -s /etc docs/adr/etc && ln -s 0001-one.md docs/adr/0009-link.md && git add -A && git commit -qm links
            blob=$(git hash-object -w docs/adr/0001-one.md)
            inner=$(printf '100644 blob %s\\tevil.md\\n' "$blob" | git mktree)
            tree=$(printf '040000 tree %s\\t..\\n' "$inner" | git mktree)
            commit=$(git commit-tree -m evil "$tree")
            adrgen diff HEAD "$commit" && ls "${TMPDIR:-/tmp}/evil.md"
            """)
        #expect(!result.output.contains("evil.md"))
        #expect(try tool.shell("ls ${TMPDIR:-/tmp}/evil.md").status != 0)
    }
}
