package import Architecture
package import Decisions
package import Diagnostics

/// A model as analyses look at it: who calls whom, what happens in journeys, where it runs, what it has to keep.
package struct SystemSubject: Sendable {
    package let graph: CallGraph
    package let journeys: [Journey]
    package let deployed: Deployed
    package let targets: [SystemTarget]

    /// - Parameter environment: the environment whose instances count; see `Deployed`.
    package init(_ model: ArchitectureModel, environment: String? = nil) {
        graph = CallGraph(model)
        journeys = Journey.all(in: graph)
        deployed = Deployed(model, environment: environment)
        let own = journeys.flatMap { journey in journey.view.targets.map { SystemTarget($0, of: journey.view) } }
        targets = model.targets.map { SystemTarget($0, of: nil) } + own
    }

    package var model: ArchitectureModel { graph.model }

    /// The journeys a target is about.
    package func journeys(of target: SystemTarget) -> [Journey] {
        guard let key = target.view else { return journeys }
        return journeys.filter { $0.view.key == key }
    }

    /// Each readable target with each journey it is about.
    package var journeyTargets: [(journey: Journey, stated: SystemTarget, target: Target)] {
        targets.flatMap { stated in
            stated.target.map { target in journeys(of: stated).map { ($0, stated, target) } } ?? []
        }
    }
}

/// What a journey, or every one, has to keep.
package struct SystemTarget: Sendable {
    package var text: String
    /// Key of the view it is stated of; nil for all.
    package var view: String?
    package var place: SourcePlace?
    /// Nil when it can't be read.
    package var target: Target?
    /// What is wrong with it; columns count within the text.
    package var problems: [Diagnostic]

    package init(_ stated: QualityTarget, of view: View?) {
        text = stated.text
        self.view = view?.key
        place = stated.place ?? view?.place
        (target, problems) = Target.read(stated.text)
    }

    package var subject: ModelSubject { view.map { .view($0) } ?? .model }
}
