/// A `{{…}}` of a template.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case variable
        /// `#`, `^`, `$`, `<`: opens something that `/` closes.
        case open(UInt8)
        case close
        /// `>`
        case partial
        /// `%`: a setting, of which there is one, the content type.
        case pragma
        /// Comment, delimiter change.
        case other
    }

    var kind: Kind
    var name: String
    /// Offset of its first delimiter.
    var offset: Int
    /// Offset after its last delimiter.
    var end: Int
}

/// What is wrong with a template and at which byte.
struct TemplateFault: Error {
    var offset: Int
    var message: String
    var fix: String?
}
