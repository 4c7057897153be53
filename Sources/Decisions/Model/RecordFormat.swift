/// The dialect a record is written in.
package enum RecordFormat: String, Sendable, Hashable, CaseIterable {
    /// `# N. Title`, `Date:`, `## Status` as adr-tools writes them.
    case adrTools = "adr-tools"
    /// Status, Context, Decision, Consequences without adr-tools' header.
    case nygard
    case madr2, madr3, madr4
    case log4brains
    /// Front matter with number, links and kinds, as adrs writes them.
    case adrs
    case dotnetADR = "dotnet-adr"
    case pyadr
    case phodal
    /// A record of no known dialect.
    case freeForm = "free-form"
    case reStructuredText = "rst"
}
