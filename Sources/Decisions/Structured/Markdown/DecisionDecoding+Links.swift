import CommonMark

extension DecisionDecoding {
    /// More information without the relations stated at its end, and all relations outside of running text.
    mutating func readMoreInformation() {
        var relations = record.relations.filter { isStated($0) }
        if let section = sections[.more] {
            let items = LinkItems(in: section.ownBody, sections: sections)
            // Above a heading of its own the section has its relations, as edits add them.
            let rest = items.start == section.ownBody.upperBound ? section.body.upperBound : items.start
            decision.moreInformation = block(section.body.lowerBound..<rest)
            relations = relations.filter { !section.body.contains($0.range.lowerBound) } + items.relations
        }
        for relation in relations {
            let target = DecisionText.plain(PercentEncoding.decode(relation.target))
            let link = Decision.Link(relation: RelationKey.key(of: relation), target: target)
            guard !target.isEmpty, !decision.links.contains(link) else { continue }
            places[.link(decision.links.count)] = relation.range
            decision.links.append(link)
        }
        places[.links] = sections[.more]?.heading
    }

    /// Whether a relation stands where a record keeps relations rather than in a text that is read as such.
    private func isStated(_ relation: Relation) -> Bool {
        let prose: [DecisionSections.Role] = [
            .context, .drivers, .options, .outcome, .pros, .tradeOffs, .metrics, .risks, .questions, .consequences,
            .confirmation,
        ]
        return !prose.contains { sections[$0]?.body.contains(relation.range.lowerBound) == true }
    }
}
