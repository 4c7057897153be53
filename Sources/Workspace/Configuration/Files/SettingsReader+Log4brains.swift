extension SettingsReader {
    /// Reads log4brains' `.log4brains.yml`: `project.adrFolder` and the project's packages.
    mutating func log4brains(_ settings: Setting) -> ConfigurationContent {
        var content = ConfigurationContent()
        content.configuration.format = "log4brains"
        guard let project = settings["project"] else {
            report("configuration-value", "`project` is missing", at: settings.offset)
            return content
        }
        guard checkIsTable(project, "project") else { return content }
        content.configuration.site.title = text(project["name"], "name")
        if let folder = project["adrFolder"], let path = text(folder, "adrFolder") {
            content.logs.append(.init(path: path, offset: folder.offset))
        }
        guard let packages = project["packages"] else { return content }
        guard case .list(let items) = packages.value else {
            report("configuration-value", "`packages` wants a list, not \(packages.kindName)", at: packages.offset)
            return content
        }
        for item in items where checkIsTable(item, "packages") {
            guard let folder = item["adrFolder"], let path = text(folder, "adrFolder") else {
                report("configuration-value", "Package lacks its `adrFolder`", at: item.offset)
                continue
            }
            content.logs.append(
                .init(
                    path: path, package: text(item["name"], "name"), packagePath: text(item["path"], "path"),
                    offset: folder.offset))
        }
        return content
    }
}
