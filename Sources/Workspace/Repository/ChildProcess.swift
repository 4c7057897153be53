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

/// Runs other programs without a shell: input given or empty, output captured.
enum ChildProcess {
    /// How a program ended and what it wrote.
    struct Outcome: Sendable, Hashable {
        /// Exit code; 128 and the signal's number when one ended it.
        var status: Int32
        /// Whether it was ended since it took too long or wrote too much.
        var isCut = false
        var output: [UInt8]
        var errors: [UInt8]
    }

    /// Greatest number of bytes that are kept of a program's output.
    static let outputLimit = 256 << 20

    /// What a program may take before it is ended.
    struct Limits: Sendable {
        var seconds: Double
        /// Bytes of output.
        var output: Int
    }

    /// Runs a program and waits for it; nil when it is not installed.
    /// - Parameter limits: without any it may take what it wants, and output is cut at `outputLimit`.
    static func run(
        _ program: String, _ arguments: [String], environment changes: [String: String] = [:],
        input: [UInt8]? = nil, limits: Limits? = nil
    ) -> Outcome? {
        guard let output = Pipe(), let errors = Pipe(), let source = source(of: input) else { return nil }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, source.number, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing.number, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writing.number, 2)
        let environment = ProcessInfo.processInfo.environment.merging(changes) { $1 }
        var process = pid_t()
        let failure = withCStrings([program] + arguments) { arguments in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }.sorted()) { environment in
                posix_spawnp(&process, program, &actions, nil, arguments, environment)
            }
        }
        // Until here it has to stay open.
        _ = consume source
        guard failure == 0 else { return nil }
        let drained = drain(output.closingWriting(), errors.closingWriting(), limits)
        if drained.isCut { kill(process, SIGKILL) }
        var status: Int32 = 0
        _ = try? retrying { waitpid(process, &status, 0) }
        let signal = status & 0x7F
        return Outcome(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isCut: drained.isCut, output: drained.output,
            errors: drained.errors)
    }

    /// What a program reads: a file without a name, open at its start, since unlike a pipe it takes everything at once.
    private static func source(of input: [UInt8]?) -> Descriptor? {
        guard let input else { return try? Descriptor(reading: "/dev/null") }
        guard let name = strdup(Disk.temporaryFolder + "/adrgen-XXXXXX") else { return nil }
        defer { free(name) }
        let number = mkstemp(name)
        guard number >= 0 else { return nil }
        unlink(name)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        let file = Descriptor(owning: number)
        guard (try? file.write(input)) != nil, lseek(number, 0, SEEK_SET) == 0 else { return nil }
        return file
    }

    /// Reads two streams to their ends, whichever has something, or until a limit is reached.
    private static func drain(
        _ first: consuming Descriptor, _ second: consuming Descriptor, _ limits: Limits?
    ) -> (output: [UInt8], errors: [UInt8], isCut: Bool) {
        let start = ContinuousClock.now
        var isCut = false
        var streams = [first.number, second.number].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var contents: [[UInt8]] = [[], []]
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while streams.contains(where: { $0.fd >= 0 }) {
            var wait: Int32 = -1
            if let limits {
                let left = limits.seconds - (ContinuousClock.now - start) / .seconds(1)
                isCut = left <= 0 || contents.contains { $0.count > limits.output }
                if isCut { break }
                wait = Int32(min(left, 3600) * 1000) + 1
            }
            guard (try? retrying { poll(&streams, nfds_t(streams.count), wait) }) != nil else { break }
            for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
                let got = (try? retrying { read(streams[index].fd, &buffer, buffer.count) }) ?? 0
                if got == 0 { streams[index].fd = -1 }
                if contents[index].count < outputLimit { contents[index] += buffer[..<got] }
            }
        }
        _ = consume first
        _ = consume second
        return (contents[0], contents[1], isCut)
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
