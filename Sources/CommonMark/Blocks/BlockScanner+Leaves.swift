extension BlockScanner {
    /// Gives a line within all open containers to the open leaf where that takes it whatever it holds; closes the leaf
    /// where the line ends it without being part of it.
    /// - Returns: whether the line is dealt with.
    mutating func continueLeaf(_ line: LineCursor) -> Bool {
        switch leaf.kind {
        case .none:
            return false
        case .paragraph, .table:
            if line.isBlank { closeLeaf() }
            return line.isBlank
        case .fencedCode:
            leaf.end = line.next
            if closesFence(line) {
                closeLeaf()
            } else {
                addGap(line.start..<line.offset)
                leaf.contentEnd = line.next
            }
            return true
        case .indentedCode:
            if line.isBlank { return true }
            guard line.indent >= 4 else {
                closeLeaf()
                return false
            }
            var inner = line
            inner.advance(columns: 4, in: bytes)
            addGap(line.start..<inner.offset)
            leaf.end = line.next
            leaf.contentEnd = line.end
            return true
        case .html:
            if line.isBlank, leaf.html.endsAtBlankLine {
                closeLeaf()
                return true
            }
            addGap(line.start..<line.offset)
            leaf.end = line.next
            leaf.contentEnd = line.end
            if leaf.html.ends(on: bytes, line.nonspace..<line.end) { closeLeaf() }
            return true
        }
    }

    private func closesFence(_ line: LineCursor) -> Bool {
        guard line.indent < 4 else { return false }
        var index = line.nonspace
        while index < line.end, bytes[index] == leaf.fence { index += 1 }
        guard index - line.nonspace >= leaf.fenceLength else { return false }
        while index < line.end, bytes[index].isSpaceOrTab { index += 1 }
        return index == line.end
    }

    /// Adds a line on which no other block begins to the open paragraph or table, or opens a paragraph with it.
    ///
    /// `current` is the leaf the line would go on other than lazily.
    mutating func addText(_ line: LineCursor, current: Leaf.Kind, matched: Int) {
        if current == .table, !isLonePipe(line) {
            addGap(line.start..<line.nonspace)
            leaf.end = line.next
            leaf.contentEnd = textEnd(line)
            return
        }
        guard leaf.kind == .paragraph else {
            prepareForChild(matched: matched)
            leaf = Leaf(
                kind: .paragraph, start: line.start, end: line.next, contentStart: line.nonspace,
                contentEnd: textEnd(line), lastLine: line.start, lastText: line.nonspace)
            return
        }
        if current == .paragraph, line.indent < 4, let columns = delimiterColumns(line) {
            noteTableSearch()
            if startsTable(columns) { return openTable(delimiters: line) }
        }
        addGap(line.start..<line.nonspace)
        leaf.lastLine = line.start
        leaf.lastText = line.nonspace
        leaf.end = line.next
        leaf.contentEnd = textEnd(line)
    }

    private func textEnd(_ line: LineCursor) -> Int {
        var end = line.end
        while end > line.nonspace, bytes[end - 1].isWhitespace { end -= 1 }
        return end
    }

    /// Closes a paragraph that turns out to be a heading by the line below it.
    /// - Returns: false where the paragraph was definitions only; the line is text then.
    mutating func closeParagraphAsHeading(_ level: Int, underline: LineCursor) -> Bool {
        takeDefinitions()
        guard leaf.contentStart < leaf.contentEnd else {
            leaf.kind = .none
            addText(underline, current: .none, matched: containers.count)
            return true
        }
        add(.heading(level: level), range: leaf.start..<underline.next, content: leaf.contentStart..<leaf.contentEnd)
        leaf.kind = .none
        return true
    }

    /// Records the open leaf.
    mutating func closeLeaf() {
        switch leaf.kind {
        case .none:
            return
        case .paragraph:
            takeDefinitions()
            if leaf.contentStart < leaf.contentEnd {
                add(.paragraph)
            } else if let last = containers.indices.last {
                // cmark-gfm keeps nothing of definitions in the tree.
                containers[last].children -= 1
            }
        case .indentedCode: add(.indentedCode)
        case .fencedCode: add(.fencedCode)
        case .html: addHTML()
        case .table: add(.table)
        }
        leaf.kind = .none
    }

    private mutating func add(_ kind: Block.Kind) {
        add(kind, range: leaf.start..<leaf.end, content: leaf.contentStart..<leaf.contentEnd)
    }

    private mutating func addHTML() {
        guard leaf.html == .comment, let inside = CommentText.inside(bytes, leaf.contentStart..<leaf.contentEnd) else {
            return add(.html)
        }
        add(.comment, range: leaf.start..<leaf.end, content: inside)
    }

    /// Records the definitions the open paragraph begins with and takes them off it.
    mutating func takeDefinitions() {
        guard bytes[leaf.contentStart] == ASCII.leftBracket else { return }
        let text = InlineText(bytes, leaf.contentStart..<leaf.contentEnd, gaps: gaps)
        var position = text.range.lowerBound
        while let definition = ReferenceDefinition(in: text.bytes, at: position, end: text.range.upperBound) {
            let start = text.source(position)
            let end = text.source(definition.end)
            let next = bytes.nextLine(after: bytes.lineEnd(from: end))
            let destination = text.source(definition.destination)
            if definitions[definition.label] == nil { definitions[definition.label] = destination }
            add(.definition, range: leaf.start..<next, content: start..<end)
            position = definition.next
            leaf.start = next
            leaf.contentStart = position < text.range.upperBound ? text.source(position) : leaf.contentEnd
        }
    }
}
