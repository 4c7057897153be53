import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

#if os(Linux)
    /// The system's word that something changed in a folder: inotify.
    package final class ChangeSignal: Sendable {
        package static let isAvailable = true

        private let queue: Descriptor
        /// Folders that are watched by their numbers, with the names that matter.
        private let watched = Mutex<[Int32: (folder: String, names: Set<String>?)]>([:])

        private static let events = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
                | IN_MOVE_SELF | IN_ONLYDIR)

        init() throws(SystemError) {
            queue = Descriptor(owning: try retrying { inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) })
        }

        var descriptor: Int32 { queue.number }

        /// Watches some folders and no others; one that cannot be watched is left to the regular look.
        func watch(_ places: WatchedPlaces) {
            watched.withLock { watched in
                let before = watched
                watched = [:]
                for (folder, names) in places.folders {
                    let number = inotify_add_watch(queue.number, folder, Self.events)
                    if number >= 0 { watched[number] = (folder, names) }
                }
                for number in before.keys where watched[number] == nil { inotify_rm_watch(queue.number, number) }
            }
        }

        /// Takes what has been told; whether any of it matters.
        func take() -> Bool {
            var buffer = [UInt8](repeating: 0, count: 16 << 10)
            var matters = false
            while true {
                let count = read(queue.number, &buffer, buffer.count)
                if count <= 0 { return matters }
                if !matters { matters = self.matters(buffer[..<count]) }
            }
        }

        /// Whether one of some events, as inotify(7) lays them out, is about a name that is watched.
        private func matters(_ bytes: ArraySlice<UInt8>) -> Bool {
            bytes.withUnsafeBytes { bytes in
                var place = 0
                while place + 16 <= bytes.count {
                    let number = bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
                    let mask = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
                    let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
                    let name = bytes[min(place + 16, bytes.count)..<min(place + 16 + length, bytes.count)]
                    if isWatched(number, mask, String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)) { return true }
                    place += 16 + length
                }
                return false
            }
        }

        private func isWatched(_ number: Int32, _ mask: UInt32, _ name: String) -> Bool {
            // Events that were lost may have been of interest.
            if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
            guard let place = watched.withLock({ $0[number] }) else { return false }
            return name.isEmpty || place.names?.contains(name) ?? true
        }
    }
#else
    /// No word from the system: files are looked at regularly.
    package final class ChangeSignal: Sendable {
        package static let isAvailable = false

        init() throws(SystemError) { throw SystemError(code: 0) }

        var descriptor: Int32 { -1 }

        func watch(_ places: WatchedPlaces) {}

        func take() -> Bool { false }
    }
#endif
