import Diagnostics

/// Takes settings out of one configuration file and collects what is wrong with them.
struct SettingsReader {
    /// The file as people here would type it.
    let path: String
    let bytes: [UInt8]
    var diagnostics: [Diagnostic] = []

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    mutating func report(
        _ rule: String, _ message: String, at offset: Int, fix: String? = nil, severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            Diagnostic(severity, rule: rule, message, path: path, bytes: bytes, offset: offset, fix: fix))
    }

    /// A setting's text; reports one that is not text, or is empty.
    mutating func text(_ setting: Setting?, _ key: String) -> String? {
        guard let setting else { return nil }
        guard case .text(let text) = setting.value else {
            report("configuration-value", "`\(key)` wants text, not \(setting.kindName)", at: setting.offset)
            return nil
        }
        guard !text.isEmpty else {
            report("configuration-value", "`\(key)` is empty", at: setting.offset)
            return nil
        }
        return text
    }

    /// A setting's texts, of a list or of one text.
    mutating func texts(_ setting: Setting?, _ key: String) -> [String] {
        guard let setting else { return [] }
        guard case .list(let items) = setting.value else { return text(setting, key).map { [$0] } ?? [] }
        return items.compactMap { text($0, key) }
    }

    /// A setting that is one of a few words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ setting: Setting?, _ key: String, as type: Word.Type
    ) -> Word? {
        guard let setting, let text = text(setting, key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        report(
            "configuration-value", "`\(text)` is no value of `\(key)`", at: setting.offset,
            fix: "use \(words.joined(separator: ", "))")
        return nil
    }

    /// Reports the keys of a table that mean nothing.
    mutating func checkKeys(of table: Setting, among known: [String]) {
        for member in table.members where !known.contains(member.key) {
            let nearest = EditDistance.nearest(to: member.key, among: known)
            report(
                "unknown-key", "`\(member.key)` is no key of this file", at: member.offset,
                fix: nearest.map { "write `\($0)`" } ?? "use one of \(known.joined(separator: ", "))")
        }
    }

    /// Reports a value that should have been a table.
    mutating func checkIsTable(_ setting: Setting, _ key: String) -> Bool {
        if case .table = setting.value { return true }
        report("configuration-value", "`\(key)` wants keys and values, not \(setting.kindName)", at: setting.offset)
        return false
    }
}
