import Testing

@testable import Workspace

@Suite struct LayoutCacheTests {
    @Test func givesBackWhatItKeptForTheSameGraphAndProgram() throws {
        let folder = try TestFolder(isRepository: false)
        let environment = ["XDG_CACHE_HOME": folder.path + "/cache", "HOME": "/nowhere"]
        let cache = try #require(LayoutCache(environment, maker: "dot 1"))
        #expect(cache.layout(of: "digraph {}") == nil)
        cache.keep(Array("layout\n".utf8), of: "digraph {}")
        #expect(cache.layout(of: "digraph {}") == Array("layout\n".utf8))
        #expect(cache.layout(of: "digraph { }") == nil)
        #expect(LayoutCache(environment, maker: "dot 2")?.layout(of: "digraph {}") == nil)
        // What was cut off while it was written counts as nothing.
        cache.keep(Array("lay".utf8), of: "a")
        #expect(cache.layout(of: "a") == nil)
        #expect(try Disk.entries(of: folder.path + "/cache/adrgen/layouts").count == 2)
    }

    @Test func needsAFolderOfTheUsersOwn() {
        #expect(LayoutCache(["HOME": "relative"], maker: "") == nil)
        #expect(LayoutCache([:], maker: "") == nil)
        // One that cannot be written to costs nothing but time.
        let cache = LayoutCache(["HOME": "/dev/null"], maker: "")
        cache?.keep([0x0A], of: "a")
        #expect(cache?.layout(of: "a") == nil)
    }
}
