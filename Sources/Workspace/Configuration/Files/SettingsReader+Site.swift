import Diagnostics

extension SettingsReader {
    private static let siteKeys = [
        "title", "description", "output", "base-url", "source-url", "edit-url", "logo", "color", "colors", "footer",
        "stylesheet", "mermaid", "unsafe-html", "language", "docs", "data",
    ]

    /// Reads `site` of `adrgen.yml`; `Configuration.Site` describes its keys.
    mutating func site(_ setting: Setting?, into content: inout ConfigurationContent) {
        guard let setting, checkIsTable(setting, "site") else { return }
        checkKeys(of: setting, among: Self.siteKeys)
        var site = Configuration.Site()
        site.title = text(setting["title"], "title")
        site.description = text(setting["description"], "description")
        site.baseURL = url(setting["base-url"], "base-url").map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        site.sourceURL = pattern(setting["source-url"], "source-url")
        site.editURL = pattern(setting["edit-url"], "edit-url")
        site.footer = text(setting["footer"], "footer")
        site.unsafeHTML = flag(setting["unsafe-html"], "unsafe-html")
        site.showsData = flag(setting["data"], "data")
        site.language = language(setting["language"])
        site.colors = colors(setting)
        if setting["docs"]?.value == .text("false") { site.docs = .off }
        content.configuration.site = site
        content.output = path(setting["output"], "output")
        for file in ConfigurationContent.SiteFile.allCases where file != .docs || site.docs == nil {
            if let path = path(setting[file.rawValue], file.rawValue) { content.siteFiles[file] = path }
        }
    }

    /// A web address without what could end an attribute or a header.
    private mutating func url(_ setting: Setting?, _ key: String) -> String? {
        guard let setting, let text = text(setting, key) else { return nil }
        let rest = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }.map { text.dropFirst($0.count) }
        let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`|".utf8.contains($0) }
        guard let rest, let first = rest.utf8.first, first != UInt8(ascii: "/"), isClean else {
            report(
                "configuration-value", "`\(text)` is no address of the web", at: setting.offset,
                fix: "begin it with https://, and write spaces as %20")
            return nil
        }
        guard key != "base-url" || !text.contains(where: { $0 == "?" || $0 == "#" }) else {
            report(
                "configuration-value", "`base-url` has a query or fragment", at: setting.offset,
                fix: "end it with the site's folder")
            return nil
        }
        return text
    }

    /// A web address with a place for a file's path.
    private mutating func pattern(_ setting: Setting?, _ key: String) -> String? {
        guard let setting, let url = url(setting, key) else { return nil }
        if url.contains("{path}") { return url }
        report(
            "configuration-value", "`\(key)` lacks `{path}`", at: setting.offset,
            fix: "write `{path}` where the file's path from the repository's root belongs")
        return nil
    }

    private mutating func flag(_ setting: Setting?, _ key: String) -> Bool? {
        guard let setting, let text = text(setting, key) else { return nil }
        if ["true", "false"].contains(text) { return text == "true" }
        report("configuration-value", "`\(text)` is no value of `\(key)`", at: setting.offset, fix: "use true or false")
        return nil
    }

    /// A language tag: `en`, `pt-BR`.
    private mutating func language(_ setting: Setting?) -> String? {
        guard let setting, let text = text(setting, "language") else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        if isTag, let first = parts.first, first.count >= 2, first.allSatisfy(\.isLetter) { return text }
        report(
            "configuration-value", "`\(text)` is no tag of a language", at: setting.offset,
            fix: "use one such as en, de or pt-BR")
        return nil
    }

    private mutating func colors(_ site: Setting) -> Configuration.Site.Colors? {
        for member in site.members where member.key == "color" && member.value.value == .empty {
            report(
                "configuration-value", "`color` is empty", at: member.offset,
                fix: "put the colour in quotes: `#` begins a comment")
        }
        if let one = color(site["color"], "color") { return legible(one, one, site["color"], site["color"]) }
        guard let table = site["colors"], checkIsTable(table, "colors") else { return nil }
        checkKeys(of: table, among: ["light", "dark"])
        let light = color(table["light"], "light")
        let dark = color(table["dark"], "dark")
        for key in ["light", "dark"] where table[key] == nil {
            report(
                "configuration-value", "`colors` lacks `\(key)`", at: table.offset,
                fix: "write colors: {light: \"#1d57c2\", dark: \"#86b1ff\"}, with quotes")
        }
        guard let light, let dark else { return nil }
        return legible(light, dark, table["light"], table["dark"])
    }

    private mutating func color(_ setting: Setting?, _ key: String) -> HexColor? {
        guard let setting, let text = text(setting, key) else { return nil }
        if let color = HexColor(text) { return color }
        report(
            "configuration-value", "`\(text)` is no colour", at: setting.offset,
            fix: "write it with six hexadecimal digits, in quotes: \"#1d57c2\"")
        return nil
    }

    /// The colours, with a warning for each that is hard to read on the ground the built-in stylesheet gives it.
    private mutating func legible(
        _ light: HexColor, _ dark: HexColor, _ lightPlace: Setting?, _ darkPlace: Setting?
    ) -> Configuration.Site.Colors {
        let pages = [("light", light, lightPlace, "#f1f4f9"), ("dark", dark, darkPlace, "#1f2631")]
        for (name, color, place, ground) in pages {
            guard let place, let ground = HexColor(ground) else { continue }
            let contrast = color.contrast(with: ground)
            guard contrast < 4.5 else { continue }
            let shown = "\(Int(contrast * 10) / 10).\(Int(contrast * 10) % 10)"
            report(
                "low-contrast", "`\(color.text)` has a contrast of \(shown) on \(name) pages; 4.5 is legible",
                at: place.offset, fix: "use a \(name == "light" ? "darker" : "lighter") colour for `colors.\(name)`",
                severity: .warning)
        }
        return .init(light: light.text, dark: dark.text)
    }
}
