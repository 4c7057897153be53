package import Architecture
package import Decisions
package import Diagnostics

extension Configuration {
    /// What `adrgen check` tells, and how loud.
    ///
    /// ```yaml
    /// check:
    ///   fail-on: warning               # least severity that fails a run; error unless given
    ///   rules:
    ///     LOG-08: off                  # off, note, warning or error
    ///     DB: note                     # all rules of a family
    ///     LOG-14: {days: 60}           # a rule's own numbers; `adrgen explain LOG-14` lists them
    ///   overrides:                     # the last one that fits counts
    ///     - {paths: "docs/adr/archive/**", severity: off}
    ///     - {rules: [LOG, MET-09], elements: shop.legacy, severity: note}
    ///   waivers:
    ///     - finding: DB-04@orders@customer_id   # a finding's id; `*` stands for any text
    ///       reason: Orders are never deleted.
    ///       owner: Order team
    ///       until: 2027-03-31
    /// ```
    package struct Check: Sendable, Hashable {
        package var failOn: Diagnostic.Severity?
        package var rules: [RuleSetting] = []
        package var overrides: [Override] = []
        package var waivers: [Waiver] = []

        package init() {}

        /// What happens to findings: told with a severity, or not at all.
        package enum Level: String, Sendable, Hashable, CaseIterable {
            case off, note, warning, error

            /// Nil for `off`.
            package var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
        }

        /// What is set for a rule or a family.
        package struct RuleSetting: Sendable, Hashable {
            /// Id of a rule or the prefix of a family.
            package var rule: String
            package var level: Level?
            package var numbers: [String: Int] = [:]
            package var place: Place

            package init(_ rule: String, level: Level?, numbers: [String: Int] = [:], place: Place) {
                self.rule = rule
                self.level = level
                self.numbers = numbers
                self.place = place
            }
        }

        /// Another severity for some findings.
        package struct Override: Sendable, Hashable {
            /// Ids of rules or prefixes of families; empty for all.
            package var rules: [String]
            /// Globs, relative to the folder of the configuration; empty for all places.
            package var paths: [PathGlob]
            /// Ids of elements, those in them included; empty for all findings.
            package var elements: [String]
            package var level: Level

            package init(rules: [String] = [], paths: [PathGlob] = [], elements: [String] = [], level: Level) {
                self.rules = rules
                self.paths = paths
                self.elements = elements
                self.level = level
            }
        }

        /// A finding somebody has accepted, why, and for how long.
        package struct Waiver: Sendable, Hashable {
            /// A finding's id; `*` stands for any text.
            package var finding: String
            package var reason: String
            package var owner: String
            /// The last day it holds; nil for good.
            package var until: Day?
            package var place: Place

            package init(_ finding: String, reason: String, owner: String, until: Day?, place: Place) {
                self.finding = finding
                self.reason = reason
                self.owner = owner
                self.until = until
                self.place = place
            }
        }

        /// Where a setting stands.
        package struct Place: Sendable, Hashable {
            package var path: String
            package var offset: Int

            package init(path: String, offset: Int) {
                self.path = path
                self.offset = offset
            }
        }
    }
}
