import CommonMark

/// Whether and where a record states a relation to another one.
enum StatusLinks {
    static func states(_ kind: Relation.Kind, label: String? = nil, _ target: LinkTarget, in file: RecordFile) -> Bool {
        find(kind, label: label, target, in: file) != nil
    }

    static func find(_ kind: Relation.Kind, label: String? = nil, _ target: LinkTarget, in file: RecordFile)
        -> Relation?
    {
        file.record.relations.first { relation in
            guard relation.kind == kind else { return false }
            if kind == .other, let label, FieldName.key(relation.label) != FieldName.key(label) { return false }
            return leads(relation.target, to: target, from: file.record.path)
        }
    }

    /// Whether a target as written means a record: its path, or its number alone.
    static func leads(_ text: String, to target: LinkTarget, from path: String) -> Bool {
        let bare = PercentEncoding.decode(String(text.prefix { $0 != "#" && $0 != "?" }))
        let folder = path.split(separator: "/").dropLast().map(String.init)
        let full = LogPath.normal(folder + bare.split(separator: "/").map(String.init)).lowercased()
        let goal = target.path.lowercased()
        if full == goal || full + ".md" == goal || full + "/readme.md" == goal { return true }
        let name = FileName(path: bare)
        if name.stem.lowercased() == FileName(path: target.path).stem.lowercased() { return true }
        guard let number = target.number, name.slug.isEmpty || !bare.contains(".") else { return false }
        return name.number == number || Int(bare.drop { !$0.isNumber }) == number
    }
}
