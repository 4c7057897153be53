import TestSupport
import Decisions
import Methodology
import Testing

@Suite struct PairwiseComparisonTests {
    /// A reciprocal matrix from its upper triangle, row by row.
    static func comparison(_ count: Int, _ upper: [Double]) -> PairwiseComparison {
        var matrix = [[Double]](repeating: [Double](repeating: 1, count: count), count: count)
        var rest = upper[...]
        for row in 0..<count {
            for column in row + 1..<count {
                let value = rest.removeFirst()
                matrix[row][column] = value
                matrix[column][row] = 1 / value
            }
        }
        return PairwiseComparison(matrix: matrix)
    }

    static func rounded(_ values: [Double], _ digits: Double = 1000) -> [Double] {
        values.map { ($0 * digits).rounded() / digits }
    }

    /// Choosing a leader: experience, education, charisma, age.
    static let leader = comparison(4, [4, 3, 7, 1.0 / 3, 3, 5])

    @Test func weighsTheLeadersCriteria() throws {
        let leader = Self.leader
        #expect(Self.rounded(leader.weights, 10_000) == [0.5476, 0.1266, 0.2699, 0.0559])
        #expect(abs(leader.eigenvalue - 4.1184) < 5e-5)
        #expect(abs((leader.consistencyRatio ?? 1) - 0.0439) < 5e-5)
        #expect(leader.isConsistent == true)
    }

    /// The eigenvector, not the geometric mean, which would give .5462 .1276 .2698 .0564.
    @Test func differsFromTheGeometricMean() {
        let means = Self.leader.matrix.map { row in
            // Fourth root of the product, by two square roots.
            row.reduce(1, *).squareRoot().squareRoot()
        }
        let sum = means.reduce(0, +)
        #expect(Self.rounded(means.map { $0 / sum }, 10_000) == [0.5462, 0.1276, 0.2698, 0.0564])
        #expect(Self.leader.weights != means.map { $0 / sum })
    }

    @Test func ranksTheLeaders() {
        // Tom, Dick, Harry.
        let alternatives = [
            Self.comparison(3, [1.0 / 4, 4, 9]), Self.comparison(3, [3, 1.0 / 5, 1.0 / 7]),
            Self.comparison(3, [5, 9, 4]), Self.comparison(3, [1.0 / 3, 5, 9]),
        ]
        let totals = (0..<3).map { option in
            zip(Self.leader.weights, alternatives).reduce(0) { $0 + $1.0 * $1.1.weights[option] }
        }
        #expect(Self.rounded(totals) == [0.358, 0.493, 0.149])
    }

    /// Saaty 2008: drinks consumed in the US; coffee, wine, tea, beer, sodas, milk, water.
    @Test func weighsTheDrinks() throws {
        let drinks = Self.comparison(
            7,
            [
                9, 5, 2, 1, 1, 1.0 / 2,
                1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9,
                1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9,
                1.0 / 2, 1, 1.0 / 3,
                2, 1.0 / 2,
                1.0 / 3,
            ])
        #expect(Self.rounded(drinks.weights) == [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327])
        #expect(abs((drinks.consistencyRatio ?? 1) - 0.0223) < 5e-5)
    }

    /// Saaty 1980: the wealth of nations; US, USSR, China, France, UK, Japan, West Germany.
    @Test func weighsTheNations() throws {
        let nations = Self.comparison(
            7,
            [
                4, 9, 6, 6, 5, 5,
                7, 5, 5, 3, 4,
                1.0 / 5, 1.0 / 5, 1.0 / 7, 1.0 / 5,
                1, 1.0 / 3, 1.0 / 3,
                1.0 / 3, 1.0 / 3,
                2,
            ])
        #expect(Self.rounded(nations.weights) == [0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094])
        #expect(abs(nations.eigenvalue - 7.608) < 5e-4)
        #expect(abs((nations.consistencyRatio ?? 1) - 0.08) < 5e-3)
    }

    @Test func findsNoErrorInConsistentJudgements() {
        let consistent = Self.comparison(3, [2, 4, 2])
        for (weight, expected) in zip(consistent.weights, [4.0 / 7, 2.0 / 7, 1.0 / 7]) {
            #expect(abs(weight - expected) < 1e-12)
        }
        #expect(abs(consistent.consistencyRatio ?? 1) < 1e-12)
        #expect(consistent.worst == nil)
    }

    @Test func rejectsACycle() throws {
        let cycle = Self.comparison(3, [9, 1.0 / 9, 9])
        #expect(abs(cycle.eigenvalue - 10.111) < 1e-3)
        #expect(abs((cycle.consistencyRatio ?? 0) - 6.13) < 5e-3)
        #expect(cycle.isConsistent == false)
    }

    @Test func namesTheWorstJudgement() throws {
        var upper = [2.0, 4, 8, 2, 4, 2]
        // 1 over 4 should be 8.
        upper[2] = 1.0 / 2
        let worst = try #require(Self.comparison(4, upper).worst)
        #expect(worst.row == 3)
        #expect(worst.column == 0)
        #expect(worst.error > 2)
    }

    @Test(arguments: 1...2) func agreesWithFewerThanThree(count: Int) {
        let few = Self.comparison(count, count == 2 ? [5] : [])
        #expect(few.consistencyRatio == 0)
        #expect(abs(few.weights.reduce(0, +) - 1) < 1e-12)
    }

    @Test func doesNotJudgeMoreThanTen() {
        let many = Self.comparison(11, [Double](repeating: 1, count: 55))
        #expect(many.consistencyRatio == nil)
        #expect(many.isConsistent == nil)
    }

    /// Judgements that come from weights give those weights back.
    @Test(arguments: 0..<30 as Range<UInt64>) func recoversTheWeights(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...9, using: &generator)
        let raw = (0..<count).map { _ in Double.random(in: 1...9, using: &generator) }
        let sum = raw.reduce(0, +)
        let comparison = PairwiseComparison(matrix: raw.map { first in raw.map { first / $0 } })
        for (weight, expected) in zip(comparison.weights, raw) {
            #expect(abs(weight - expected / sum) < 1e-12)
        }
    }
}
