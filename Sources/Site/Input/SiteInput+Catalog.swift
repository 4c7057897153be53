package import Decisions

extension SiteInput {
    /// A site of all records of some logs.
    /// - Parameters:
    ///   - markdown: the records' files, in the order of the catalog's entries.
    ///   - attachments: files outside the logs' folders that may be copied.
    package init(settings: SiteSettings, catalog: RecordCatalog, markdown: [[UInt8]], attachments: Set<String> = []) {
        let pages = zip(catalog.entries, markdown).map { entry, markdown in
            var page = SitePage(
                record: entry.record, path: entry.path, folder: catalog.logs[entry.log].folder, package: entry.package,
                markdown: markdown)
            page.id = entry.id
            for link in entry.links where link.target != nil || link.kind != .other {
                let relation = SitePage.Relation(label: link.label, page: link.target, text: link.targetText)
                page.relations.append(relation)
                if link.kind == .supersededBy { page.supersededBy.append(relation) }
            }
            return page
        }
        var files = attachments
        for log in catalog.logs {
            for file in log.files where file.kind != .record { files.insert(log.path(of: file)) }
        }
        self.init(settings: settings, pages: pages, attachments: files) { catalog.target($0, from: $1) }
    }
}
