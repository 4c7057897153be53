extension Report {
    /// SARIF 2.1.0, within what GitHub's code scanning takes.
    ///
    /// Sources: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; GitHub documentation, "SARIF support
    /// for code scanning": 25,000 results a run, rules with stable ids, relative paths, `partialFingerprints`.
    package var sarif: JSONValue {
        let rules = rulesToTell
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
        let told = results.filter { !$0.isOld }.prefix(Self.sarifLimit)
        var run: [(key: String, value: JSONValue)] = [
            (
                "tool",
                .object([
                    (
                        "driver",
                        .object([
                            ("name", .string("adrgen")), ("semanticVersion", .string(version)),
                            ("rules", .array(rules.map(Self.sarif))),
                        ])
                    )
                ])
            ),
            ("columnKind", .string("utf16CodeUnits")),
            (
                "originalUriBaseIds",
                .object([("SRCROOT", .object([("description", Self.message("The repository's root"))]))])
            ),
            ("results", .array(told.map { sarif($0, ruleIndex: indices[$0.diagnostic.rule]) })),
        ]
        let left = results.count { !$0.isOld } - told.count
        run.append(
            (
                "invocations",
                .array([
                    .object([
                        ("executionSuccessful", .bool(true)),
                        (
                            "toolExecutionNotifications",
                            .array(
                                left == 0
                                    ? []
                                    : [
                                        .object([
                                            ("level", .string("warning")),
                                            ("message", Self.message("\(left) more findings are left out")),
                                        ])
                                    ])
                        ),
                    ])
                ])
            ))
        return .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            ("runs", .array([.object(run)])),
        ])
    }

    /// Results GitHub takes of a run.
    private static let sarifLimit = 25_000

    private static func sarif(_ rule: AppliedRule) -> JSONValue {
        let help = [rule.rationale, rule.source.isEmpty ? "" : "Source: \(rule.source)"].filter { !$0.isEmpty }
        var members: [(key: String, value: JSONValue)] = [
            ("id", .string(rule.id)), ("shortDescription", message(rule.title)),
        ]
        if !help.isEmpty {
            members.append(("fullDescription", message(rule.rationale)))
            members.append(("help", message(help.joined(separator: "\n"))))
        }
        members.append(("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])))
        members.append(("properties", .object([("tags", .strings(["architecture", rule.family]))])))
        return .object(members)
    }

    private func sarif(_ result: Result, ruleIndex: Int?) -> JSONValue {
        let diagnostic = result.diagnostic
        var members: [(key: String, value: JSONValue)] = [("ruleId", .string(diagnostic.rule))]
        if let ruleIndex { members.append(("ruleIndex", .int(ruleIndex))) }
        members.append(("level", .string(diagnostic.severity.rawValue)))
        members.append(("message", Self.message(diagnostic.message + (diagnostic.fix.map { "\nFix: " + $0 } ?? ""))))
        members.append(
            (
                "locations",
                .array([
                    .object([
                        (
                            "physicalLocation",
                            .object([
                                (
                                    "artifactLocation",
                                    .object([
                                        ("uri", .string(Self.uri(rooted(diagnostic.path ?? "adrgen.yml")))),
                                        ("uriBaseId", .string("SRCROOT")),
                                    ])
                                ),
                                ("region", Self.region(diagnostic)),
                            ])
                        )
                    ])
                ])
            ))
        members.append(
            (
                "partialFingerprints",
                .object([
                    ("adrgenFindingId/v1", .string(result.id)), ("primaryLocationLineHash", .string(result.id)),
                ])
            ))
        if let waiver = result.waiver {
            let until = waiver.until.map { " (until \($0))" } ?? ""
            members.append(
                (
                    "suppressions",
                    .array([
                        .object([
                            ("kind", .string("external")), ("status", .string("accepted")),
                            ("justification", .string("\(waiver.owner): \(waiver.reason)\(until)")),
                        ])
                    ])
                ))
        }
        if !result.elements.isEmpty || !result.decisions.isEmpty || !result.figures.isEmpty {
            members.append(
                (
                    "properties",
                    .object([
                        ("elements", .strings(result.elements)), ("decisions", .strings(result.decisions)),
                        ("figures", .array(result.figures)),
                    ])
                ))
        }
        return .object(members)
    }

    /// The column counts in UTF-16 code units; a line that is too long to be kept whole has none.
    private static func region(_ diagnostic: Diagnostic) -> JSONValue {
        guard let position = diagnostic.position else { return .object([("startLine", .int(1))]) }
        var members: [(key: String, value: JSONValue)] = [("startLine", .int(position.line))]
        if let before = diagnostic.excerpt?.before, before.utf8.count == position.column - 1 {
            members.append(("startColumn", .int(before.utf16.count + 1)))
        }
        return .object(members)
    }

    private static func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

    /// A relative path as a URI reference (RFC 3986).
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
