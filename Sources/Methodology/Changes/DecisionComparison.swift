import Decisions

/// Compares the decisions of two states.
struct DecisionComparison {
    let before: ProjectState
    let after: ProjectState

    /// What became of each, by id.
    var changes: [ItemChange] {
        let old = before.catalog.entries.indices.map { Place(state: before, index: $0) }
        let new = after.catalog.entries.indices.map { Place(state: after, index: $0) }
        let pairs = Pairing(old, new, id: \.entry.id, likeness: \.entry.record.title)
        var out = pairs.added.map { $0.change(.added) } + pairs.removed.map { $0.change(.removed) }
        out += pairs.kept.compactMap { earlier, later in
            let fields = fields(earlier, later)
            return fields.isEmpty ? nil : later.change(.changed, fields)
        }
        out += pairs.renamed.map { earlier, later in
            var change = later.change(.renamed, fields(earlier, later))
            change.formerID = earlier.entry.id
            return change
        }
        return out.enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element)
    }

    /// A record in one of the states.
    private struct Place {
        let state: ProjectState
        let index: Int

        var entry: RecordCatalog.Entry { state.catalog.entries[index] }
        var decision: Decision? { state.decisions[index] }

        func change(_ kind: ItemChange.Kind, _ fields: [FieldChange] = []) -> ItemChange {
            var change = ItemChange(kind, entry.id, label: entry.record.title, fields: fields)
            change.path = entry.path
            let record = entry.record
            if kind == .removed { change.fields.add("status", record.status?.word, nil) }
            if kind == .added {
                change.fields.add("status", nil, record.status?.word)
                change.fields.add("chosen", nil, record.chosen)
                change.fields.add("elements", [], record.elements)
            }
            return change
        }

        var relations: [String] { entry.links.map { "\($0.label.lowercased()) \($0.targetText)" } }

        var metrics: [(name: String, value: String)] {
            (decision?.metrics ?? []).map { ("metric \($0.name)", $0.target.isEmpty ? "no target" : $0.target) }
        }

        var measurements: [String] {
            (decision?.metrics ?? []).flatMap { metric in
                metric.measurements.map { "\(metric.name) \($0.value) (\($0.date))" }
            }
        }
    }

    private func fields(_ earlier: Place, _ later: Place) -> [FieldChange] {
        let (old, new) = (earlier.entry.record, later.entry.record)
        var out: [FieldChange] = []
        out.add("title", old.title, new.title)
        out.add("status", old.status?.word, new.status?.word)
        out.add("date", old.date.map { $0.iso ?? $0.text }, new.date.map { $0.iso ?? $0.text })
        out.add("chosen", old.chosen, new.chosen)
        out.add("options", old.options, new.options)
        out.add("decision makers", old.people.deciders, new.people.deciders)
        out.add("elements", old.elements, new.elements)
        out.add("paths", old.paths, new.paths)
        out.add("tags", old.tags, new.tags)
        out.add("relations", earlier.relations, later.relations)
        out.add(earlier.metrics, later.metrics)
        out.add("measurements", earlier.measurements, later.measurements)
        out.add("file", earlier.entry.path, later.entry.path)
        if out.isEmpty, before.texts[earlier.index] != after.texts[later.index] {
            out.append(contentsOf: [FieldChange("text", nil, "edited")].compactMap(\.self))
        }
        return out
    }
}
