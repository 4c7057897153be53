import ArgumentParser
import Diagnostics
import Methodology

/// `adrgen explain`: what a rule asks for and why.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say what a rule of `adrgen check` asks for, and why.")

    @Argument(help: "The rule's id, such as TRD-06, or a family such as TRD.")
    var rule: String?

    @Flag(help: "List all rules.")
    var list = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if rule == nil, !list { throw ValidationError("Name a rule, or use --list.") }
    }

    func run() throws {
        let families = try RuleRegistry.families.compactMap { family in try wanted(of: family) }
        if families.isEmpty, let rule { throw CheckCommand.unknownRule(rule) }
        if json {
            Output.write(RuleText.json(families).encoded() + Array("\n".utf8))
        } else if let only = families.first?.rules.first, rule != nil, families[0].rules.count == 1 {
            Output.write(Array(RuleText.page(only, families[0].family).utf8))
        } else {
            Output.write(Array(RuleText.list(families).utf8))
        }
    }

    private func wanted(of family: RuleFamily) throws -> RuleText.Part? {
        guard let rule else { return (family, family.rules) }
        let id = RuleRegistry.rule(rule)?.id
        let rules = family.rules.filter { $0.id == id || family.prefix == rule.uppercased() }
        return rules.isEmpty ? nil : (family, rules)
    }
}
