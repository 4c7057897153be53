import Decisions

extension SiteSettings {
    /// Where the source of a file is shown; nil when that isn't known.
    func sourceAddress(of path: String) -> String? { sourceURL.map { Self.address($0, path) } }

    /// Where a file is edited; nil when that isn't known.
    func editAddress(of path: String) -> String? { editURL.map { Self.address($0, path) } }

    private static func address(_ pattern: String, _ path: String) -> String {
        pattern.replacing("{path}", with: PercentEncoding.encode(path: path))
    }
}
