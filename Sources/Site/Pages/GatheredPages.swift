import Diagnostics
import TemplateEngine

/// The pages that gather records: timeline, relations, and those of tags, people and packages with their indexes.
struct GatheredPages {
    let context: SiteContext
    let introductions: Introductions

    /// The pages of all that the site has.
    func files() async throws(Failure) -> [OutputFile] {
        let map = context.map
        let timeline = try context.engine.template("site/timeline.html")
        let relations = try context.engine.template("site/relations.html")
        let index = try context.engine.template("site/terms.html")
        let page = try context.engine.template("site/term.html")
        var files = [
            OutputFile(path: SiteMap.timeline, bytes: timeline.render(TimelinePage(context: context).view()))
        ]
        if map.sections.contains(where: { $0.path == SiteMap.relations }) {
            files.append(
                OutputFile(path: SiteMap.relations, bytes: relations.render(RelationsPage(context: context).view())))
        }
        for kind in TermKind.allCases {
            let terms = kind.terms(map)
            if terms.isEmpty { continue }
            files.append(
                OutputFile(
                    path: kind.index, bytes: index.render(TermIndexPage(context: context, kind: kind).view())))
            files += await ParallelMap.map(terms.count) { number in
                let introduction = introductions.value(on: terms[number].path)
                let view = TermPage(context: context, kind: kind, term: terms[number]).view(introduction)
                return OutputFile(path: terms[number].path, bytes: page.render(view))
            }
        }
        return files
    }
}
