import Diagnostics

/// The pages of what decisions are about: the architecture and the schema.
struct ModelPages: Sendable {
    let architecture: SiteMemory.Remembered<ArchitecturePages>
    let schema: SiteMemory.Remembered<SchemaPages>

    var files: [OutputFile] { architecture.value.files + schema.value.files }
    var search: [SearchDocument] { architecture.value.search + schema.value.search }

    /// All of them, those known where nothing they depend on has changed.
    static func make(
        _ context: SiteContext, _ inputs: SiteInputs, _ known: SiteMemory
    ) async -> Result<ModelPages, Failure> {
        do throws(Failure) {
            let architecture = try await remembered(known.architecture, inputs.inputsOfArchitecture) {
                () throws(Failure) in
                if let source = context.architecture { try await ArchitecturePages(context, source) } else { .init() }
            }
            let schema = try await remembered(known.schema, inputs.inputsOfSchema) { () throws(Failure) in
                if let source = context.schema { try await SchemaPages(context, source) } else { .init() }
            }
            return .success(ModelPages(architecture: architecture, schema: schema))
        } catch {
            return .failure(error)
        }
    }

    private static func remembered<Value>(
        _ known: SiteMemory.Remembered<Value>?, _ inputs: Int, _ make: () async throws(Failure) -> Value
    ) async throws(Failure) -> SiteMemory.Remembered<Value> {
        if let known, known.inputs == inputs { return known }
        return SiteMemory.Remembered(inputs: inputs, value: try await make())
    }
}
