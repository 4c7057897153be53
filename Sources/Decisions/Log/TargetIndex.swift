/// Finds the record a link or a name in a record leads to.
struct TargetIndex: Sendable {
    private var byPath: [String: Int] = [:]
    private var byStem: [LogKey: Int] = [:]
    private var byNumber: [LogNumber: [Int]] = [:]

    private struct LogKey: Hashable {
        var log: Int
        var name: String
    }

    private struct LogNumber: Hashable {
        var log: Int
        var number: Int
    }

    /// - Parameter stems: for each entry, what its file is called.
    init(_ entries: [RecordCatalog.Entry], stems: [String]) {
        byPath.reserveCapacity(entries.count)
        byStem.reserveCapacity(entries.count)
        for place in entries.indices {
            let entry = entries[place]
            byPath[entry.path.lowercased()] = place
            byStem[LogKey(log: entry.log, name: stems[place].lowercased())] = place
            if let number = entry.record.number {
                byNumber[LogNumber(log: entry.log, number: number), default: []].append(place)
            }
        }
    }

    /// The record a target means, seen from a record: by path, by file name, by number.
    func find(_ target: String, from entry: RecordCatalog.Entry) -> Int? {
        find(target, path: entry.path, log: entry.log)
    }

    /// The record a target means, seen from the record at a path of a log.
    func find(_ target: String, path: String, log: Int) -> Int? {
        if Self.isFileName(target), let place = byRelativePath(target, from: path) { return place }
        let end = target.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? target.endIndex
        let bare = PercentEncoding.decode(String(target[..<end])).lowercased()
        guard !bare.isEmpty else { return nil }
        let isURL = bare.contains("://")
        if !isURL, let place = byRelativePath(bare, from: path) { return place }
        let last = String(bare.split(separator: "/").last ?? "")
        if bare.contains("/"), last == "readme.md" || last == "index.md" {
            let folder = bare.split(separator: "/").dropLast().last.map(String.init) ?? ""
            return byStem[LogKey(log: log, name: folder)]
        }
        let name = FileName(path: last)
        if let place = byStem[LogKey(log: log, name: name.stem)] { return place }
        // A file name that is not there is no reason to take another one's number, but a changed slug is.
        guard let number = name.number ?? Self.number(last), name.date == nil else { return nil }
        let candidates = byNumber[LogNumber(log: log, number: number)] ?? []
        return candidates.count == 1 ? candidates[0] : nil
    }

    /// Whether a target is a name in lower case that stands for itself, as in nearly all logs.
    private static func isFileName(_ target: String) -> Bool {
        var target = target
        return target.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "_"), UInt8(ascii: "."):
                    continue
                default: return false
                }
            }
            return !bytes.isEmpty
        }
    }

    private func byRelativePath(_ target: String, from source: String) -> Int? {
        // A file of the same folder, in nearly all logs.
        if !target.contains("/") {
            let path = source.utf8.lastIndex(of: UInt8(ascii: "/")).map { source[...$0].lowercased() + target }
            if let place = byPath[path ?? target] { return place }
        }
        let folder = source.lowercased().split(separator: "/").dropLast().map(String.init)
        let paths =
            target.hasPrefix("/")
            ? [LogPath.normal(target.split(separator: "/").map(String.init))]
            : [
                LogPath.normal(folder + target.split(separator: "/").map(String.init)),
                LogPath.normal(target.split(separator: "/").map(String.init)),
            ]
        for path in paths {
            for ending in ["", ".md", ".rst", "/readme.md", "/index.md"] {
                if let place = byPath[path + ending] { return place }
            }
        }
        return nil
    }

    /// `12`, `adr-12`, `#12`, `adr12`
    private static func number(_ text: String) -> Int? {
        let digits = text.drop { !$0.isNumber }
        let prefix = text.prefix(text.count - digits.count)
        guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }), prefix.count <= 5
        else { return nil }
        return Int(digits)
    }
}

/// `/`-separated paths as text.
package enum LogPath {
    /// Components joined, `.` and `..` resolved as far as they can be.
    package static func normal(_ components: [String]) -> String {
        var out: [String] = []
        for component in components where component != "." && !component.isEmpty {
            if component == "..", let last = out.last, last != ".." { out.removeLast() } else { out.append(component) }
        }
        return out.joined(separator: "/")
    }

    /// The path of `target` seen from the folder of `source`, both from the same root and without doubled slashes.
    package static func relative(_ target: String, from source: String) -> String {
        let slash = UInt8(ascii: "/")
        var folder = target.utf8.startIndex
        var rest = source.utf8.startIndex
        var (a, b) = (folder, rest)
        while a < target.utf8.endIndex, b < source.utf8.endIndex, target.utf8[a] == source.utf8[b] {
            let isEnd = target.utf8[a] == slash
            a = target.utf8.index(after: a)
            b = source.utf8.index(after: b)
            if isEnd { (folder, rest) = (a, b) }
        }
        var depth = 0
        for byte in source.utf8[rest...] where byte == slash { depth += 1 }
        return String(repeating: "../", count: depth) + target[folder...]
    }
}
