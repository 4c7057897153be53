import Architecture
import Decisions
import Diagnostics

extension SettingsReader {
    /// Reads `check` of `adrgen.yml`; `Configuration.Check` describes its keys.
    mutating func check(_ setting: Setting?) -> Configuration.Check? {
        guard let setting, checkIsTable(setting, "check") else { return nil }
        checkKeys(of: setting, among: ["fail-on", "rules", "overrides", "waivers"])
        var check = Configuration.Check()
        check.failOn = word(setting["fail-on"], "fail-on", as: Diagnostic.Severity.self)
        if let rules = setting["rules"], checkIsTable(rules, "rules") {
            check.rules = rules.members.compactMap { ruleSetting($0) }
        }
        check.overrides = items(setting["overrides"], "overrides").compactMap { override($0) }
        check.waivers = items(setting["waivers"], "waivers").compactMap { waiver($0) }
        return check
    }

    private mutating func ruleSetting(_ member: Setting.Member) -> Configuration.Check.RuleSetting? {
        let place = Configuration.Check.Place(path: path, offset: member.offset)
        guard case .table(let members) = member.value.value else {
            let level = word(member.value, member.key, as: Configuration.Check.Level.self)
            return level.map { .init(member.key, level: $0, place: place) }
        }
        var setting = Configuration.Check.RuleSetting(member.key, level: nil, place: place)
        for entry in members {
            if entry.key == "severity" {
                setting.level = word(entry.value, entry.key, as: Configuration.Check.Level.self)
            } else if let text = text(entry.value, entry.key) {
                guard let number = Int(text), number >= 0 else {
                    report("configuration-value", "`\(text)` is no number from 0 up", at: entry.value.offset)
                    continue
                }
                setting.numbers[entry.key] = number
            }
        }
        return setting
    }

    private mutating func override(_ item: Setting) -> Configuration.Check.Override? {
        guard checkIsTable(item, "overrides") else { return nil }
        checkKeys(of: item, among: ["rules", "paths", "elements", "severity"])
        guard let severity = item["severity"] else {
            report("configuration-value", "Override lacks its `severity`", at: item.offset)
            return nil
        }
        guard let level = word(severity, "severity", as: Configuration.Check.Level.self) else { return nil }
        return .init(
            rules: texts(item["rules"], "rules"), paths: globs(item["paths"]),
            elements: texts(item["elements"], "elements"), level: level)
    }

    private mutating func globs(_ setting: Setting?) -> [PathGlob] {
        texts(setting, "paths").compactMap { text in
            do throws(PathGlob.Fault) {
                return try PathGlob(text)
            } catch {
                report("configuration-value", error.message, at: setting?.offset ?? 0, fix: error.fix)
                return nil
            }
        }
    }

    private mutating func waiver(_ item: Setting) -> Configuration.Check.Waiver? {
        guard checkIsTable(item, "waivers") else { return nil }
        checkKeys(of: item, among: ["finding", "reason", "owner", "until"])
        for key in ["finding", "reason", "owner"] where item[key] == nil {
            report(
                "configuration-value", "Waiver lacks its `\(key)`", at: item.offset,
                fix: key == "finding"
                    ? "name the finding's id, as `adrgen check` prints it" : "say it, for whoever comes next")
        }
        guard let finding = text(item["finding"], "finding"), let reason = text(item["reason"], "reason"),
            let owner = text(item["owner"], "owner")
        else { return nil }
        var until: Day?
        if let setting = item["until"], let text = text(setting, "until") {
            until = Day(text)
            if until == nil {
                report(
                    "configuration-value", "`\(text)` is no day", at: setting.offset, fix: "write it as YYYY-MM-DD")
                return nil
            }
        }
        return .init(
            finding, reason: reason, owner: owner, until: until,
            place: .init(path: path, offset: item["finding"]?.offset ?? item.offset))
    }

    /// The items of a list; reports what is none.
    private mutating func items(_ setting: Setting?, _ key: String) -> [Setting] {
        guard let setting else { return [] }
        if case .list(let items) = setting.value { return items }
        report("configuration-value", "`\(key)` wants a list, not \(setting.kindName)", at: setting.offset)
        return []
    }
}
