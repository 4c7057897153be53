/// Name of a table, view, type or sequence.
package struct ObjectName: Sendable, Hashable, CustomStringConvertible {
    /// Nil for the default schema.
    package var schema: String?
    package var name: String

    package init(_ name: String, schema: String? = nil) {
        self.schema = schema
        self.name = name
    }

    /// `schema.name`, or the name alone in the default schema.
    package var description: String {
        schema.map { $0 + "." + name } ?? name
    }
}

extension ObjectName: Comparable {
    package static func < (a: Self, b: Self) -> Bool {
        (a.schema ?? "", a.name) < (b.schema ?? "", b.name)
    }
}
