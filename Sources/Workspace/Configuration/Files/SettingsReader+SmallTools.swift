extension SettingsReader {
    /// Reads adr-tools' `.adr-dir`: the log's folder on the first line.
    mutating func adrTools() -> ConfigurationContent {
        let spaces = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let start = bytes[mark...].firstIndex { !spaces.contains($0) }
        guard let start else {
            report("configuration-value", "The log's folder is missing", at: 0, fix: "write it on the first line")
            return ConfigurationContent()
        }
        var line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
        while let last = line.last, spaces.contains(last) { line.removeLast() }
        return ConfigurationContent(logs: [.init(path: String(decoding: line, as: UTF8.self), offset: start)])
    }

    /// Reads dotnet-adr's `adr.config.json`: `path` and `templatePath`.
    mutating func dotnetADR(_ settings: Setting) -> ConfigurationContent {
        var content = ConfigurationContent()
        guard checkIsTable(settings, "adr.config.json") else { return content }
        content.configuration.format = "dotnet-adr"
        if let folder = settings["path"], let path = text(folder, "path") {
            content.logs = [.init(path: path, offset: folder.offset)]
        }
        if let template = settings["templatePath"], template.value != .text("") {
            content.template = path(template, "templatePath")
        }
        return content
    }

    /// Reads pyadr's `.adr`: `records-dir` of the section `[adr]`.
    mutating func pyadr(_ settings: Setting) -> ConfigurationContent {
        var content = ConfigurationContent()
        content.configuration.format = "pyadr"
        if let folder = settings["adr"]?["records-dir"], let path = text(folder, "records-dir") {
            content.logs = [.init(path: path, offset: folder.offset)]
        }
        return content
    }

    /// Reads `.adr.json`: `path`, `language`, `prefix` and `digits`.
    mutating func phodal(_ settings: Setting) -> ConfigurationContent {
        var content = ConfigurationContent()
        guard checkIsTable(settings, ".adr.json") else { return content }
        content.configuration.format = "phodal"
        if let folder = settings["path"], let path = text(folder, "path") {
            content.logs = [.init(path: path, offset: folder.offset)]
        }
        content.configuration.language = text(settings["language"], "language")
        if let prefix = settings["prefix"], case .text(let text) = prefix.value, !text.isEmpty {
            content.configuration.prefix = text
        }
        if let digits = settings["digits"], let text = text(digits, "digits") {
            if let count = Int(text), (1...9).contains(count) {
                content.configuration.digits = count
            } else {
                report("configuration-value", "`digits` wants a number from 1 to 9", at: digits.offset)
            }
        }
        return content
    }
}
