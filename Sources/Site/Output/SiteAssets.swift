import TemplateEngine

/// Stylesheet, scripts and icon, which all pages share.
struct SiteAssets {
    let engine: TemplateEngine
    let settings: SiteSettings

    var files: [OutputFile] { settings.isLive ? shared + live : shared }

    private var shared: [OutputFile] {
        [
            OutputFile(path: SiteMap.stylesheet, bytes: bytes("site/adrgen.css") + colors),
            OutputFile(path: SiteMap.icon, bytes: bytes("site/icon.svg")),
            OutputFile(path: SiteMap.themeScript, bytes: bytes("site/theme.js")),
            OutputFile(path: SiteMap.script, bytes: script),
        ]
    }

    private var live: [OutputFile] {
        [
            OutputFile(path: SiteMap.liveScript, bytes: bytes("site/live/live.js")),
            OutputFile(path: SiteMap.liveStylesheet, bytes: bytes("site/live/live.css")),
        ]
    }

    /// The parts of the script one after another, in the order of their names.
    private var script: [UInt8] {
        let parts = engine.entries.map(\.name).filter { $0.hasPrefix("site/scripts/") }
        return Array("\"use strict\";\n".utf8) + parts.flatMap { bytes($0) }
    }

    /// The project's accent in place of the built-in one.
    private var colors: [UInt8] {
        guard let colors = settings.colors else { return [] }
        let value = "light-dark(\(colors.light), \(colors.dark))"
        return Array("@media screen {\n  :root { --link: \(value); --focus: \(value); }\n}\n".utf8)
    }

    private func bytes(_ name: String) -> [UInt8] { engine.file(named: name)?.bytes ?? [] }
}
