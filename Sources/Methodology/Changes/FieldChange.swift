/// What became of one thing said about a decision, an element or another part of a model.
package struct FieldChange: Sendable, Hashable {
    /// What it is called: `status`, `elements`, `timeout`.
    package var name: String
    /// What is no longer said; at most one for a field with one value.
    package var removed: [String]
    package var added: [String]
    /// Whether it is a list of which some have come and gone, rather than one value that is another.
    package var isList: Bool

    /// One value that is another; nil when it is not. An empty text says nothing.
    package init?(_ name: String, _ before: String?, _ after: String?) {
        let (before, after) = (before ?? "", after ?? "")
        guard before != after else { return nil }
        self.name = name
        removed = before.isEmpty ? [] : [before]
        added = after.isEmpty ? [] : [after]
        isList = false
    }

    /// A list of which some have come or gone; nil when none has, whatever the order.
    package init?(_ name: String, _ before: [String], _ after: [String]) {
        let (old, new) = (Set(before), Set(after))
        guard old != new else { return nil }
        self.name = name
        removed = before.filter { !new.contains($0) }
        added = after.filter { !old.contains($0) }
        isList = true
    }
}

extension [FieldChange] {
    mutating func add(_ name: String, _ before: String?, _ after: String?) {
        if let change = FieldChange(name, before, after) { append(change) }
    }

    mutating func add(_ name: String, _ before: [String], _ after: [String]) {
        if let change = FieldChange(name, before, after) { append(change) }
    }

    /// Values by name, in the order of the names before and after.
    mutating func add(_ before: [(name: String, value: String)], _ after: [(name: String, value: String)]) {
        let old = Dictionary(before, uniquingKeysWith: { $1 })
        let new = Dictionary(after, uniquingKeysWith: { $1 })
        var seen = Set<String>()
        for (name, _) in before + after where seen.insert(name).inserted { add(name, old[name], new[name]) }
    }
}

/// What became of one of several things with ids.
package struct ItemChange: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case added, removed, changed
        /// Gone under one id and there under another: perhaps the same.
        case renamed
    }

    package var kind: Kind
    /// As it is now; as it was for what is gone.
    package var id: String
    /// The id before, for what may have been renamed.
    package var formerID: String?
    /// What people call it: a title, a name with its kind.
    package var label: String
    package var fields: [FieldChange] = []
    /// Ids of the decisions in force about it.
    package var decisions: [String] = []
    /// File it stands in, for decisions.
    package var path: String?

    package init(_ kind: Kind, _ id: String, label: String, fields: [FieldChange] = []) {
        self.kind = kind
        self.id = id
        self.label = label
        self.fields = fields
    }
}

/// Things with ids before and after, put side by side.
struct Pairing<Item> {
    var removed: [Item] = []
    var added: [Item] = []
    var kept: [(before: Item, after: Item)] = []
    /// One gone and one new that look alike, where no others do.
    var renamed: [(before: Item, after: Item)] = []

    /// - Parameters:
    ///   - likeness: what tells whether two of different ids may be the same.
    init(_ before: [Item], _ after: [Item], id: (Item) -> String, likeness: (Item) -> String) {
        let old = Dictionary(before.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        let new = Set(after.map(id))
        var gone = before.filter { !new.contains(id($0)) }
        var come: [Item] = []
        for item in after {
            if let earlier = old[id(item)] { kept.append((earlier, item)) } else { come.append(item) }
        }
        let goneBy = Dictionary(grouping: gone, by: likeness)
        let comeBy = Dictionary(grouping: come, by: likeness)
        func isAlone(_ item: Item) -> Bool {
            goneBy[likeness(item)]?.count == 1 && comeBy[likeness(item)]?.count == 1
        }
        for item in come where isAlone(item) {
            if let earlier = goneBy[likeness(item)]?.first { renamed.append((earlier, item)) }
        }
        gone.removeAll(where: isAlone)
        come.removeAll(where: isAlone)
        (removed, added) = (gone, come)
    }
}
