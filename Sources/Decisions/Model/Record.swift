package import CommonMark
package import Diagnostics

/// One file of a log as read: what it is and, when it is a decision record, everything it says about the decision.
package struct Record: Sendable {
    /// What a file in a log's folder is.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case record, template, index, other
    }

    /// Path from the log's folder, `/`-separated: `0007-use-x.md`, `2022-02-03-tests/README.md`.
    package var path: String
    package var kind: Kind
    /// Why the file is not a record; nil for records.
    package var reason: String?
    package var format: RecordFormat
    /// The number the record goes by: the file name's, else the title's.
    package var number: Int?
    package var title: String
    package var status: StatusReading?
    package var date: DateReading?
    package var people = People()
    package var tags: [String] = []
    /// Ids of architecture elements the decision is about.
    package var elements: [String] = []
    /// Globs of the source files the decision is about, from the repository's root.
    package var paths: [String] = []
    /// Relations as this file states them, not resolved against the log.
    package var relations: [Relation] = []
    /// Names of the considered options, in order.
    package var options: [String] = []
    /// The chosen option's name, where the file states it.
    package var chosen: String?
    /// Headings and bodies, empty for formats other than Markdown.
    package var sections: [Section] = []
    package var diagnostics: [Diagnostic] = []

    package init(path: String, kind: Kind, reason: String? = nil, format: RecordFormat, title: String) {
        self.path = path
        self.kind = kind
        self.reason = reason
        self.format = format
        self.title = title
    }
}

/// Who took part, in the file's own words.
package struct People: Sendable, Hashable {
    package var deciders: [String] = []
    package var consulted: [String] = []
    package var informed: [String] = []

    package init() {}
}
