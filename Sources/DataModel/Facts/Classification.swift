/// Who may see data.
package enum Classification: String, Sendable, Hashable, CaseIterable, Comparable {
    case `public`, `internal`, confidential, restricted

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
