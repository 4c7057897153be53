import CommonMark

extension Record {
    /// Whether the record has a section that trade-offs are read from.
    package var hasTradeOffs: Bool { hasSection(.tradeOffs) }

    /// Whether the record has a section that metrics are read from.
    package var hasMetrics: Bool { hasSection(.metrics) }

    private func hasSection(_ role: DecisionSections.Role) -> Bool {
        // Most headings begin with another letter than these two.
        let letters = role == .tradeOffs ? "tT".utf8 : "sSmM".utf8
        return sections.contains { section in
            section.level == 2 && section.title.utf8.first(where: Bytes.isLetter).map(letters.contains) ?? false
                && DecisionSections.role(of: FieldName.key(section.title)) == role
        }
    }
}
