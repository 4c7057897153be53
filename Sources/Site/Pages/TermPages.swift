import Decisions
import TemplateEngine

/// The index of all tags, people or packages.
struct TermIndexPage {
    let context: SiteContext
    let kind: TermKind

    /// The page as its template sees it.
    func view() -> TemplateValue {
        let terms = kind.terms(context.map)
        return [
            "site": SiteHead(path: kind.index, title: kind.title, section: kind.index).value(context),
            "heading": .string(kind.title),
            "terms": .list(
                terms.map { term in
                    [
                        "name": .string(term.name), "count": .int(term.pages.count),
                        "href": .string(SiteHref.make(term.path, from: kind.index)),
                    ]
                }),
        ]
    }
}

/// The records of one tag, person or package.
struct TermPage {
    let context: SiteContext
    let kind: TermKind
    let term: SiteTerm

    /// The page as its template sees it.
    /// - Parameter introduction: what the package's log says about itself.
    func view(_ introduction: TemplateValue?) -> TemplateValue {
        [
            "introduction": introduction ?? false,
            "site": SiteHead(path: term.path, title: "\(kind.name) \(term.name)", section: kind.index).value(context),
            "kind": .string(kind.name),
            "kinds": .string(kind.title),
            "index": .string(SiteHref.make(kind.index, from: term.path)),
            "name": .string(term.name),
            "count": .int(term.pages.count),
            "isOne": .bool(term.pages.count == 1),
            "groups": .list(groups),
        ]
    }

    private var groups: [TemplateValue] {
        guard kind == .person else { return [group("", term.pages)] }
        let key = term.name.lowercased()
        let roles: [(String, (People) -> [String])] = [
            ("Decides", { $0.deciders }), ("Is consulted", { $0.consulted }), ("Is informed", { $0.informed }),
        ]
        return roles.compactMap { name, people in
            let pages = term.pages.filter { page in
                people(context.input.pages[page].record.people).contains { SiteTerm.tidy($0).lowercased() == key }
            }
            return pages.isEmpty ? nil : group(name, pages)
        }
    }

    private func group(_ name: String, _ pages: [Int]) -> TemplateValue {
        [
            "role": .string(name), "count": .int(pages.count),
            "records": .list(pages.map { .dict(context.entry($0, from: term.path)) }),
        ]
    }
}

/// What records can be gathered by.
enum TermKind: Sendable, CaseIterable {
    case tag, person, package

    var name: String {
        switch self {
        case .tag: "Tag"
        case .person: "Person"
        case .package: "Package"
        }
    }

    var title: String {
        switch self {
        case .tag: "Tags"
        case .person: "People"
        case .package: "Packages"
        }
    }

    var index: String {
        switch self {
        case .tag: SiteMap.tagIndex
        case .person: SiteMap.peopleIndex
        case .package: SiteMap.packageIndex
        }
    }

    func terms(_ map: SiteMap) -> [SiteTerm] {
        switch self {
        case .tag: map.tags
        case .person: map.people
        case .package: map.packages
        }
    }
}
