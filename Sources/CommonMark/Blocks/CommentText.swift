/// HTML comments standing alone.
enum CommentText {
    /// What stands between the first `<!--` and the last `-->` of text made up of comments and white space.
    /// - Returns: nil where there is anything else. A comment that is not closed reaches to the end.
    static func inside(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int>? {
        let text = bytes.trimmed(text)
        var index = text.lowerBound
        var end = index
        while index < text.upperBound {
            guard bytes.hasWord("<!--", at: index, end: text.upperBound) else { return nil }
            // `<!-->` is closed already.
            guard let close = bytes.firstOffset(of: "-->", in: index + 2..<text.upperBound) else {
                return text.lowerBound + 4..<text.upperBound
            }
            end = close
            index = close + 3
            while index < text.upperBound, bytes[index].isWhitespace { index += 1 }
        }
        return min(text.lowerBound + 4, end)..<end
    }
}
