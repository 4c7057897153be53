import CommonMark
package import Diagnostics
package import TemplateEngine

/// Turns records into the pages of a site. Reads and writes nothing.
package struct SiteBuilder: Sendable {
    private let engine: TemplateEngine

    package init(engine: TemplateEngine = TemplateEngine()) {
        self.engine = engine
    }

    /// The whole site.
    /// - Throws: a failure when a template cannot be used.
    package func build(_ input: SiteInput) throws(Failure) -> SiteOutput {
        let recordTemplate = try engine.template("site/record.html")
        let indexTemplate = try engine.template("site/index.html")
        let map = SiteMap(input)
        let summaries = input.pages.map(PageSummary.init)
        var output = SiteOutput(files: [], copies: [], diagnostics: [])
        var attachments: Set<String> = []
        for page in input.pages.indices {
            let builder = RecordPage(input: input, page: page, map: map, summaries: summaries)
            let view = builder.view(&attachments, &output.diagnostics)
            output.files.append(OutputFile(path: map.pages[page], bytes: recordTemplate.render(view)))
        }
        let index = IndexPage(input: input, map: map, summaries: summaries)
        output.files.append(OutputFile(path: SiteMap.index, bytes: indexTemplate.render(index.view())))
        for (name, path) in [("site/adrgen.css", SiteMap.stylesheet), ("site/icon.svg", SiteMap.icon)] {
            output.files.append(OutputFile(path: path, bytes: engine.file(named: name)?.bytes ?? []))
        }
        output.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        output.copies = attachments.compactMap { file in
            map.attachments[file].map { FileCopy(from: file, to: $0) }
        }
        output.copies.sort { $0.to.utf8.lexicographicallyPrecedes($1.to.utf8) }
        return output
    }
}
