import Decisions
import Diagnostics
import TemplateEngine

/// What every page of a site can look at.
struct SiteContext: Sendable {
    let input: SiteInput
    let map: SiteMap
    let summaries: [PageSummary]
    let engine: TemplateEngine
    /// Nil for a site without a model.
    let architecture: ArchitectureContext?
    /// Nil for a site without a schema.
    let schema: SchemaContext?
    /// What each page's record has replaced, by the pages' places.
    let superseded: [Int: [Int]]
    /// The latest day on which a record says that it was decided.
    let latest: Day?
    private let terms: [TermKind: [String: String]]

    private let shellTemplates: SiteShell.Templates
    /// Shells of the records' folders and of those of other pages, of which there are few, by section.
    private var shells: [String: [SiteShell.Place: SiteShell]] = [:]

    /// - Throws: a failure when a template that all pages share cannot be used.
    init(_ input: SiteInput, engine: TemplateEngine) throws(Failure) {
        self.input = input
        self.engine = engine
        let map = SiteMap(input)
        self.map = map
        let names = TableNames(input.schema?.model)
        architecture = input.architecture.flatMap { source in
            map.architecture.map { ArchitectureContext(source, $0, input, names) }
        }
        schema = input.schema.flatMap { source in map.schema.map { SchemaContext(source, $0, input, names) } }
        var superseded: [Int: [Int]] = [:]
        for (place, page) in input.pages.enumerated() {
            for relation in page.supersededBy {
                if let successor = relation.page { superseded[successor, default: []].append(place) }
            }
        }
        self.superseded = superseded
        latest = input.pages.compactMap { $0.record.date?.iso }.max().flatMap { Day($0) }
        terms = Dictionary(
            uniqueKeysWithValues: TermKind.allCases.map { kind in
                let paths = kind.terms(map).map { ($0.name.lowercased(), $0.path) }
                return (kind, Dictionary(paths, uniquingKeysWith: { first, _ in first }))
            })
        summaries = input.pages.map(PageSummary.init)
        shellTemplates = try SiteShell.Templates(engine)
        let parts = input.architecture.flatMap { map.architecture?.pages($0.model) } ?? []
        for (section, pages) in [
            (SiteMap.index, map.pages), (SiteDocs.index, map.docs.pages), (ArchitectureMap.index, parts),
            (SchemaMap.index, map.schema?.tables ?? []),
        ] {
            for place in Set(pages.map { SiteShell.Place.folder(of: $0) }) {
                shells[section, default: [:]][place] = makeShell(place, section: section)
            }
        }
    }

    /// What a page shares with those of its folder and section.
    func shell(_ place: SiteShell.Place, section: String?) -> SiteShell {
        if let section, let shell = shells[section]?[place] { return shell }
        return makeShell(place, section: section)
    }

    private func makeShell(_ place: SiteShell.Place, section: String?) -> SiteShell {
        SiteShell(place, section: section, input, map, shellTemplates)
    }

    /// The path of a tag's, person's or package's page.
    func path(of name: String, _ kind: TermKind) -> String? { terms[kind]?[SiteTerm.tidy(name).lowercased()] }
}
