import Architecture
import Decisions

/// Which decisions are about which elements: by the records' own words, and by those of the model.
struct ElementDecisions: Sendable {
    /// Elements of each record, in the order it names them, then those that name it.
    private(set) var elements: [[ElementID]]
    /// Places of records by element, in the order of the log.
    private(set) var records: [ElementID: [Int]] = [:]
    /// What records name that the model does not have.
    private(set) var unknown: [Unknown] = []
    private let folded: [String: ElementID?]
    private let ids: Set<ElementID>

    struct Unknown: Sendable, Hashable {
        /// The record's place.
        var record: Int
        var name: String
    }

    /// - Parameter tables: what records may name instead of elements.
    init(_ input: SiteInput, _ model: ArchitectureModel, _ tables: TableNames) {
        elements = input.pages.map { _ in [] }
        folded = Self.foldedIDs(model)
        ids = Set(model.elements.map(\.id))
        for (place, page) in input.pages.enumerated() {
            for name in page.record.elements {
                let name = SiteTerm.tidy(name)
                guard let id = element(named: name) else {
                    let unknown = Unknown(record: place, name: name)
                    if tables.table(name) == nil, !name.isEmpty, !self.unknown.contains(unknown) {
                        self.unknown.append(unknown)
                    }
                    continue
                }
                add(id, place)
            }
        }
        if model.elements.contains(where: { !$0.decisions.isEmpty }) {
            let names = Self.recordNames(input)
            for element in model.elements {
                for record in element.decisions.compactMap({ names[Self.key($0)] ?? nil }) { add(element.id, record) }
            }
        }
        for id in records.keys { records[id]?.sort() }
    }

    /// The element a record means: by its id, in any case where that is one element's only.
    func element(named name: String) -> ElementID? {
        let name = SiteTerm.tidy(name)
        let exact = ElementID(name)
        return ids.contains(exact) ? exact : folded[name.lowercased()] ?? nil
    }

    private mutating func add(_ id: ElementID, _ record: Int) {
        if elements[record].contains(id) { return }
        elements[record].append(id)
        records[id, default: []].append(record)
    }

    /// Ids by their spelling without case; nil where two differ in case only.
    private static func foldedIDs(_ model: ArchitectureModel) -> [String: ElementID?] {
        Dictionary(model.elements.map { ($0.id.rawValue.lowercased(), $0.id) }, uniquingKeysWith: { _, _ in nil })
    }

    /// Records by their ids, numbers, names of files and paths; nil where several are called so.
    private static func recordNames(_ input: SiteInput) -> [String: Int?] {
        var names: [String: Int?] = [:]
        for (place, page) in input.pages.enumerated() {
            let file = page.path.split(separator: "/").last.map(String.init) ?? page.path
            let called = [page.id, page.record.number.map(String.init) ?? "", file, page.path].map(key)
            for name in Set(called) where !name.isEmpty { names[name] = names.keys.contains(name) ? Int?.none : place }
        }
        return names
    }

    /// A name of a record without ending and leading zeros.
    private static func key(_ name: String) -> String {
        var key = name.lowercased()
        if key.hasPrefix("adr-"), key.dropFirst(4).allSatisfy(\.isNumber) { key.removeFirst(4) }
        if key.hasSuffix(".md") { key.removeLast(3) }
        if !key.isEmpty, key.allSatisfy(\.isNumber) { key = String(key.drop { $0 == "0" }) }
        return key
    }
}
