extension SettingsReader {
    /// Reads the `adrs.toml` of adrs: `adr_dir`, `mode`, `default_status`, `[templates] format`, `custom`.
    mutating func adrs(_ settings: Setting) -> ConfigurationContent {
        var content = ConfigurationContent()
        if let folder = settings["adr_dir"], let path = text(folder, "adr_dir") {
            content.logs = [.init(path: path, offset: folder.offset)]
        }
        content.configuration.status = text(settings["default_status"], "default_status")
        let templates = settings["templates"]
        content.template = path(templates?["custom"], "custom")
        let isNextGeneration = text(settings["mode"], "mode") == "nextgen"
        switch text(templates?["format"], "format") {
        case "madr": content.configuration.format = "madr4"
        case "nygard" where !isNextGeneration: content.configuration.format = "adr-tools"
        default: content.configuration.format = isNextGeneration ? "adrs" : nil
        }
        return content
    }
}
