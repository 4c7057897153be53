import Diagnostics
import Testing

@Suite struct ReportTests {
    private static let position = SourcePosition(line: 3, column: 5)

    private func result(
        _ id: String, _ severity: Diagnostic.Severity = .error, _ message: String = "it is wrong", fix: String? = nil,
        path: String = "docs/a b.md"
    ) -> Report.Result {
        Report.Result(
            id: id,
            Diagnostic(
                severity, rule: "LOG-01", message, path: path, position: Self.position,
                excerpt: Excerpt(before: "äö", after: "x"), fix: fix))
    }

    private func report(_ results: [Report.Result], folder: String = "") -> Report {
        let rule = Report.AppliedRule(
            id: "LOG-01", title: "It is right", rationale: "It matters.", source: "derived", severity: .error,
            family: "Logs")
        return Report(
            results: results, rules: [rule],
            questions: [
                Report.Question(key: "date", subjects: ["7"], rules: ["LOG-14"], count: 1, path: nil, position: nil)
            ], version: "1.0.0", folder: folder)
    }

    @Test func countsWhatCounts() {
        var results = [result("a"), result("b", .warning), result("c", .note), result("d"), result("e")]
        results[3].waiver = Report.Waiver(reason: "R", owner: "O", until: nil)
        results[4].isOld = true
        #expect(report(results).summary == "1 error, 1 warning, 1 note; 1 unknown; 1 waived; 1 old")
        #expect(report([]).summary == "0 errors, 0 warnings, 0 notes; 1 unknown")
    }

    @Test func escapesForGitHub() {
        let text = report([result("a", .error, "50 % of\na:b,c", fix: "do it", path: "a,b:c.md")]).github
        #expect(
            text == """
                ::error file=a%2Cb%3Ac.md,line=3,col=5,title=LOG-01::50 %25 of%0Aa:b,c%0Afix: do it
                1 error, 0 warnings, 0 notes; 1 unknown

                """)
    }

    @Test(arguments: [("docs/example", "../x.md", "docs/x.md"), ("", "x.md", "x.md"), ("a", "./b/x.md", "a/b/x.md")])
    func tellsPathsFromTheRoot(_ folder: String, _ path: String, _ expected: String) {
        let text = report([result("a", path: path)], folder: folder).github
        #expect(text.hasPrefix("::error file=\(expected),"))
    }

    @Test func givesGitLabAFingerprintEach() throws {
        let json = String(
            decoding: report([result("a"), result("b", .note)]).gitlab.encoded(pretty: false), as: UTF8.self)
        #expect(json.contains("\"fingerprint\":\"a\",\"severity\":\"critical\""))
        #expect(json.contains("\"fingerprint\":\"b\",\"severity\":\"info\""))
        #expect(json.contains("\"location\":{\"path\":\"docs/a b.md\",\"lines\":{\"begin\":3}}"))
    }

    @Test func countsColumnsOfSARIFInUTF16() {
        let json = String(decoding: report([result("a")]).sarif.encoded(pretty: false), as: UTF8.self)
        #expect(json.contains("\"region\":{\"startLine\":3,\"startColumn\":3}"))
        #expect(json.contains("\"uri\":\"docs/a%20b.md\",\"uriBaseId\":\"SRCROOT\""))
        #expect(json.contains("\"ruleId\":\"LOG-01\",\"ruleIndex\":0,\"level\":\"error\""))
        #expect(json.contains("\"partialFingerprints\":{\"adrgenFindingId/v1\":\"a\""))
    }

    @Test func keepsWithinWhatGitHubTakes() {
        let json = report((0..<25_002).map { result("\($0)") }).sarif
        guard case .object(let log) = json, case .array(let runs)? = log.first(where: { $0.key == "runs" })?.value,
            case .object(let run)? = runs.first,
            case .array(let results)? = run.first(where: { $0.key == "results" })?.value
        else {
            Issue.record("no results")
            return
        }
        #expect(results.count == 25_000)
        let text = String(decoding: json.encoded(pretty: false), as: UTF8.self)
        #expect(text.contains("2 more findings are left out"))
    }

    @Test func failsCasesOfJUnitByRule() {
        let text = report([result("a", .error, "a < b & \"c\"\u{1}")]).junit
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="adrgen check" tests="1" failures="1" errors="0" skipped="0">
                  <testsuite name="Logs" tests="1" failures="1" errors="0" skipped="0">
                    <testcase classname="Logs" name="LOG-01 It is right">
                      <failure type="error" message="a &lt; b &amp; &quot;c&quot;\u{FFFD}">docs/a b.md:3:5: error: a &lt; b &amp; &quot;c&quot;\u{FFFD} [LOG-01]</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func writesATableOfMarkdown() {
        let text = report([result("a", .error, "a | b *c*", fix: "do `it`")]).markdown
        #expect(text.contains("| error | LOG-01 | a \\| b \\*c\\*<br>do \\`it\\` | `docs/a b.md:3` |"))
        #expect(text.contains("| `date` | 7 |  | LOG-14 |"))
    }
}
