/// What browsers are told a file is.
enum ContentType {
    /// By the ending of its name; `application/octet-stream`, which browsers save, for an unknown one.
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return name.isEmpty ? text("html") : text("plain") }
        switch name[name.index(after: dot)...].lowercased() {
        case "html", "htm": return text("html")
        case "css": return text("css")
        case "js", "mjs": return text("javascript")
        case "md", "markdown": return text("markdown")
        case "csv": return text("csv")
        case "txt", "rst", "yml", "yaml", "toml", "puml", "plantuml", "mmd", "mermaid", "dot", "d2", "dsl", "sql":
            return text("plain")
        case "json", "excalidraw": return "application/json"
        case "xml", "drawio": return "application/xml"
        case "svg": return "image/svg+xml"
        case "png": return "image/png"
        case "jpg", "jpeg": return "image/jpeg"
        case "gif": return "image/gif"
        case "webp": return "image/webp"
        case "avif": return "image/avif"
        case "ico": return "image/x-icon"
        case "bmp": return "image/bmp"
        case "pdf": return "application/pdf"
        case "mp4": return "video/mp4"
        case "webm": return "video/webm"
        case "woff2": return "font/woff2"
        case "woff": return "font/woff"
        case "ttf": return "font/ttf"
        case "zip": return "application/zip"
        default: return "application/octet-stream"
        }
    }

    /// Whether a browser may run what is in a file of the type when it is opened on its own.
    static func mayHoldScripts(_ type: String) -> Bool {
        type.hasPrefix("text/html") || type.hasPrefix("image/svg") || type.hasPrefix("application/xml")
    }

    private static func text(_ kind: String) -> String { "text/\(kind); charset=utf-8" }
}
