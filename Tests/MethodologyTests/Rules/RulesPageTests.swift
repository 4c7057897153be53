import Foundation
import Methodology
import Testing

/// The page of all rules in the documentation says what the registry says.
@Suite struct RulesPageTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../docs/rules.md").standardized

    private static let opening = "<!-- rules: rewritten by the tests with ADRGEN_RECORD=1 -->\n"

    /// What stands before the rules, written by hand.
    private func introduction() throws -> String {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        return String(text[..<(text.range(of: Self.opening)?.lowerBound ?? text.endIndex)])
    }

    @Test func isCurrent() throws {
        let wanted = try introduction() + Self.opening + RulesPage.text
        if ProcessInfo.processInfo.environment["ADRGEN_RECORD"] != nil {
            try Data(wanted.utf8).write(to: Self.page)
        }
        let isCurrent = try String(contentsOf: Self.page, encoding: .utf8) == wanted
        #expect(isCurrent, "run the tests with ADRGEN_RECORD=1")
    }

    /// The tables of other tools' checks name rules that exist.
    @Test func namesRulesThatExist() throws {
        let known = Set(RuleRegistry.rules.map(\.id))
        let words = try introduction().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        let prefixes = Set(RuleRegistry.families.map(\.prefix))
        let named = words.filter { word in
            let parts = word.split(separator: "-")
            return parts.count == 2 && prefixes.contains(String(parts[0])) && Int(parts[1]) != nil
        }
        #expect(!named.isEmpty)
        #expect(named.filter { !known.contains($0) } == [])
    }
}
