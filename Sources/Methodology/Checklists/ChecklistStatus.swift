/// How far a checklist is.
package struct ChecklistStatus: Sendable, Hashable {
    package var path: String
    package var ticked: Int
    /// Items not ticked, by what the model answers.
    package var open: [ChecklistItem.Answer: Int]
    /// Ticked items whose answer has changed since.
    package var changed: Int
    package var obsolete: Int

    package init(_ file: ChecklistFile, path: String) {
        self.path = path
        let items = file.items.filter { !$0.isObsolete }
        obsolete = file.items.count - items.count
        ticked = items.count { $0.isTicked }
        open = [:]
        for item in items where !item.isTicked { open[item.answer ?? .unknown, default: 0] += 1 }
        changed = items.count { $0.isChanged }
    }

    package var total: Int { ticked + open.values.reduce(0, +) }
    package var openCount: Int { open.values.reduce(0, +) }
}
