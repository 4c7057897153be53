import Testing

@testable import Diagrams

@Suite struct TickScaleTests {
    @Test(arguments: [
        (0.0, 225.0, [0, 100, 200] as [Double], 0), (0, 22.5, [0, 10, 20], 0),
        (99.89, 99.96, [99.9, 99.92, 99.94, 99.96], 2),
        (-3, 3, [-2, 0, 2], 0), (0, 0.004, [0, 0.001, 0.002, 0.003, 0.004], 3), (0, 9_000_000, [0, 5_000_000], 0),
    ])
    func areRoundNumbersWithinTheRange(low: Double, high: Double, ticks: [Double], decimals: Int) {
        let scale = TickScale(low, high)
        #expect(scale.decimals == decimals)
        #expect(scale.ticks.count == ticks.count)
        #expect(zip(scale.ticks, ticks).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func areNoneWithoutARange() {
        #expect(TickScale(1, 1).ticks.isEmpty && TickScale(0, .infinity).ticks.isEmpty)
    }
}
