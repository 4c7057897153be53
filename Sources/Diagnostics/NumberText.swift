/// Numbers as text, the same on every machine.
package enum NumberText {
    /// The shortest text that reads back as the same number, without a trailing `.0`: `5`, `0.25`, `1e+22`.
    package static func exact(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
