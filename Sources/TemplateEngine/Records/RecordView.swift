/// Everything a record template can show. What is nil or empty is left out of the record.
package struct RecordView: Sendable, Hashable {
    /// A relation to another record.
    package struct Link: Sendable, Hashable {
        /// `Supersedes`, `Amends` …
        package var label: String
        /// The other record's id as front matter states it: a number, where it has one.
        package var target: String
        /// What the link shows: `9. Use X` or `Use X`, as the dialect has it.
        package var title: String
        /// Path from the new record's folder.
        package var file: String

        package init(label: String, target: String, title: String, file: String) {
            self.label = label
            self.target = target
            self.title = title
            self.file = file
        }
    }

    package var title: String
    package var number: Int?
    /// The number as the file name has it: `0012`.
    package var paddedNumber: String?
    /// `YYYY-MM-DD`, or the team's own way of writing it.
    package var date: String?
    package var status: String?
    package var deciders: [String] = []
    package var consulted: [String] = []
    package var informed: [String] = []
    package var tags: [String] = []
    /// Ids in the architecture model.
    package var elements: [String] = []
    package var paths: [String] = []
    package var links: [Link] = []
    /// Markdown by section: `context`, `decision`, `consequences`, `drivers`, `options`, `outcome` …
    /// `decision` and `outcome` stand in for each other. The template's own prompt shows where there is none.
    package var sections: [String: String] = [:]
    /// A decision given as structured input, for adrgen's own template.
    package var structured: TemplateValue?
    /// Where the log is, for the first record of a log.
    package var folder: String?

    package init(title: String) {
        self.title = title
    }
}

extension RecordView {
    /// The view as templates see it.
    /// - Parameter form: the name of the format, for the first record of a log.
    package func value(form: String) -> TemplateValue {
        let sections = sectionValues
        var view: [String: TemplateValue] = [
            "title": .string(title),
            "form": .string(form),
            "links": .list(links.map(\.value)),
            "hasLinks": .bool(!links.isEmpty),
            "sections": .dict(sections),
            "hasMore": .bool(sections["more"] != nil || !links.isEmpty),
        ]
        view["structured"] = structured
        view["number"] = number.map(TemplateValue.int)
        view["paddedNumber"] = paddedNumber.map(TemplateValue.string)
        view["date"] = date.map(Self.date)
        view["status"] = status.map(TemplateValue.string)
        view["Status"] = status.map { .string($0.prefix(1).uppercased() + $0.dropFirst()) }
        view["folder"] = folder.map(TemplateValue.string)
        let lists = [
            (deciders, "deciders", "decidersText", "hasDeciders"),
            (consulted, "consulted", "consultedText", "hasConsulted"),
            (informed, "informed", "informedText", "hasInformed"), (tags, "tags", "tagsText", "hasTags"),
            (elements, "elements", "elementsText", "hasElements"), (paths, "paths", "pathsText", "hasPaths"),
        ]
        for (values, name, text, has) in lists {
            view[name] = .strings(values)
            view[text] = .string(values.joined(separator: ", "))
            view[has] = .bool(!values.isEmpty)
        }
        view["hasMetadata"] = .bool(status != nil || date != nil || lists.contains { !$0.0.isEmpty })
        return .dict(view)
    }

    private var sectionValues: [String: TemplateValue] {
        var texts = sections
        texts["outcome"] = texts["outcome"] ?? texts["decision"]
        texts["decision"] = texts["decision"] ?? texts["outcome"]
        return texts.compactMapValues { text in
            let trimmed = Self.trimmed(text)
            return trimmed.isEmpty ? nil : .raw(trimmed)
        }
    }

    /// A date as every language writes it, without quotes; other text as text.
    private static func date(_ text: String) -> TemplateValue {
        let isPlain =
            text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
            }
        return isPlain ? .raw(text) : .string(text)
    }

    /// Without blank lines before and after.
    private static func trimmed(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return [] }
        // The first line's indentation may mean something.
        let start = bytes[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return Array(bytes[start...last])
    }
}

extension RecordView.Link {
    fileprivate var value: TemplateValue {
        [
            "label": .string(label),
            "kind": .string(label.lowercased().filter { $0 != " " && $0 != "-" }),
            "target": Int(target).map(TemplateValue.int) ?? .string(target),
            "title": .raw(MarkdownText.escape(title, startsLine: false)),
            "file": .raw(MarkdownText.destination(file)),
        ]
    }
}
