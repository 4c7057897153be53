import Diagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs other programs without a shell: input empty, output captured.
enum ChildProcess {
    /// How a program ended and what it wrote.
    struct Outcome: Sendable, Hashable {
        /// Exit code; 128 and the signal's number when one ended it.
        var status: Int32
        var output: [UInt8]
        var errors: [UInt8]
    }

    /// Greatest number of bytes that are kept of a program's output.
    static let outputLimit = 256 << 20

    /// Runs a program and waits for it; nil when it is not installed.
    static func run(_ program: String, _ arguments: [String], environment changes: [String: String] = [:]) -> Outcome? {
        guard let output = Pipe(), let errors = Pipe() else { return nil }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing.number, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writing.number, 2)
        let environment = ProcessInfo.processInfo.environment.merging(changes) { $1 }
        var process = pid_t()
        let failure = withCStrings([program] + arguments) { arguments in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }.sorted()) { environment in
                posix_spawnp(&process, program, &actions, nil, arguments, environment)
            }
        }
        guard failure == 0 else { return nil }
        let (out, err) = drain(output.closingWriting(), errors.closingWriting())
        var status: Int32 = 0
        _ = try? retrying { waitpid(process, &status, 0) }
        let signal = status & 0x7F
        return Outcome(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: out, errors: err)
    }

    /// Reads two streams to their ends, whichever has something.
    private static func drain(_ first: consuming Descriptor, _ second: consuming Descriptor) -> ([UInt8], [UInt8]) {
        var streams = [first.number, second.number].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var contents: [[UInt8]] = [[], []]
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while streams.contains(where: { $0.fd >= 0 }) {
            guard (try? retrying { poll(&streams, nfds_t(streams.count), -1) }) != nil else { break }
            for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
                let got = (try? retrying { read(streams[index].fd, &buffer, buffer.count) }) ?? 0
                if got == 0 { streams[index].fd = -1 }
                if contents[index].count < outputLimit { contents[index] += buffer[..<got] }
            }
        }
        _ = consume first
        _ = consume second
        return (contents[0], contents[1])
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

/// Two ends of a pipe, kept from programs that are started.
private struct Pipe: ~Copyable {
    let reading: Descriptor
    let writing: Descriptor

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = Descriptor(owning: ends[0])
        writing = Descriptor(owning: ends[1])
    }

    consuming func closingWriting() -> Descriptor { reading }
}
