package import CommonMark
package import Decisions

/// The text of a record, as rules about logs look at it.
package struct ProjectRecord: Sendable {
    /// Nil for what is no Markdown, and for a file that could not be read.
    package var document: MarkdownDocument?
    /// Its computed regions that aren't current.
    package var regions: [Region] = []

    /// A computed region that doesn't say what it should.
    package struct Region: Sendable, Hashable {
        package var name: String
        package var state: RegionUpdate.State
        package var offset: Int

        package init(name: String, state: RegionUpdate.State, offset: Int) {
            self.name = name
            self.state = state
            self.offset = offset
        }
    }

    package init(document: MarkdownDocument? = nil, regions: [Region] = []) {
        self.document = document
        self.regions = regions
    }
}

/// The records as of a revision that accepted ones must not be changed against.
package struct BaseRevision: Sendable {
    /// As somebody named it.
    package var name: String
    package var records: [BaseRecord]

    package init(name: String, records: [BaseRecord]) {
        self.name = name
        self.records = records
    }
}

/// A record as of an earlier revision.
package struct BaseRecord: Sendable {
    package var id: String
    package var path: String
    package var record: Record
    package var document: MarkdownDocument?

    package init(id: String, path: String, record: Record, document: MarkdownDocument?) {
        self.id = id
        self.path = path
        self.record = record
        self.document = document
    }
}

/// The files of a repository around a project, by their paths from the working folder.
package struct ProjectFiles: Sendable {
    /// Whether there is anything at a path; true for what is outside of the repository, which nobody knows.
    package var exists: @Sendable (String) -> Bool
    /// The text of a file.
    package var text: @Sendable (String) -> [UInt8]?

    package init(exists: @escaping @Sendable (String) -> Bool, text: @escaping @Sendable (String) -> [UInt8]?) {
        self.exists = exists
        self.text = text
    }

    /// No files but those of the project itself.
    package static let none = ProjectFiles(exists: { _ in false }, text: { _ in nil })
}
