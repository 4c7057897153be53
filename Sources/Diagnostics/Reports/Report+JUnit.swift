extension Report {
    /// JUnit's XML: a suite a family, a case a rule that was applied; errors and warnings fail it, and what isn't known
    /// skips it.
    package var junit: String {
        var families: [String] = []
        var byFamily: [String: [AppliedRule]] = [:]
        for rule in rulesToTell {
            if byFamily[rule.family] == nil { families.append(rule.family) }
            byFamily[rule.family, default: []].append(rule)
        }
        let results = Dictionary(grouping: open, by: \.diagnostic.rule)
        let unknown = Dictionary(
            questions.flatMap { question in question.rules.map { ($0, [question]) } }, uniquingKeysWith: +)
        var body = ""
        var totals = (cases: 0, failures: 0, skipped: 0)
        for family in families {
            var cases = ""
            var counts = (cases: 0, failures: 0, skipped: 0)
            for rule in byFamily[family] ?? [] {
                counts.cases += 1
                cases +=
                    "    <testcase classname=\"\(Self.xml(family))\" name=\"\(Self.xml(rule.id + " " + rule.title))\""
                let found = results[rule.id] ?? []
                let failing = found.filter { $0.diagnostic.severity > .note }
                if !failing.isEmpty {
                    counts.failures += 1
                    let type = failing.map(\.diagnostic.severity).max() ?? .warning
                    let message = failing.count == 1 ? failing[0].diagnostic.message : "\(failing.count) findings"
                    cases += ">\n      <failure type=\"\(type.rawValue)\" message=\"\(Self.xml(message))\">"
                    cases += Self.xml(failing.map(line).joined(separator: "\n"))
                    cases += "</failure>\n    </testcase>\n"
                } else if let missing = unknown[rule.id] {
                    counts.skipped += 1
                    let names = missing.map { "\($0.key) of \($0.subjects.joined(separator: ", "))" }
                    cases +=
                        ">\n      <skipped message=\"\(Self.xml("not known: " + names.joined(separator: "; ")))\"/>\n"
                    cases += "    </testcase>\n"
                } else if !found.isEmpty {
                    cases += ">\n      <system-out>\(Self.xml(found.map(line).joined(separator: "\n")))</system-out>\n"
                    cases += "    </testcase>\n"
                } else {
                    cases += "/>\n"
                }
            }
            body += "  <testsuite name=\"\(Self.xml(family))\" \(Self.attributes(counts))>\n\(cases)  </testsuite>\n"
            totals.cases += counts.cases
            totals.failures += counts.failures
            totals.skipped += counts.skipped
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="adrgen check" \(Self.attributes(totals))>
            \(body)</testsuites>

            """
    }

    /// The rules applied, and what else findings name.
    var rulesToTell: [AppliedRule] {
        var known = Set(rules.map(\.id))
        var others: [AppliedRule] = []
        for result in results where known.insert(result.diagnostic.rule).inserted {
            others.append(
                AppliedRule(
                    id: result.diagnostic.rule, title: "Files can be read", rationale: "", source: "",
                    severity: result.diagnostic.severity, family: "Reading"))
        }
        return rules + others.sorted { $0.id < $1.id }
    }

    private func line(_ result: Result) -> String {
        let diagnostic = result.diagnostic
        let position = diagnostic.position ?? SourcePosition(line: 1, column: 1)
        let place = diagnostic.path.map { "\(rooted($0)):\(position.line):\(position.column): " } ?? ""
        let fix = diagnostic.fix.map { "\n  fix: " + $0 } ?? ""
        return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule)]\(fix)"
    }

    private static func attributes(_ counts: (cases: Int, failures: Int, skipped: Int)) -> String {
        "tests=\"\(counts.cases)\" failures=\"\(counts.failures)\" errors=\"0\" skipped=\"\(counts.skipped)\""
    }

    /// Text for content and attributes; characters that XML 1.0 has no place for are replaced.
    private static func xml(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "\n", "\t": out.append(contentsOf: scalar == "\n" ? "&#10;".unicodeScalars : "&#9;".unicodeScalars)
            default:
                let isForeign = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
                out.append(isForeign ? "\u{FFFD}" : scalar)
            }
        }
        return String(out)
    }
}
