import CommonMark

extension NewRecord {
    /// A section that is asked for when a record is written.
    package enum Question: String, Sendable, CaseIterable {
        case context, options, decision, consequences
    }

    /// A new record with answers in place of what its sections hold; those it has no section for follow at its end.
    package func answering(_ answers: [Question: String], in bytes: [UInt8]) -> [UInt8] {
        var file = RecordFile(bytes, path: "record.md", shownPath: "record.md", isRecord: true)
        for question in Question.allCases {
            guard let answer = answers[question] else { continue }
            let section = file.document.sections.first { $0.level > 1 && question.isAsked(by: $0.title) }
            if let section {
                file = file.applying([edit(section.ownBody, answer, file)])
            } else {
                let text = "## \(question.rawValue.prefix(1).uppercased() + question.rawValue.dropFirst())\n\n\(answer)"
                file = file.applying([
                    ByteEdit(insertingAt: file.bytes.count, EndOfFile.chunk(text, file))
                ])
            }
        }
        return file.bytes
    }

    private func edit(_ body: Range<Int>, _ answer: String, _ file: RecordFile) -> ByteEdit {
        let isLast = body.upperBound == file.bytes.count
        return ByteEdit(body, file.text("\n\(answer)\n" + (isLast ? "" : "\n")))
    }
}

extension NewRecord.Question {
    fileprivate func isAsked(by title: String) -> Bool {
        let key = FieldName.key(title)
        return switch self {
        case .context: Self.contextNames.contains(key)
        case .options: SectionNames.isOptions(key: key)
        case .decision: SectionNames.isOutcome(key: key)
        case .consequences: Self.consequenceNames.contains(key)
        }
    }

    private static let contextNames: Set<String> = [
        "context", "context and problem statement", "context and forces", "problem", "problem statement", "background",
        "kontext", "contexte", "contexto", "contesto", "контекст", "背景", "上下文", "コンテキスト", "배경", "konteks",
    ]

    private static let consequenceNames: Set<String> = [
        "consequences", "consequence", "implications", "impact", "konsequenzen", "conséquences", "consecuencias",
        "consequências", "conseguenze", "последствия", "后果", "影响", "結果", "결과", "konsekuensi",
    ]
}
