/// Ids of options and criteria.
package enum DecisionIDs {
    /// The ids of things by their names: the given one, else a slug of the name, with a number where that is taken.
    /// - Parameter kind: the word for a name without letters or digits, `option` or `criterion`.
    package static func fill(_ given: [String?], names: [String], kind: String) -> [String] {
        var taken = Set(given.compactMap { $0 })
        return zip(given, names).map { id, name in
            if let id { return id }
            let slug = Slug.make(name)
            let base = slug.isEmpty ? kind : slug
            var candidate = base
            var count = 1
            while !taken.insert(candidate).inserted {
                count += 1
                candidate = "\(base)-\(count)"
            }
            return candidate
        }
    }

    /// Which ids a record has to state, because they would not follow from the names.
    package static func stated(_ ids: [String], names: [String], kind: String) -> [String?] {
        let natural = fill(Array(repeating: nil, count: ids.count), names: names, kind: kind)
        let stated = zip(ids, natural).map { $0 == $1 ? nil : $0 }
        return fill(stated, names: names, kind: kind) == ids ? stated : ids
    }

    /// Whether a text can be an id: letters, digits, `-`, `_` and `.`, good in a comment.
    package static func isValid(_ id: String) -> Bool {
        guard !id.isEmpty, id.utf8.count <= 200, !id.contains("--"), id.utf8.last != UInt8(ascii: "-") else {
            return false
        }
        return id.unicodeScalars.allSatisfy {
            $0 == "-" || $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
                || $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .spacingMark
        }
    }
}
