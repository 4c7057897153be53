import Diagnostics
import TemplateEngine

/// `TemplateProbe escape LANGUAGE` escapes the texts on standard input, each ended by a NUL; `TemplateProbe bench` times
/// the filling in of a record template against the template library alone.
@main
struct TemplateProbe {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "escape", let language = arguments.last.flatMap(OutputLanguage.init(rawValue:)) {
            escape(language)
        } else if arguments.first == "bench" {
            try Benchmark().run()
        } else {
            print("TemplateProbe escape LANGUAGE | bench")
        }
    }

    private static func escape(_ language: OutputLanguage) {
        var input = ""
        while let line = readLine(strippingNewline: false) { input += line }
        for text in input.unicodeScalars.split(separator: "\0", omittingEmptySubsequences: false).dropLast() {
            print(language.escape(String(text)), terminator: "\0")
        }
    }
}
