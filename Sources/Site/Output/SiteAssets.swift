import TemplateEngine

/// Stylesheet, scripts and icon, which all pages share.
struct SiteAssets {
    let engine: TemplateEngine

    var files: [OutputFile] {
        [
            OutputFile(path: SiteMap.stylesheet, bytes: bytes("site/adrgen.css")),
            OutputFile(path: SiteMap.icon, bytes: bytes("site/icon.svg")),
            OutputFile(path: SiteMap.themeScript, bytes: bytes("site/theme.js")),
            OutputFile(path: SiteMap.script, bytes: script),
        ]
    }

    /// The parts of the script one after another, in the order of their names.
    private var script: [UInt8] {
        let parts = engine.entries.map(\.name).filter { $0.hasPrefix("site/scripts/") }
        return Array("\"use strict\";\n".utf8) + parts.flatMap { bytes($0) }
    }

    private func bytes(_ name: String) -> [UInt8] { engine.file(named: name)?.bytes ?? [] }
}
