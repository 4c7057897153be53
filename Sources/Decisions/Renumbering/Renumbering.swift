import CommonMark

/// Gives records other numbers, and every file that mentions them by link, file name or citation with them.
package struct Renumbering: Sendable {
    /// One record's change. Paths are from the root that the files to rewrite are named from.
    package struct Move: Sendable, Hashable {
        package var path: String
        package var number: Int
        package var newNumber: Int
        package var newPath: String
        /// Letters and digits of the file name that change: `adr-0012`, and what they become.
        var oldLead: String
        var newLead: String
    }

    /// A mention of the old number that may mean another record with that number.
    package struct Doubt: Sendable, Hashable {
        package var offset: Int
        package var text: String
    }

    package let moves: [Move]
    /// Folder of the log, whose records the numbers belong to.
    let folder: String
    /// Folder within which `ADR-12` means a record of this log; empty for everywhere.
    let scope: String
    /// Numbers that another record, which stays, has too: a bare citation may mean that one.
    let shared: Set<Int>
    /// Digits that numbers in the log's headings have at least.
    let headingWidth: Int
    /// File stems that occur more than once in the repository.
    let repeatedStems: Set<String>

    /// - Parameters:
    ///   - numbers: record path (from the root) → new number.
    ///   - folder: the log's folder from the root.
    ///   - scope: the package's folder in a monorepo, empty otherwise.
    ///   - otherPaths: all paths of the repository, to know which file names are unique.
    package init(
        _ numbers: [(record: Record, newNumber: Int)], log: DecisionLog, folder: String, scope: String,
        otherPaths: [String]
    ) {
        self.folder = folder
        self.scope = scope
        var moves: [Move] = []
        let moved = Set(numbers.map(\.record.path))
        let others = log.records.filter { !moved.contains($0.path) }
        let headings = others.compactMap { record in
            record.sections.first { $0.level == 1 }.map { (text: $0.title, record: record) }
        }
        headingWidth = HeadingStyle(of: headings)?.width ?? 1
        for (record, newNumber) in numbers {
            let name = FileName(path: record.path)
            let isDraft = record.number == nil && name.stem.uppercased().hasPrefix("XXXX")
            guard let number = record.number ?? (isDraft ? -1 : nil) else { continue }
            let digits = name.digits ?? (isDraft ? String(name.stem.prefix(4)) : "")
            // A number that fills its width does not tell whether it is padded; the other records do.
            let isFull = !digits.hasPrefix("0") && !others.isEmpty
            let width = isDraft || isFull ? Self.width(of: others) ?? max(digits.count, isDraft ? 4 : 1) : digits.count
            let (old, new) = Self.leads(of: name, digits: digits, number: DateReader.pad(newNumber, width))
            let newPath = Self.replacingLast(old, by: new, in: record.path)
            let root = folder.isEmpty || folder == "." ? "" : folder + "/"
            moves.append(
                Move(
                    path: root + record.path, number: number, newNumber: newNumber, newPath: root + newPath,
                    oldLead: old,
                    newLead: new))
        }
        self.moves = moves
        shared = Set(others.compactMap(\.number))
        var seen: Set<String> = []
        var repeated: Set<String> = []
        for path in otherPaths {
            let stem = Self.stem(path)
            if !seen.insert(stem).inserted { repeated.insert(stem) }
        }
        repeatedStems = repeated
    }

    private static func width(of records: [Record]) -> Int? {
        NamePattern(of: records)?.numberWidth
    }

    /// A name up to its number, before and after: `2021-06-05_001` and `2021-06-05_012`.
    private static func leads(of name: FileName, digits: String, number: String) -> (old: String, new: String) {
        let head = name.stem.dropLast(name.digits == nil ? 0 : name.slug.count)
        let lead = name.prefix + digits
        guard let place = head.ranges(of: lead).last, name.digits != nil else {
            return (lead, name.prefix + number)
        }
        let before = head[..<place.lowerBound]
        return (before + lead, before + name.prefix + number)
    }

    static func stem(_ path: String) -> String { FileName(path: path).stem }

    /// The component of a path that begins with `old`, the last such one, beginning with `new` instead.
    private static func replacingLast(_ old: String, by new: String, in path: String) -> String {
        var components = path.split(separator: "/").map(String.init)
        if let index = components.lastIndex(where: { $0.hasPrefix(old) }) {
            components[index] = new + components[index].dropFirst(old.count)
        }
        return components.joined(separator: "/")
    }
}
