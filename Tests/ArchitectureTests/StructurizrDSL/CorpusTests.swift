import Architecture
import Diagnostics
import Testing

/// Against what Structurizr's own parser says of workspaces nobody here wrote.
@Suite(.enabled(if: Corpus.shared != nil)) struct CorpusTests {
    @Test func countsWhatStructurizrCounts() throws {
        let corpus = try #require(Corpus.shared)
        var checked = 0
        // The files some rows were counted with were not copied.
        for row in corpus.rows where row.hasCounts && !row["counts_from"].contains("full-tree") {
            let (model, diagnostics) = StructurizrReader(files: corpus.files).read(row.path)
            let errors = diagnostics.filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(row.path): \(errors.first.map { $0.message } ?? "")")
            for (name, count) in Self.counts(try #require(model)) {
                #expect(String(count) == row[name], "\(row.path): \(name)")
            }
            checked += 1
        }
        #expect(checked >= 85)
    }

    private static func counts(_ model: ArchitectureModel) -> [(String, Int)] {
        let count = { (kind: Element.Kind) in model.elements.count { $0.kind == kind } }
        return [
            ("people", count(.person)), ("softwareSystems", count(.softwareSystem)), ("containers", count(.container)),
            ("components", count(.component)), ("customElements", count(.custom)),
            ("deploymentNodes_top", model.elements.count { $0.kind == .deploymentNode && $0.parent == nil }),
            ("deploymentNodes_all", count(.deploymentNode)), ("infrastructureNodes", count(.infrastructureNode)),
            ("ssInstances", count(.softwareSystemInstance)), ("cInstances", count(.containerInstance)),
            ("elements", model.elements.count), ("relationships_all", model.relationships.count),
            ("relationships_nonimplied_nonlinked", model.relationships.count { $0.origin == .explicit }),
            ("views", model.views.count), ("elementStyles", model.styles.elements.count),
            ("relStyles", model.styles.relationships.count), ("themes", model.styles.themes.count),
        ]
    }

    @Test func showsTheKindsOfViewsStructurizrDoes() throws {
        let corpus = try #require(Corpus.shared)
        let names: [View.Kind: String] = [
            .landscape: "SystemLandscape", .context: "SystemContext", .container: "Container", .component: "Component",
            .dynamic: "Dynamic", .deployment: "Deployment", .filtered: "Filtered", .custom: "Custom", .image: "Image",
        ]
        for row in corpus.rows where row.hasCounts && !row["viewsByType"].isEmpty {
            let model = try #require(StructurizrReader(files: corpus.files).read(row.path).model)
            var counts: [String: Int] = [:]
            for view in model.views { counts[names[view.kind] ?? "", default: 0] += 1 }
            let text = counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
            #expect(text == row["viewsByType"], "\(row.path)")
        }
    }

    /// Where a file breaks the language, the first error is at the line where Structurizr stops.
    @Test func failsWhereStructurizrFails() throws {
        let corpus = try #require(Corpus.shared)
        // What fails there for want of a file, a network, a script engine or Java is no matter of the language.
        let excuses = [
            "not permitted at", "does not exist at", "could not be found", "was not found", "plugin", "script",
            "importing", ".jar", "automatic layout enabled",
        ]
        var checked = 0
        for row in corpus.rows where !row.parses && !row.hasCounts {
            // Lines were blanked for a second try, which leaves their blocks behind.
            let message = row["error_v6.2.2"]
            let isRelationship = message.contains("already exists")
            guard isRelationship || !excuses.contains(where: message.contains) else { continue }
            let line = try #require(message.firstMatch(of: #/at line (\d+) of/#)?.output.1)
            let first = StructurizrReader(files: corpus.files).read(row.path).diagnostics.first {
                $0.severity == .error
            }
            #expect(first?.position?.line == Int(line), "\(row.path): \(message)")
            checked += 1
        }
        #expect(checked >= 19)
    }
}
