/// A remote repository on a host whose addresses of files are known.
struct RemoteAddress: Sendable, Hashable {
    var host: String
    /// `owner/name`, on GitLab with groups before it.
    var project: String

    /// Reads `https://host/owner/name.git`, `git@host:owner/name` and `ssh://git@host/owner/name`; nil for another host.
    init?(_ url: String) {
        var rest = url[...]
        let hasScheme = ["https://", "http://", "ssh://", "git://"].first { rest.hasPrefix($0) }
        rest = rest.dropFirst(hasScheme?.count ?? 0)
        guard let cut = rest.firstIndex(where: { $0 == "/" || (hasScheme == nil && $0 == ":") }) else { return nil }
        // Whoever is named before the host, and with what password, is nobody's business.
        let authority = rest[..<cut].split(separator: "@").last ?? ""
        host = (authority.split(separator: ":").first ?? "").lowercased()
        var path = rest[rest.index(after: cut)...]
        while path.hasSuffix("/") { path = path.dropLast() }
        project = String(path.hasSuffix(".git") ? path.dropLast(4) : path)
        let names = project.split(separator: "/", omittingEmptySubsequences: false)
        guard names.count >= 2, Self.hosts.contains(host), names.allSatisfy(Self.isPlain) else { return nil }
    }

    private static let hosts: Set = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org"]

    private static func isPlain(_ name: Substring) -> Bool {
        !name.isEmpty && name != ".."
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                }
            }
    }

    /// Patterns of the pages that show and edit a file of a branch; nil where the branch's name would need an escape.
    func pages(of branch: String) -> (source: String, edit: String)? {
        guard branch.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(Self.isPlain) else {
            return nil
        }
        let base = "https://\(host)/\(project)"
        switch host {
        case "github.com": return ("\(base)/blob/\(branch)/{path}", "\(base)/edit/\(branch)/{path}")
        case "gitlab.com": return ("\(base)/-/blob/\(branch)/{path}", "\(base)/-/edit/\(branch)/{path}")
        case "codeberg.org":
            return ("\(base)/src/branch/\(branch)/{path}", "\(base)/_edit/\(branch)/{path}")
        default: return ("\(base)/src/\(branch)/{path}", "\(base)/src/\(branch)/{path}?mode=edit")
        }
    }
}
