/// Which destinations may stand in a page.
enum URLSafety {
    /// Whether following a destination cannot run code.
    ///
    /// Inline data is safe only as an image of a kind that holds no script.
    static func isSafe(_ url: String, _ use: Destination.Use) -> Bool {
        let isPlain = url.hasPrefix("https://") || url.hasPrefix("http://") || !url.utf8.contains(UInt8(ascii: ":"))
        if isPlain { return true }
        // Browsers skip control characters and white space before and within a scheme.
        let start = url.unicodeScalars.lazy.filter { $0.value > 0x20 && $0.value != 0x7F }.prefix(32)
        let text = String(String.UnicodeScalarView(start)).lowercased()
        if text.hasPrefix("javascript:") || text.hasPrefix("vbscript:") { return false }
        guard text.hasPrefix("data:") else { return true }
        return use == .image
            && ["png", "gif", "jpeg", "webp"].contains { type in
                text.hasPrefix("data:image/\(type);") || text.hasPrefix("data:image/\(type),")
            }
    }
}
