/// The stretches of lines in which two texts differ.
struct LineDiff: Sendable, Hashable {
    /// Lines of the old text that are replaced by lines of the new one; either may be empty.
    struct Block: Sendable, Hashable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// Lines with their line ends.
    let old: [ArraySlice<UInt8>]
    let new: [ArraySlice<UInt8>]
    let blocks: [Block]

    /// Changed lines up to which the shortest difference is sought; beyond, a cruder one will do.
    static let effortLimit = 1500

    init(_ oldBytes: [UInt8], _ newBytes: [UInt8]) {
        old = Self.lines(of: oldBytes)
        new = Self.lines(of: newBytes)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        let numbered = (old + new).map { line in
            let next = numbers.count
            return numbers.insert(next, ifAbsentFor: line)
        }
        blocks = Self.blocks(Array(numbered[..<old.count]), Array(numbered[old.count...]))
    }

    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...offset])
            start = offset + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func blocks(_ old: [Int], _ new: [Int]) -> [Block] {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var oldEnd = old.count
        var newEnd = new.count
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        if start == oldEnd, start == newEnd { return [] }
        let matches = matches(old[start..<oldEnd], new[start..<newEnd])
        var blocks: [Block] = []
        var place = (old: start, new: start)
        for match in (matches ?? []) + [(oldEnd, newEnd)] {
            if match.0 > place.old || match.1 > place.new {
                blocks.append(Block(old: place.old..<match.0, new: place.new..<match.1))
            }
            place = (match.0 + 1, match.1 + 1)
        }
        return blocks
    }

    /// Pairs of equal lines on a shortest edit path (Myers, 1986), nil when that takes too much effort.
    private static func matches(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(Int, Int)]? {
        let limit = min(old.count + new.count, effortLimit)
        // `reach[k + limit + 1]`: how far down the old text the best path on diagonal k has come.
        var reach = [Int](repeating: 0, count: 2 * limit + 3)
        var history: [[Int]] = []
        for distance in 0...limit {
            history.append(Array(reach[limit + 1 - distance...limit + 1 + distance]))
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let middle = diagonal + limit + 1
                let isDown = diagonal == -distance || (diagonal != distance && reach[middle - 1] < reach[middle + 1])
                var x = isDown ? reach[middle + 1] : reach[middle - 1] + 1
                while x < old.count, x - diagonal < new.count,
                    old[old.startIndex + x] == new[new.startIndex + x - diagonal]
                {
                    x += 1
                }
                reach[middle] = x
                if x >= old.count, x - diagonal >= new.count {
                    return path(back: history, distance, (old.count, new.count), (old.startIndex, new.startIndex))
                }
            }
        }
        return nil
    }

    private static func path(
        back history: [[Int]], _ distance: Int, _ end: (Int, Int), _ start: (Int, Int)
    ) -> [(Int, Int)] {
        var matches: [(Int, Int)] = []
        var (x, y) = end
        for distance in stride(from: distance, to: 0, by: -1) {
            let reach = history[distance]
            let diagonal = x - y
            let middle = diagonal + distance
            let isDown = diagonal == -distance || (diagonal != distance && reach[middle - 1] < reach[middle + 1])
            let before = isDown ? (reach[middle + 1], diagonal + 1) : (reach[middle - 1], diagonal - 1)
            let turn = (before.0, before.0 - before.1)
            while x > turn.0, y > turn.1 {
                x -= 1
                y -= 1
                matches.append((start.0 + x, start.1 + y))
            }
            (x, y) = turn
        }
        while x > 0, y > 0 {
            x -= 1
            y -= 1
            matches.append((start.0 + x, start.1 + y))
        }
        return matches.reversed()
    }
}

extension Dictionary where Value == Int {
    /// The value of a key, which is set when it has none.
    fileprivate mutating func insert(_ value: Int, ifAbsentFor key: Key) -> Int {
        if let present = self[key] { return present }
        self[key] = value
        return value
    }
}
