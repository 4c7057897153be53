import CommonMark
import Diagnostics

/// Inline Markdown as styled text; a newline stands for a hard line break.
struct InlineText {
    private(set) var parts: [StyledText] = []

    init(_ inlines: [InlineMarkup], _ style: StyledText.Style = []) {
        for inline in inlines { add(inline, style) }
    }

    private mutating func add(_ inlines: [InlineMarkup], _ style: StyledText.Style) {
        for inline in inlines { add(inline, style) }
    }

    private mutating func add(_ inline: InlineMarkup, _ style: StyledText.Style) {
        switch inline {
        case .text(let text): parts.append(StyledText(TerminalText.safe(text), style))
        case .softBreak: parts.append(StyledText(" ", style))
        case .lineBreak: parts.append(StyledText("\n", style))
        case .code(let text): parts.append(StyledText(TerminalText.safe(text), style.union(.code)))
        case .emphasis(let inner): add(inner, style.union(.italic))
        case .strong(let inner): add(inner, style.union(.bold))
        case .strikethrough(let inner): add(inner, style.union(.struck))
        case .link(let destination, let inner):
            let text = InlineText(inner, style.union(.underline)).parts
            parts += text
            let shown = text.map(\.text).joined()
            if destination.contains("://"), destination != shown {
                parts.append(StyledText(" (\(TerminalText.safe(destination)))", style.union(.dim)))
            }
        case .image(let destination, let inner):
            let alt = InlineText(inner, style).parts.map(\.text).joined()
            parts.append(
                StyledText("[\(alt.isEmpty ? TerminalText.safe(destination) : alt)]", style.union(.dim)))
        case .html(let text):
            if text.hasPrefix("<br") { parts.append(StyledText("\n", style)) }
        }
    }
}
