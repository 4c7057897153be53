package import Decisions

/// A record with all that its page says about it.
package struct SitePage: Sendable {
    /// A relation to another record, by this record or by the other one.
    package struct Relation: Sendable, Hashable {
        /// `Supersedes`, `Amended by` …
        package var label: String
        /// The other record's page; nil where it is none of this site's.
        package var page: Int?
        /// The other record as written, for the case that it has no page.
        package var text: String

        package init(label: String, page: Int?, text: String) {
            self.label = label
            self.page = page
            self.text = text
        }
    }

    /// The last commit that changed a file.
    package struct Change: Sendable, Hashable {
        /// `2025-06-17`, as the committer's clock showed it.
        package var date: String
        /// The commit's short hash.
        package var commit: String

        package init(date: String, commit: String) {
            self.date = date
            self.commit = commit
        }
    }

    package var record: Record
    /// What commands call the record; empty where nobody said.
    package var id = ""
    /// The record's file, as a path from the directory adrgen runs in.
    package var path: String
    /// The folder of its log, likewise.
    package var folder: String
    /// The log's package; nil for a repository's only log.
    package var package: String?
    /// The whole file.
    package var markdown: [UInt8]
    /// Relations in both directions, those of superseding among them.
    package var relations: [Relation] = []
    /// What has taken the record's place.
    package var supersededBy: [Relation] = []
    /// Nil outside a repository, and for a file that no commit has.
    package var lastChange: Change?

    package init(record: Record, path: String, folder: String, package: String? = nil, markdown: [UInt8]) {
        self.record = record
        self.path = path
        self.folder = folder
        self.package = package
        self.markdown = markdown
    }
}
