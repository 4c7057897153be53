/// The same numbers in each run.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func int(_ limit: Int) -> Int { Int(next() >> 33) % limit }

    mutating func chance(_ percent: Int) -> Bool { int(100) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(elements.count)] }
}
