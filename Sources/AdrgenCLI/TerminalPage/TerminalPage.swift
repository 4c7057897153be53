import CommonMark
import Diagnostics

/// Lays Markdown out for a terminal: wrapped text, aligned tables, styles in place of markers.
struct TerminalPage {
    /// Columns to fill, at least 20.
    let width: Int

    init(width: Int) {
        self.width = max(20, width)
    }

    /// Wider text is hard to read.
    private var textWidth: Int { min(width, 100) }

    func lines(of blocks: [BlockMarkup]) -> [StyledLine] {
        lines(of: blocks, width: textWidth, isTight: false)
    }

    private func lines(of blocks: [BlockMarkup], width: Int, isTight: Bool) -> [StyledLine] {
        var out: [StyledLine] = []
        for block in blocks {
            let part = lines(of: block, width: width)
            guard !part.isEmpty else { continue }
            if !out.isEmpty, !isTight || !(isList(block) || isParagraph(block)) { out.append(StyledLine()) }
            out += part
        }
        return out
    }

    private func isList(_ block: BlockMarkup) -> Bool { if case .list = block { true } else { false } }

    private func isParagraph(_ block: BlockMarkup) -> Bool { if case .paragraph = block { true } else { false } }

    private func lines(of block: BlockMarkup, width: Int) -> [StyledLine] {
        switch block {
        case .heading(let level, let inlines):
            let style: StyledText.Style = level <= 2 ? [.bold, .underline] : .bold
            return LineBreaker(width: width).lines(InlineText(inlines, style).parts)
        case .paragraph(let inlines):
            return LineBreaker(width: width).lines(InlineText(inlines).parts)
        case .code(_, let text):
            return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
                .map { StyledLine("    " + TerminalText.safe(String($0)), .code) }
        case .quote(let blocks):
            return indented(
                lines(of: blocks, width: width - 2, isTight: false), first: StyledText("│ ", .dim),
                rest: StyledText("│ ", .dim))
        case .list(let start, let tight, let items):
            return listLines(start: start, tight: tight, items, width: width)
        case .table(let table):
            // Tables may use the whole terminal.
            return TerminalTable(table).lines(width: width + self.width - textWidth)
        case .rule:
            return [StyledLine(String(repeating: "─", count: min(width, 40)), .dim)]
        case .html(let text):
            let shown = text.hasPrefix("<!--") ? "" : TerminalText.safe(text)
            return shown.isEmpty ? [] : LineBreaker(width: width).lines([StyledText(shown, .dim)])
        }
    }

    private func listLines(start: Int?, tight: Bool, _ items: [ListItemMarkup], width: Int) -> [StyledLine] {
        let last = start.map { "\($0 + items.count - 1). " } ?? "• "
        var out: [StyledLine] = []
        for (index, item) in items.enumerated() {
            var marker = start.map { "\($0 + index). " } ?? "• "
            marker = String(repeating: " ", count: max(0, last.count - marker.count)) + marker
            if let isChecked = item.isChecked { marker = isChecked ? "☑ " : "☐ " }
            let inner = lines(of: item.blocks, width: max(10, width - 2 - marker.count), isTight: tight)
            if !out.isEmpty, !tight { out.append(StyledLine()) }
            out += indented(
                inner.isEmpty ? [StyledLine()] : inner, first: StyledText("  " + marker),
                rest: StyledText(String(repeating: " ", count: marker.count + 2)))
        }
        return out
    }

    private func indented(_ lines: [StyledLine], first: StyledText, rest: StyledText) -> [StyledLine] {
        lines.enumerated().map { index, line in StyledLine([index == 0 ? first : rest] + line.parts) }
    }
}
