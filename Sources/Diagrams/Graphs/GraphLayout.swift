/// Places for the boxes of a relation graph: columns by the longest way from the left, then rows with few crossings
/// (K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System Structures", 1981).
struct GraphLayout {
    /// Column of each node.
    private(set) var columns: [Int]
    /// Middle of each node's row, in units of the picture, the smallest 0.
    private(set) var rows: [Double]
    /// For each edge the middles of the rows it passes between its ends, column by column.
    private(set) var bends: [[Double]]

    /// Lines through more columns than this in all are drawn without regard to the boxes between.
    private static let bendLimit = 4_000
    private static let sweeps = 8

    /// - Parameters:
    ///   - edges: ends with the lower node first.
    ///   - apart: distance of two boxes' middles; lines need a third of it.
    init(count: Int, edges: [(Int, Int)], apart: Double) {
        let columns = Self.columns(count, edges)
        self.columns = columns
        var slots = columns
        var neighbours: [[Int]] = Array(repeating: [], count: count)
        var chains: [[Int]] = []
        let bends = edges.reduce(0) { $0 + max(0, columns[$1.1] - columns[$1.0] - 1) }
        for (from, to) in edges {
            var chain: [Int] = []
            var last = from
            if bends <= Self.bendLimit {
                for column in (columns[from] + 1)..<max(columns[to], columns[from] + 1) {
                    chain.append(slots.count)
                    slots.append(column)
                    neighbours.append([last])
                    neighbours[last].append(slots.count - 1)
                    last = slots.count - 1
                }
            }
            neighbours[last].append(to)
            neighbours[to].append(last)
            chains.append(chain)
        }
        let order = Self.order(slots, neighbours)
        let middles = Self.rows(order, slots, neighbours) { $0 < count ? apart : apart / 3 }
        rows = Array(middles[..<count])
        self.bends = chains.map { $0.map { middles[$0] } }
    }

    /// The longest way from the left; nodes without an earlier neighbour stand just before their first later one.
    private static func columns(_ count: Int, _ edges: [(Int, Int)]) -> [Int] {
        var earlier: [[Int]] = Array(repeating: [], count: count)
        var later = earlier
        for (from, to) in edges {
            earlier[to].append(from)
            later[from].append(to)
        }
        var columns = Array(repeating: 0, count: count)
        for node in 0..<count { columns[node] = (earlier[node].map { columns[$0] }.max() ?? -1) + 1 }
        for node in (0..<count).reversed() where earlier[node].isEmpty {
            if let first = later[node].map({ columns[$0] }).min() { columns[node] = first - 1 }
        }
        return columns
    }

    /// Slots of each column, ordered by the mean place of their neighbours, back and forth.
    private static func order(_ slots: [Int], _ neighbours: [[Int]]) -> [[Int]] {
        var order: [[Int]] = Array(repeating: [], count: (slots.max() ?? -1) + 1)
        for (slot, column) in slots.enumerated() { order[column].append(slot) }
        var place = Array(repeating: 0.0, count: slots.count)
        for column in order { for (row, slot) in column.enumerated() { place[slot] = Double(row) } }
        for sweep in 0..<sweeps {
            let isForward = sweep.isMultiple(of: 2)
            for column in isForward ? Array(order.indices) : order.indices.reversed() {
                let keyed = order[column].map { slot in
                    let near = neighbours[slot].filter { isForward ? slots[$0] < column : slots[$0] > column }
                    let mean = near.isEmpty ? place[slot] : near.reduce(0) { $0 + place[$1] } / Double(near.count)
                    return (mean, place[slot], slot)
                }
                order[column] = keyed.sorted { $0 < $1 }.map(\.2)
                for (row, slot) in order[column].enumerated() { place[slot] = Double(row) }
            }
        }
        return order
    }

    /// Rows as near to the neighbours' as the order and the distances allow.
    private static func rows(
        _ order: [[Int]], _ slots: [Int], _ neighbours: [[Int]], size: (Int) -> Double
    ) -> [Double] {
        var rows = Array(repeating: 0.0, count: slots.count)
        for column in order {
            var next = 0.0
            for slot in column {
                rows[slot] = next + size(slot) / 2
                next += size(slot)
            }
        }
        for sweep in 0..<sweeps {
            for column in sweep.isMultiple(of: 2) ? order : order.reversed() {
                let wanted = column.map { slot in
                    let near = neighbours[slot]
                    return near.isEmpty ? rows[slot] : near.reduce(0) { $0 + rows[$1] } / Double(near.count)
                }
                let placed = pack(wanted, column.map(size))
                for (slot, row) in zip(column, placed) { rows[slot] = row }
            }
        }
        let lowest = rows.min() ?? 0
        return rows.map { $0 - lowest }
    }

    /// Positions in their order with room for each: the mean of pushing all down and pushing all up.
    private static func pack(_ wanted: [Double], _ sizes: [Double]) -> [Double] {
        var down = wanted
        for index in wanted.indices.dropFirst() {
            down[index] = max(wanted[index], down[index - 1] + (sizes[index] + sizes[index - 1]) / 2)
        }
        var up = wanted
        for index in wanted.indices.dropLast().reversed() {
            up[index] = min(wanted[index], up[index + 1] - (sizes[index] + sizes[index + 1]) / 2)
        }
        return zip(down, up).map { ($0 + $1) / 2 }
    }
}
