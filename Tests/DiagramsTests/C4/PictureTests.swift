import Architecture
import Foundation
import Testing

@testable import Diagrams

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct PictureTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")
    private static let folder = fixtures.appending(path: "pictures")

    private static func model(_ text: Data? = nil) throws -> ArchitectureModel {
        let data = try text ?? Data(contentsOf: fixtures.appending(path: "c4/shop.yml"))
        let reading = ArchitectureYAML().read([("shop.yml", Array(data))])
        try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        return reading.model
    }

    /// The views of the shop, and of the usual ones those of other kinds.
    private static func views(of model: ArchitectureModel) -> [ResolvedView] {
        let usual = model.usualViews.filter { $0.kind == .context || $0.kind == .component }
        return model.resolvedViews + usual.compactMap(model.resolve)
    }

    private static var isRecording: Bool { ProcessInfo.processInfo.environment["ADRGEN_RECORD"] == "1" }

    private static func golden(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
        let file = folder.appending(path: name)
        if isRecording { try Data(bytes).write(to: file) }
        return (try? Data(contentsOf: file)).map { Array($0) } ?? []
    }

    /// What Graphviz made of a graph when the goldens were recorded.
    private static func layout(_ plan: ViewPlan) throws -> [UInt8] {
        let file = folder.appending(path: plan.key + ".json")
        if isRecording {
            let dot = Process()
            dot.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
            dot.arguments = ["-Kdot", "-Tjson0", folder.appending(path: plan.key + ".dot").path, "-o", file.path]
            try dot.run()
            dot.waitUntilExit()
        }
        return Array(try Data(contentsOf: file))
    }

    private static func picture(_ view: ResolvedView, _ model: ArchitectureModel) throws -> ViewPicture {
        let plan = ViewPlan(view, of: model)
        _ = try golden(plan.key + ".dot", Array(plan.dot.utf8))
        return try #require(plan.picture(try layout(plan)))
    }

    /// With `ADRGEN_RECORD=1` in the environment the goldens are written anew, laid out by the Graphviz that is there.
    @Test func drawsEachKindOfView() throws {
        let model = try Self.model()
        let views = Self.views(of: model)
        let kinds: Set<View.Kind> = [.landscape, .context, .container, .component, .dynamic, .deployment]
        #expect(Set(views.map(\.kind)).isSuperset(of: kinds))
        for view in views {
            let plan = ViewPlan(view, of: model)
            #expect(Array(plan.dot.utf8) == (try Self.golden(plan.key + ".dot", Array(plan.dot.utf8))), "\(plan.key)")
            let picture = try #require(plan.picture(try Self.layout(plan)))
            #expect(picture.overlaps.isEmpty, "\(plan.key)")
            let options = ViewPicture.Options(id: plan.key, isStandalone: true) { target in
                if case .element(let id) = target { "#" + id.rawValue } else { nil }
            }
            let svg = picture.drawn(options).svg
            #expect(svg == (try Self.golden(plan.key + ".svg", svg)), "\(plan.key)")
        }
    }

    @Test func aPagesPictureHasNoStylesAndIdsOfItsOwn() throws {
        let model = try Self.model()
        let view = try #require(model.resolvedViews.first { $0.key == "inside" })
        let picture = try Self.picture(view, model)
        let drawn = String(decoding: picture.drawn(.init(id: "p1")).svg, as: UTF8.self)
        #expect(!drawn.contains("<style") && !drawn.contains("style=") && !drawn.contains(">Inside the shop</tspan>"))
        #expect(drawn.contains("role=\"img\" aria-labelledby=\"p1-title\" aria-describedby=\"p1-desc\""))
        let ids = drawn.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(ids == ["p1-title", "p1-desc"])
        #expect(drawn.contains("Web shop → Orders database: Reads and writes [SQL]."))
        // Linked, what is inside can be reached.
        let linked = picture.drawn(.init(id: "p1", showsLegend: false) { _ in "x" })
        let text = String(decoding: linked.svg, as: UTF8.self)
        #expect(text.contains("role=\"group\"") && !text.contains("c4-legend"))
        #expect(text.matches(of: /<a class="c4-box" href="x"/).count == 3)
        #expect(text.matches(of: /<a class="c4-frame-name" href="x"/).count == 1)
    }

    @Test func theLegendHasEachLookOnce() throws {
        let model = try Self.model()
        let view = try #require(model.resolvedViews.first { $0.key == "buying" })
        let svg = String(decoding: try Self.picture(view, model).drawn(.init(id: "b")).svg, as: UTF8.self)
        let legend = try #require(svg.range(of: "c4-legend").map { svg[$0.lowerBound...] })
        let texts = legend.matches(of: /<tspan [^>]*>([^<]*)</).map { String($0.1) }
        #expect(
            texts == [
                "Role", "Component", "Container, Database", "External software system", "Group",
                "Software System boundary", "Container boundary", "Relationship", "Storage", "Relationship (answer)",
            ])
    }

    @Test(arguments: [
        "<script>&\"'", "]]>", "\u{1}\u{0}x", "a\nb\r\nc", "日本語の名前はとても長いです", "שלום עולם",
        String(repeating: "x", count: 3_000), String(repeating: "long words ", count: 500), "\u{FFFE}\u{202E}e\u{301}",
        " ",
    ]) func hostileTextsStayWellFormed(_ text: String) throws {
        var model = ArchitectureModel()
        model.name = text
        var shop = Element(id: "shop", kind: .softwareSystem, name: text)
        shop.group = [text]
        (shop.description, shop.technology, shop.tags) = (text, text, [text])
        shop.url = "https://a.example/" + text
        var web = Element(id: "shop.web", kind: .container, name: text, parent: "shop")
        web.description = text
        for element in [Element(id: "p", kind: .person, name: text), shop, web] { model.add(element) }
        model.add(Relationship("p", "shop.web", description: text, technology: text))
        var rule = ElementStyleRule(tag: text)
        rule.style.background = "#112233"
        model.styles.elements = [rule]
        for shape in ElementStyle.Shape.allCases {
            model.styles.elements[0].style.shape = shape
            var view = View(key: "v", kind: .container, scope: "shop")
            (view.title, view.description) = (text, text)
            let plan = ViewPlan(try #require(model.resolve(view)), of: model)
            let picture = ViewPicture(plan, .row(plan.graph))
            let drawn = picture.drawn(.init(id: "v", isStandalone: true) { _ in text })
            let parser = XMLParser(data: Data(drawn.svg))
            #expect(parser.parse(), "\(shape): \(String(describing: parser.parserError))")
        }
    }

    @Test func linesEndAtShapesThatDoNotFillTheirBoxes() throws {
        let rect = GraphPositions.Rect(x: 0, y: 0, width: 200, height: 100)
        var graph = LayoutGraph()
        graph.boxes = [.init(width: 200, height: 100), .init(width: 200, height: 100)]
        graph.lines = [.init(tail: .init(box: 0), head: .init(box: 1))]
        // From above the corner of the second box straight down to it.
        let start = GraphPositions.Point(x: 10, y: -50)
        let line = GraphPositions.Line(
            points: [start, start, start, .init(x: 10, y: -8)], tip: .init(x: 10, y: 0), label: nil)
        let far = GraphPositions.Rect(x: 0, y: -150, width: 200, height: 100)
        let positions = GraphPositions(width: 200, height: 250, boxes: [far, rect], frames: [], lines: [line])
        for shape in ElementStyle.Shape.allCases {
            let tip = positions.reaching([.box, shape], graph).lines[0].tip
            #expect(tip.x == 10 && tip.y >= 0 && tip.y < 50, "\(shape)")
            #expect(shape.contains(.init(x: tip.x, y: tip.y + 1), in: rect), "\(shape)")
        }
        #expect(positions.reaching([.box, .ellipse], graph).lines[0].tip.y > 20)
    }

    @Test func leadsFromElementsToWhatIsInThemAndBack() throws {
        let model = try Self.model()
        let views = model.usualViews.compactMap(model.resolve)
        let navigation = ViewNavigation(views, of: model)
        #expect(navigation.inside("shop") == "container-shop")
        #expect(navigation.inside("shop.web") == "component-shop-web")
        #expect(navigation.inside("bank") == nil)
        #expect(navigation.around("shop") == "context-shop")
        #expect(navigation.around("bank") == "landscape")
        #expect(navigation.around("shop.web") == "container-shop")
        let instance = try #require(model.instances(of: "shop.web").first)
        #expect(navigation.inside(instance.id) == "component-shop-web")
    }
}

extension GraphPositions {
    /// Everything in a row: places without Graphviz.
    static func row(_ graph: LayoutGraph) -> GraphPositions {
        var x = 0.0
        let boxes = graph.boxes.map { size in
            defer { x += size.width + 20 }
            return Rect(x: x, y: 50, width: size.width, height: size.height)
        }
        let whole = Rect(x: 0, y: 0, width: x, height: 200)
        let lines = graph.lines.map { line in
            let (from, to) = (boxes[line.tail.box].center, boxes[line.head.box].center)
            return Line(
                points: [from, from, to, to], tip: to, label: line.label.map { Rect(center: from, $0) })
        }
        return GraphPositions(
            width: x, height: 200, boxes: boxes,
            frames: graph.frames.map {
                Frame(rect: whole, label: Rect(x: 0, y: 0, width: $0.label.width, height: $0.label.height))
            },
            lines: lines)
    }
}
