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
            return WaiverUse(waiver, findings: ids.filter { PathGlob.fits($0.utf8, pattern) }, on: day)
        }
    }

    /// Where the waiver stands.
    var place: Finding.Place { .offset(waiver.place.path, waiver.place.offset) }
}
