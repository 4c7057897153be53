/// Makes the program of a pattern.
struct GlobCompiler {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0
    private var program: [GlobStep] = []
    /// Whether the next byte begins a name.
    private var isAtName = true
    /// Whether the name so far is a plain text.
    private var isPlain = true

    private static let depthLimit = 16
    private static let slash = UInt8(ascii: "/")
    private static let inName: ByteSet = {
        var set = ByteSet(0...255)
        set.remove(slash)
        return set
    }()
    private static let anything = ByteSet(0...255)
    private static let continuation = ByteSet(0x80...0xBF)
    private static let first: ByteSet = {
        var set = inName
        for byte in UInt8(0x80)...0xBF { set.remove(byte) }
        return set
    }()

    init(_ bytes: [UInt8]) {
        var bytes = bytes[...]
        while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
        self.bytes = Array(bytes.first == Self.slash ? bytes.dropFirst() : bytes)
    }

    mutating func compile() throws(PathGlob.Fault) -> [GlobStep] {
        guard !bytes.isEmpty else {
            throw PathGlob.Fault(message: "The pattern is empty", fix: "write `**` for every file")
        }
        guard bytes.count <= PathGlob.lengthLimit else {
            throw PathGlob.Fault(
                message: "The pattern is longer than \(PathGlob.lengthLimit) bytes", fix: "split it into several")
        }
        if bytes.split(separator: Self.slash).contains(where: { $0.elementsEqual("..".utf8) }) {
            throw PathGlob.Fault(
                message: "The pattern leads upward with `..`", fix: "write it from the root of the repository")
        }
        try sequence()
        if isAtName {
            some(Self.anything)
        } else if isPlain {
            let fork = reserve()
            program.append(.byte(Self.slash))
            some(Self.anything)
            program[fork] = .fork(fork + 1, program.count)
        }
        program.append(.end)
        return program
    }

    /// Up to the end, or to what ends an alternative.
    private mutating func sequence() throws(PathGlob.Fault) {
        while place < bytes.count {
            let byte = bytes[place]
            if depth > 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") { return }
            place += 1
            switch byte {
            case UInt8(ascii: "*"): stars()
            case UInt8(ascii: "?"):
                add(.oneOf(Self.first), isPlain: false)
                many(Self.continuation)
            case UInt8(ascii: "["): try oneOf()
            case UInt8(ascii: "{"): try alternatives()
            case UInt8(ascii: "\\"):
                guard place < bytes.count else {
                    throw PathGlob.Fault(message: "The pattern ends with `\\`", fix: "take it away, or double it")
                }
                add(.byte(bytes[place]), isPlain: isPlain)
                place += 1
            case Self.slash:
                program.append(.byte(byte))
                (isAtName, isPlain) = (true, true)
            default: add(.byte(byte), isPlain: isPlain)
            }
        }
    }

    private mutating func add(_ step: GlobStep, isPlain: Bool) {
        program.append(step)
        (isAtName, self.isPlain) = (false, isPlain)
    }

    private mutating func stars() {
        let start = place - 1
        while place < bytes.count, bytes[place] == UInt8(ascii: "*") { place += 1 }
        let isWhole = place - start == 2 && isAtName
        let next = place < bytes.count ? bytes[place] : nil
        let isLast = next == nil || depth > 0 && (next == UInt8(ascii: ",") || next == UInt8(ascii: "}"))
        if isWhole, next == Self.slash {
            // Any number of names, each with its slash.
            place += 1
            let fork = reserve()
            some(Self.anything)
            program.append(.byte(Self.slash))
            program[fork] = .fork(fork + 1, program.count)
            (isAtName, isPlain) = (true, false)
        } else {
            if isWhole && isLast { some(Self.anything) } else { many(Self.inName) }
            (isAtName, isPlain) = (false, false)
        }
    }

    /// `{a,b}`.
    private mutating func alternatives() throws(PathGlob.Fault) {
        guard depth < Self.depthLimit else {
            throw PathGlob.Fault(message: "Braces stand in braces too often", fix: "split the pattern into several")
        }
        depth += 1
        let (wasAtName, wasPlain) = (isAtName, isPlain)
        var (areAtName, arePlain) = (true, true)
        var jumps: [Int] = []
        while true {
            let fork = reserve()
            (isAtName, isPlain) = (wasAtName, wasPlain)
            try sequence()
            areAtName = areAtName && isAtName
            arePlain = arePlain && isPlain
            guard place < bytes.count else {
                throw PathGlob.Fault(message: "A `{` is not closed", fix: "add `}`, or write `\\{`")
            }
            jumps.append(reserve())
            program[fork] = .fork(fork + 1, program.count)
            place += 1
            if bytes[place - 1] == UInt8(ascii: "}") {
                // There is no further alternative.
                program[fork] = .jump(fork + 1)
                break
            }
        }
        for jump in jumps { program[jump] = .jump(program.count) }
        depth -= 1
        (isAtName, isPlain) = (areAtName, arePlain)
    }

    /// `[a-z]`, `[!a-z]`.
    private mutating func oneOf() throws(PathGlob.Fault) {
        let isNegated = place < bytes.count && (bytes[place] == UInt8(ascii: "!") || bytes[place] == UInt8(ascii: "^"))
        if isNegated { place += 1 }
        let start = place
        var set = ByteSet()
        while place < bytes.count, bytes[place] != UInt8(ascii: "]") || place == start {
            let low = bytes[place]
            var high = low
            if place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "-"), bytes[place + 2] != UInt8(ascii: "]") {
                high = bytes[place + 2]
                place += 2
            }
            place += 1
            guard low < 0x80, high < 0x80 else {
                throw PathGlob.Fault(
                    message: "A `[…]` holds a letter that is not in ASCII", fix: "write `{ä,ö}` or `?` instead")
            }
            guard low <= high else {
                throw PathGlob.Fault(
                    message: "A range in `[…]` runs backwards", fix: "write the lower character first")
            }
            for byte in low...high { set.insert(byte) }
        }
        guard place < bytes.count else {
            throw PathGlob.Fault(message: "A `[` is not closed", fix: "add `]`, or write `\\[`")
        }
        place += 1
        guard isNegated else {
            set.remove(Self.slash)
            return add(.oneOf(set), isPlain: false)
        }
        var others = Self.first
        for byte in UInt8(0)..<0x80 where set.contains(byte) { others.remove(byte) }
        add(.oneOf(others), isPlain: false)
        many(Self.continuation)
    }

    // MARK: Repetition

    private mutating func reserve() -> Int {
        program.append(.end)
        return program.count - 1
    }

    /// Any number of bytes of a set.
    private mutating func many(_ set: ByteSet) {
        let fork = reserve()
        program.append(.oneOf(set))
        program.append(.jump(fork))
        program[fork] = .fork(fork + 1, program.count)
    }

    /// At least one byte of a set.
    private mutating func some(_ set: ByteSet) {
        program.append(.oneOf(set))
        many(set)
    }
}
