/// A set of attributes by number, 0…31.
struct AttributeSet: Sendable, Hashable, SetAlgebra {
    var bits: UInt32

    init(bits: UInt32) { self.bits = bits }
    init() { bits = 0 }

    /// The first attributes of a relation.
    static func first(_ count: Int) -> AttributeSet {
        AttributeSet(bits: count >= 32 ? .max : (1 << UInt32(count)) - 1)
    }

    var isEmpty: Bool { bits == 0 }
    var count: Int { bits.nonzeroBitCount }

    /// In ascending order.
    var members: [Int] { (0..<32).filter { bits & (1 << UInt32($0)) != 0 } }

    /// All subsets of some size, in the order of their attributes.
    func subsets(of size: Int) -> [AttributeSet] {
        let members = members
        guard size <= members.count else { return [] }
        var subsets: [AttributeSet] = []
        var chosen = Array(0..<size)
        while true {
            subsets.append(AttributeSet(bits: chosen.reduce(0) { $0 | 1 << UInt32(members[$1]) }))
            var position = size - 1
            while position >= 0, chosen[position] == members.count - size + position { position -= 1 }
            guard position >= 0 else { return subsets }
            chosen[position] += 1
            for next in (position + 1)..<max(size, position + 1) { chosen[next] = chosen[next - 1] + 1 }
        }
    }

    // MARK: SetAlgebra

    func contains(_ member: Int) -> Bool { bits & (1 << UInt32(member)) != 0 }
    func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }
    func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }
    func symmetricDifference(_ other: Self) -> Self { Self(bits: bits ^ other.bits) }
    func isSubset(of other: Self) -> Bool { bits & ~other.bits == 0 }
    mutating func formUnion(_ other: Self) { bits |= other.bits }
    mutating func formIntersection(_ other: Self) { bits &= other.bits }
    mutating func formSymmetricDifference(_ other: Self) { bits ^= other.bits }

    @discardableResult
    mutating func insert(_ member: Int) -> (inserted: Bool, memberAfterInsert: Int) {
        let isNew = !contains(member)
        bits |= 1 << UInt32(member)
        return (isNew, member)
    }

    @discardableResult
    mutating func remove(_ member: Int) -> Int? {
        guard contains(member) else { return nil }
        bits &= ~(1 << UInt32(member))
        return member
    }

    @discardableResult
    mutating func update(with member: Int) -> Int? {
        insert(member).inserted ? nil : member
    }
}
