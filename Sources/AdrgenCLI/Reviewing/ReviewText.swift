import Methodology
import TemplateEngine

/// A checklist as Markdown.
enum ReviewText {
    /// - Parameters:
    ///   - before: the file as people have left it.
    ///   - command: what makes it again.
    static func text(_ checklist: Checklist, before: [UInt8]?, command: String) -> String {
        let file = before.map { ChecklistFile(String(decoding: $0, as: UTF8.self)) } ?? ChecklistFile()
        let intro = [
            "Questions to this architecture, with what its model answers. Ticks, notes below a question and lines of your own stay when it is made again by "
                + "`\(command)`. A is about what is critical, B about what is important, C about the rest."
        ]
        return file.text(of: checklist, intro: intro) { MarkdownText.escape($0, startsLine: false) }
    }
}
