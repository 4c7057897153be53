import DataModel

/// A table of a picture: its name above its columns, each with key, name and type.
struct TableBox: Sendable, Hashable {
    var table: ObjectName
    /// Whether it is only named by others.
    var isStub: Bool
    private var name: String
    private var rows: [Row] = []
    private var more = 0
    private var keyWidth = 0.0
    private var nameWidth = 0.0
    private(set) var size: LayoutGraph.Size

    private struct Row: Sendable, Hashable {
        var key: String
        var name: String
        var type: String
        var isPrimary: Bool
        var summary: String
    }

    private static let titleFont = PictureFont(size: 13, isBold: true)
    private static let font = PictureFont(size: 12)
    private static let keyFont = PictureFont(size: 10, isBold: true)
    private static let headHeight = 28.0
    private static let rowHeight = 20.0
    private static let padding = 10.0
    private static let rowLimit = 40

    /// A table that is only named.
    init(stub: ObjectName) {
        (table, isStub, name) = (stub, true, stub.description)
        size = LayoutGraph.Size(width: 0, height: Self.headHeight)
        measure()
    }

    init(_ table: Table, columns: SchemaPlan.Columns) {
        (self.table, isStub, name) = (table.name, false, table.name.description)
        size = LayoutGraph.Size(width: 0, height: 0)
        let wanted: [(column: Column, shown: DiagramColumn)] = table.columns.compactMap { column in
            let shown = DiagramColumn(column, of: table)
            let isKey = shown.isPrimary || shown.isForeign || shown.isUnique
            return columns == .all || (columns == .keys && isKey) ? (column, shown) : nil
        }
        rows = wanted.prefix(Self.rowLimit).map { column, shown in
            let keys = [shown.isPrimary ? "PK" : nil, shown.isForeign ? "FK" : nil, shown.isUnique ? "UK" : nil]
            let key = keys.compactMap { $0 }.joined(separator: " ")
            let type = TextFit.shortened(column.type.canonical.onOneLine, to: 190) + (column.isNullable ? "?" : "")
            let notes = shown.notes.joined(separator: ", ").onOneLine
            return Row(
                key: key, name: TextFit.shortened(column.name.onOneLine, to: 220), type: type,
                isPrimary: shown.isPrimary,
                summary: [column.name + " " + column.type.canonical, key, notes, column.comment ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: ", ").onOneLine)
        }
        more = columns == .none ? 0 : table.columns.count - rows.count
        measure()
    }

    private mutating func measure() {
        name = TextFit.shortened(name.onOneLine, to: 300)
        keyWidth = rows.reduce(0) { max($0, $1.key.isEmpty ? 0 : Self.keyFont.width($1.key) + 8) }
        nameWidth = rows.map(Self.nameWidth).reduce(0, max) + 14
        let typeWidth = rows.reduce(0) { max($0, Self.font.width($1.type)) }
        let width = max(keyWidth + nameWidth + typeWidth, Self.titleFont.width(name), 80) + 2 * Self.padding
        let count = rows.count + (more > 0 ? 1 : 0)
        let height = Self.headHeight + (count == 0 ? 0 : Double(count) * Self.rowHeight + 6)
        size = LayoutGraph.Size(width: width.rounded(.up), height: height)
    }

    private static func nameWidth(_ row: Row) -> Double {
        PictureFont(size: font.size, isBold: row.isPrimary).width(row.name)
    }

    // MARK: Drawing

    private static let head = PictureColour("#e3edfd", dark: "#17294a")
    private static let body = PictureColour("#ffffff", dark: "#1b212b")
    private static let edge = PictureColour("#6f8fbe", dark: "#5d7fb4")

    func drawn(in rect: GraphPositions.Rect, href: String?) -> SVGElement {
        let number = SVGElement.number
        func box(_ height: Double, _ colour: PictureColour, _ name: String) -> SVGElement {
            SVGElement(
                "rect",
                attributes: [
                    ("class", name), ("x", number(rect.x)), ("y", number(rect.y)), ("width", number(rect.width)),
                    ("height", number(height)), ("rx", "4"), ("fill", colour.paint), ("stroke", Self.edge.paint),
                    ("stroke-dasharray", isStub ? "5 4" : nil),
                ])
        }
        var parts = [SVGElement("title", text: name)]
        if !rows.isEmpty || more > 0 {
            parts.append(SVGElement("g", ["fill": Self.body.light], [box(rect.height, Self.body, "er-table-body")]))
        }
        parts.append(box(Self.headHeight, Self.head, "er-table-head"))
        let title = text(
            name, x: rect.x + Self.padding, middle: rect.y + Self.headHeight / 2, Self.titleFont, "c4-name", .text)
        var texts = [title]
        for (index, row) in rows.enumerated() {
            let middle = rect.y + Self.headHeight + 3 + (Double(index) + 0.5) * Self.rowHeight
            texts.append(drawn(row, rect, middle))
        }
        if more > 0 {
            let middle = rect.y + Self.headHeight + 3 + (Double(rows.count) + 0.5) * Self.rowHeight
            texts.append(
                text("… \(more) more", x: rect.x + Self.padding + keyWidth, middle: middle, Self.font, "er-more", .soft)
            )
        }
        parts.append(SVGElement("g", ["fill": PictureColour.text.light, "stroke": "none"], texts))
        return SVGElement(
            href == nil ? "g" : "a",
            attributes: [
                ("class", isStub ? "er-table er-stub" : "er-table"), ("href", href), ("fill", Self.head.light),
                ("stroke", Self.edge.light),
            ], parts)
    }

    private func drawn(_ row: Row, _ rect: GraphPositions.Rect, _ middle: Double) -> SVGElement {
        let left = rect.x + Self.padding
        var parts = [SVGElement("title", text: row.summary)]
        if !row.key.isEmpty { parts.append(text(row.key, x: left, middle: middle, Self.keyFont, "er-key", .soft)) }
        let font = PictureFont(size: Self.font.size, isBold: row.isPrimary)
        parts.append(text(row.name, x: left + keyWidth, middle: middle, font, "er-column", .text))
        parts.append(text(row.type, x: left + keyWidth + nameWidth, middle: middle, Self.font, "er-type", .soft))
        return SVGElement("g", ["class": "er-row"], parts)
    }

    private func text(
        _ text: String, x: Double, middle: Double, _ font: PictureFont, _ name: String, _ colour: PictureColour
    ) -> SVGElement {
        let number = SVGElement.number
        return SVGElement(
            "text",
            attributes: [
                ("class", name), ("x", number(x)), ("y", number(middle + font.size * 0.36)),
                ("font-size", number(font.size)), ("font-weight", font.isBold ? "700" : nil), ("fill", colour.paint),
            ], text: text)
    }
}
