import Diagnostics
import Testing

@testable import Workspace

@Suite struct ConfigurationFileTests {
    private func read(_ file: ConfigurationFile, _ text: String) -> ConfigurationContent {
        file.read(Array(text.utf8), path: file.rawValue)
    }

    @Test func readsEveryKeyOfAdrgen() {
        let content = read(
            .adrgen,
            """
            logs:
              - docs/adr
              - {path: packages/auth/docs/adr, package: auth}
            format: madr4
            template: docs/template.md
            templates: docs/templates
            numbering: date
            status: draft
            statuses: [on hold, trial]
            spelling: superceded
            site: {title: Shop decisions, output: public}
            """)
        #expect(content.diagnostics.isEmpty)
        #expect(content.logs.map(\.path) == ["docs/adr", "packages/auth/docs/adr"])
        #expect(content.logs.map(\.package) == [nil, "auth"])
        #expect(content.configuration.format == "madr4")
        #expect(content.template?.text == "docs/template.md")
        #expect(content.templates?.text == "docs/templates")
        #expect(content.configuration.numbering == .date)
        #expect(content.configuration.status == "draft")
        #expect(content.configuration.statuses == ["on hold", "trial"])
        #expect(content.configuration.spelling == .superceded)
        #expect(content.configuration.site.title == "Shop decisions")
        #expect(content.output?.text == "public")
    }

    @Test func readsEveryKeyOfTheSite() throws {
        let content = read(
            .adrgen,
            """
            site:
              title: Shop
              description: How the shop is built.
              output: public
              base-url: https://shop.example/decisions
              source-url: https://git.example/shop/blob/main/{path}
              edit-url: http://git.example/shop/edit/main/{path}
              logo: logo.svg
              colors: {light: "#1D57C2", dark: 9cf}
              footer: The shop
              stylesheet: site.css
              mermaid: mermaid.min.js
              unsafe-html: true
              language: pt-BR
              docs: docs
            """)
        #expect(content.diagnostics.isEmpty)
        let site = content.configuration.site
        #expect(site.title == "Shop" && site.description == "How the shop is built." && site.footer == "The shop")
        #expect(site.baseURL == "https://shop.example/decisions/")
        #expect(site.sourceURL == "https://git.example/shop/blob/main/{path}")
        #expect(site.editURL == "http://git.example/shop/edit/main/{path}")
        #expect(site.colors == .init(light: "#1d57c2", dark: "#99ccff"))
        #expect(site.unsafeHTML == true && site.language == "pt-BR")
        #expect(content.output?.text == "public")
        #expect(
            content.siteFiles.mapValues(\.text) == [
                .logo: "logo.svg", .stylesheet: "site.css", .mermaid: "mermaid.min.js", .docs: "docs",
            ])
    }

    @Test(arguments: [
        ("base_url: https://a.example/", "unknown-key", "write `base-url`"),
        ("color: #1d57c2", "configuration-value", "put the colour in quotes: `#` begins a comment"),
        ("color: blue", "configuration-value", "write it with six hexadecimal digits, in quotes: \"#1d57c2\""),
        ("color: '#12345'", "configuration-value", "write it with six hexadecimal digits, in quotes: \"#1d57c2\""),
        ("colors: {light: '#000', dark: '#333'}", "low-contrast", "use a lighter colour for `colors.dark`"),
        ("base-url: javascript:alert(1)", "configuration-value", "begin it with https://, and write spaces as %20"),
        (
            "base-url: 'https://a.example/\"><script>'", "configuration-value",
            "begin it with https://, and write spaces as %20"
        ),
        ("base-url: https://a.example/?x=1", "configuration-value", "end it with the site's folder"),
        (
            "source-url: https://a.example/", "configuration-value",
            "write `{path}` where the file's path from the repository's root belongs"
        ),
        ("unsafe-html: yes", "configuration-value", "use true or false"),
        ("language: '\"x'", "configuration-value", "use one such as en, de or pt-BR"),
    ])
    func refusesWhatASiteCannotUse(line: String, rule: String, fix: String) throws {
        let content = read(.adrgen, "site:\n  \(line)\n")
        let diagnostic = try #require(content.diagnostics.first)
        #expect(content.diagnostics.count == 1)
        #expect(diagnostic.rule == rule && diagnostic.fix == fix && diagnostic.position?.line == 2)
    }

    /// Contrasts as the examples of WCAG's techniques give them.
    @Test(arguments: [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#fff", 4.54)])
    func measuresContrast(first: String, second: String, expected: Double) throws {
        let contrast = try #require(HexColor(first)).contrast(with: try #require(HexColor(second)))
        #expect(abs(contrast - expected) < 0.005)
    }

    @Test func readsAnEmptyFile() {
        #expect(read(.adrgen, "# nothing yet\n") == ConfigurationContent())
    }

    @Test(arguments: [
        ("log: docs/adr\nformt: madr4\n", "unknown-key", 2, 1, "write `format`"),
        ("site: {titel: x}\n", "unknown-key", 1, 8, "write `title`"),
        ("numbering: roman\n", "configuration-value", 1, 12, "use number, date, draft"),
        ("log: [a, b]\n", "configuration-value", 1, 6, nil),
        ("logs: docs/adr\n", "configuration-value", 1, 7, nil),
        ("logs:\n  - {package: a}\n", "configuration-value", 2, 5, nil),
        ("logs: [{path: a, package: x}, {path: b, package: x}]\n", "configuration-value", 1, 50, nil),
        ("- docs/adr\n", "configuration-value", 1, 1, nil),
        ("log: 'docs\n", "configuration-syntax", 2, 1, nil),
        ("log: ''\n", "configuration-value", 1, 6, nil),
    ])
    func placesProblems(text: String, rule: String, line: Int, column: Int, fix: String?) throws {
        let content = read(.adrgen, text)
        let diagnostic = try #require(content.diagnostics.first)
        #expect(content.diagnostics.count == 1)
        #expect(diagnostic.rule == rule)
        #expect(diagnostic.path == "adrgen.yml")
        #expect(diagnostic.position == SourcePosition(line: line, column: column))
        #expect(diagnostic.fix == fix)
    }

    @Test func reportsEveryProblemAtOnce() {
        let content = read(.adrgen, "formt: x\nspelling: y\nnumbering: z\n")
        #expect(content.diagnostics.map(\.rule) == ["unknown-key", "configuration-value", "configuration-value"])
    }

    @Test func readsAdrs() {
        let content = read(
            .adrs,
            "adr_dir = \"doc/adr\"\nmode = \"nextgen\"\ndefault_status = \"Draft\"\n[templates]\ncustom = \"t.md\"\n")
        #expect(content.logs.map(\.path) == ["doc/adr"])
        #expect(content.configuration.format == "adrs")
        #expect(content.configuration.status == "Draft")
        #expect(content.template?.text == "t.md")
        #expect(read(.adrs, "[templates]\nformat = \"madr\"\n").configuration.format == "madr4")
        #expect(read(.adrs, "mode = \"compatible\"\n").configuration.format == nil)
        #expect(read(.adrs, "mode = \n").diagnostics.first?.position == SourcePosition(line: 1, column: 8))
    }

    @Test func readsLog4brains() {
        let content = read(
            .log4brains,
            """
            ---
            project:
              name: Shop
              tz: Europe/Berlin
              adrFolder: ./docs/adr
              packages:
                - name: auth
                  path: ./packages/auth
                  adrFolder: ./packages/auth/adr
                - name: broken
            """)
        #expect(content.logs.map(\.path) == ["./docs/adr", "./packages/auth/adr"])
        #expect(content.logs.map(\.package) == [nil, "auth"])
        #expect(content.logs.last?.packagePath == "./packages/auth")
        #expect(content.configuration.format == "log4brains")
        #expect(content.diagnostics.map(\.position) == [SourcePosition(line: 10, column: 7)])
        #expect(read(.log4brains, "name: x\n").diagnostics.map(\.rule) == ["configuration-value"])
    }

    @Test(arguments: ["docs/decisions\n", "  docs/decisions \r\nmore\n", "\u{FEFF}docs/decisions", "\ndocs/decisions"])
    func readsAdrDir(text: String) {
        #expect(read(.adrTools, text).logs.map(\.path) == ["docs/decisions"])
    }

    @Test func reportsAnEmptyAdrDir() {
        #expect(read(.adrTools, " \n").diagnostics.map(\.rule) == ["configuration-value"])
    }

    @Test func readsDotnetADR() {
        let content = read(.dotnetADR, "{\n\t\"path\": \"docs/adr\",\n\t\"templatePath\": \"docs/t.md\"\n}\n")
        #expect(content.logs.map(\.path) == ["docs/adr"])
        #expect(content.template?.text == "docs/t.md")
        #expect(content.configuration.format == "dotnet-adr")
        #expect(read(.dotnetADR, "{\"path\": ").diagnostics.map(\.rule) == ["configuration-syntax"])
    }

    @Test func readsPyadr() {
        let content = read(.pyadr, "[adr]\nrecords-dir = docs/adr\n")
        #expect(content.logs.map(\.path) == ["docs/adr"])
        #expect(content.configuration.format == "pyadr")
    }

    @Test func readsPhodal() {
        let content = read(
            .phodal, #"{ "language": "fr", "path": "doc/adr/", "prefix": "shop-", "digits": 3 }"#)
        #expect(content.logs.map(\.path) == ["doc/adr/"])
        #expect(content.configuration.language == "fr")
        #expect(content.configuration.prefix == "shop-")
        #expect(content.configuration.digits == 3)
        #expect(read(.phodal, #"{"prefix": "", "digits": 40}"#).diagnostics.map(\.rule) == ["configuration-value"])
    }
}
