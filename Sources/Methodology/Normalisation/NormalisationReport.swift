/// What can be said of a relation's design by its functional dependencies.
package struct NormalisationReport: Sendable, Hashable {
    /// Candidate keys, by size.
    package var keys: [[String]]
    /// The highest form the relation is in.
    package var form: NormalForm
    package var violations: [NormalFormViolation]
    /// Relations in BCNF with the dependencies that are lost; nil when the relation is in BCNF.
    package var boyceCodd: Decomposition?
    /// Relations in 3NF without loss, the alternative when BCNF loses a dependency; nil when nothing is lost.
    package var synthesis: Decomposition?

    /// Why there is no report.
    package enum Obstacle: Error, Sendable, Hashable {
        /// More attributes than an exact answer is computed for.
        case tooManyAttributes(count: Int, limit: Int)
        /// Dependencies name attributes that the relation hasn't.
        case unknownAttributes([String])
        /// Nothing is known that could be computed with.
        case noDependencies
    }

    package init(_ design: RelationDesign) throws(Obstacle) {
        guard design.unknown.isEmpty else { throw .unknownAttributes(design.unknown) }
        guard let dependencies = design.numbered else {
            throw .tooManyAttributes(count: design.attributes.count, limit: RelationDesign.limit)
        }
        guard !dependencies.isEmpty else { throw .noDependencies }
        let keys = dependencies.candidateKeys(of: design.all)
        self.keys = keys.map(design.names)
        violations = design.violations(dependencies, keys: keys)
        let lowest = violations.map(\.form).min()
        form = lowest.flatMap { NormalForm(rawValue: $0.rawValue - 1) } ?? .boyceCodd
        guard form != .boyceCodd else { return }
        let parts = design.boyceCodd(dependencies)
        let lost = design.lost(dependencies, in: parts).map(design.named)
        boyceCodd = Decomposition(relations: parts.map(design.names), lost: lost)
        guard !lost.isEmpty else { return }
        synthesis = Decomposition(relations: design.synthesis(dependencies, keys: keys).map(design.names), lost: [])
    }
}
