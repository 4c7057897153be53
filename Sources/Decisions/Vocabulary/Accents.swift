/// Latin letters without their accents.
enum Accents {
    /// A text without accents; nil when it has none.
    static func removed(from text: some StringProtocol) -> String? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        var out = ""
        var isChanged = false
        for character in text {
            if let plain = plain[character] {
                out.append(plain)
                isChanged = true
            } else {
                out.append(character)
            }
        }
        return isChanged ? out : nil
    }

    private static let plain: [Character: Character] = {
        var table: [Character: Character] = [:]
        for (letter, accented) in [
            ("a", "áàâäãå"), ("c", "çćč"), ("e", "éèêëě"), ("i", "íìîï"), ("n", "ñń"), ("o", "óòôöõø"), ("u", "úùûüů"),
            ("y", "ýÿ"), ("s", "śš"), ("z", "źżž"), ("l", "ł"), ("r", "ř"),
        ] as [(Character, String)] {
            for character in accented { table[character] = letter }
        }
        return table
    }()
}
