package import Diagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The layout program `dot`, started once a graph: version 2.42 corrupts its memory when one process lays out several.
package struct Graphviz: Sendable {
    /// What a layout may take.
    private static let limits = ChildProcess.Limits(seconds: 120, output: 64 << 20)

    private let program: String
    private let cache: LayoutCache?

    /// Finds the program; nil when it is not installed.
    package init?() {
        let environment = ProcessInfo.processInfo.environment
        let places = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
            .filter { $0.hasPrefix("/") }.map { PathText.joined(String($0), "dot") }
        for place in places {
            guard let path = try? Disk.realPath(place), let status = try? Disk.status(of: path), status.kind == .file,
                status.permissions & 0o111 != 0
            else { continue }
            program = place
            // Another version may give other places; asking for it would take a process.
            cache = LayoutCache(environment, maker: "\(path) \(status.size) \(status.modified)")
            return
        }
        return nil
    }

    /// That there is no Graphviz, and what to do.
    package static var missing: Diagnostic {
        Diagnostic(
            .warning, rule: "graphviz-missing", "Pictures need Graphviz, and there is no `dot` on the `PATH`",
            fix:
                "install Graphviz (`apt-get install graphviz`, `brew install graphviz`); text forms of diagrams need none"
        )
    }

    /// Lays out graphs, as many at a time as there are processors; those known from earlier runs without any process.
    /// - Parameter graphs: in the DOT language.
    /// - Returns: for each graph what `dot -Tjson0` writes, or what went wrong.
    package func layouts(of graphs: [String]) async -> [Result<[UInt8], LayoutFailure>] {
        let known = graphs.map { cache?.layout(of: $0) }
        let missing = graphs.indices.filter { known[$0] == nil }
        var made: [Int: Result<[UInt8], LayoutFailure>] = [:]
        await withTaskGroup(of: (Int, Result<[UInt8], LayoutFailure>).self) { group in
            var rest = missing[...]
            func start() {
                guard let index = rest.popFirst() else { return }
                group.addTask { (index, layout(of: graphs[index])) }
            }
            for _ in 0..<Disk.processors { start() }
            while let (index, result) = await group.next() {
                made[index] = result
                start()
            }
        }
        if !missing.isEmpty { cache?.tidy() }
        return graphs.indices.map { index in
            if let layout = known[index] { return .success(layout) }
            return made[index] ?? .failure(LayoutFailure(reason: "was not started"))
        }
    }

    private func layout(of graph: String) -> Result<[UInt8], LayoutFailure> {
        var result = run(graph, [])
        // Some frames are too much for the usual way of ranking ("trouble in init_rank"), and not for the newer one.
        if case .failure(let failure) = result, failure.mayPass { result = run(graph, ["-Gnewrank=true"]) }
        if case .success(let layout) = result { cache?.keep(layout, of: graph) }
        return result
    }

    private func run(_ graph: String, _ options: [String]) -> Result<[UInt8], LayoutFailure> {
        let outcome = ChildProcess.run(
            program, ["-Kdot", "-Tjson0"] + options, environment: ["LC_ALL": "C"], input: Array(graph.utf8),
            limits: Self.limits)
        guard let outcome else { return .failure(LayoutFailure(reason: "could not be started")) }
        guard !outcome.isCut else {
            return .failure(LayoutFailure(reason: "took more than \(Int(Self.limits.seconds)) seconds"))
        }
        guard outcome.status == 0, !outcome.output.isEmpty else {
            let line = String(decoding: outcome.errors.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
            let reason = line.isEmpty ? "ended with \(outcome.status)" : "said: \(line)"
            return .failure(LayoutFailure(reason: reason, mayPass: true))
        }
        return .success(outcome.output)
    }
}

/// Why there is no layout.
package struct LayoutFailure: Error, Sendable, Hashable {
    /// After "Graphviz": `took more than 60 seconds`.
    package var reason: String
    /// Whether another way of laying out may do it.
    var mayPass = false
}
