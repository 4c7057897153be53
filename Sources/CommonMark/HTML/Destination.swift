/// A link's or an image's destination on its way into HTML.
package struct Destination: Sendable, Hashable {
    package enum Use: Sendable, Hashable {
        case link, image
    }

    package var use: Use
    /// As it reads after escapes and entities are resolved, percent-encoding left alone.
    package var url: String

    package init(use: Use, url: String) {
        self.use = use
        self.url = url
    }
}
