import Architecture

/// Shapes too small for their details.
enum PictureSwatch {
    static func drawn(_ look: PictureLook, in rect: GraphPositions.Rect) -> [SVGElement] {
        let scale = 0.22
        switch look.shape {
        case .box, .roundedBox, .ellipse, .diamond: return PictureShape.drawn(look, in: rect)
        case .circle:
            return PictureShape.drawn(
                look,
                in: GraphPositions.Rect(
                    x: rect.center.x - rect.height / 2, y: rect.y, width: rect.height, height: rect.height))
        default:
            // The shape at its usual size, made smaller, with a line that stays visible.
            var look = look
            look.strokeWidth = max(look.strokeWidth, 1) / scale * 0.8
            let full = GraphPositions.Rect(x: 0, y: 0, width: rect.width / scale, height: rect.height / scale)
            let number = SVGElement.number
            return [
                SVGElement(
                    "g", ["transform": "translate(\(number(rect.x)) \(number(rect.y))) scale(\(scale))"],
                    PictureShape.drawn(look, in: full))
            ]
        }
    }
}
