/// Ids of a page's headings as GitHub forms them.
struct HeadingSlugs {
    private let prefix: String
    /// Slugs given out, with the number last added to each.
    private var used: [String: Int] = [:]

    init(prefix: String = "") {
        self.prefix = String(prefix.unicodeScalars.filter { Self.isKept($0) || $0 == "-" })
    }

    /// The id of the next heading: lower case, letters and digits of any script, spaces as hyphens, other characters
    /// left out, a number added where the id is taken.
    mutating func slug(of text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                scalars.append("-")
            } else if Self.isKept(scalar) {
                scalars.append(scalar)
            }
        }
        var base = scalars.isEmpty ? "section" : String(scalars)
        // cmark-gfm's ids of footnotes.
        if base.hasPrefix("fn-") || base.hasPrefix("fnref-") { base = "section-" + base }
        guard var number = used[base] else {
            used[base] = 0
            return prefix + base
        }
        var slug: String
        repeat {
            number += 1
            slug = "\(base)-\(number)"
        } while used[slug] != nil
        used[base] = number
        used[slug] = 0
        return prefix + slug
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            return true
        default: return false
        }
    }
}
