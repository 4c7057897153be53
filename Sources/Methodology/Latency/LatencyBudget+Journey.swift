import Architecture
package import Decisions
import Diagnostics
import StructuredInput

extension LatencyBudget {
    /// - Returns: nil for a target that limits no time from above, or a journey without a call that is waited for.
    package init?(_ journey: Journey, _ target: Target, in graph: CallGraph) {
        guard [.less, .atMost].contains(target.comparison), let limit = target.limit.double(in: .seconds) else {
            return nil
        }
        let share: Double?
        switch target.aggregate {
        case .percentile(let rank): share = rank.double / 100
        case .mean: share = nil
        case .max, .min, nil: return nil
        }
        var reading = LatencyReading(journey: journey, graph: graph)
        guard !reading.waited.isEmpty else { return nil }
        self.init(reading: &reading, share: share) { seconds in
            target.comparison == .less ? seconds < limit : seconds <= limit
        }
    }

    private init(reading: inout LatencyReading, share: Double?, meets: (Double) -> Bool) {
        rows = reading.rows
        unsaidCalls = reading.unsaidCalls
        calls = reading.repetitions.reduce(0, +)
        if let share {
            (bound, level) = reading.bound(share)
            floor = reading.floor(share)
        } else {
            bound = reading.mean(isUpper: true)
            floor = reading.mean(isUpper: false)
            level = nil
        }
        if let floor, !meets(floor.value / 1000) {
            answer = .violates
        } else if let bound, meets(bound.value / 1000), reading.unsaidCalls.isEmpty {
            answer = .meets
        } else {
            let facts = share.map { reading.missing($0) } ?? reading.missingMeans
            answer = .cannotBeShown(missing: Set(facts + reading.unsaidCalls).sorted())
        }
    }
}

/// A journey's calls with their times.
private struct LatencyReading {
    let journey: Journey
    let graph: CallGraph
    /// Calls that are waited for, by their places.
    let waited: [Int]
    var rows: [LatencyBudget.Row]
    private let rowOf: [Int: Int]
    private var inputs: [[FactKey: Figure.Input]]
    /// Calls of which it isn't said how many they are.
    let unsaidCalls: [MissingFact]

    init(journey: Journey, graph: CallGraph) {
        self.journey = journey
        self.graph = graph
        let calls = journey.waited(in: graph)
        waited = calls.map(\.place)
        rowOf = Dictionary(uniqueKeysWithValues: waited.enumerated().map { ($1, $0) })
        rows = []
        inputs = []
        var unsaid: [MissingFact] = []
        var isAlways: [Int: Bool] = [:]
        for call in calls {
            let edge = graph.edges[call.edge]
            let stated = edge.relationship.fact(.calls)
            if stated == nil, call.parent != nil { unsaid.append(edge.relationship.missing(.calls)) }
            let times = call.parent == nil ? 1 : max(1, (stated?.value ?? 1).rounded(.up))
            let isFirstAlways = call.parent.map { isAlways[$0] ?? true } ?? true
            var row = LatencyBudget.Row(call: call.place, times: times, quantiles: [:])
            row.isAlways =
                isFirstAlways && (stated?.value ?? 1) >= 1
                && edge.relationship.fact(.cacheHitRatio).map { $0.value == 0 } ?? true
            var known: [FactKey: Figure.Input] = [:]
            for (share, key) in LatencyBudget.levels + [(-1, .mean)] {
                guard let fact = edge.relationship.fact(key) ?? graph.nodes[edge.destination].fact(key) else {
                    continue
                }
                known[key] = fact.input
                if key == .mean { row.mean = fact.value * 1000 } else { row.quantiles[share] = fact.value * 1000 }
            }
            isAlways[call.place] = row.isAlways
            rows.append(row)
            inputs.append(known)
        }
        unsaidCalls = unsaid
    }

    /// The longest way through the journey's calls.
    private func longest(_ value: (LatencyBudget.Row) -> Double, addsBranches: Bool = false) -> Double {
        var inside = [Double](repeating: 0, count: journey.calls.count)
        func sum(_ stages: [Journey.Stage]) -> Double {
            stages.reduce(0) { sum, stage in
                let branches = stage.branches.map { $0.reduce(0) { $0 + inside[$1] } }
                return sum + (addsBranches ? branches.reduce(0, +) : branches.max() ?? 0)
            }
        }
        // What a call calls stands behind it.
        for call in journey.calls.reversed() {
            guard let row = rowOf[call.place] else { continue }
            let own = value(rows[row]) + sum(journey.stages[call.place])
            inside[call.place] = rows[row].times * own
        }
        return sum(journey.rootStages)
    }

    /// How often each call is made for one journey, repeated callers included.
    var repetitions: [Double] {
        var out = [Double](repeating: 0, count: rows.count)
        var byCall = [Double](repeating: 0, count: journey.calls.count)
        for (place, row) in rows.enumerated() {
            out[place] = row.times * (journey.calls[row.call].parent.map { byCall[$0] } ?? 1)
            byCall[row.call] = out[place]
        }
        return out
    }

    /// The lowest percentile of single calls that bounds one of the whole; nil where even the highest is too low.
    private func level(_ share: Double) -> (share: Double, key: FactKey)? {
        let count = repetitions.reduce(0, +)
        return LatencyBudget.levels.first { count * (1 - $0.share) <= (1 - share) * (1 + 1e-9) }
    }

    func bound(_ share: Double) -> (Figure?, Double?) {
        guard let lowest = level(share) else { return (nil, nil) }
        let count = repetitions.reduce(0, +)
        for (level, key) in LatencyBudget.levels where level >= lowest.share {
            guard rows.allSatisfy({ $0.quantiles[level] != nil }) else { continue }
            let time = longest { $0.quantiles[level] ?? 0 }
            let shown = NumberText.significant(count, digits: 6)
            let figure = Figure(
                time, "ms", "sum of \(key.rawValue) over calls, the longest of parallel branches",
                [.init("calls", shown)] + inputs.compactMap { $0[key] },
                assuming: [
                    "calls depend on each other in any way: \(shown) × (1 - \(level)) <= 1 - \(share)",
                    "asynchronous calls aren't waited for",
                ])
            return (figure, level)
        }
        return (nil, lowest.share)
    }

    /// The whole takes at least what any of its calls takes.
    func floor(_ share: Double) -> Figure? {
        var best: Figure?
        for (row, inputs) in zip(rows, inputs) where row.isAlways {
            for (level, key) in LatencyBudget.levels where level <= share {
                guard let time = row.quantiles[level], time > best?.value ?? -1, let input = inputs[key] else {
                    continue
                }
                best = Figure(time, "ms", "longest of the calls", [input])
            }
        }
        return best
    }

    /// Means add, in a row; of parallel branches the longest takes at least the longest mean, at most the sum.
    func mean(isUpper: Bool) -> Figure? {
        guard !isUpper || rows.allSatisfy({ $0.mean != nil }) else { return nil }
        let time = longest({ isUpper || $0.isAlways ? $0.mean ?? 0 : 0 }, addsBranches: isUpper)
        return Figure(
            time, "ms", isUpper ? "sum of mean over calls" : "sum of mean over calls, the longest of parallel branches",
            inputs.compactMap { $0[.mean] })
    }

    func missing(_ share: Double) -> [MissingFact] {
        guard let level = level(share) else { return [] }
        return missing { $0.quantiles[level.share] == nil ? level.key : nil }
    }

    var missingMeans: [MissingFact] { missing { $0.mean == nil ? .mean : nil } }

    private func missing(_ key: (LatencyBudget.Row) -> FactKey?) -> [MissingFact] {
        rows.compactMap { row in
            key(row).map { graph.nodes[graph.edges[journey.calls[row.call].edge].destination].missing($0) }
        }
    }
}
