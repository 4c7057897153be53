/// A pattern that paths of files match, from the root of the repository: `src/orders/**`, `db/*.sql`, `{api,web}/`.
///
/// - `*` is anything within a name, `?` one character of it, `[a-z]` and `[!a-z]` one of some, `{a,b}` either of several.
/// - `**` as a whole name is any number of folders; at the end, everything in the folder.
/// - A `/` at the end stands for everything in the folder. A last name without stars, `?` and `[…]` is a file's, or a folder's
///   with everything in it.
/// - `\` takes the next character as it is. Upper and lower case differ. Names that begin with a dot are names as any.
///
/// Matching takes time in proportion to the lengths of path and pattern multiplied, whatever the pattern.
package struct PathGlob: Sendable, Hashable {
    /// Greatest length of a pattern in bytes.
    package static let lengthLimit = 1_000

    /// As written.
    package let text: String
    private let program: [GlobStep]
    /// What every path that matches begins with.
    private let prefix: [UInt8]

    /// What keeps a text from being a pattern.
    package struct Fault: Error, Sendable, Hashable {
        /// What is wrong: a sentence about the pattern, without a final period.
        package var message: String
        /// What to do about it.
        package var fix: String
    }

    package init(_ text: String) throws(Fault) {
        self.text = text
        var compiler = GlobCompiler(Array(text.utf8))
        program = try compiler.compile()
        prefix = program.prefix.compactMap(\.byte)
    }

    /// Whether a path matches, `/`-separated and relative to the root.
    package func matches(_ path: String) -> Bool {
        var path = path
        return path.withUTF8 { matches($0) }
    }

    private func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        guard path.count >= prefix.count, path.prefix(prefix.count).elementsEqual(prefix) else { return false }
        // Only the steps of a literal have been taken so far.
        var threads = GlobThreads(count: program.count)
        threads.add(prefix.count, in: program)
        for byte in path[prefix.count...] {
            if threads.isEmpty { return false }
            threads.take(byte, in: program)
        }
        return threads.isAtEnd(of: program)
    }
}

/// A step of a pattern's program.
enum GlobStep: Sendable, Hashable {
    /// Takes one byte.
    case byte(UInt8)
    /// Takes one byte of a set.
    case oneOf(ByteSet)
    /// Goes on in two places.
    case fork(Int, Int)
    case jump(Int)
    case end

    var byte: UInt8? { if case .byte(let byte) = self { byte } else { nil } }
}

extension [GlobStep] {
    /// The single bytes it begins with.
    fileprivate var prefix: ArraySlice<GlobStep> { self[..<(firstIndex { $0.byte == nil } ?? count)] }
}

/// Some of all bytes.
struct ByteSet: Sendable, Hashable {
    private var words: SIMD4<UInt64> = .zero

    func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0 }

    mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

    mutating func remove(_ byte: UInt8) { words[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63)) }

    init(_ bytes: some Sequence<UInt8> = EmptyCollection()) {
        for byte in bytes { insert(byte) }
    }
}

/// The places of a program a path has led to so far.
private struct GlobThreads {
    private var places: [Int] = []
    private var next: [Int] = []
    private var pending: [Int] = []
    /// For each step, the round in which it was last reached.
    private var reached: [Int]
    private var round = 1

    init(count: Int) {
        reached = [Int](repeating: 0, count: count)
    }

    var isEmpty: Bool { places.isEmpty }

    func isAtEnd(of program: [GlobStep]) -> Bool { places.contains { program[$0] == .end } }

    /// Adds a place, and those it leads to without taking anything.
    mutating func add(_ place: Int, in program: [GlobStep]) {
        Self.add(place, program, &places, &pending, &reached, round)
    }

    mutating func take(_ byte: UInt8, in program: [GlobStep]) {
        round += 1
        next.removeAll(keepingCapacity: true)
        for place in places {
            let isTaken =
                switch program[place] {
                case .byte(let wanted): wanted == byte
                case .oneOf(let set): set.contains(byte)
                case .fork, .jump, .end: false
                }
            if isTaken { Self.add(place + 1, program, &next, &pending, &reached, round) }
        }
        swap(&places, &next)
    }

    private static func add(
        _ place: Int, _ program: [GlobStep], _ places: inout [Int], _ pending: inout [Int], _ reached: inout [Int],
        _ round: Int
    ) {
        pending.append(place)
        while let place = pending.popLast() {
            guard reached[place] != round else { continue }
            reached[place] = round
            switch program[place] {
            case .fork(let a, let b): pending += [b, a]
            case .jump(let to): pending.append(to)
            case .byte, .oneOf, .end: places.append(place)
            }
        }
    }
}
