package import Decisions

/// How a project wants its site.
package struct SiteSettings: Sendable, Hashable {
    /// Name of the site, shown on every page.
    package var title: String
    /// What the log is about, in a sentence or two of Markdown.
    package var description = ""
    /// Address the site is published at, ending in `/`; nil when it isn't known.
    package var baseURL: String?
    /// Address of a record's source, `{path}` standing for its path; nil for no link.
    package var sourceURL: String?
    /// Address to edit a record at, `{path}` standing for its path; nil for no link.
    package var editURL: String?
    /// Path of a picture for the bar, from the directory adrgen runs in.
    package var logo: String?
    /// The accent colours for light and dark pages, as `#rrggbb`.
    package var colors: Colors?
    /// Text of the footer.
    package var footer: String?
    /// Path of an additional stylesheet, from the directory adrgen runs in.
    package var stylesheet: String?
    /// Path of the Mermaid program, from the directory adrgen runs in; nil to show diagrams as text.
    package var mermaid: String?
    /// Whether raw HTML in records reaches the pages.
    package var unsafeHTML = false
    /// The day the site is as of; nil for the latest one in the log.
    package var day: Day?
    /// Language of the records, as in `lang`.
    package var language = "en"
    /// Whether pages ask the preview for changes.
    package var isLive = false

    package struct Colors: Sendable, Hashable {
        package var light: String
        package var dark: String

        package init(light: String, dark: String) {
            self.light = light
            self.dark = dark
        }
    }

    package init(title: String) {
        self.title = title
    }
}
