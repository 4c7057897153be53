#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The templates and assets the binary carries: the repository's `templates/` folder.
package enum BuiltInTemplates {
    /// All names, sorted: paths from `templates/`, such as `records/madr4.md`.
    package static var names: [String] { EmbeddedTemplates.all.map { "\($0.path)" } }

    /// Names of those a project can replace: schemas are what adrgen promises, so they are not among them.
    static var ejectable: [String] { names.filter { !$0.hasPrefix("schemas/") } }

    /// Whether a built-in file of this name is copied as it is rather than filled in.
    static func isAsset(_ name: String) -> Bool {
        OutputLanguage(path: name) == nil || name.hasPrefix("schemas/") || name == "site/icon.svg"
    }

    /// One of them; nil for an unknown name.
    package static func file(named name: String) -> TemplateFile? {
        for entry in EmbeddedTemplates.all where isEqual(entry.path, name) {
            let content = entry.content.withUTF8Buffer { Array($0) }
            let bytes = entry.isBase64 ? Data(base64Encoded: Data(content)).map(Array.init) ?? [] : content
            return TemplateFile(path: "templates/" + name, bytes: bytes)
        }
        return nil
    }

    private static func isEqual(_ path: StaticString, _ name: String) -> Bool {
        path.utf8CodeUnitCount == name.utf8.count && path.withUTF8Buffer { $0.elementsEqual(name.utf8) }
    }
}
