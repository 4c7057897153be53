import Methodology
import Testing

@Suite struct ToleranceTests {
    @Test(arguments: [(0.1 + 0.2, 0.3, true), (3.7, 3.8, false), (1e12, 1e12 + 1, true), (0, 1e-12, true)])
    func tellsRoundingFromDifference(_ first: Double, _ second: Double, _ equal: Bool) {
        #expect(Tolerance.equal(first, second) == equal)
    }
}
