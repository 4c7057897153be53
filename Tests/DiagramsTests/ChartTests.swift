import Diagrams
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ChartTests {
    static let hostile = "A | B \"x\" <script>alert('1')</script> [[y]] *z* & ]]> \u{1}\u{FFFE} -->"

    static func bars(options: Int, criteria: Int, name: (Int) -> String = { "Option \($0)" }) -> BarChart {
        BarChart(
            title: "Contributions", parts: (0..<criteria).map { .init(name: name($0), note: "0.1") },
            rows: (0..<options).map { option in
                .init(
                    name: name(option),
                    values: (0..<criteria).map { Double(($0 + option) % 4) / Double(4 * criteria) }, note: "0.50")
            }, description: "Everything in words")
    }

    static func lines(options: Int, name: (Int) -> String = { "Option \($0)" }) -> LineChart {
        LineChart(
            title: "Sensitivity", axis: "Share of Cost",
            lines: (0..<options).map { .init(name: name($0), atZero: 0.5 - Double($0) / 100, atOne: 0.5) },
            marks: [
                .init(place: 0.3, text: "now 0.30", isCurrent: true),
                .init(place: 0.32, text: "0.32", isCurrent: false),
            ], description: "Everything in words")
    }

    static let all: [String] =
        (2...8).flatMap { options in
            [
                lines(options: options).svg(id: "l"), lines(options: options, name: { _ in hostile }).svg(id: "l"),
                bars(options: options, criteria: 12).svg(id: "b"),
                bars(options: options, criteria: 1, name: { _ in hostile }).svg(id: "b"),
            ].map(text)
        }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: all.indices) func isWellFormed(picture: Int) {
        let svg = Self.all[picture]
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }

    @Test(arguments: all.indices) func leavesColoursAndStylesToThePage(picture: Int) {
        let svg = Self.all[picture]
        #expect(!svg.contains("style="))
        #expect(!svg.contains("<style"))
        #expect(!svg.contains("<script"))
        for paint in [" fill=\"", " stroke=\""] {
            let paints = svg.components(separatedBy: paint).dropFirst()
            #expect(paints.allSatisfy { $0.hasPrefix("currentColor\"") })
        }
    }

    @Test(arguments: all.indices) func namesItselfForScreenReaders(picture: Int) throws {
        let svg = Self.all[picture]
        let id = svg.contains("id=\"l-title\"") ? "l" : "b"
        #expect(svg.contains("role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""))
        #expect(svg.contains("<desc id=\"\(id)-desc\">Everything in words</desc>"))
    }

    /// Texts don't meet, by the estimate of their widths.
    @Test(arguments: all.indices) func keepsTextsApart(picture: Int) throws {
        let svg = Self.all[picture]
        let texts = try Texts(svg).boxes
        #expect(!texts.isEmpty)
        for (index, first) in texts.enumerated() {
            #expect(first.x >= -1 && first.x + first.width <= 401)
            for second in texts.dropFirst(index + 1) {
                let meet =
                    first.x < second.x + second.width && second.x < first.x + first.width
                    && abs(first.y - second.y) < 11
                #expect(!meet, "\(first) meets \(second)")
            }
        }
    }

    @Test func showsARowWithoutABar() {
        let chart = BarChart(
            title: "", parts: [.init(name: "Cost", note: "1")],
            rows: [.init(name: "A", values: [], note: "not ranked")],
            description: "")
        #expect(Self.text(chart.svg(id: "b")).contains(">not ranked</text>"))
    }

    @Test func drawsValuesBeyondTheScaleInside() throws {
        let bars = BarChart(
            title: "", parts: [.init(name: "Cost", note: "1")],
            rows: [.init(name: "A", values: [1.6], note: "1.6"), .init(name: "B", values: [-0.5], note: "-0.5")],
            description: "")
        for width in try Texts(Self.text(bars.svg(id: "b"))).widths { #expect(width >= 0 && width <= 400) }
        let lines = LineChart(
            title: "", axis: "", lines: [.init(name: "A", atZero: -1, atOne: 3)], marks: [], description: "")
        for y in try Texts(Self.text(lines.svg(id: "l"))).ends { #expect(y >= 0 && y <= 200) }
    }
}

/// What a picture's elements say about where they are.
private final class Texts: NSObject, XMLParserDelegate {
    struct Box {
        var text = ""
        var x = 0.0
        var y = 0.0
        var width = 0.0
        var anchor = "start"
    }

    private(set) var boxes: [Box] = []
    private(set) var widths: [Double] = []
    private(set) var ends: [Double] = []
    private var current: Box?

    struct Unreadable: Error {}

    init(_ svg: String) throws {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { throw Unreadable() }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let number = { (key: String) in attributes[key].flatMap(Double.init) ?? 0 }
        switch name {
        case "text": current = Box(x: number("x"), y: number("y"), anchor: attributes["text-anchor"] ?? "start")
        case "rect": widths.append(number("width"))
        case "line" where attributes["class"]?.contains("chart-line ") == true && number("x1") > 0:
            ends += [number("y1"), number("y2")]
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { current?.text += text }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "text", var box = current else { return }
        current = nil
        // A common sans serif's mean width.
        box.width = Double(box.text.count) * 12 * 0.45
        if box.anchor == "end" { box.x -= box.width }
        if box.anchor == "middle" { box.x -= box.width / 2 }
        boxes.append(box)
    }
}
