/// Rules about the architecture model and the decisions about it, in the order of their ids.
package enum ArchitectureRules {
    package static let all: [Check<ArchitectureSubject>] = [
        unknownElement, decidedElement, decidedTechnology, matchingPaths, knownDecision, decidedSystem,
        describedElement, namedTechnology, connectedElement, shownElement, filledView, describedRelationship,
        relationshipTechnology, filledNode, deployedContainer, detailedSystem,
    ]
}
