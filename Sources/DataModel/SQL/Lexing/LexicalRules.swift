/// What differs between dialects in how text falls into tokens.
struct LexicalRules: Sendable {
    var hasNestedComments = false
    /// `#` to the end of the line is a comment.
    var hasHashComments = false
    /// `--` needs a blank behind it to be a comment.
    var dashesNeedBlank = false
    /// `/*! … */` is code.
    var hasConditionalComments = false
    var hasBackslashEscapes = false
    var isDoubleQuoteString = false
    var hasBrackets = false
    var hasDollarQuotes = false
    /// psql's commands, and data behind COPY.
    var hasMetaCommands = false
    /// `DELIMITER` lines, and names that begin with a digit.
    var hasDelimiterCommand = false
    /// Lines of only `GO` or `/` end a statement.
    var hasBatchLines = false

    init(_ dialect: Dialect) {
        switch dialect {
        case .postgresql:
            hasNestedComments = true
            hasDollarQuotes = true
            hasMetaCommands = true
        case .mysql:
            hasHashComments = true
            dashesNeedBlank = true
            hasConditionalComments = true
            hasBackslashEscapes = true
            isDoubleQuoteString = true
            hasDelimiterCommand = true
        case .sqlite:
            hasBrackets = true
        }
    }
}
