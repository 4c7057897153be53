import Foundation
import Testing

@testable import Workspace

@Suite(.timeLimit(.minutes(5))) struct FileWatcherTests {

    #if os(Linux)
        @Test func wakesForAChangeLongBeforeTheRegularLook() async throws {
            let folder = try TestFolder()
            let watcher = try FileWatcher(interval: .seconds(3600))
            var places = WatchedPlaces()
            places.add(folder: folder.path)
            watcher.watch(places)
            try folder.write("a.md")
            var wakeups = watcher.wakeups.makeAsyncIterator()
            #expect(await wakeups.next() != nil)
            watcher.stop()
            while await wakeups.next() != nil {}
        }

        @Test func tellsOnlyOfNamesThatMatter() throws {
            let folder = try TestFolder()
            let signal = try ChangeSignal()
            var places = WatchedPlaces()
            places.add(file: folder.absolute("a"))
            signal.watch(places)
            try folder.write("b")
            #expect(!signal.take())
            try folder.write("a")
            #expect(signal.take())
            #expect(!signal.take())
            try FileManager.default.moveItem(atPath: folder.absolute("b"), toPath: folder.absolute("a2"))
            #expect(!signal.take())
            try FileManager.default.removeItem(atPath: folder.absolute("a"))
            #expect(signal.take())
            signal.watch(WatchedPlaces())
            try folder.write("a")
            #expect(!signal.take())
        }

        @Test func noticesAFolderThatGoes() throws {
            let folder = try TestFolder()
            try folder.makeFolder("log")
            let signal = try ChangeSignal()
            var places = WatchedPlaces()
            places.add(folder: folder.absolute("log"))
            places.add(folder: folder.absolute("missing"))
            signal.watch(places)
            try FileManager.default.removeItem(atPath: folder.absolute("log"))
            #expect(signal.take())
        }
    #endif

    @Test func looksNowAndThenInAnyCase() async throws {
        let watcher = try FileWatcher(interval: .milliseconds(1))
        var wakeups = watcher.wakeups.makeAsyncIterator()
        #expect(await wakeups.next() != nil)
        #expect(await wakeups.next() != nil)
        watcher.stop()
        while await wakeups.next() != nil {}
    }

    @Test func knowsAFolderAndFilesInIt() {
        var places = WatchedPlaces()
        places.add(file: "/a/x")
        places.add(file: "/a/y")
        #expect(places.folders == ["/a": ["x", "y"]])
        var all = WatchedPlaces()
        all.add(folder: "/a")
        all.add(file: "/a/x")
        #expect(all.folders == ["/a": nil])
        places.formUnion(all)
        #expect(places == all)
    }

    @Test func listsWhatComesAndGoes() throws {
        let folder = try TestFolder()
        try folder.write("a.md")
        var places = WatchedPlaces()
        places.add(folder: folder.path)
        let before = places.listing
        try folder.write("a.md", "changed")
        try folder.write(".a.md.swp")
        try folder.write("a.md~")
        #expect(places.listing == before)
        try folder.write("b.md")
        #expect(places.listing != before)
        try FileManager.default.removeItem(atPath: folder.absolute("b.md"))
        #expect(places.listing == before)
    }
}
