import Foundation
import Testing

@Suite struct TemplatesTests {
    /// A project whose templates are in `docs/templates`.
    private func project() throws -> Tool {
        let tool = try Tool()
        try tool.write("adrgen.yml", "log: docs/adr\nformat: nygard\ntemplates: docs/templates\nsite: {title: Shop}\n")
        try tool.write("docs/templates/.keep", "")
        return tool
    }

    @Test func listsTemplatesAndWhereTheyComeFrom() throws {
        let tool = try project()
        try tool.write("docs/templates/records/nygard.md", "# {{title}}\n")
        try tool.write("docs/templates/records/rfc.md", "# {{title}}\n")
        let result = try tool.run("templates", "list")
        #expect(result.status == 0 && result.errors == "")
        let lines = result.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("records/madr4.md\tmarkdown\tbuilt in\t") })
        #expect(
            lines.contains {
                $0.hasPrefix("records/nygard.md\tmarkdown\toverridden by docs/templates/records/nygard.md\t")
            })
        #expect(
            lines.contains {
                $0.hasPrefix("records/rfc.md\tmarkdown\tthe project's own, docs/templates/records/rfc.md")
            })
        #expect(lines.contains { $0.hasPrefix("site/adrgen.css\tasset\tbuilt in") })
        let json = try tool.run("templates", "list", "--json")
        let entries = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        let own = entries.filter { $0["origin"] as? String != "built-in" }
        #expect(
            own.map { $0["path"] as? String } == ["docs/templates/records/nygard.md", "docs/templates/records/rfc.md"])
        #expect(own.map { $0["origin"] as? String } == ["overridden", "own"])
        let schema = try tool.run("schema", "templates")
        let required =
            try #require(
                try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any])["items"]
            as? [String: Any]
        #expect(Set(required?["required"] as? [String] ?? []) == Set(entries[0].keys))
    }

    @Test func ejectsAndOverwritesOnlyWhenForced() throws {
        let tool = try project()
        let first = try tool.run("templates", "eject", "nygard", "site/index.html")
        #expect(first.output == "docs/templates/records/nygard.md\ndocs/templates/site/index.html\n")
        #expect(first.status == 0 && first.errors == "")
        let shown = try tool.run("templates", "show", "--built-in", "nygard")
        #expect(try tool.read("docs/templates/records/nygard.md") == shown.output)
        #expect(try tool.run("templates", "eject", "nygard").output == "", "the same file is left alone")

        try tool.write("docs/templates/records/nygard.md", "# mine {{title}}\n")
        let before = try tool.tree()
        let refused = try tool.run("templates", "eject", "merson", "nygard")
        #expect(refused.status == 2 && refused.output == "")
        #expect(refused.errors.contains("docs/templates/records/nygard.md:1:1: error: File exists and differs"))
        #expect(try tool.tree() == before)
        #expect(try tool.run("templates", "show", "nygard").output == "# mine {{title}}\n")

        let forced = try tool.run("templates", "eject", "merson", "nygard", "--force")
        #expect(forced.output == "docs/templates/records/merson.md\ndocs/templates/records/nygard.md\n")
        #expect(try tool.read("docs/templates/records/nygard.md") == shown.output)
    }

    @Test func ejectsEverythingThatThenPassesTheCheckAndChangesNothing() throws {
        let tool = try Tool()
        let ejected = try tool.run("templates", "eject", "--all", "--output", "own")
        #expect(ejected.status == 0)
        #expect(ejected.errors.contains("add `templates: own` in adrgen.yml"))
        let names = try tool.run("templates", "list").output.split(separator: "\n").compactMap {
            $0.split(separator: "\t").first
        }
        #expect(ejected.output.split(separator: "\n") == names.map { "own/" + $0 })
        #expect(try tool.run("init").status == 0)
        let plain = try tool.read("docs/adr/0001-record-architecture-decisions.md")
        try tool.write("adrgen.yml", "log: docs/adr\ntemplates: own\n")
        let check = try tool.run("templates", "check")
        #expect(check.status == 0 && check.errors == "")
        #expect(check.output == "\(names.count) templates: nothing wrong\n")
        try FileManager.default.removeItem(at: tool.folder.appendingPathComponent("docs"))
        #expect(try tool.run("init").status == 0)
        #expect(try tool.read("docs/adr/0001-record-architecture-decisions.md") == plain)
    }

    @Test func rendersEverythingWithTheProjectsTemplates() throws {
        let tool = try project()
        try tool.write("docs/templates/records/nygard-first.md", "# First {{title}}\n\n## Status\n\n{{Status}}\n")
        try tool.write("docs/templates/records/partials/status.md", "## Status\n\nit is {{status}}\n\n")
        try tool.write(
            "docs/templates/records/rfc.md", "# RFC {{number}} {{title}}\n\n{{> records/partials/status.md}}\n")
        try tool.write("docs/templates/site/index.html", "<title>{{site.title}}</title>\n")
        try tool.write("docs/templates/site/adrgen.css", "body { color: red }\n")
        #expect(try tool.run("init").status == 0)
        let first = try tool.read("docs/adr/0001-record-architecture-decisions.md")
        #expect(first == "# First Record architecture decisions\n\n## Status\n\nAccepted\n")
        #expect(try tool.run("new", "--no-edit", "Use PostgreSQL").status == 0)
        #expect(try tool.read("docs/adr/0002-use-postgresql.md").contains("## Status\n\nit is accepted\n"))
        #expect(try tool.run("new", "--no-edit", "--template", "rfc", "Use files").status == 0)
        #expect(try tool.read("docs/adr/0003-use-files.md") == "# RFC 3 Use files\n\n## Status\n\nit is proposed\n")
        #expect(try tool.run("build", "--output", "site").status == 0)
        #expect(try tool.read("site/decisions/index.html") == "<title>Shop</title>\n")
        #expect(try tool.read("site/assets/adrgen.css") == "body { color: red }\n")
    }

    @Test func writesTheFormNamedByTemplate() throws {
        let tool = try project()
        #expect(try tool.run("new", "--no-edit", "--template", "merson", "Use PostgreSQL").status == 0)
        #expect(try tool.read("docs/adr/0001-use-postgresql.md").contains("## Rationale\n"))
        let unknown = try tool.run("new", "--no-edit", "--template", "mersen", "Use files")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("Record template mersen does not exist [unknown-template]"))
        #expect(unknown.errors.contains("fix: write merson, or use one of nygard, "))
    }

    @Test func writesRecordsOfEveryFormThatAreReadBack() throws {
        let tool = try project()
        let forms = try tool.run("templates", "list").output.split(separator: "\n").compactMap { line -> String? in
            let name = line.split(separator: "\t")[0]
            guard name.split(separator: "/").count == 2, name.hasPrefix("records/"), !name.contains("-first.") else {
                return nil
            }
            return String(name.dropFirst("records/".count).dropLast(".md".count))
        }
        #expect(forms.count >= 20)
        for form in forms {
            let new = try tool.run(
                "new", "--no-edit", "--template", form, "--status", "accepted", "--decider", "Order team", "--tag",
                "a:b",
                "--date", "2026-03-04", "Use", form, #"for | "x" <b> *y*"#)
            #expect(new.status == 0 && new.errors == "", "\(form): \(new.errors)")
        }
        let list = try tool.run("list", "--json")
        #expect(list.errors == "")
        let records = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        #expect(records.map { $0["title"] as? String } == forms.map { "Use \($0) for | \"x\" <b> *y*" })
        for record in records {
            #expect(record["normalizedStatus"] as? String == "accepted")
            #expect(record["date"] as? String == "2026-03-04")
            #expect(record["deciders"] as? [String] == ["Order team"])
            #expect(record["tags"] as? [String] == ["a:b"])
            #expect(record["kind"] as? String == "record")
        }
    }

    @Test func keepsToTheTemplateOfADRTools() throws {
        let tool = try Tool()
        try tool.write("doc/adr/0001-x.md", "# 1. X\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n")
        try tool.write("doc/adr/templates/template.md", "# NUMBER. TITLE\n\nOn DATE: STATUS\n")
        #expect(try tool.run("new", "--no-edit", "Use", "files").status == 0)
        #expect(try tool.read("doc/adr/0002-use-files.md") == "# 2. Use files\n\nOn 2026-01-02: Accepted\n")
        #expect(try tool.run("new", "--no-edit", "--template", "doc/adr/templates/template.md", "Again").status == 0)
        #expect(try tool.read("doc/adr/0003-again.md").hasPrefix("# 3. Again\n"))
        #expect(try tool.run("new", "--no-edit", "Use", "<b>", "*x*").status == 0)
        #expect(try tool.read("doc/adr/0004-use-b-x.md").hasPrefix("# 4. Use \\<b> \\*x\\*\n"))
    }

    @Test func checksTheProjectsTemplates() throws {
        let tool = try project()
        #expect(try tool.run("templates", "check").output == "no templates of the project's own: nothing wrong\n")
        try tool.write("docs/templates/records/nygard.md", "# {{titel}}\n")
        try tool.write("docs/templates/nygrad.md", "x\n")
        let warned = try tool.run("templates", "check")
        #expect(warned.status == 0)
        #expect(warned.output == "2 templates: 2 warnings\n")
        #expect(
            warned.errors == """
                docs/templates/nygrad.md:1:1: warning: No built-in template is called nygrad.md [unused-template]
                  fix: did you mean records/nygard.md?
                docs/templates/records/nygard.md:1:3: warning: No field is called titel; it shows nothing [template-field]
                  # {{titel}}
                    ^
                  fix: write title

                """)
        try tool.write("docs/templates/records/rfc.md", "{{#tags}}\n{{> records/partials/dat.md}}\n")
        let failed = try tool.run("templates", "check", "rfc")
        #expect(failed.status == 1 && failed.output == "")
        #expect(failed.errors.contains("rfc.md:1:1: error: Section tags is not closed [template-syntax]"))
        #expect(
            failed.errors.contains(
                "rfc.md:2:1: error: Template records/partials/dat.md does not exist [unknown-template]"))
        #expect(failed.errors.contains("fix: write records/partials/date.md"))
        let new = try tool.run("new", "--no-edit", "--template", "rfc", "Use files")
        #expect(new.status == 2 && new.errors.contains("Section tags is not closed"))
        #expect(try tool.run("templates", "check", "rcf").status == 64)
    }

    @Test func staysInsideTheRepository() throws {
        let tool = try project()
        try FileManager.default.createDirectory(
            at: tool.folder.appendingPathComponent("docs/templates/records"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: tool.folder.path + "/docs/templates/records/nygard.md", withDestinationPath: "/etc/hostname")
        let result = try tool.run("templates", "list")
        #expect(result.errors.contains("Link leads out of the repository and is not followed [link-outside]"))
        #expect(result.output.contains("records/nygard.md\tmarkdown\tbuilt in"))
        try tool.write("adrgen.yml", "log: docs/adr\ntemplates: nowhere\n")
        let missing = try tool.run("templates", "list")
        #expect(missing.status == 0)
        #expect(missing.errors.contains("warning: Folder 'nowhere' for the project's templates does not exist"))
    }
}
