import DataModel
package import Diagnostics

extension MigrationPlan {
    /// The plan as JSON; what isn't there left out.
    package var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("dialect", .string(dialect.rawValue)), ("risk", .string(risk.rawValue)),
        ]
        let phases = Phase.allCases.filter { phase in steps.contains { $0.phase == phase } }
        members.append(
            (
                "phases",
                .array(
                    phases.map { phase in
                        var parts: [(key: String, value: JSONValue)] = [("name", .string(phase.title.lowercased()))]
                        if let boundary = boundary(before: phase) { parts.append(("deploy-before", .string(boundary))) }
                        parts.append(("steps", .array(steps.filter { $0.phase == phase }.map(\.json))))
                        return .object(parts)
                    })
            ))
        if !questions.isEmpty { members.append(("questions", .strings(questions.map(\.text)))) }
        return .object(members)
    }
}

extension MigrationPlan.Step {
    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("rule", .string(rule.id)), ("risk", .string(risk.rawValue)), ("title", .string(title)),
        ]
        if let table { members.append(("table", .string(table))) }
        members += [("sql", .strings(sql)), ("back", .strings(back))]
        if let lock { members.append(("lock", .string(lock))) }
        if let note { members.append(("note", .string(note))) }
        if let place {
            members.append(
                (
                    "place",
                    .object([
                        ("path", .string(place.path)), ("line", .int(place.position.line)),
                        ("column", .int(place.position.column)),
                    ])
                ))
        }
        return .object(members)
    }
}
