/// Why text could not be turned into HTML.
package enum MarkdownError: Error, Sendable, Hashable {
    /// An extension of cmark-gfm that the library on this machine lacks.
    case missingExtension(String)
    /// The library gave no tree or no HTML.
    case outOfMemory
    /// More bytes than the library can take.
    case tooLarge(bytes: Int)
}
