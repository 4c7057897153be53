import Architecture

/// Room around the texts of a box that its shape needs.
struct PictureInsets: Sendable, Hashable {
    var top = 14.0
    var bottom = 14.0
    var sides = 16.0
}

extension ElementStyle.Shape {
    /// Where texts may stand.
    var insets: PictureInsets {
        switch self {
        case .box, .roundedBox: PictureInsets()
        case .circle, .ellipse, .diamond: PictureInsets(top: 4, bottom: 4, sides: 4)
        case .hexagon: PictureInsets(sides: 34)
        case .cylinder: PictureInsets(top: 32, bottom: 16)
        case .bucket: PictureInsets(top: 32, bottom: 16, sides: 28)
        case .pipe: PictureInsets(sides: 32)
        case .person, .robot: PictureInsets(top: 46, bottom: 16, sides: 20)
        case .folder: PictureInsets(top: 24)
        case .webBrowser, .window: PictureInsets(top: 34, sides: 18)
        case .terminal, .shell: PictureInsets(top: 34, sides: 18)
        case .mobileDevicePortrait: PictureInsets(top: 28, bottom: 28)
        case .mobileDeviceLandscape: PictureInsets(sides: 34)
        case .component: PictureInsets(sides: 26)
        }
    }

    /// The size of a box for texts of a size.
    func size(around text: LayoutGraph.Size) -> LayoutGraph.Size {
        let insets = insets
        let (width, height) = (text.width + 2 * insets.sides, text.height + insets.top + insets.bottom)
        switch self {
        // A rectangle fits into an ellipse around it that is √2 times as wide and high.
        case .ellipse: return LayoutGraph.Size(width: width * 1.42, height: height * 1.42)
        case .circle:
            let side = (width * width + height * height).squareRoot()
            return LayoutGraph.Size(width: side, height: side)
        case .diamond: return LayoutGraph.Size(width: width * 1.7, height: height * 2.45)
        default: return LayoutGraph.Size(width: width, height: height)
        }
    }

    /// Whether a point is within the shape drawn into a rectangle; lines end where this begins.
    func contains(_ point: GraphPositions.Point, in rect: GraphPositions.Rect) -> Bool {
        let center = rect.center
        let (dx, dy) = ((point.x - center.x).magnitude, (point.y - center.y).magnitude)
        let isInside = dx <= rect.width / 2 && dy <= rect.height / 2
        switch self {
        case .ellipse, .circle:
            let (x, y) = (dx / max(rect.width / 2, 1), dy / max(rect.height / 2, 1))
            return x * x + y * y <= 1
        case .diamond: return dx / max(rect.width / 2, 1) + dy / max(rect.height / 2, 1) <= 1
        case .hexagon:
            return isInside && dx <= rect.width / 2 - PictureShape.slant * dy / max(rect.height / 2, 1)
        case .person, .robot:
            let radius = PictureShape.headRadius
            let (x, y) = (point.x - center.x, point.y - rect.y - radius)
            if x * x + y * y <= radius * radius { return true }
            let corner = self == .person ? PictureShape.shoulderRadius : PictureShape.robotRadius
            return PictureShape.body(of: rect).contains(point, radius: corner)
        case .roundedBox, .mobileDevicePortrait, .mobileDeviceLandscape:
            return rect.contains(point, radius: PictureShape.cornerRadius)
        case .bucket:
            let inset = PictureShape.bucketInset * min(max((point.y - rect.y) / max(rect.height, 1), 0), 1)
            return isInside && dx <= rect.width / 2 - inset
        case .folder:
            let tab = min(PictureShape.folderTab, rect.width / 2)
            return isInside && (point.y >= rect.y + PictureShape.folderHeight || point.x <= rect.x + tab)
        case .cylinder:
            // The lid is an ellipse.
            let fall =
                PictureShape.lid
                * (1 - (1 - min(dx / max(rect.width / 2, 1), 1) * min(dx / max(rect.width / 2, 1), 1)).squareRoot())
            return isInside && dy <= rect.height / 2 - fall
        case .pipe:
            let share = min(dy / max(rect.height / 2, 1), 1)
            return isInside && dx <= rect.width / 2 - PictureShape.lid * (1 - (1 - share * share).squareRoot())
        default: return isInside
        }
    }
}

extension GraphPositions.Rect {
    /// Whether a point is within the rectangle with round corners.
    func contains(_ point: GraphPositions.Point, radius: Double) -> Bool {
        let dx = max((point.x - center.x).magnitude - width / 2 + radius, 0)
        let dy = max((point.y - center.y).magnitude - height / 2 + radius, 0)
        return dx * dx + dy * dy <= radius * radius
    }
}

/// Shapes as SVG.
enum PictureShape {
    static let headRadius = 20.0
    static let shoulder = 30.0
    static let shoulderRadius = 26.0
    static let robotRadius = 10.0
    static let cornerRadius = 14.0
    static let slant = 22.0
    static let lid = 10.0
    static let bucketInset = 14.0
    static let folderTab = 70.0
    static let folderHeight = 12.0

    /// What of a person is below the head.
    static func body(of rect: GraphPositions.Rect) -> GraphPositions.Rect {
        GraphPositions.Rect(x: rect.x, y: rect.y + shoulder, width: rect.width, height: rect.height - shoulder)
    }

    /// The shape in a rectangle.
    static func drawn(
        _ look: PictureLook, in rect: GraphPositions.Rect, class name: String = "c4-shape"
    ) -> [SVGElement] {
        let pen = PicturePen(rect, look, name)
        let (x, y, w, h) = (rect.x, rect.y, rect.width, rect.height)
        switch look.shape {
        case .box: return [pen.box(rect, 3)]
        case .roundedBox: return [pen.box(rect, cornerRadius)]
        case .circle, .ellipse: return [pen.ellipse(rect)]
        case .hexagon:
            return [
                pen.polygon([
                    (x + slant, y), (x + w - slant, y), (x + w, y + h / 2), (x + w - slant, y + h), (x + slant, y + h),
                    (x, y + h / 2),
                ])
            ]
        case .diamond: return [pen.polygon([(x + w / 2, y), (x + w, y + h / 2), (x + w / 2, y + h), (x, y + h / 2)])]
        case .cylinder: return pen.cylinder(lid: lid, inset: 0)
        case .bucket: return pen.cylinder(lid: lid, inset: bucketInset)
        case .pipe: return pen.pipe(lid: lid)
        case .person, .robot: return pen.person(isRobot: look.shape == .robot)
        case .folder: return [pen.folder()]
        case .webBrowser, .window, .terminal, .shell: return pen.window(look.shape)
        case .mobileDevicePortrait, .mobileDeviceLandscape:
            return pen.phone(isUpright: look.shape == .mobileDevicePortrait)
        case .component: return pen.component()
        }
    }
}
