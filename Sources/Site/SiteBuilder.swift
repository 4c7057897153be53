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
        var memory = SiteMemory()
        var output = try await build(input, after: &memory)
        output.files += await output.deferred.all()
        output.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return output
    }

    /// The site but for what is deferred, with what is the same as before taken over.
    package func build(_ input: SiteInput, after memory: inout SiteMemory) async throws(Failure) -> SiteOutput {
        let recordTemplate = try engine.template("site/record.html")
        let printTemplate = try engine.template("site/print.html")
        let context = try SiteContext(input, engine: engine)
        let inputs = SiteInputs(context)
        let introductions = Introductions(context)
        async let overview = overview(context, introductions, inputs.inputsOfGathered, memory.gathered)
        async let models = ModelPages.make(context, inputs, memory)
        let known = memory.records
        let printed = PrintPage.parts(context.map)
        let rendered = await ParallelMap.map(input.pages.count) { page in
            let path = input.pages[page].path
            let hash = inputs.inputs(ofRecord: page)
            if let known = known[path], known.inputs == hash { return known }
            let rendering = RecordRendering(context, page: page, recordTemplate, printed)
            return SiteMemory.Remembered(inputs: hash, value: rendering)
        }
        let records = rendered.map(\.value)
        let documents = try await DocumentPages(context)
        let texts = documents.texts + introductions.texts
        let home = HomePage(context: context, introductions: introductions, metrics: records.map(\.metrics))
        let modelPages = try await models.get()
        (memory.architecture, memory.schema) = (modelPages.architecture, modelPages.schema)
        let search = records.map(\.search) + documents.search + modelPages.search
        let print: DeferredFiles.Maker = {
            printTemplate.render(PrintPage(context: context).view(records.compactMap(\.print)))
        }
        let deferred = DeferredFiles(search: search, print: context.map.hasPrint ? print : nil) {
            DecisionList(context: context, summaries: records.map(\.summary), metrics: home.metrics).bytes
        }
        var output = SiteOutput(
            files: records.map(\.file), copies: [], diagnostics: records.flatMap(\.diagnostics), deferred: deferred)
        output.files += documents.files + modelPages.files
        if let architecture = context.architecture {
            output.diagnostics += architecture.decisions.diagnostics(input, architecture.model)
        }
        output.diagnostics += texts.flatMap(\.diagnostics)
        output.diagnostics += PageAnchors.broken(records.map(\.anchors) + texts.map { PageAnchors($0) }, in: input)
        output.files.append(
            OutputFile(path: SiteMap.home, bytes: try engine.render("site/home.html", home.view())))
        let (gathered, others) = try await overview.get()
        output.files += gathered.value + others
        memory.gathered = gathered
        memory.records = Dictionary(
            zip(input.pages.map(\.path), rendered).map { ($0, $1) }, uniquingKeysWith: { $1 })
        output.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (place, attachments) in (records.map(\.attachments) + texts.map(\.attachments)).enumerated() {
            let origin = PageOrigin(source: input.source(of: place).path, attachments: attachments)
            output.origins[context.map.texts[place]] = origin
        }
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

    /// What needs none of the records' rendered texts: pages that gather records, and others.
    private func overview(
        _ context: SiteContext, _ introductions: Introductions, _ inputs: Int,
        _ known: SiteMemory.Remembered<[OutputFile]>?
    ) async -> Result<(gathered: SiteMemory.Remembered<[OutputFile]>, others: [OutputFile]), Failure> {
        do throws(Failure) {
            var gathered: [OutputFile]
            if let known, known.inputs == inputs {
                gathered = known.value
            } else {
                let index = IndexPage(context: context).view()
                gathered = [OutputFile(path: SiteMap.index, bytes: try engine.render("site/index.html", index))]
                gathered += try await GatheredPages(context: context, introductions: introductions).files()
            }
            var others = try MachineFiles(context: context).files()
            others += SiteAssets(engine: engine, settings: context.input.settings).files
            return .success((SiteMemory.Remembered(inputs: inputs, value: gathered), others))
        } catch {
            return .failure(error)
        }
    }
}
