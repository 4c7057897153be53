import DataModel
import Methodology
import StructuredInput
import Testing

@Suite struct TableSizeTests {
    private func volume(rows: Int? = nil, _ growth: String, size: String? = nil, retention: String? = nil) throws
        -> TableVolume
    {
        TableVolume(
            rows: rows, growth: try Amount.read(growth).get(), rowSize: try size.map { try Amount.read($0).get() },
            retention: try retention.map { try Amount.read($0).get() })
    }

    /// 500 requests a second, each a row of 200 bytes: 15.77e9 rows and 3.15 TB a year.
    @Test func countsRowsAndBytesOfAYear() throws {
        let size = TableSize(try volume("500 rps", size: "200 B"))
        #expect(size.rowsPerYear == 15_768_000_000)
        #expect(size.bytesPerYear == 3_153_600_000_000)
        #expect(TableSize.words(15_768_000_000) == "15.8 billion")
        #expect(TableSize.bytes(3_153_600_000_000) == "3.15 TB")
        #expect(size.steadyRows == nil)
    }

    @Test func keepsNoMoreThanTheRetentionSays() throws {
        let size = TableSize(try volume(rows: 1_000, "4000 /d", retention: "90 d"))
        #expect(size.steadyRows == 360_000)
        #expect(size.rowsInAYear == 360_000)
        #expect(TableSize(try volume(rows: 1_000, "4000 /d")).rowsInAYear == 1_461_000)
        #expect(TableSize.partitions(try volume("1 /d", retention: "90 d"), ofDays: 30) == 4)
        #expect(TableSize.partitions(try volume("1 /d"), ofDays: 30) == nil)
    }

    @Test(arguments: [
        (999.0, "999"), (1_000, "1 thousand"), (1_050_000, "1.05 million"), (0.25, "0.25"), (12.04, "12"),
    ])
    func saysNumbersShortly(_ value: Double, _ text: String) {
        #expect(TableSize.words(value) == text)
    }
}
