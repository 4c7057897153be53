import Foundation

/// Commands and what they print, as a text: everything indented by two spaces is a `$ command` (with `> ` before its
/// further lines), its standard output, its standard error (`! ` before each line) and its exit code unless that is 0
/// (`[2]`). Everything else says what it is for.
struct Transcript: Equatable {
    struct Step: Equatable {
        /// What stands before the command, not indented.
        var remarks: [Substring]
        var command: String
        var printed: [Substring]
    }

    var steps: [Step] = []
    /// What stands behind the last command's output.
    var end: [Substring] = []

    init(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let last = steps.indices.last
            if line.hasPrefix("  $ ") {
                steps.append(Step(remarks: end, command: String(line.dropFirst(4)), printed: []))
                end = []
            } else if line.hasPrefix("  > "), let last, steps[last].printed.isEmpty {
                steps[last].command += "\n" + line.dropFirst(4)
            } else if line.hasPrefix("  "), let last {
                steps[last].printed.append(line.dropFirst(2))
            } else {
                end.append(line)
            }
        }
    }

    var text: String {
        var lines: [String] = []
        for step in steps {
            lines += step.remarks.map(String.init)
            let command = step.command.split(separator: "\n", omittingEmptySubsequences: false)
            lines += command.enumerated().map { ($0 == 0 ? "  $ " : "  > ") + $1 }
            lines += step.printed.map { "  " + $0 }
        }
        return (lines + end.map(String.init)).joined(separator: "\n")
    }

    /// The same commands with what they print when they are run one after another in the tool's folder.
    func run(in tool: Tool) throws -> Transcript {
        var out = self
        for index in steps.indices { out.steps[index].printed = try Self.printed(by: steps[index].command, tool) }
        return out
    }

    private static func printed(by command: String, _ tool: Tool) throws -> [Substring] {
        let result = try tool.shell(command)
        var lines = self.lines(of: result.output)
        lines += self.lines(of: result.errors).map { "! " + $0 }
        if result.status != 0 { lines.append("[\(result.status)]") }
        return lines
    }

    private static func lines(of text: String) -> [Substring] {
        guard !text.isEmpty else { return [] }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() } else { lines.append("(no line end)") }
        return lines
    }
}
