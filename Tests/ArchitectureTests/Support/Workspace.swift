import Architecture
import Diagnostics

/// Reads a workspace given as text, with further files beside it.
func read(_ text: String, files: [String: String] = [:]) -> (model: ArchitectureModel, diagnostics: [Diagnostic]) {
    var all = files.mapValues { Array($0.utf8) }
    all["workspace.dsl"] = Array(text.utf8)
    let (model, diagnostics) = StructurizrReader(files: SourceFiles(all)).read("workspace.dsl")
    return (model ?? ArchitectureModel(), diagnostics)
}

/// The same for the inside of a workspace's model.
func readModel(_ text: String) -> (model: ArchitectureModel, diagnostics: [Diagnostic]) {
    read("workspace {\n model {\n\(text)\n }\n}\n")
}

extension Diagnostic {
    /// `file:line:column rule`, the file left out for the workspace itself.
    var summary: String {
        let file = path == "workspace.dsl" ? "" : (path ?? "") + ":"
        return "\(file)\(position?.line ?? 0):\(position?.column ?? 0) \(rule)"
    }
}

/// The same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
