import Foundation

/// The built program, run in a folder of its own.
struct Tool {
    let folder: URL

    struct Result {
        var output: String
        var errors: String
        var status: Int32
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("adrgen-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Runs adrgen with a fixed date and no terminal.
    func run(_ arguments: String...) throws -> Result {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["ADR_DATE": "2026-01-02", "PATH": "/usr/bin:/bin", "HOME": folder.path]
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let problems = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            output: String(decoding: text, as: UTF8.self), errors: String(decoding: problems, as: UTF8.self),
            status: process.terminationStatus)
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

    private static var binary: URL {
        // The test bundle stands beside the program.
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        let folder = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
        let candidates = [folder, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
        return candidates.map { $0.appendingPathComponent("adrgen") }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
            ?? folder.appendingPathComponent("adrgen")
    }
}
