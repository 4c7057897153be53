extension Report {
    /// The report for programs; `adrgen schema check` has its schema.
    package var json: JSONValue {
        .object([
            ("version", .int(1)),
            (
                "summary",
                .object([
                    ("errors", .int(count(.error))), ("warnings", .int(count(.warning))), ("notes", .int(count(.note))),
                    ("unknown", .int(unknownCount)), ("waived", .int(waivedCount)), ("old", .int(oldCount)),
                ])
            ),
            ("findings", .array(results.map(Self.json))),
            ("unknown", .array(questions.map(Self.json))),
        ])
    }

    private static func json(_ result: Result) -> JSONValue {
        let diagnostic = result.diagnostic
        return .object([
            ("id", .string(result.id)), ("rule", .string(diagnostic.rule)),
            ("severity", .string(diagnostic.severity.rawValue)), ("message", .string(diagnostic.message)),
            ("fix", .optional(diagnostic.fix)), ("path", .optional(diagnostic.path)),
            ("line", position(diagnostic.position?.line)), ("column", position(diagnostic.position?.column)),
            ("elements", .strings(result.elements)), ("decisions", .strings(result.decisions)),
            ("figures", .array(result.figures)), ("old", .bool(result.isOld)),
            (
                "waiver",
                result.waiver.map { waiver in
                    .object([
                        ("reason", .string(waiver.reason)), ("owner", .string(waiver.owner)),
                        ("until", .optional(waiver.until)),
                    ])
                } ?? .null
            ),
        ])
    }

    private static func json(_ question: Question) -> JSONValue {
        .object([
            ("key", .string(question.key)), ("subjects", .strings(question.subjects)),
            ("rules", .strings(question.rules)), ("count", .int(question.count)), ("path", .optional(question.path)),
            ("line", position(question.position?.line)), ("column", position(question.position?.column)),
        ])
    }

    private static func position(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }
}
