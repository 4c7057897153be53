import Testing

@testable import Workspace

@Suite struct SiteRepositoryTests {
    @Test(arguments: [
        ("https://github.com/shop/orders.git", "https://github.com/shop/orders/blob/main/{path}"),
        ("git@github.com:shop/orders.git", "https://github.com/shop/orders/blob/main/{path}"),
        ("https://user:secret@gitlab.com/a/b/c", "https://gitlab.com/a/b/c/-/blob/main/{path}"),
        ("ssh://git@codeberg.org/shop/orders/", "https://codeberg.org/shop/orders/src/branch/main/{path}"),
        ("https://bitbucket.org/shop/orders", "https://bitbucket.org/shop/orders/src/main/{path}"),
        ("https://git.example/shop/orders", nil), ("/srv/git/orders", nil), ("https://github.com/a\"b/c", nil),
        ("https://github.com/../c", nil),
    ])
    func knowsHosts(remote: String, source: String?) {
        #expect(RemoteAddress(remote)?.pages(of: "main")?.source == source)
    }

    @Test func tellsTheLastChangeOfEachFile() throws {
        let folder = try TestFolder(isRepository: false)
        func git(_ arguments: String...) throws {
            let (status, output) = try run("git", arguments, in: folder.path)
            #expect(status == 0, "\(output)")
        }
        try git("init", "-q", "-b", "main")
        let repository = try #require(Repository(around: try folder.working()))
        #expect(repository.lastChanges(in: [folder.absolute("docs")]).isEmpty)
        try folder.write("docs/a.md", "1")
        try folder.write("docs/ü b.md", "1")
        try folder.write("other.md", "1")
        try git("add", ".")
        try git("commit", "-q", "-m", "one", "--date", "2020-01-01T00:00:00Z")
        try folder.write("docs/a.md", "2")
        try git("commit", "-q", "-a", "-m", "two")
        let changes = repository.lastChanges(in: [folder.absolute("docs")])
        #expect(Set(changes.keys) == ["docs/a.md", "docs/ü b.md"])
        #expect(changes["docs/a.md"]?.commit != changes["docs/ü b.md"]?.commit)
        let (_, head) = try run("git", ["log", "-1", "--format=%h %cs"], in: folder.path)
        let last = try #require(changes["docs/a.md"])
        #expect(head == "\(last.commit) \(last.date)\n")
    }
}
