import Foundation
import Testing

@testable import Diagrams

@Suite struct LayoutTests {
    private static let small = LayoutGraph.Size(width: 72, height: 36)

    /// Two boxes in a frame, one beside it, two lines.
    private static var graph: LayoutGraph {
        var graph = LayoutGraph()
        graph.boxes = [small, small, small]
        graph.frames = [.init(label: .init(width: 50, height: 20), items: [.box(0), .box(1)])]
        graph.items = [.frame(0), .box(2)]
        graph.lines = [
            .init(tail: .init(box: 2), head: .init(box: 0, frame: 0), label: .init(width: 40, height: 15)),
            .init(tail: .init(box: 0), head: .init(box: 1)),
        ]
        return graph
    }

    private static let layout = """
        {"name": "%3", "bb": "0,0,200,300", "objects": [
          {"name": "cluster_0", "bb": "8,8,120,200", "lp": "64,188", "nodes": [1, 2]},
          {"name": "b0", "pos": "64,140"}, {"name": "b1", "pos": "64,40.5"}, {"name": "b2", "pos": "64,280"}],
         "edges": [
          {"id": "0", "lp": "90,230", "pos": "e,64,200 64,262 64,250 64,230 64,210"},
          {"id": "1", "pos": "e,64,58 64,122 64,100 64,90 64,80 64,75 64,70 64,68"}]}
        """

    @Test func readsWhatGraphvizWrites() throws {
        let positions = try #require(GraphPositions(Array(Self.layout.utf8), of: Self.graph))
        #expect((positions.width, positions.height) == (200, 300))
        #expect(positions.boxes.map(\.center.y) == [160, 259.5, 20])
        #expect(positions.boxes[0] == .init(x: 28, y: 142, width: 72, height: 36))
        #expect(positions.frames[0].rect == .init(x: 8, y: 100, width: 112, height: 192))
        #expect(positions.frames[0].label == .init(x: 39, y: 102, width: 50, height: 20))
        #expect(positions.lines[0].tip == .init(x: 64, y: 100))
        #expect(positions.lines[0].label == .init(x: 70, y: 62.5, width: 40, height: 15))
        #expect(positions.lines.map(\.points.count) == [4, 7])
        #expect(positions.overlaps == [])
    }

    @Test func refusesWhatHasNoPlaceForEverything() {
        let bytes = Array(Self.layout.utf8)
        for end in bytes.indices { #expect(GraphPositions(Array(bytes[..<end]), of: Self.graph) == nil) }
        for (text, other) in [
            ("b1\", \"pos\": \"64,40.5", "b1\", \"pos\": \"64"), ("\"id\": \"1\"", "\"id\": \"7\""),
            ("64,75 ", ""), ("0,0,200,300", "0,0,nan,300"), ("64,140", "1e300,140"), ("cluster_0", "cluster_9"),
        ] {
            let changed = Self.layout.replacing(text, with: other)
            #expect(changed != Self.layout && GraphPositions(Array(changed.utf8), of: Self.graph) == nil, "\(text)")
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(GraphPositions(Array("{\"bb\": \(deep)".utf8), of: Self.graph) == nil)
    }

    @Test func seesWhatStandsOnSomething() throws {
        var positions = try #require(GraphPositions(Array(Self.layout.utf8), of: Self.graph))
        positions.boxes[1] = positions.boxes[0]
        positions.lines[0].label = positions.boxes[2]
        #expect(positions.overlaps == ["box 0 stands on box 1", "text of line 0 stands on box 2"])
    }

    @Test func textsOfLinesMoveOffEachOther() {
        let label = GraphPositions.Rect(x: 100, y: 100, width: 60, height: 20)
        let line = GraphPositions.Line(points: [], tip: .init(x: 0, y: 0), label: label)
        let box = GraphPositions.Rect(x: 80, y: 125, width: 100, height: 50)
        let positions = GraphPositions(
            width: 400, height: 400, boxes: [box], frames: [], lines: [line, line, line])
        let spread = positions.spreadingLabels()
        #expect(!positions.overlaps.isEmpty && spread.overlaps.isEmpty)
        #expect(spread.lines[0].label == label)
    }

    @Test func partsWithoutLinesBetweenThemAreSetInRows() {
        var graph = LayoutGraph()
        let count = 40
        graph.boxes = Array(repeating: Self.small, count: 2 * count)
        graph.items = graph.boxes.indices.map { .box($0) }
        graph.lines = (0..<count).map { .init(tail: .init(box: 2 * $0), head: .init(box: 2 * $0 + 1)) }
        let row = GraphPositions.row(graph)
        #expect(graph.parts == (0..<2 * count).map { $0 / 2 })
        let packed = row.packed(graph)
        #expect(packed.overlaps.isEmpty && packed.width < row.width / 3)
        // Parts move as they are.
        for line in graph.lines {
            let (tail, head) = (packed.boxes[line.tail.box], packed.boxes[line.head.box])
            #expect(head.x - tail.x == 92 && head.y == tail.y)
        }
        #expect(packed.lines[39].tip == packed.boxes[79].center)
    }

    @Test func boxesWithoutLinesFillASquare() {
        var graph = LayoutGraph()
        graph.boxes = Array(repeating: Self.small, count: 10)
        graph.items = graph.boxes.indices.map { .box($0) }
        #expect(graph.stacks.map(\.lower) == [4, 5, 6, 7, 8, 9])
        graph.lines = [.init(tail: .init(box: 0), head: .init(box: 1))]
        #expect(graph.stacks.map(\.upper) == [2, 3, 4, 5, 6])
    }

    @Test func aGraphForGraphvizHoldsNoTexts() {
        let dot = Self.graph.dot
        #expect(dot.contains("b0 [width=1.0000, height=0.5000]\n"))
        #expect(dot.contains("b2->b0 [id=0, lhead=cluster_0, label=<<TABLE"))
        #expect(dot.contains("WIDTH=\"40\" HEIGHT=\"15\""))
    }
}
