/// A colour on light and on dark pages; `#rrggbb`.
struct PictureColour: Sendable, Hashable {
    var light: String
    var dark: String

    init(_ light: String, dark: String) { (self.light, self.dark) = (light, dark) }
    init(_ both: String) { (light, dark) = (both, both) }

    /// For a presentation attribute: CSS picks by the page's colour scheme. Programs that don't know the function take what
    /// the element around says, which is why ``light`` stands there.
    var paint: String { light == dark ? light : "light-dark(\(light), \(dark))" }

    subscript(_ scheme: Scheme) -> String { scheme == .light ? light : dark }

    enum Scheme: Sendable { case light, dark }

    /// The pages pictures stand on.
    static let page = PictureColour("#ffffff", dark: "#14181f")
    static let text = PictureColour("#1d2430", dark: "#dfe5ee")
    static let soft = PictureColour("#4a5464", dark: "#b4bfce")
    static let line = PictureColour("#5a6373", dark: "#9ba7b9")
    static let frame = PictureColour("#7c8797", dark: "#7f8b9e")
}

/// How well colours stand out from each other (WCAG 2.2, "contrast ratio" and "relative luminance").
enum Contrast {
    /// For text.
    static let text = 4.5
    /// For lines.
    static let line = 3.0

    /// From 1 to 21; 1 for what are no colours.
    static func ratio(_ a: String, _ b: String) -> Double {
        guard let first = luminance(a), let second = luminance(b) else { return 1 }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The colour if text in it can be read on a ground, else black or white.
    static func readable(_ colour: String?, on ground: String) -> String {
        if let colour, ratio(colour, ground) >= text { return colour }
        return ratio("#ffffff", ground) >= ratio("#000000", ground) ? "#ffffff" : "#000000"
    }

    /// A colour laid over another one.
    /// - Parameter opacity: per cent.
    static func blend(_ colour: String, opacity: Int?, over ground: String) -> String {
        guard let opacity, opacity < 100, let top = channels(colour), let bottom = channels(ground) else {
            return colour
        }
        let share = Double(max(opacity, 0)) / 100
        return hex(zip(top, bottom).map { $0 * share + $1 * (1 - share) })
    }

    private static func luminance(_ colour: String) -> Double? {
        guard let parts = channels(colour) else { return nil }
        let linear = parts.map { part in
            let value = part / 255
            return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// `value` to the power of 2.4: that of 12/5, by Newton's method for the fifth root.
    private static func power(_ value: Double) -> Double {
        var root = 1.0
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root -= (fourth * root - value) / (5 * fourth)
        }
        return value * value * root * root
    }

    static func channels(_ colour: String) -> [Double]? {
        let digits = Array(colour.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
        let parts = stride(from: 1, to: 7, by: 2).compactMap {
            Int(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16).map(Double.init)
        }
        return parts.count == 3 ? parts : nil
    }

    private static func hex(_ channels: [Double]) -> String {
        "#"
            + channels.map { channel in
                let digits = String(Int(min(max(channel.rounded(), 0), 255)), radix: 16)
                return digits.utf8.count < 2 ? "0" + digits : digits
            }.joined()
    }
}
