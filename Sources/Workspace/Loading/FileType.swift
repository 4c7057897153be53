/// What the name of a file says about its content.
enum FileType: Sendable, Hashable {
    /// Of a format that records are read in.
    case document
    /// Of another kind; the reason it is no record.
    case other(String)

    init(name: String) {
        if name.utf8.first == UInt8(ascii: ".") {
            self = .other("hidden file")
            return
        }
        if RecordName.isDocument(name) {
            self = .document
            return
        }
        switch PathText.fileExtension(of: name) {
        case "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "tif", "tiff", "heic":
            self = .other("image")
        case "puml", "plantuml", "pu", "iuml", "mmd", "mermaid", "dot", "gv", "drawio", "dio", "excalidraw", "vsdx",
            "dsl", "c4", "d2":
            self = .other("diagram source")
        case "yml", "yaml", "json", "toml", "ini", "csv", "tsv", "xml": self = .other("data file")
        case "adoc", "asciidoc", "asc": self = .other("AsciiDoc, not a text format adrgen reads")
        case "org", "textile", "wiki", "tex": self = .other("not a text format adrgen reads")
        case "txt", "text", "": self = .other("plain text, not a text format adrgen reads")
        case "html", "htm", "css", "js", "ts": self = .other("web page or its parts")
        case "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp", "xls", "xlsx", "ods":
            self = .other("office document")
        case "sh", "bash", "py", "rb", "pl", "ps1", "mk": self = .other("script")
        default: self = .other("not a text format adrgen reads")
        }
    }
}
