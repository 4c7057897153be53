import Decisions
import Testing

/// Records in languages other than English.
@Suite struct LanguageTests {
    static let cases: [ReadingCase] = [
        ReadingCase(
            name: "front matter, French",
            text: "---\ntitre: Use X\nstatut: accepté\ndate: 2024-03-01\n---\n\n## Contexte\n\nc\n\n## Décision\n\nd\n",
            status: "accepté", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "front matter, Spanish",
            text: "---\nestado: propuesto\nfecha: 2024-03-01\n---\n# Use X\n\n## Contexto\n\nc\n", status: "propuesto",
            meaning: .proposed, date: "2024-03-01"),
        ReadingCase(
            name: "front matter, German",
            text: "---\nstatus: abgelehnt\ndatum: 01.03.2024\n---\n# Use X\n\n## Kontext\n\nc\n", status: "abgelehnt",
            meaning: .rejected, date: "2024-03-01"),
        ReadingCase(
            name: "Portuguese section",
            text: "# 1. Use X\n\nData: 2024-03-01\n\n## Situação\n\nAceita\n\n## Contexto\n\nc\n",
            status: "Aceita", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "without accents", text: "# 1. Use X\n\n## Statut\n\nAcceptee le 2024-03-01.\n\n## Contexte\n\nc\n",
            status: "Acceptee", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "Chinese, remark in full-width brackets",
            text: "# ADR-0001：Use X\n\n- 状态：已接受（终稿，2024-03-01）\n- 取代：无\n\n## 背景\n\nc\n", status: "已接受",
            meaning: .accepted,
            date: "2024-03-01"),
        ReadingCase(
            name: "Japanese", text: "# ADR-0001: Use X\n\n- ステータス: 承認（2024-03-01）\n\n## 背景\n\nc\n", status: "承認",
            meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "Korean, date with spaces",
            text: "# ADR-001: Use X\n\n**날짜**: 2024. 3. 1.\n**상태**: 승인됨\n\n## 컨텍스트 (Context)\n\nc\n", status: "승인됨",
            meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "Russian",
            text:
                "# ADR-0001. Use X\n\n- **Статус:** принято (Accepted).\n- **Дата:** 1 марта 2024\n\n## Контекст\n\nc\n",
            status: "принято", meaning: .accepted, date: "2024-03-01"),
        ReadingCase(
            name: "Polish", text: "# 1. Use X\n\n## Status\n\nzaakceptowana 1 marca 2024\n\n## Kontekst\n\nc\n",
            status: "zaakceptowana", meaning: .accepted, date: "2024-03-01"),
    ]

    @Test(arguments: cases) func reads(_ sample: ReadingCase) { sample.check() }

    @Test(arguments: [
        "plantilla.md", "vorlage.md", "modele.md", "modèle.md", "modelo-adr.md", "szablon.md", "template_es.md",
        "adr-template-nygard.pt-br.md", "0000-plantilla-adr.md", "模板.md", "テンプレート.md", "шаблон.md",
    ])
    func tellsTemplates(path: String) {
        let record = RecordReader().read(Array("# Título\n\n## Status\n\nx\n\n## Context\n\ny\n".utf8), path: path)
        #expect(record.kind == .template)
    }

    @Test(arguments: ["INDICE.md", "índice.md", "LEEME.md", "inhalt.md", "目录.md", "README.es.md", "readme_de.md"])
    func tellsIndexes(path: String) {
        let record = RecordReader().read(Array("# Lista\n\n* [1](0001-x.md)\n".utf8), path: path)
        #expect(record.kind == .index)
    }

    @Test(arguments: ["0007-modelo-de-datos.md", "0012-template-engine.md", "0003-mall-checkout.md"])
    func takesNoRecordForATemplate(path: String) {
        let record = RecordReader().read(
            Array("# Use X\n\n## Status\n\nAccepted\n\n## Decision\n\nd\n".utf8), path: path)
        #expect(record.kind == .record)
    }

    @Test func tellsPagesAboutTheLog() {
        let text = "# About these records\n\n## Context\n\nWhy we write them.\n\n## Decision\n\nWhat goes in.\n"
        let record = RecordReader().read(Array(text.utf8), path: "about.md")
        #expect(record.kind == .other)
        #expect(record.reason == "about the log, by its name")
    }
}
