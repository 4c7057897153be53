package import Decisions
package import Workspace

/// A waiver and what came of it in a run.
package struct WaiverUse: Sendable, Hashable {
    package var waiver: Configuration.Check.Waiver
    /// Ids of the findings it fits.
    package var findings: [String]
    /// The run's day is after its last one.
    package var isExpired: Bool

    package init(_ waiver: Configuration.Check.Waiver, findings: [String], on day: Day) {
        self.waiver = waiver
        self.findings = findings
        isExpired = waiver.until.map { $0 < day } ?? false
    }

    /// Waivers with the findings each of them fits.
    package static func uses(
        of waivers: [Configuration.Check.Waiver], findings ids: [String], on day: Day
    ) -> [WaiverUse] {
        waivers.map { waiver in
            let pattern = waiver.finding.utf8
            return WaiverUse(waiver, findings: ids.filter { Self.fits($0.utf8, pattern) }, on: day)
        }
    }

    /// Whether an id fits a pattern in which `*` stands for any text, in time proportional to the product of their lengths.
    private static func fits(_ id: String.UTF8View, _ pattern: String.UTF8View) -> Bool {
        var row = [true] + Array(repeating: false, count: id.count)
        for sign in pattern {
            var next = Array(repeating: false, count: row.count)
            if sign == UInt8(ascii: "*") {
                var isReached = false
                for index in row.indices {
                    isReached = isReached || row[index]
                    next[index] = isReached
                }
            } else {
                for (index, byte) in id.enumerated() where row[index] && sign == byte { next[index + 1] = true }
            }
            row = next
        }
        return row.last ?? false
    }

    /// Where the waiver stands.
    var place: Finding.Place { .offset(waiver.place.path, waiver.place.offset) }
}
