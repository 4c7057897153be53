/// Names of files that go with the records of a log, in lower case and without their ending.
enum CompanionNames {
    /// Whether a file is named as a template: a word for it, and besides only what tells one template from another.
    static func isTemplate(_ stem: String) -> Bool {
        if unfilled.contains(stem) { return true }
        let words = stem.split(whereSeparator: isSeparator)
        guard words.count <= 6 else { return false }
        var hasWord = false
        var isNumbered = false
        for word in words {
            let word = String(word)
            if templateWords.contains(word) {
                hasWord = true
            } else if word.utf8.allSatisfy(Bytes.isDigit) {
                isNumbered = isNumbered || Int(word) != 0
            } else if !fillers.contains(word) {
                // `0012-template-engine` is about templates.
                return false
            }
        }
        // `0007-modelo` may be a record: only a name without a number says for sure.
        return hasWord && (!isNumbered || words.contains { sureWords.contains(String($0)) })
    }

    /// Whether a word for templates is among those of a name.
    static func mentionsTemplate(_ stem: String) -> Bool {
        stem.split(whereSeparator: isSeparator).contains { templateWords.contains(String($0)) }
    }

    static func isTemplateFolder(_ name: Substring) -> Bool {
        templateWords.contains(String(name))
    }

    /// Whether a file is named as a list of the others.
    static func isIndex(_ stem: String) -> Bool {
        indexes.contains(stem) || stem.hasPrefix("readme.") || stem.hasPrefix("readme_") || stem.hasPrefix("readme-")
    }

    /// Whether a file is named as one about the log.
    static func isCompanion(_ stem: String) -> Bool { companions.contains(stem) }

    /// Whether a file is named as a record whose number is still to come.
    static func isDraft(_ stem: String) -> Bool {
        ["xxxx-", "draft-", "xxx-", "adr-xxx", "adr-draft-", "nnnn-"].contains { stem.hasPrefix($0) }
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character == "-" || character == "_" || character == " " || character == "."
    }

    private static let sureWords: Set<String> = ["template", "templates", "vorlage", "plantilla", "шаблон", "模板"]

    private static let templateWords: Set<String> = sureWords.union([
        "tmpl", "tpl", "vorlagen", "muster", "plantillas", "modele", "modèle", "modeles", "modèles", "gabarit",
        "modelo",
        "modelos", "modello", "szablon", "wzór", "sablona", "šablona", "sablon", "şablon", "sjabloon", "mall", "mal",
        "skabelon", "malli", "plantilla", "шаблоны", "模版", "範本", "样板", "テンプレート", "テンプレ", "雛形", "템플릿", "양식",
        "mẫu", "boilerplate", "skeleton",
    ])

    /// What else a template's name may hold: kinds of records, whose form it is, how long, in which language.
    private static let fillers: Set<String> = Set(
        """
        adr|adrs|madr|ladr|rfc|decision|decisions|record|records|decisión|decisao|decisão|décision|entscheidung|\
        nygard|michael|merson|paulo|tyree|akerman|planguage|alexandrian|edgex|business|case|madr4|madr3|\
        default|short|long|full|minimal|minimum|bare|basic|simple|lean|lightweight|extended|detailed|standard|custom|\
        architecture|architectural|arquitectura|arquitetura|new|base|blank|empty|example|the|of|for|de|da|do|du|des|la|\
        para|pour|für|fur|d|l|nnnn|nnn|yyyymmdd|xxxx|xxx|title|titulo|titre|titel|slug|proposal|doc|document|\
        es|en|fr|pt|br|it|nl|pl|ru|uk|cs|tr|sv|da|no|fi|ja|jp|ko|kr|zh|cn|tw|hans|hant|ca|eu|ro|hu|vi|id|english|\
        spanish|español|deutsch|french|français
        """.split(separator: "|").map(String.init))

    private static let unfilled: Set<String> = [
        "nnnn", "nnn-title", "xxx-title", "yyyymmdd-title", "nnnn-title", "nnnn-slug", "nnnn-title-with-dashes",
        "adr-nnnn", "adr-nnn", "adr-xxxx", "adr-xxx", "adr-000", "adr-0000", "adr-nnnn-title", "xxxx-title",
    ]

    private static let indexes: Set<String> = [
        "readme", "index", "_index", "00-index", "0000-index", "000-index", "00-readme", "0000-readme", "000-readme",
        "toc", "summary", "contents", "_sidebar", "sidebar", "overview", "adr-index", "adr_index", "adr-overview",
        "decision-log", "decisions-log", "decision-register", "adr-log", "adr-register", "adrs", "adr-list",
        "adr-readme",
        "leeme", "léeme", "leiame", "leia-me", "lisezmoi", "lisez-moi", "liesmich", "lies-mich", "leggimi",
        "indice", "índice", "sumario", "sumário", "contenido", "inhalt", "inhaltsverzeichnis", "übersicht", "sommaire",
        "inhoud", "obsah", "spis", "spis-tresci", "spis-treści", "оглавление", "содержание", "индекс", "目录", "目錄",
        "索引", "总览", "目次", "一覧", "목차", "색인", "registro", "registre", "register", "registry", "журнал", "реестр",
    ]

    private static let companions: Set<String> = [
        "about", "acerca", "acerca-de", "sobre", "contributing", "contribuir", "changelog", "license", "licence",
        "prompt",
        "backlog", "glossary", "glossar", "glosario", "glossário", "guide", "guidelines", "guideline", "how-to",
        "howto",
        "conventions", "process", "adr-process", "adr-guide", "adr-guidelines", "workflow", "faq", "introduction",
        "intro",
        "what-is-an-adr", "agents", "claude", "copilot-instructions",
    ]
}
