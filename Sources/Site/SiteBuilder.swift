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
    package func build(_ input: SiteInput) async throws(Failure) -> SiteOutput {
        let recordTemplate = try engine.template("site/record.html")
        let context = try SiteContext(input, engine: engine)
        let introductions = Introductions(context)
        async let overview = overview(context, introductions)
        let parts = PrintPage.parts(context.map)
        let records = await ParallelMap.map(input.pages.count) { page in
            let text = RenderedText(context, page: page)
            let pictures = DecisionPictures(input.pages[page], latest: context.latest, day: input.settings.day)
            let view = RecordPage(context: context, page: page).view(text, pictures)
            let file = OutputFile(path: context.map.pages[page], bytes: recordTemplate.render(view))
            return (
                file: file, attachments: text.attachments, diagnostics: text.diagnostics,
                anchors: PageAnchors(text, of: input.pages[page]),
                search: SearchDocument(context, page: page, text: text), summary: text.summary,
                metrics: pictures.metrics,
                print: parts.map { PrintPage.body(text, charts: pictures.all, page: page, map: context.map, parts: $0) }
            )
        }
        let documents = try await DocumentPages(context)
        let texts = documents.texts + introductions.texts
        async let search = SearchIndex(records.map(\.search) + documents.search).files()
        var output = SiteOutput(files: records.map(\.file), copies: [], diagnostics: records.flatMap(\.diagnostics))
        output.files += documents.files
        output.diagnostics += texts.flatMap(\.diagnostics)
        output.diagnostics += PageAnchors.broken(records.map(\.anchors) + texts.map { PageAnchors($0) }, in: input)
        let home = HomePage(context: context, introductions: introductions, metrics: records.map(\.metrics))
        output.files.append(
            OutputFile(path: SiteMap.home, bytes: try engine.render("site/home.html", home.view())))
        if parts != nil {
            let template = try engine.template("site/print.html")
            let view = PrintPage(context: context).view(records.compactMap(\.print))
            output.files.append(OutputFile(path: SiteMap.print, bytes: template.render(view)))
        }
        let list = DecisionList(context: context, summaries: records.map(\.summary), metrics: home.metrics)
        output.files.append(OutputFile(path: SiteMap.decisionList, bytes: list.bytes))
        output.files += try await overview.get()
        output.files += await search
        output.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let own = [input.settings.logo, input.settings.stylesheet, input.settings.mermaid].compactMap(\.self)
        let attachments = (records.map(\.attachments) + texts.map(\.attachments)).reduce(into: Set(own)) {
            $0.formUnion($1)
        }
        output.copies = attachments.compactMap { file in
            context.map.attachments[file].map { FileCopy(from: file, to: $0) }
        }
        output.copies.sort { $0.to.utf8.lexicographicallyPrecedes($1.to.utf8) }
        return output
    }

    /// What shows all records at once and needs none of their texts.
    private func overview(_ context: SiteContext, _ introductions: Introductions) async -> Result<[OutputFile], Failure>
    {
        do throws(Failure) {
            let index = try engine.render("site/index.html", IndexPage(context: context).view())
            var files = [OutputFile(path: SiteMap.index, bytes: index)]
            files += try await GatheredPages(context: context, introductions: introductions).files()
            files += try MachineFiles(context: context).files()
            files += SiteAssets(engine: engine, settings: context.input.settings).files
            return .success(files)
        } catch {
            return .failure(error)
        }
    }
}
