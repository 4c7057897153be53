package import Architecture
package import Decisions

/// Which decisions govern which elements of the model and which source files.
///
/// A decision governs the elements it names and those that name it, whatever stands in these, and the files its own globs and
/// those of these elements match.
package struct Governance: Sendable {
    package let model: ArchitectureModel
    package let catalog: RecordCatalog
    /// Globs that can't be read.
    package private(set) var faults: [Fault] = []
    private var entries: [ElementID: [Int]] = [:]
    private var elementGlobs: [(element: ElementID, globs: [PathGlob])] = []
    private var entryGlobs: [(entry: Int, globs: [PathGlob])] = []

    /// A glob that can't be read, of an element or of a record.
    package struct Fault: Sendable, Hashable {
        package enum Owner: Sendable, Hashable {
            case element(ElementID)
            /// Place among the catalog's entries.
            case entry(Int)
        }

        package var owner: Owner
        package var glob: String
        package var fault: PathGlob.Fault
    }

    /// An element that a file belongs to, by a glob.
    package struct Owner: Sendable, Hashable {
        package var element: ElementID
        package var glob: String
    }

    /// That a decision governs something.
    package struct Link: Sendable, Hashable {
        /// How it comes to do so, the nearest first.
        package enum Way: Int, Sendable, Hashable, Comparable {
            /// By a glob of its own.
            case path
            /// It is about the very element.
            case own
            /// It is about something the element stands in, or is an instance of.
            case inherited
            /// It is about a part of the element.
            case part

            package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
        }

        /// Place among the catalog's entries.
        package var entry: Int
        package var way: Way
        /// The element the decision is about.
        package var element: ElementID?
        /// The glob that matches, of the decision or of an element.
        package var glob: String?
    }

    package init(model: ArchitectureModel, catalog: RecordCatalog) {
        self.model = model
        self.catalog = catalog
        for (place, entry) in catalog.entries.enumerated() {
            for id in entry.record.elements { add(place, to: ElementID(id)) }
            let globs = read(entry.record.paths, of: .entry(place))
            if !globs.isEmpty { entryGlobs.append((place, globs)) }
        }
        for element in model.elements {
            for name in element.decisions {
                if let place = try? catalog.find(name) { add(place, to: element.id) }
            }
            let globs = read(element.paths, of: .element(element.id))
            if !globs.isEmpty { elementGlobs.append((element.id, globs)) }
        }
    }

    private mutating func add(_ entry: Int, to id: ElementID) {
        if entries[id, default: []].contains(entry) { return }
        entries[id, default: []].append(entry)
    }

    private mutating func read(_ texts: [String], of owner: Fault.Owner) -> [PathGlob] {
        var globs: [PathGlob] = []
        for text in texts {
            do throws(PathGlob.Fault) {
                globs.append(try PathGlob(text))
            } catch {
                faults.append(Fault(owner: owner, glob: text, fault: error))
            }
        }
        return globs
    }

    /// All globs with what they belong to, those of elements first.
    package var globs: [(owner: Fault.Owner, glob: PathGlob)] {
        elementGlobs.flatMap { one in one.globs.map { (owner: .element(one.element), glob: $0) } }
            + entryGlobs.flatMap { one in one.globs.map { (owner: .entry(one.entry), glob: $0) } }
    }

    /// Elements that decisions name, whether the model has them or not.
    package var namedElements: [ElementID] { entries.keys.sorted() }

    /// Places among the catalog's entries of the decisions that name an element, or that it names.
    package func entries(about id: ElementID) -> [Int] { entries[id] ?? [] }

    // MARK: Elements

    /// The decisions that govern an element, one link each: those in force first, then the nearer ones.
    /// - Parameter withParts: also those about its parts.
    package func links(of id: ElementID, withParts: Bool = false) -> [Link] {
        sorted(unsorted(of: id, withParts: withParts))
    }

    private func unsorted(of id: ElementID, withParts: Bool, glob: String? = nil) -> [Link] {
        var out: [Link] = []
        func add(_ element: ElementID, _ way: Link.Way) {
            out += entries(about: element).map { Link(entry: $0, way: way, element: element, glob: glob) }
        }
        add(id, .own)
        for outer in model.surroundings(of: id) { add(outer, .inherited) }
        if withParts {
            for element in namedElements where model.surroundings(of: element).contains(id) { add(element, .part) }
        }
        return out
    }

    // MARK: Files

    /// The elements that files belong to, the innermost first.
    /// - Parameter paths: from the repository's root; several for a folder.
    package func owners(of paths: [String]) -> [Owner] {
        var out: [(owner: Owner, depth: Int)] = []
        for (element, globs) in elementGlobs {
            guard let glob = globs.first(where: { glob in paths.contains { glob.matches($0) } }) else { continue }
            out.append((Owner(element: element, glob: glob.text), model.ancestors(of: element).count))
        }
        return out.enumerated().sorted {
            (-$0.element.depth, $0.offset) < (-$1.element.depth, $1.offset)
        }.map(\.element.owner)
    }

    /// The decisions that govern files, one link each: those in force first, then the nearer ones.
    package func links(ofPaths paths: [String]) -> [Link] {
        var out: [Link] = []
        for (entry, globs) in entryGlobs {
            guard let glob = globs.first(where: { glob in paths.contains { glob.matches($0) } }) else { continue }
            out.append(Link(entry: entry, way: .path, glob: glob.text))
        }
        for owner in owners(of: paths) { out += unsorted(of: owner.element, withParts: false, glob: owner.glob) }
        return sorted(out)
    }

    // MARK: Order

    /// The nearest link of each decision: what is in force first, then what may come to be, then the rest.
    private func sorted(_ links: [Link]) -> [Link] {
        var seen = Set<Int>()
        let nearest = links.enumerated().sorted { ($0.element.way, $0.offset) < ($1.element.way, $1.offset) }
            .map(\.element).filter { seen.insert($0.entry).inserted }
        return nearest.enumerated().sorted {
            (Self.rank(status(of: $0.element)), $0.offset) < (Self.rank(status(of: $1.element)), $1.offset)
        }.map(\.element)
    }

    private func status(of link: Link) -> Status? { catalog.entries[link.entry].record.status?.normalized }

    private static func rank(_ status: Status?) -> Int {
        switch status {
        case .accepted, nil: 0
        case .proposed, .draft: 1
        case .rejected, .deprecated, .superseded: 2
        }
    }
}

extension Status {
    /// Whether a decision is in force or may come to be.
    package var isCurrent: Bool {
        switch self {
        case .accepted, .proposed, .draft: true
        case .rejected, .deprecated, .superseded: false
        }
    }
}

extension ArchitectureModel {
    /// What an element stands in, the nearest first: for an instance first what it is an instance of, last its environment.
    /// For an id the model doesn't have, what stands before its dots.
    package func surroundings(of id: ElementID) -> [ElementID] {
        guard let element = element(id) else {
            let parts = id.rawValue.split(separator: ".")
            return (1..<max(parts.count, 1)).reversed().map { ElementID(parts[..<$0].joined(separator: ".")) }
        }
        var out: [ElementID] = []
        if let base = element.deployment?.instanceOf { out += [base] + ancestors(of: base).map(\.id) }
        out += ancestors(of: id).map(\.id)
        if let name = element.deployment?.environment {
            out += environments.filter { $0.name == name }.map(\.id)
        }
        return out
    }
}
