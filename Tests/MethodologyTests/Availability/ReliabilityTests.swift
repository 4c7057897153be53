import Methodology
import TestSupport
import Testing

@Suite struct ReliabilityTests {
    private let three: [Reliability] = [.part(0), .part(1), .part(2)]

    /// AWS Well-Architected, Reliability Pillar.
    @Test func multipliesWhatStandsInSeries() {
        #expect(near(Reliability.all(three).availability([0.9999, 0.9999, 0.9999]), 0.99970003, 1e-8))
        // QNX high availability: two of five nines.
        #expect(near(Reliability.all([.part(0), .part(1)]).availability([0.99999, 0.99999]), 0.9999800001, 1e-10))
    }

    @Test func multipliesFailuresOfWhatStandsInParallel() {
        #expect(near(Reliability.atLeast(1, [.part(0), .part(1)]).availability([0.999, 0.999]), 0.999999, 1e-12))
    }

    @Test func sumsForSomeOfMany() {
        #expect(near(Reliability.atLeast(2, three).availability([0.9, 0.9, 0.9]), 0.972, 1e-12))
        #expect(near(Reliability.share(ofAtLeast: 2, among: [0.9, 0.8, 0.7]), 0.902, 1e-12))
        #expect(Reliability.atLeast(4, three).availability([0.9, 0.9, 0.9]) == 0)
        #expect(Reliability.atLeast(0, three).availability([0.9, 0.9, 0.9]) == 1)
    }

    /// Two replicas that need the same database: not better than the database.
    @Test func conditionsOnWhatIsShared() {
        let branches = [0, 1].map { Reliability.all([.part($0), .part(2)]) }
        #expect(near(Reliability.atLeast(1, branches).availability([0.99, 0.99, 0.999]), 0.9989001, 1e-12))
    }

    @Test func countsAPartOfASeriesOnce() {
        #expect(near(Reliability.all([.part(0), .all([.part(0), .part(0)])]).availability([0.9]), 0.9, 1e-15))
    }

    @Test func doesNotAnswerWhatIsTooLarge() {
        let parts = (0..<21).map { Reliability.part($0) }
        let whole = Reliability.all([.atLeast(2, parts), .atLeast(3, parts)])
        #expect(whole.availability(Array(repeating: 0.9, count: 21)) == nil)
        #expect(
            Reliability.all([.atLeast(2, parts), .all(parts)]).availability(Array(repeating: 0.9, count: 21)) == nil)
    }

    /// Against all states of all parts.
    @Test(arguments: 0..<200) func agreesWithAllStates(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...9, using: &generator)
        let availability = (0..<count).map { _ in Double.random(in: 0...1, using: &generator) }
        func random(_ depth: Int) -> Reliability {
            if depth == 0 || Int.random(in: 0..<4, using: &generator) == 0 {
                return .part(Int.random(in: 0..<count, using: &generator))
            }
            let parts = (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth - 1) }
            return Bool.random(using: &generator)
                ? .all(parts) : .atLeast(Int.random(in: 0...parts.count + 1, using: &generator), parts)
        }
        func works(_ whole: Reliability, _ state: Int) -> Bool {
            switch whole {
            case .part(let part): state >> part & 1 == 1
            case .all(let parts): parts.allSatisfy { works($0, state) }
            case .atLeast(let least, let parts): parts.count { works($0, state) } >= least
            }
        }
        let whole = random(3)
        let expected = (0..<1 << count).reduce(0.0) { sum, state in
            guard works(whole, state) else { return sum }
            return sum
                + availability.enumerated().reduce(1) {
                    $0 * (state >> $1.offset & 1 == 1 ? $1.element : 1 - $1.element)
                }
        }
        #expect(near(whole.availability(availability), expected, 1e-12))
    }
}
