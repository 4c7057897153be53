import Architecture
import DataModel
import Decisions
import TemplateEngine

/// What pages depend on, as hashes.
struct SiteInputs {
    private let context: SiteContext
    /// What every page depends on: settings, templates, and where everything is.
    private let shared: Int
    /// What other pages show of each record.
    private let faces: [Int]

    init(_ context: SiteContext) {
        self.context = context
        let input = context.input
        var shared = Hasher()
        shared.combine(input.settings)
        shared.combine(context.latest)
        shared.combine(context.engine.overrides)
        shared.combine(context.map.texts)
        shared.combine(context.map.markdown)
        shared.combine(context.map.attachments)
        shared.combine(context.map.sections)
        for kind in TermKind.allCases {
            for term in kind.terms(context.map) {
                shared.combine(term.name)
                shared.combine(term.path)
            }
        }
        // What links are resolved by.
        for page in input.pages {
            shared.combine(page.path)
            shared.combine(page.record.number)
        }
        self.shared = shared.finalize()
        faces = input.pages.indices.map { place in
            var hasher = Hasher()
            Self.combine(input.pages[place], context.summaries[place], &hasher)
            return hasher.finalize()
        }
    }

    private static func combine(_ page: SitePage, _ summary: PageSummary, _ hasher: inout Hasher) {
        hasher.combine(summary.value)
        hasher.combine(page.package)
        hasher.combine(page.folder)
        hasher.combine(page.relations)
        hasher.combine(page.supersededBy)
        hasher.combine(page.lastChange)
        hasher.combine(page.record.tags)
        hasher.combine(page.record.elements)
        hasher.combine(page.record.people)
    }

    /// What the page of a record depends on: its file, its neighbours and the records it is related to.
    func inputs(ofRecord place: Int) -> Int {
        let pages = context.input.pages
        var hasher = Hasher()
        hasher.combine(shared)
        hasher.combine(pages[place].markdown)
        let near = [place - 1, place, place + 1] + pages[place].relations.compactMap(\.page)
        for other in near where faces.indices.contains(other) { hasher.combine(faces[other]) }
        if let architecture = context.architecture {
            let touched = RecordArchitecture(architecture: architecture, page: place, path: context.map.pages[place])
            hasher.combine(touched.digest)
        }
        for name in pages[place].record.elements { hasher.combine(context.schema?.page(named: name)) }
        return hasher.finalize()
    }

    /// What the pages of the architecture depend on: the model, its pictures, and what they show of records.
    var inputsOfArchitecture: Int {
        var hasher = Hasher()
        hasher.combine(shared)
        hasher.combine(faces)
        if let source = context.input.architecture {
            hasher.combine(source.model)
            hasher.combine(source.views)
            for view in source.views { hasher.combine(source.pictures[view.key] != nil) }
        }
        // Elements name their tables.
        if let schema = context.schema { hasher.combine(schema.owned.mapValues { $0.map { schema.map.tables[$0] } }) }
        return hasher.finalize()
    }

    /// What the pages of the schema depend on: the tables, their pictures, whom they belong to, and what they show of
    /// records.
    var inputsOfSchema: Int {
        var hasher = Hasher()
        hasher.combine(inputsOfArchitecture)
        if let source = context.input.schema {
            hasher.combine(source.model)
            hasher.combine(source.picture != nil)
            for table in source.model.tables { hasher.combine(source.pictures[table.name] != nil) }
        }
        return hasher.finalize()
    }

    /// What pages depend on that show all records without their texts.
    var inputsOfGathered: Int {
        var hasher = Hasher()
        hasher.combine(shared)
        hasher.combine(faces)
        for introduction in context.input.introductions { hasher.combine(introduction.markdown) }
        return hasher.finalize()
    }
}
