/// What one build leaves for the next: pages whose inputs are the same need not be rendered again.
///
/// Inputs are compared by hashes that hold within one process only.
package struct SiteMemory: Sendable {
    var records: [String: Remembered<RecordRendering>] = [:]
    /// Pages that show all records without their texts.
    var gathered: Remembered<[OutputFile]>?
    var architecture: Remembered<ArchitecturePages>?
    var schema: Remembered<SchemaPages>?

    package init() {}

    /// Something with what stands for all that it was made of.
    struct Remembered<Value: Sendable>: Sendable {
        var inputs: Int
        var value: Value
    }
}
