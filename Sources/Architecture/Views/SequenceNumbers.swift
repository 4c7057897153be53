/// Numbers the steps of a dynamic view.
struct SequenceNumbers {
    private var next = 1

    /// The steps in their order, each with its number.
    static func number(_ items: [DynamicItem]) -> [(order: String, step: DynamicStep)] {
        var numbers = SequenceNumbers()
        var out: [(order: String, step: DynamicStep)] = []
        numbers.number(items, into: &out)
        return out
    }

    private mutating func number(_ items: [DynamicItem], into out: inout [(order: String, step: DynamicStep)]) {
        for item in items {
            switch item {
            case .step(let step):
                out.append((step.order ?? String(next), step))
                next += 1
            case .parallel(let items):
                let start = next
                let isGroup = items.allSatisfy { if case .parallel = $0 { true } else { false } }
                next = isGroup ? longest(items, from: start, into: &out) : start
                guard !isGroup else { continue }
                number(items, into: &out)
                next = start
            }
        }
    }

    /// Numbers sequences that run side by side, and goes on behind the longest of them.
    private mutating func longest(
        _ items: [DynamicItem], from start: Int, into out: inout [(order: String, step: DynamicStep)]
    ) -> Int {
        var end = start
        for case .parallel(let items) in items {
            next = start
            number(items, into: &out)
            end = max(end, next)
        }
        return end
    }
}
