import CommonMark

/// Tells records from the other files of a log's folder, and says why a file is none.
struct FileClassifier {
    let document: MarkdownDocument
    let headings: [HeadingMeaning]
    let path: String
    let name: FileName
    let title: TitleReader.Found
    let hasStatus: Bool
    let hasMetadata: Bool

    struct Verdict {
        var kind: Record.Kind
        var reason: String?
    }

    func classify() -> Verdict {
        let stem = name.stem.lowercased()
        let components = path.lowercased().split(separator: "/")
        let isTemplate =
            CompanionNames.isTemplate(stem)
            || CompanionNames.mentionsTemplate(stem) && name.number == nil && !name.isDated && isUnfilled
        if isTemplate || components.dropLast().contains(where: { CompanionNames.isTemplateFolder($0) }) {
            return Verdict(kind: .template, reason: "named as a template")
        }
        if !name.isFolder, CompanionNames.isIndex(stem) || name.isIdentifierFolder {
            // A README may be the one record of its folder, but only if it states a status or a decision.
            let isReadme = name.isIdentifierFolder || stem == "readme" || stem == "index"
            if isReadme, components.count > 1, hasStatus && decisionSections > 0 || decisionSections > 1, !listsRecords
            {
                return Verdict(kind: .record)
            }
            return Verdict(kind: .index, reason: "an index by its name")
        }
        if CompanionNames.isCompanion(stem) {
            return Verdict(kind: .other, reason: "about the log, by its name")
        }
        if title.heading != nil, isUnfilledTitle {
            return Verdict(kind: .template, reason: "its title is a template's hint")
        }
        return byContent(stem)
    }

    private func byContent(_ stem: String) -> Verdict {
        let body = bodyBlocks
        if name.isFolder, body > 0 { return Verdict(kind: .record) }
        if isPartOfFolder { return Verdict(kind: .other, reason: "part of the record its folder holds") }
        let isNamed = name.number != nil || name.isDated || CompanionNames.isDraft(stem)
        // A form that is yet to be filled in is a record once it has a title and says something about itself.
        let isEmptyForm = isNamed && title.heading != nil && (hasStatus || hasMetadata)
        if body == 0, !isEmptyForm {
            return Verdict(kind: .other, reason: document.sections.isEmpty ? "empty" : "nothing below its heading")
        }
        if isNamed {
            let says = hasStatus || hasMetadata || decisionSections > 0 || document.sections.count > 1
            if says || title.heading != nil && body > 1 || title.heading != nil && !isNote {
                return Verdict(kind: .record)
            }
            return Verdict(kind: .other, reason: "no heading, status or decision section")
        }
        if listsRecords { return Verdict(kind: .index, reason: "lists records") }
        if hasStatus, decisionSections >= 1 || hasMetadata { return Verdict(kind: .record) }
        if decisionSections >= 2 { return Verdict(kind: .record) }
        return Verdict(kind: .other, reason: "no number or date in its name, and no status or decision sections")
    }

    /// A further document in the folder of a record such as `2022-11-09-api-refactoring/`.
    private var isPartOfFolder: Bool {
        guard path.contains("/"), let folder = path.split(separator: "/").dropLast().last, name.number == nil,
            !name.isDated
        else {
            return false
        }
        let parent = FileName(path: String(folder))
        return !parent.slug.isEmpty && (parent.number != nil || parent.isDated)
    }

    private var isNote: Bool { document.sections.count <= 1 && bodyBlocks < 2 }

    private var decisionSections: Int { headings.count(where: \.isDecision) }

    /// Blocks that say something: neither headings nor comments.
    private var bodyBlocks: Int {
        document.blocks.count {
            switch $0.kind {
            case .heading, .comment, .thematicBreak, .definition: false
            default: true
            }
        }
    }

    /// Whether at least three links, most of the file's lines, lead to numbered or dated files.
    private var listsRecords: Bool {
        let links = document.links(in: 0..<document.bytes.count).filter { link in
            let target = FileName(path: String(document.destination(of: link).prefix { $0 != "#" }))
            return ["md", "rst", "markdown"].contains(target.fileExtension)
                && (target.number != nil || target.date != nil)
        }
        return links.count >= 3 && links.count * 200 > document.bytes.count
    }

    /// Whether a file that may be a template states no status, or has a number to fill in: `ADR N: title`, `ADR-XXXX`.
    private var isUnfilled: Bool {
        if !hasStatus { return true }
        guard let heading = title.heading else { return false }
        let word = document.plainText(in: heading).uppercased()
            .drop { $0 == "A" || $0 == "D" || $0 == "R" || $0 == "-" || $0 == " " }.prefix { $0.isLetter || $0 == "#" }
        return !word.isEmpty && word.allSatisfy { $0 == "N" || $0 == "X" || $0 == "#" }
    }

    private var isUnfilledTitle: Bool {
        guard let heading = title.heading else { return false }
        // Every hint is in brackets or says that a title goes here.
        let brackets: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&")]
        guard
            document.bytes[heading].contains(where: brackets.contains)
                || ["tit", "tít", "decision name", "name of decision"].contains(
                    where: Bytes.text(heading, in: document.bytes).lowercased().contains)
        else { return false }
        let text = document.plainText(in: heading)
        let bare = RecordTitle(text, fileNumber: name.number).title
        if bare.hasPrefix("{") && bare.hasSuffix("}") { return true }
        if bare.hasPrefix("[") && bare.hasSuffix("]") && bare.contains(" ") { return true }
        let words = [
            "title", "short title", "adr title", "decision title", "your title", "title of adr", "title here",
            "insert title here", "título", "titre", "titel", "título de la decisión", "título da decisão",
            "titre de la décision", "titel der entscheidung", "decision name", "name of decision",
        ]
        let lower = bare.lowercased().filter { !"[]{}<>".contains($0) }
        if words.contains(lower) || bare == "TITLE" { return true }
        let raw = Bytes.text(heading, in: document.bytes)
        return (raw.contains("<") && raw.contains(">") || raw.contains("{"))
            && (lower.contains("title") || lower.isEmpty)
            || raw.contains("NUMBER") && raw.contains("TITLE")
    }
}
