import DataModel

extension SettingsReader {
    /// Reads `adrgen.yml`; `Configuration` describes its keys.
    mutating func adrgen(_ settings: Setting) -> ConfigurationContent {
        var content = ConfigurationContent()
        guard settings.value != .empty, checkIsTable(settings, "adrgen.yml") else { return content }
        checkKeys(
            of: settings,
            among: [
                "log", "logs", "format", "template", "templates", "numbering", "status", "statuses", "spelling",
                "architecture", "data", "site", "check",
            ])
        if let log = settings["log"], let path = text(log, "log") {
            content.logs.append(.init(path: path, offset: log.offset))
        }
        if let logs = settings["logs"] { content.logs += adrgenLogs(logs) }
        content.configuration.format = text(settings["format"], "format")
        content.template = path(settings["template"], "template")
        content.templates = path(settings["templates"], "templates")
        content.configuration.numbering = word(settings["numbering"], "numbering", as: Configuration.Numbering.self)
        content.configuration.status = text(settings["status"], "status")
        content.configuration.statuses = texts(settings["statuses"], "statuses")
        content.configuration.spelling = word(settings["spelling"], "spelling", as: Configuration.Spelling.self)
        content.architecture = paths(settings["architecture"], "architecture")
        data(settings["data"], into: &content)
        site(settings["site"], into: &content)
        content.configuration.check = check(settings["check"])
        return content
    }

    private mutating func adrgenLogs(_ setting: Setting) -> [ConfigurationContent.Log] {
        guard case .list(let items) = setting.value else {
            report("configuration-value", "`logs` wants a list, not \(setting.kindName)", at: setting.offset)
            return []
        }
        var logs: [ConfigurationContent.Log] = []
        for item in items {
            if case .text(let path) = item.value {
                logs.append(.init(path: path, offset: item.offset))
                continue
            }
            guard checkIsTable(item, "logs") else { continue }
            checkKeys(of: item, among: ["path", "package"])
            guard let path = item["path"] else {
                report("configuration-value", "Log lacks its `path`", at: item.offset)
                continue
            }
            guard let folder = text(path, "path") else { continue }
            let package = text(item["package"], "package")
            if let package, logs.contains(where: { $0.package == package }) {
                report(
                    "configuration-value", "Package `\(package)` is named twice",
                    at: item["package"]?.offset ?? item.offset)
                continue
            }
            logs.append(.init(path: folder, package: package, offset: path.offset))
        }
        return logs
    }

    /// Where the schema's SQL is: a path, several, or those beside the dialect.
    private mutating func data(_ setting: Setting?, into content: inout ConfigurationContent) {
        guard let setting else { return }
        guard case .table = setting.value else {
            content.data = paths(setting, "data")
            return
        }
        checkKeys(of: setting, among: ["sql", "dialect"])
        content.data = paths(setting["sql"], "sql")
        content.configuration.dialect = word(setting["dialect"], "dialect", as: Dialect.self)
    }

    /// A setting that is a path, or a list of them.
    private mutating func paths(_ setting: Setting?, _ key: String) -> [ConfigurationContent.Path] {
        guard let setting else { return [] }
        guard case .list(let items) = setting.value else { return path(setting, key).map { [$0] } ?? [] }
        return items.compactMap { path($0, key) }
    }

    /// A setting that is a path.
    mutating func path(_ setting: Setting?, _ key: String) -> ConfigurationContent.Path? {
        guard let setting, let text = text(setting, key) else { return nil }
        return .init(text: text, offset: setting.offset)
    }
}
