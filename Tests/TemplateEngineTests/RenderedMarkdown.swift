import CommonMark

/// HTML of Markdown text, headings without ids and on one line.
func renderedMarkdown(_ text: String) throws -> String {
    let html = String(decoding: try HTMLRenderer().render(Array(text.utf8)[...]), as: UTF8.self)
    return html.replacing(/<(h[1-6]) id="[^"]*">[ \n]*/) { "<\($0.output.1)>" }.replacing(/[ \n]*<\/(h[1-6])>/) {
        "</\($0.output.1)>"
    }
}
