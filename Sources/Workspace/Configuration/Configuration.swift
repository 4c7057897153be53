package import DataModel

/// What a project has settled about its log, whichever tool's file says so.
///
/// In `adrgen.yml` (or `.adrgen.yml`):
/// ```yaml
/// log: docs/adr                 # folder of the log, relative to this file, or
/// logs:                         # several of them
///   - {path: docs/adr}
///   - {path: packages/auth/docs/adr, package: auth}
/// format: madr4                 # dialect or template name of new records
/// template: docs/adr-template.md
/// templates: docs/templates     # folder with overrides of built-in templates
/// numbering: number             # number, date or draft
/// status: proposed              # status of new records
/// statuses: [on hold, trial]    # the team's own words besides the known ones
/// spelling: superseded          # or superceded, as adr-tools writes it
/// architecture: docs/architecture # the model's files or folders: YAML, or one workspace in the Structurizr DSL
/// data: db/migrations           # the schema's SQL files or folders of migrations, or with the dialect:
/// data: {sql: [db/schema.sql, db/extra.sql], dialect: mysql}
/// site: {title: Shop decisions, output: site}  # see `Configuration.Site`
/// check: {fail-on: warning}     # see `Configuration.Check`
/// ```
package struct Configuration: Sendable, Hashable {
    /// How new records are named.
    package enum Numbering: String, Sendable, Hashable, CaseIterable {
        /// The next free number.
        case number
        /// The day.
        case date
        /// A word that stands in for the number until the record is accepted.
        case draft
    }

    /// How the word for a replaced record is written.
    package enum Spelling: String, Sendable, Hashable, CaseIterable {
        case superseded, superceded
    }

    /// A record format's raw value or the name of a template; nil to follow the log.
    package var format: String?
    /// Template file of new records, relative to the working folder.
    package var template: String?
    /// Folder with overrides of built-in templates, relative to the working folder.
    package var templates: String?
    package var numbering: Numbering?
    /// Status of new records, in the project's own word.
    package var status: String?
    /// Status words of the team's own.
    package var statuses: [String] = []
    package var spelling: Spelling?
    /// Text before the number in file names of new records.
    package var prefix: String?
    /// Digits of the number in file names of new records.
    package var digits: Int?
    /// Language of new records as the file names it: `fr`, `zh-cn`.
    package var language: String?
    /// Files and folders of the architecture model, relative to the working folder; empty for the usual place.
    package var architecture: [String] = []
    /// SQL files and folders of migrations, relative to the working folder; empty for the usual places.
    package var data: [String] = []
    /// Dialect of the SQL; nil to tell it from the text.
    package var dialect: Dialect?
    package var site = Site()
    /// What `adrgen check` tells; nil when nothing is said about it.
    package var check: Check?

    package init() {}
}

extension Configuration {
    /// The configuration with what it leaves open taken from another one.
    func completed(by other: Self) -> Self {
        var result = self
        result.format = format ?? other.format
        result.template = template ?? other.template
        result.templates = templates ?? other.templates
        result.numbering = numbering ?? other.numbering
        result.status = status ?? other.status
        result.statuses = statuses.isEmpty ? other.statuses : statuses
        result.spelling = spelling ?? other.spelling
        result.prefix = prefix ?? other.prefix
        result.digits = digits ?? other.digits
        result.language = language ?? other.language
        result.architecture = architecture.isEmpty ? other.architecture : architecture
        result.data = data.isEmpty ? other.data : data
        result.dialect = dialect ?? other.dialect
        result.site = site.completed(by: other.site)
        result.check = check ?? other.check
        return result
    }
}
