import Foundation
import Testing

/// The built program while it runs, with what it prints line by line.
final class RunningTool {
    struct Ended: Error {}

    private let process = Process()
    private let output = Pipe()
    private var printed = Data()

    init(_ tool: Tool, _ arguments: String...) throws {
        process.executableURL = Tool.binary
        process.arguments = arguments
        process.currentDirectoryURL = tool.folder
        process.environment = tool.environment
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// The next line that holds a text; earlier ones are passed over.
    func line(with text: String) throws -> String {
        while true {
            while let end = printed.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: printed[..<end], as: UTF8.self)
                printed = Data(printed[printed.index(after: end)...])
                if line.contains(text) { return line }
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { throw Ended() }
            printed += more
        }
    }

    /// Sends a signal and waits for the end; returns the exit code.
    func end(with signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}
