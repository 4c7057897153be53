import Decisions

/// What is not the same in two decisions.
enum Difference {
    static func describe(_ a: Decision, _ b: Decision) -> String {
        var (a, b) = (a, b)
        if a.options == b.options { (a.options, b.options) = ([], []) }
        if a.screening == b.screening { (a.screening, b.screening) = (nil, nil) }
        return fields(a, b)
    }

    private static func fields(_ a: Decision, _ b: Decision) -> String {
        zip(Mirror(reflecting: a).children, Mirror(reflecting: b).children).compactMap { left, right in
            let (one, other) = (String(reflecting: left.value), String(reflecting: right.value))
            return one == other ? nil : "\(left.label ?? "?"):\n  read    \(one)\n  written \(other)"
        }.joined(separator: "\n")
    }
}
