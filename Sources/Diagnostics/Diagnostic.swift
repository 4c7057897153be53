/// One thing worth telling the user about an input: what, where, under which rule, and what to do.
package struct Diagnostic: Sendable, Hashable {
    /// How much it matters: an error makes the command fail, a warning does not, a note only informs.
    package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        case note, warning, error

        package static func < (a: Self, b: Self) -> Bool {
            a.rank < b.rank
        }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package var severity: Severity
    /// Stable rule id in kebab-case, such as `duplicate-number`.
    package var rule: String
    /// What is wrong: the specific thing first, no final period.
    package var message: String
    /// File the diagnostic is about, as the user would type it; nil for the command itself.
    package var path: String?
    package var position: SourcePosition?
    /// The source line at `position`.
    package var excerpt: Excerpt?
    /// Byte offset of the place in its file, for as long as that has not been looked up.
    package var offset: Int?
    /// What to do about it: a verb phrase.
    package var fix: String?

    package init(
        _ severity: Severity, rule: String, _ message: String, path: String? = nil,
        position: SourcePosition? = nil, excerpt: Excerpt? = nil, fix: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.path = path
        self.position = position
        self.excerpt = excerpt
        self.fix = fix
    }
}

extension Diagnostic {
    /// A diagnostic at a byte offset of a file, with the source line there as excerpt.
    package init(
        _ severity: Severity, rule: String, _ message: String, path: String, bytes: [UInt8], offset: Int,
        fix: String? = nil
    ) {
        self.init(severity, rule: rule, message, path: path, fix: fix)
        self.offset = offset
        locate(in: SourceLines(bytes))
    }

    /// A diagnostic at a byte offset of a file whose bytes are not at hand; see `locate(in:)`.
    package init(
        _ severity: Severity, rule: String, _ message: String, path: String, offset: Int?, fix: String? = nil
    ) {
        self.init(severity, rule: rule, message, path: path, fix: fix)
        self.offset = offset
    }

    /// Whether line, column or source line are still to be looked up.
    package var needsLines: Bool { offset != nil || excerpt == nil && position != nil }

    /// Looks the place up in its file: sets line, column and source line.
    package mutating func locate(in lines: SourceLines) {
        guard let offset = offset ?? position.flatMap(lines.offset), needsLines else { return }
        position = lines.position(at: offset)
        excerpt = lines.excerpt(at: offset)
        self.offset = nil
    }
}

/// What a command gives up with: every reason at once, and the exit code that says what kind they are.
package struct Failure: Error, Sendable, Hashable {
    package var diagnostics: [Diagnostic]
    /// 1 findings at or above the threshold, 2 input that could not be used, 64 wrong usage.
    package var exitCode: Int32

    package init(_ diagnostics: [Diagnostic], exitCode: Int32 = 2) {
        self.diagnostics = diagnostics
        self.exitCode = exitCode
    }

    package init(rule: String, _ message: String, path: String? = nil, fix: String? = nil, exitCode: Int32 = 2) {
        self.init([Diagnostic(.error, rule: rule, message, path: path, fix: fix)], exitCode: exitCode)
    }
}
