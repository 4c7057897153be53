extension Report {
    /// GitLab's code quality report: an array of issues, each with a fingerprint of its own.
    ///
    /// Source: GitLab documentation, "Code Quality", implement a custom tool: `description`, `check_name`, `fingerprint`,
    /// `severity` (info, minor, major, critical, blocker), `location.path`, `location.lines.begin`.
    package var gitlab: JSONValue {
        .array(
            open.map { result in
                let diagnostic = result.diagnostic
                let severity =
                    switch diagnostic.severity {
                    case .error: "critical"
                    case .warning: "minor"
                    case .note: "info"
                    }
                return .object([
                    ("description", .string(diagnostic.message + (diagnostic.fix.map { "; fix: " + $0 } ?? ""))),
                    ("check_name", .string(diagnostic.rule)),
                    ("fingerprint", .string(result.id)),
                    ("severity", .string(severity)),
                    (
                        "location",
                        .object([
                            ("path", .string(rooted(diagnostic.path ?? "."))),
                            ("lines", .object([("begin", .int(diagnostic.position?.line ?? 1))])),
                        ])
                    ),
                ])
            })
    }
}
