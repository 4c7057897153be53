extension Configuration {
    /// The published site.
    ///
    /// ```yaml
    /// site:
    ///   title: Shop decisions
    ///   description: How the shop is built, and why.
    ///   output: site                   # folder to write into
    ///   base-url: https://shop.example/decisions/
    ///   source-url: https://git.example/shop/blob/main/{path}
    ///   edit-url: https://git.example/shop/edit/main/{path}
    ///   logo: docs/logo.svg
    ///   color: "#1d57c2"               # or colors: {light: "#1d57c2", dark: "#86b1ff"}
    ///   footer: The shop's team
    ///   stylesheet: docs/site.css      # comes after the built-in one
    ///   mermaid: vendor/mermaid.min.js
    ///   unsafe-html: false             # whether raw HTML in records reaches the pages
    ///   language: en
    ///   docs: docs                     # folder of other Markdown that becomes pages, or false
    /// ```
    package struct Site: Sendable, Hashable {
        package var title: String?
        package var description: String?
        /// Output folder, relative to the working folder.
        package var output: String?
        /// Address the site is published at, ending in `/`.
        package var baseURL: String?
        /// Address of a file's source, with `{path}`.
        package var sourceURL: String?
        /// Address to edit a file at, with `{path}`.
        package var editURL: String?
        /// Path of a picture, relative to the working folder.
        package var logo: String?
        package var colors: Colors?
        package var footer: String?
        /// Path of a stylesheet, relative to the working folder.
        package var stylesheet: String?
        /// Path of the Mermaid program, relative to the working folder.
        package var mermaid: String?
        package var unsafeHTML: Bool?
        package var language: String?
        /// Whether the database's schema is shown; nil for one that the configuration names.
        package var showsData: Bool?
        /// Other Markdown that becomes pages; nil for what is beside the logs.
        package var docs: Docs?

        package enum Docs: Sendable, Hashable {
            case off
            /// Relative to the working folder.
            case folder(String)
        }

        /// The accent on light and on dark pages, as `#rrggbb`.
        package struct Colors: Sendable, Hashable {
            package var light: String
            package var dark: String

            package init(light: String, dark: String) {
                self.light = light
                self.dark = dark
            }
        }

        package init() {}

        /// These settings with what they leave open taken from others.
        func completed(by other: Self) -> Self {
            var result = self
            result.title = title ?? other.title
            result.description = description ?? other.description
            result.output = output ?? other.output
            result.baseURL = baseURL ?? other.baseURL
            result.sourceURL = sourceURL ?? other.sourceURL
            result.editURL = editURL ?? other.editURL
            result.logo = logo ?? other.logo
            result.colors = colors ?? other.colors
            result.footer = footer ?? other.footer
            result.stylesheet = stylesheet ?? other.stylesheet
            result.mermaid = mermaid ?? other.mermaid
            result.unsafeHTML = unsafeHTML ?? other.unsafeHTML
            result.language = language ?? other.language
            result.showsData = showsData ?? other.showsData
            result.docs = docs ?? other.docs
            return result
        }
    }
}
