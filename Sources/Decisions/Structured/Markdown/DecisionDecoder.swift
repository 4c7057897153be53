package import CommonMark
package import Diagnostics
import StructuredInput

/// Reads a Markdown record as a structured decision.
///
/// Records of adrgen and of MADR are read whole, with the tables that stand in them. Of any other dialect there is what the
/// record's reader knows: title, status, date, people, options, the chosen one and relations. Texts are in canonical form.
package struct DecisionDecoder: Sendable {
    package init() {}

    /// - Parameters:
    ///   - path: path from the log's folder.
    ///   - shownPath: path for diagnostics; `path` when nil.
    /// - Returns: the decision, and what is wrong in its tables.
    package func decode(
        _ document: MarkdownDocument, path: String, shownPath: String? = nil
    ) -> (LocatedDecision, [Diagnostic]) {
        var decoding = DecisionDecoding(document, path: path, shownPath: shownPath ?? path)
        decoding.run()
        return (LocatedDecision(decoding.decision, places: decoding.places), decoding.diagnostics.inOrder)
    }

    package func decode(_ bytes: [UInt8], path: String, shownPath: String? = nil) -> (LocatedDecision, [Diagnostic]) {
        decode(MarkdownDocument(bytes), path: path, shownPath: shownPath)
    }
}

/// A record on its way to a decision.
struct DecisionDecoding {
    let document: MarkdownDocument
    let shownPath: String
    let front: FrontMatter?
    let record: Record
    let sections: DecisionSections
    var decision = Decision(title: "")
    var places: [DecisionPart: Range<Int>] = [:]
    var diagnostics: [Diagnostic] = []

    init(_ document: MarkdownDocument, path: String, shownPath: String) {
        self.document = document
        self.shownPath = shownPath
        front = document.frontMatter.map { FrontMatter.parse($0, in: document.bytes, path: shownPath).0 }
        record = RecordReader().read(document, path: path, shownPath: shownPath, isRecord: true)
        sections = DecisionSections(document, path: shownPath)
    }

    var bytes: [UInt8] { document.bytes }

    mutating func run() {
        readHead()
        if let section = sections[.context] {
            decision.context = block(section.body)
            places[.context] = section.heading
        }
        decision.drivers = sections[.drivers].map { lines(in: $0.ownBody) } ?? []
        readOptions()
        readTradeOffs()
        readOutcome()
        readProsAndCons()
        readMetrics()
        readRisks()
        decision.questions = sections[.questions].map { lines(in: $0.ownBody) } ?? []
        readMoreInformation()
    }

    // MARK: Texts

    /// Markdown of several lines; empty for a template's prompt.
    func block(_ range: Range<Int>) -> String {
        let text = Bytes.text(Bytes.trim(range, in: bytes), in: bytes)
        return DecisionText.isPrompt(text) ? "" : DecisionText.block(text)
    }

    /// The items of the lists in a range, without prompts.
    func lines(in body: Range<Int>) -> [String] {
        sections.items(in: body).map(\.source).filter { !DecisionText.isPrompt($0) }.map(DecisionText.line)
            .filter { !$0.isEmpty }
    }

    mutating func report(
        _ rule: String, _ message: String, at range: Range<Int>, fix: String?, severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            Diagnostic(
                severity, rule: rule, message, path: shownPath, bytes: bytes, offset: range.lowerBound, fix: fix))
    }
}
