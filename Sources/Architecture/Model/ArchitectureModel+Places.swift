extension ArchitectureModel {
    /// The model without the places where things are stated: what it says, to compare it.
    package var withoutPlaces: ArchitectureModel { located { _ in nil } }

    /// The model with every place looked up by a function.
    func located(_ locate: (SourcePlace) -> SourcePlace?) -> ArchitectureModel {
        var out = self
        out.targets = targets.map { $0.located(locate) }
        for index in out.elements.indices {
            out.elements[index].place = out.elements[index].place.flatMap(locate)
            out.elements[index].facts = out.elements[index].facts.located(locate)
        }
        for index in out.relationships.indices {
            out.relationships[index].facts = out.relationships[index].facts.located(locate)
            out.relationships[index].place = out.relationships[index].place.flatMap(locate)
        }
        for index in out.environments.indices {
            out.environments[index].place = out.environments[index].place.flatMap(locate)
        }
        for index in out.views.indices {
            out.views[index].place = out.views[index].place.flatMap(locate)
            out.views[index].facts = out.views[index].facts.located(locate)
            out.views[index].targets = out.views[index].targets.map { $0.located(locate) }
            out.views[index].steps = out.views[index].steps.map { $0.located(locate) }
        }
        for index in out.styles.elements.indices {
            out.styles.elements[index].place = out.styles.elements[index].place.flatMap(locate)
        }
        for index in out.styles.relationships.indices {
            out.styles.relationships[index].place = out.styles.relationships[index].place.flatMap(locate)
        }
        return out
    }
}

extension DynamicItem {
    fileprivate func located(_ locate: (SourcePlace) -> SourcePlace?) -> DynamicItem {
        switch self {
        case .step(var step):
            step.place = step.place.flatMap(locate)
            return .step(step)
        case .parallel(let items): return .parallel(items.map { $0.located(locate) })
        }
    }
}
