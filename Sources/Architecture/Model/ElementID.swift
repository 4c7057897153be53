/// The dotted path of an element or environment: `shop.orders-db`. One id means one thing in a whole model.
package struct ElementID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    package var rawValue: String

    package init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        rawValue = value
    }

    package var description: String { rawValue }

    /// The last part of the path.
    package var last: Substring { rawValue.split(separator: ".").last ?? Substring(rawValue) }

    /// The id of something called `name` inside this one.
    package func child(_ name: String) -> ElementID { ElementID(rawValue + "." + name) }

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What a relationship is called: its ends, and a number from the second between them on.
package struct RelationshipID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var source: ElementID
    package var destination: ElementID
    /// From 1, in the order in which relationships between the two were stated.
    package var ordinal: Int

    package init(_ source: ElementID, _ destination: ElementID, ordinal: Int = 1) {
        self.source = source
        self.destination = destination
        self.ordinal = ordinal
    }

    /// `shop.web->shop.db`, `shop.web->shop.db#2`.
    package var description: String { "\(source)->\(destination)" + (ordinal > 1 ? "#\(ordinal)" : "") }

    package static func < (a: Self, b: Self) -> Bool {
        (a.source, a.destination, a.ordinal) < (b.source, b.destination, b.ordinal)
    }
}
