import Methodology
import Testing

/// Figures of the README and tests of the R package usl.
@Suite struct ScalabilityLawTests {
    private let law = ScalabilityLaw(alpha: 0.0277285, beta: 0.0001044, gamma: 89.9952330)
    private let sizes: [Double] = [1, 18, 36, 72, 108, 144, 216]

    @Test func hasAPeak() throws {
        #expect(near(law.peakSize, 96.5, 0.05))
        #expect(near(law.peakThroughput, 1883.8, 0.5))
        #expect(near(law.limit, 3245.6, 0.5))
        #expect(near(law.optimalThroughput, 1542.4, 0.5))
        #expect(near(ScalabilityLaw(alpha: 0.001, beta: 1e-5, gamma: 1).peakSize, 316.0696, 1e-4))
        #expect(ScalabilityLaw(alpha: 0.1, beta: 0, gamma: 1).peakSize == nil)
    }

    @Test func predictsThroughput() {
        let expected: [Double] = [90, 1078, 1541, 1850, 1879, 1822, 1646]
        for (size, throughput) in zip(sizes, expected) { #expect(near(law.throughput(size), throughput, 1)) }
    }

    @Test func findsTheLawOfPointsWithoutNoise() throws {
        let points = sizes.map { ScalabilityLaw.Point($0, law.throughput($0)) }
        let found = try ScalabilityLaw(fitting: points)
        #expect(near(found.alpha, law.alpha, 1e-9) && near(found.beta, law.beta, 1e-10))
        #expect(near(found.gamma, law.gamma, 1e-6))
    }

    @Test func minimisesTheErrorOfThroughput() throws {
        let measured: [Double] = [92, 1070, 1560, 1840, 1890, 1815, 1650]
        let points = zip(sizes, measured).map { ScalabilityLaw.Point($0, $1) }
        let found = try ScalabilityLaw(fitting: points)
        func error(_ law: ScalabilityLaw) -> Double {
            points.reduce(0) {
                $0 + ($1.throughput - law.throughput($1.size)) * ($1.throughput - law.throughput($1.size))
            }
        }
        for factor in [0.999, 1.001] {
            #expect(
                error(found) <= error(ScalabilityLaw(alpha: found.alpha * factor, beta: found.beta, gamma: found.gamma))
            )
            #expect(
                error(found) <= error(ScalabilityLaw(alpha: found.alpha, beta: found.beta * factor, gamma: found.gamma))
            )
            #expect(
                error(found) <= error(ScalabilityLaw(alpha: found.alpha, beta: found.beta, gamma: found.gamma * factor))
            )
        }
    }

    @Test func refusesFewPoints() {
        let five = sizes.prefix(5).map { ScalabilityLaw.Point($0, law.throughput($0)) }
        #expect(throws: ScalabilityLaw.Problem.tooFewPoints(5)) { try ScalabilityLaw(fitting: five) }
        #expect(throws: ScalabilityLaw.Problem.tooFewPoints(5)) { try ScalabilityLaw(fitting: five + five) }
    }

    @Test func refusesPointsThatSayNothing() {
        let zero = sizes.map { ScalabilityLaw.Point($0, 0) }
        #expect(throws: ScalabilityLaw.Problem.unusablePoints) { try ScalabilityLaw(fitting: zero) }
    }
}
