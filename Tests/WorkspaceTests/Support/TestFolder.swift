import Foundation

@testable import Workspace

/// A folder of its own for one test, removed with the value.
final class TestFolder: Sendable {
    let path: String

    /// An empty folder; with `.git` in it, so that searches upward end here, unless asked otherwise.
    init(isRepository: Bool = true) throws {
        let temporary = FileManager.default.temporaryDirectory.path
        let place = temporary + "/adrgen-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        path = try Disk.realPath(place)
        if isRepository { try makeFolder(".git") }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func working(in folder: String = ".") throws -> WorkingFolder {
        try WorkingFolder(PathText.joined(path, folder))
    }

    func absolute(_ name: String) -> String { PathText.joined(path, name) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: absolute(name), withIntermediateDirectories: true)
    }

    func write(_ name: String, _ text: String = "# 1. Title\n") throws {
        try write(name, bytes: Array(text.utf8))
    }

    func write(_ name: String, bytes: [UInt8]) throws {
        try makeFolder(PathText.parent(of: name))
        try Data(bytes).write(to: URL(fileURLWithPath: absolute(name)))
    }

    func link(_ name: String, to target: String) throws {
        try makeFolder(PathText.parent(of: name))
        try FileManager.default.createSymbolicLink(atPath: absolute(name), withDestinationPath: target)
    }

    func makePipe(_ name: String) throws {
        try makeFolder(PathText.parent(of: name))
        _ = mkfifo(absolute(name), 0o644)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: absolute(name))), as: UTF8.self)
    }

    /// Every name below the folder with what is there: a file's permissions and content, a link's target.
    func contents() throws -> [String: String] {
        var result: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) where !name.hasPrefix(".git") {
            let attributes = try FileManager.default.attributesOfItem(atPath: absolute(name))
            let mode = String((attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0, radix: 8)
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory: result[name] = "folder"
            case .typeSymbolicLink:
                result[name] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: absolute(name)))
            default: result[name] = mode + " " + (try read(name))
            }
        }
        return result
    }
}

/// Runs a program in a folder and returns its exit code and output.
func run(_ program: String, _ arguments: [String], in folder: String, input: [UInt8] = []) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging([
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "Order team", "GIT_AUTHOR_EMAIL": "order@shop.example",
        "GIT_COMMITTER_NAME": "Order team", "GIT_COMMITTER_EMAIL": "order@shop.example",
    ]) { $1 }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("adrgen-input-" + UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}
