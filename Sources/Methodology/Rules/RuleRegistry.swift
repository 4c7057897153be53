/// All rules, by family and id.
package enum RuleRegistry {
    /// A family for each kind of subject, in the order in which they are listed.
    package static let families: [RuleFamily] = [
        RuleFamily("LOG", "Records and the log they are in", example: .record, LogRules.all, subjects: { [$0] }),
        RuleFamily("TRD", "Trade-offs of a decision", decisions: TradeOffRules.all) { TradeOffSubject($1) },
        RuleFamily("MET", "Success metrics of a decision", decisions: MetricRules.all) {
            MetricsSubject($1, on: $0.day)
        },
        RuleFamily("ARC", "Architecture, and decisions about it", example: .architecture, ArchitectureRules.all) {
            ArchitectureSubject($0).list
        },
        RuleFamily("DB", "Tables of a database", example: .schema, SchemaRules.all, subjects: \.schema.list),
        RuleFamily("CAP", "Capacity of a system", model: CapacityRules.all, CapacitySubject.init),
        RuleFamily("LAT", "Latency of journeys", model: LatencyRules.all, LatencySubject.init),
        RuleFamily("AVA", "Availability of journeys", model: AvailabilityRules.all, AvailabilitySubject.init),
        RuleFamily("RES", "Resilience of calls", model: ResilienceRules.all, ResilienceSubject.init),
        RuleFamily("QUA", "Targets of a system", model: QualityRules.all) { $0 },
        RuleFamily(
            SettingRules.prefix, "Settings of the checks", example: .settings, SettingRules.all, subjects: \.waivers),
    ]

    package static let rules: [Rule] = families.flatMap(\.rules)

    /// The rule with an id, however it is spelled: `TRD-06`, `trd-6`.
    package static func rule(_ id: String) -> Rule? { rules.first { isSame($0.id, id) } }

    /// The family a rule belongs to.
    package static func family(of rule: Rule) -> RuleFamily? {
        families.first { $0.rules.contains { $0.id == rule.id } }
    }

    private static func isSame(_ id: String, _ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "-")
        guard parts.count == 2 else { return false }
        return id == "\(parts[0])-" + String(repeating: "0", count: max(0, 2 - parts[1].count)) + parts[1]
    }
}

extension Optional {
    /// The value as a list of one, or none.
    var list: [Wrapped] { map { [$0] } ?? [] }
}
