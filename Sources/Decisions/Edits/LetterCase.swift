/// Keeps a file's way of writing a word when another word takes its place.
enum LetterCase {
    /// `word` in the case of `old`; a word that has capitals of its own is meant as it is.
    static func carry(from old: String, to word: String) -> String {
        guard word == word.lowercased(), let first = old.first(where: \.isLetter), first.isUppercase else {
            return word
        }
        let letters = old.filter(\.isLetter)
        if letters.count > 1, letters.allSatisfy(\.isUppercase) { return word.uppercased() }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
