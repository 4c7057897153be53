/// Work on many values, several at a time.
package enum ParallelMap {
    /// The results in the order of the indices, whatever order they are finished in.
    /// - Parameter chunk: values handed to a task at once: enough that tasks cost little, few enough that all cores end
    ///   together.
    package static func map<Result: Sendable>(
        _ count: Int, chunk: Int = 16, _ body: @escaping @Sendable (Int) -> Result
    ) async
        -> [Result]
    {
        await withTaskGroup(of: (Int, [Result]).self) { group in
            for start in stride(from: 0, to: count, by: chunk) {
                group.addTask { (start, (start..<min(start + chunk, count)).map(body)) }
            }
            var parts: [(Int, [Result])] = []
            parts.reserveCapacity(count / chunk + 1)
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }
}
