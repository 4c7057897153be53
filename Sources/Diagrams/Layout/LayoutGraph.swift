import Architecture

/// Boxes of known sizes, frames around them and lines between them that are to be given places. Lengths are pixels.
struct LayoutGraph: Sendable, Hashable {
    var direction = Layout.Direction.topBottom
    /// Room between ranks, texts of lines not counted.
    var rankSeparation = 48.0
    /// Room between what stands in one rank.
    var nodeSeparation = 40.0
    /// Distance of a frame from what it holds.
    var framePadding = 18.0
    /// Whether lines end in arrows, which need room.
    var hasArrows = true
    var boxes: [Size] = []
    var frames: [Frame] = []
    /// What stands in no frame.
    var items: [Item] = []
    var lines: [Line] = []

    struct Size: Sendable, Hashable {
        var width: Double
        var height: Double
    }

    enum Item: Sendable, Hashable {
        /// By its index in `boxes`.
        case box(Int)
        /// By its index in `frames`.
        case frame(Int)
    }

    struct Frame: Sendable, Hashable {
        var label: Size
        var items: [Item]
    }

    struct Line: Sendable, Hashable {
        var tail: End
        var head: End
        var label: Size?
        /// Ranks between its ends.
        var length = 1
    }

    /// Where a line ends: at a box, or at the edge of a frame around that box.
    struct End: Sendable, Hashable {
        var box: Int
        var frame: Int?
    }
}
