extension ChecklistFile {
    /// The text of a checklist, with what people have done to the file so far.
    /// - Parameters:
    ///   - intro: lines of Markdown below the title that say what this is, and how to make it again.
    ///   - escape: makes running Markdown of a text.
    package func text(of checklist: Checklist, intro: [String], escape: @escaping (String) -> String) -> String {
        var writing = ChecklistWriting(file: self, escape: escape)
        writing.write(checklist, intro)
        return writing.lines.joined(separator: newline) + newline
    }
}

/// A checklist while it is written.
private struct ChecklistWriting {
    let file: ChecklistFile
    let escape: (String) -> String
    var lines: [String] = []
    private var byID: [String: ChecklistFile.Item] = [:]
    private var unused: [String: [[String]]] = [:]

    init(file: ChecklistFile, escape: @escaping (String) -> String) {
        self.file = file
        self.escape = escape
        for item in file.items where byID[item.id] == nil { byID[item.id] = item }
        for added in file.added { unused[added.anchor, default: []].append(added.lines) }
    }

    mutating func write(_ checklist: Checklist, _ intro: [String]) {
        let title = "# " + escape("Review of \(checklist.title)")
        let made = intro + [Self.summary(checklist)]
        lines = [file.title ?? title, ""]
        let digests = ([title] + made).map(ChecklistFile.digest).joined(separator: ".")
        lines += ["\(ChecklistFile.headMark)lines=\(digests) -->", ""]
        for line in made { lines += [line, ""] }
        putAdded("")
        for section in ChecklistFile.Section.allCases {
            let items = checklist.items(section.answer)
            let heading = "## " + section.title
            guard !items.isEmpty || unused[heading] != nil else { continue }
            lines += [heading, "", section.intro, ""]
            putAdded(heading)
            for item in items { put(item) }
            endBlock()
        }
        let known = Set(checklist.items.map(\.id))
        // What was never ticked or written below asks for nothing any more.
        let gone = file.items.filter {
            !known.contains($0.id) && ($0.isTicked || !$0.notes.isEmpty || $0.isTextChanged)
        }
        let heading = "## " + ChecklistFile.obsoleteTitle
        if !gone.isEmpty || unused[heading] != nil {
            lines += [heading, ""]
            putAdded(heading)
            for item in gone { putObsolete(item) }
            endBlock()
        }
        let rest = file.added.map(\.anchor).filter { unused[$0] != nil }
        if !rest.isEmpty {
            lines += ["## " + ChecklistFile.addedTitle, ""]
            for anchor in rest { putAdded(anchor) }
        }
        while lines.last == "" { lines.removeLast() }
    }

    private static func summary(_ checklist: Checklist) -> String {
        let count = { (answer: ChecklistItem.Answer) in checklist.items(answer).count }
        guard !checklist.items.isEmpty else { return "Nothing to ask." }
        let (problems, open, holding) = (count(.fail), count(.unknown), count(.pass))
        return "\(problems) \(problems == 1 ? "problem" : "problems"), "
            + "\(open) open \(open == 1 ? "question" : "questions"), "
            + "\(holding) \(holding == 1 ? "holds" : "hold") as far as the model goes."
    }

    private mutating func endBlock() { if lines.last != "" { lines.append("") } }

    private mutating func putAdded(_ anchor: String) {
        guard let blocks = unused.removeValue(forKey: anchor) else { return }
        for block in blocks {
            endBlock()
            lines += block + [""]
        }
    }

    private mutating func put(_ item: ChecklistItem) {
        let old = byID[item.id]
        let text = "**\(item.level.rawValue)** " + escape(item.question)
        let isTicked = old?.isTicked == true
        var made = self.made(of: item)
        // A tick is for the answer it was given to.
        let answer = isTicked ? old?.answer ?? item.answer : item.answer
        if answer != item.answer {
            made.append("  - Changed: was \(answer.word) when it was ticked, is \(item.answer.word) now")
        }
        let digests = ([text] + made).map(ChecklistFile.digest).joined(separator: ".")
        let shown = old?.isTextChanged == true ? old?.text ?? text : text
        lines.append(
            "- [\(isTicked ? "x" : " ")] \(shown) \(ChecklistFile.mark)\(ChecklistFile.encode(item.id)) "
                + "\(answer.rawValue) lines=\(digests) -->")
        lines += made
        lines += old?.notes ?? []
        putAdded(item.id)
    }

    private func made(of item: ChecklistItem) -> [String] {
        var out: [String] = []
        func add(_ label: String, _ texts: [String]) {
            if texts.count == 1 { out.append("  - \(label): " + escape(texts[0])) }
            guard texts.count > 1 else { return }
            out.append("  - \(label):")
            out += texts.map { "    - " + escape($0) }
        }
        add("Computed", item.statements)
        add("How", item.explanations)
        add("Missing", item.missing)
        if let fix = item.fix { add("Fix", [fix]) }
        if let evidence = item.evidence { add("Evidence", [evidence]) }
        if (1...Checklist.collapseLimit).contains(item.decisions.count) {
            add("Decided in", [item.decisions.joined(separator: "; ")])
        }
        if !item.owners.isEmpty { add("Owner", [item.owners.joined(separator: ", ")]) }
        return out
    }

    private mutating func putObsolete(_ item: ChecklistFile.Item) {
        let text = item.text
        lines.append(
            "- [\(item.isTicked ? "x" : " ")] \(text) \(ChecklistFile.mark)\(ChecklistFile.encode(item.id)) obsolete "
                + (item.answer.map { $0.rawValue + " " } ?? "")
                + (item.isTextChanged ? "" : "lines=\(ChecklistFile.digest(text)) ") + "-->")
        lines += item.notes
        putAdded(item.id)
    }
}

extension ChecklistItem.Answer {
    /// As people read it.
    package var word: String {
        switch self {
        case .fail: "a problem"
        case .unknown: "open"
        case .pass: "fine"
        }
    }
}
