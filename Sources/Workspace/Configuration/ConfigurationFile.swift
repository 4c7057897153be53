import Diagnostics

/// The files that say where a log is, in the order in which one beats another in the same folder.
enum ConfigurationFile: String, Sendable, Hashable, CaseIterable {
    case adrgen = "adrgen.yml"
    case hiddenAdrgen = ".adrgen.yml"
    case adrs = "adrs.toml"
    case log4brains = ".log4brains.yml"
    case adrTools = ".adr-dir"
    case dotnetADR = "adr.config.json"
    case pyadr = ".adr"
    case phodal = ".adr.json"

    /// Greatest size in bytes of a configuration file.
    static let sizeLimit = 1 << 20
}

/// What one configuration file says.
struct ConfigurationContent: Sendable, Hashable {
    /// A folder the file names.
    struct Log: Sendable, Hashable {
        /// As written: relative to the file's folder.
        var path: String
        var package: String?
        /// Folder of the package as written.
        var packagePath: String?
        /// Byte offset of `path`.
        var offset: Int
    }

    /// A path other than a log's, checked and rewritten by whoever knows where the file stands.
    struct Path: Sendable, Hashable {
        var text: String
        var offset: Int
    }

    /// A key of `site` that names a file or folder.
    enum SiteFile: String, Sendable, Hashable, CaseIterable {
        case logo, stylesheet, mermaid, docs
    }

    var logs: [Log] = []
    var configuration = Configuration()
    var template: Path?
    var templates: Path?
    var output: Path?
    var architecture: [Path] = []
    var data: [Path] = []
    /// The site's files and folders other than its output.
    var siteFiles: [SiteFile: Path] = [:]
    var diagnostics: [Diagnostic] = []
}

extension ConfigurationFile {
    /// Reads a file of this kind; the path is the file as people would type it, for diagnostics.
    func read(_ bytes: [UInt8], path: String) -> ConfigurationContent {
        var reader = SettingsReader(path: path, bytes: bytes)
        var content = ConfigurationContent()
        do throws(SyntaxProblem) {
            switch self {
            case .adrgen, .hiddenAdrgen: content = reader.adrgen(try YAMLSettings.read(bytes))
            case .adrs: content = reader.adrs(try TOMLSettings.read(bytes))
            case .log4brains: content = reader.log4brains(try YAMLSettings.read(bytes))
            case .adrTools: content = reader.adrTools()
            case .dotnetADR: content = reader.dotnetADR(try YAMLSettings.read(bytes))
            case .pyadr: content = reader.pyadr(try INISettings.read(bytes))
            case .phodal: content = reader.phodal(try YAMLSettings.read(bytes))
            }
        } catch {
            reader.report("configuration-syntax", "Configuration is malformed: \(error.message)", at: error.offset)
        }
        content.diagnostics = reader.diagnostics
        return content
    }
}
