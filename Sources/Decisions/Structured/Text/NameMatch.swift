/// Which of several things a name means.
enum NameMatch {
    /// The id of the thing whose id or name it is; names without regard to case where that is not ambiguous.
    static func find(_ name: String, among things: [(id: String, name: String)]) -> String? {
        things.first { $0.id == name }?.id ?? named(name, among: things)
    }

    /// The same by name alone.
    static func named(_ name: String, among things: [(id: String, name: String)]) -> String? {
        if let exact = things.first(where: { $0.name == name }) { return exact.id }
        let folded = name.lowercased()
        let similar = things.filter { $0.name.lowercased() == folded }
        return similar.count == 1 ? similar[0].id : nil
    }
}
