import Foundation

/// The built program, run in a folder of its own that goes away with the value's last copy.
struct Tool {
    let folder: URL
    private let owner: TemporaryFolder

    struct Result {
        var output: String
        var errors: String
        var status: Int32
    }

    /// - Parameter source: a folder whose content to begin with.
    init(copyOf source: URL? = nil) throws {
        owner = try TemporaryFolder()
        folder = owner.url
        guard let source else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
            try FileManager.default.copyItem(
                at: source.appendingPathComponent(name), to: folder.appendingPathComponent(name))
        }
    }

    /// Runs adrgen with a fixed date and no terminal.
    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    func run(_ arguments: [String]) throws -> Result {
        try launch(Self.binary, arguments)
    }

    /// Runs adrgen with a text on standard input.
    func run(_ arguments: [String], input: String) throws -> Result {
        try launch(Self.binary, arguments, input: input)
    }

    /// Runs a line of shell in the folder, with what `prelude.sh` defines; `adrgen` is the built program.
    func shell(_ command: String) throws -> Result {
        let prelude = TestFiles.folder.appendingPathComponent("Support/prelude.sh")
        return try launch(URL(fileURLWithPath: "/bin/sh"), ["-c", ". \"$0\"\n\(command)", prelude.path])
    }

    /// A fixed date, no settings of whoever runs the tests.
    var environment: [String: String] {
        [
            "ADR_DATE": "2026-01-02", "PATH": Self.binary.deletingLastPathComponent().path + ":/usr/bin:/bin",
            "HOME": folder.path, "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org", "GIT_COMMITTER_NAME": "Test",
            "GIT_COMMITTER_EMAIL": "test@example.org",
            "GIT_CEILING_DIRECTORIES": folder.deletingLastPathComponent().path,
        ]
    }

    private func launch(_ program: URL, _ arguments: [String], input: String? = nil) throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        // Files, since two pipes that fill up stop each other.
        let output = try OutputFile()
        let errors = try OutputFile()
        process.standardOutput = output.handle
        process.standardError = errors.handle
        let pipe = Pipe()
        process.standardInput = input == nil ? FileHandle.nullDevice : pipe
        try process.run()
        if let input {
            try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try pipe.fileHandleForWriting.close()
        }
        process.waitUntilExit()
        return Result(output: try output.text(), errors: try errors.text(), status: process.terminationStatus)
    }

    func write(_ path: String, _ text: String) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
    }

    /// All files below the folder with their content.
    func tree() throws -> [String: String] {
        var out: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: folder.path + "/" + path, isDirectory: &isFolder),
                !isFolder.boolValue
            {
                out[path] = try read(path)
            }
        }
        return out
    }

    /// The program stands beside the test bundle.
    static let binary: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        let folder = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
        let candidates = [folder, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
        let programs = candidates.map { $0.appendingPathComponent("adrgen") }
        return programs.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? programs[0]
    }()
}

/// A folder that is deleted when it is no longer in use.
private final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        // The real path, as programs print it.
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        url = base.appendingPathComponent("adrgen-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}

/// A file that a process writes to and that has no name.
private struct OutputFile {
    let handle: FileHandle

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("adrgen-output-\(UUID().uuidString)")
        try Data().write(to: url)
        handle = try FileHandle(forUpdating: url)
        try FileManager.default.removeItem(at: url)
    }

    func text() throws -> String {
        try handle.seek(toOffset: 0)
        return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
}
