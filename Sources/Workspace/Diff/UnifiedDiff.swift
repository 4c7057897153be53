/// A file before and after.
package struct FileDifference: Sendable, Hashable {
    /// Nil for a new file.
    package var oldPath: String?
    /// Nil for a removed file.
    package var newPath: String?
    package var old: [UInt8]
    package var new: [UInt8]

    package init(oldPath: String?, newPath: String?, old: [UInt8], new: [UInt8]) {
        self.oldPath = oldPath
        self.newPath = newPath
        self.old = old
        self.new = new
    }
}

/// Writes differences as `git diff` does, so that `git apply` and `patch -p1` take them.
package enum UnifiedDiff {
    /// Unchanged lines shown around a change.
    static let context = 3

    /// The diff of several files, one after the other.
    package static func text(of differences: [FileDifference]) -> [UInt8] {
        differences.reduce(into: []) { append($1, to: &$0) }
    }

    private static func append(_ file: FileDifference, to out: inout [UInt8]) {
        let old = quoted("a/", file.oldPath ?? file.newPath ?? "")
        let new = quoted("b/", file.newPath ?? file.oldPath ?? "")
        out += "diff --git \(old) \(new)\n".utf8
        if file.oldPath == nil {
            out += "new file mode 100644\n".utf8
        } else if file.newPath == nil {
            out += "deleted file mode 100644\n".utf8
        } else if let oldPath = file.oldPath, let newPath = file.newPath, oldPath != newPath {
            out += "rename from \(quoted("", oldPath))\nrename to \(quoted("", newPath))\n".utf8
        }
        let diff = LineDiff(file.old, file.new)
        if diff.blocks.isEmpty { return }
        out += "--- \(file.oldPath.map { ended(quoted("a/", $0)) } ?? "/dev/null")\n".utf8
        out += "+++ \(file.newPath.map { ended(quoted("b/", $0)) } ?? "/dev/null")\n".utf8
        var hunk: [LineDiff.Block] = []
        for block in diff.blocks {
            if let last = hunk.last, block.old.lowerBound - last.old.upperBound > 2 * context {
                append(hunk, of: diff, to: &out)
                hunk = []
            }
            hunk.append(block)
        }
        append(hunk, of: diff, to: &out)
    }

    private static func append(_ hunk: [LineDiff.Block], of diff: LineDiff, to out: inout [UInt8]) {
        guard let first = hunk.first, let last = hunk.last else { return }
        let before = min(context, first.old.lowerBound)
        let after = min(context, diff.old.count - last.old.upperBound)
        let old = first.old.lowerBound - before..<last.old.upperBound + after
        let new = first.new.lowerBound - before..<last.new.upperBound + after
        out += "@@ -\(span(old)) +\(span(new)) @@\n".utf8
        var place = old.lowerBound
        for block in hunk {
            append(diff.old[place..<block.old.lowerBound], " ", to: &out)
            append(diff.old[block.old], "-", to: &out)
            append(diff.new[block.new], "+", to: &out)
            place = block.old.upperBound
        }
        append(diff.old[place..<old.upperBound], " ", to: &out)
    }

    private static func append(_ lines: ArraySlice<ArraySlice<UInt8>>, _ sign: Unicode.Scalar, to out: inout [UInt8]) {
        for line in lines {
            out.append(UInt8(ascii: sign))
            out += line
            if line.last != UInt8(ascii: "\n") { out += "\n\\ No newline at end of file\n".utf8 }
        }
    }

    /// `start,count` with lines from 1; an empty stretch is named by the line before it.
    private static func span(_ lines: Range<Int>) -> String {
        switch lines.count {
        case 0: "\(lines.lowerBound),0"
        case 1: "\(lines.lowerBound + 1)"
        default: "\(lines.lowerBound + 1),\(lines.count)"
        }
    }

    /// A name with spaces is ended by a tab, so that `patch` does not take the rest for a date.
    private static func ended(_ path: String) -> String {
        path.utf8.contains(UInt8(ascii: " ")) && !path.hasPrefix("\"") ? path + "\t" : path
    }

    /// A path, in quotation marks when it holds control characters, `"` or `\`.
    private static func quoted(_ prefix: String, _ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return prefix + path }
        var out = "\"" + prefix
        for scalar in path.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let octal = String(scalar.value, radix: 8)
                out += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
