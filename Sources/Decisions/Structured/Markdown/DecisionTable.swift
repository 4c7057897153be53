import CommonMark

/// A table of a record with its columns by name.
struct DecisionTable {
    let document: MarkdownDocument
    let header: [Range<Int>]
    /// Header cells as plain text.
    let titles: [String]
    let rows: [[Range<Int>]]

    init(_ block: Block, in document: MarkdownDocument) {
        self.document = document
        let all = document.rows(ofTable: block)
        header = all.first ?? []
        titles = header.map { document.cellText($0) }
        rows = Array(all.dropFirst())
    }

    /// The first table of a stretch that has some column.
    static func first(in body: Range<Int>, _ sections: DecisionSections, having column: Column) -> DecisionTable? {
        sections.blocks(.table, in: body).lazy.map { DecisionTable($0, in: sections.document) }
            .first { $0.index(of: column) != nil }
    }

    /// The first column that is called so.
    func index(of column: Column) -> Int? { titles.firstIndex(where: column.isCalled) }

    func cell(_ row: [Range<Int>], _ column: Int?) -> Range<Int>? {
        guard let column, column < row.count else { return nil }
        return row[column]
    }

    /// A cell as plain text; empty where there is no such cell.
    func text(_ row: [Range<Int>], _ column: Int?) -> String {
        cell(row, column).map { document.cellText($0) } ?? ""
    }

    /// A cell that may be empty as plain text.
    func optionalText(_ row: [Range<Int>], _ column: Int?) -> String {
        let text = text(row, column)
        return DecisionText.isBlankCell(text) ? "" : text
    }

    /// A cell as Markdown in canonical form.
    func markdown(_ row: [Range<Int>], _ column: Int?) -> String {
        guard let range = cell(row, column) else { return "" }
        let text = DecisionText.cell(Bytes.text(range, in: document.bytes))
        return DecisionText.isBlankCell(text) || DecisionText.isPrompt(text) ? "" : text
    }

    /// What a column is about.
    struct Column {
        private let names: Set<String>

        init(_ names: String...) {
            self.names = Set(names)
        }

        /// Whether a header cell names it: in any case, plural or with something in parentheses behind.
        func isCalled(_ title: String) -> Bool {
            var key = FieldName.key(title)
            if let open = key.firstIndex(of: "("), open > key.startIndex {
                key = key[..<open].split(separator: " ").joined(separator: " ")
            }
            return names.contains(key) || key.hasSuffix("s") && names.contains(String(key.dropLast()))
        }
    }
}

extension DecisionTable.Column {
    static let criterion = Self("criterion", "criteria", "quality", "factor", "requirement")
    static let weight = Self("weight", "weighting", "importance")
    static let scale = Self("scale", "range")
    static let unit = Self("unit")
    static let better = Self("better", "direction", "better is", "preference")
    static let over = Self("over", "than", "compared with", "second criterion")
    static let judgement = Self("judgement", "judgment", "importance", "value", "ratio")
    static let metric = Self("metric", "success metric", "measure", "indicator")
    static let target = Self("target", "goal", "target value")
    static let owner = Self("owner", "responsible")
    static let review = Self("review", "review date", "review on", "next review", "reviewed")
    static let date = Self("date", "measured", "measured on", "day")
    static let value = Self("value", "measurement", "measured value", "result", "actual")
    static let source = Self("source", "evidence", "origin")
    static let risk = Self("risk")
    static let likelihood = Self("likelihood", "probability")
    static let impact = Self("impact", "severity")
    static let mitigation = Self("mitigation", "countermeasure", "response")
}
