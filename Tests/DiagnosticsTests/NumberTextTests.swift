import Diagnostics
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.8549, 2, "0.85"), (0.855, 2, "0.86"), (2.675, 2, "2.68"), (1.005, 2, "1.01"), (3, 2, "3.00"), (2.5, 0, "3"),
        (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"), (-12.345, 1, "-12.3"), (999.999, 2, "1000.00"), (0, 3, "0.000"),
        (0.049_999, 1, "0.0"), (1e22, 2, "1e+22"),
    ]) func fixesDecimals(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(NumberText.fixed(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        (412.35, 3, "412"), (0.05238, 2, "0.052"), (5.5, 3, "5.5"), (5, 3, "5"), (41_235, 2, "41235"),
        (-0.1234, 2, "-0.12"),
        (0.9999, 2, "1"), (0, 2, "0"), (1e-12, 2, "1e-12"), (100, 2, "100"),
    ]) func roundsToSignificantDigits(_ value: Double, _ digits: Int, _ text: String) {
        #expect(NumberText.significant(value, digits: digits) == text)
    }

    @Test func tellsDifferentNumbersApart() {
        #expect(NumberText.distinct(0.5, from: 0.5238, digits: 2) == ("0.5", "0.52"))
        #expect(NumberText.distinct(5, from: 5.0042, digits: 2) == ("5", "5.004"))
        #expect(NumberText.distinct(1, from: 1, digits: 2) == ("1", "1"))
    }

    @Test func readsNumbersBackFromJSON() {
        let value = JSONValue.array([.number(0.1), .number(5), .number(.nan), .optional(Double?.none), .number(1e300)])
        #expect(String(decoding: value.encoded(pretty: false), as: UTF8.self) == "[0.1,5,null,null,1e+300]")
    }
}
