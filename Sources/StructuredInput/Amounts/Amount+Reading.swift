extension Amount {
    /// Reads a text that is nothing but a number and its unit: `14 ms`, `99.95 %`, `3`.
    package static func read(_ text: String) -> Result<Amount, AmountReader.Problem> {
        let bytes = Array(text.utf8)
        var words: [AmountReader.Word] = []
        var start = 0
        while start < bytes.count {
            guard !bytes[start].isSpace else {
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex { $0.isSpace } ?? bytes.count
            words.append(AmountReader.Word(String(decoding: bytes[start..<end], as: UTF8.self), start: start))
            start = end
        }
        guard let first = words.first else {
            return .failure(
                AmountReader.Problem(message: "Value is empty", start: 0, fix: "write a number with its unit"))
        }
        return AmountReader.read(first, words.dropFirst().first).flatMap { amount, taken, _ in
            guard taken < words.count else { return .success(amount) }
            return .failure(
                AmountReader.Problem(
                    message: "`\(words[taken].text)` cannot stand behind a value", start: words[taken].start,
                    fix: "write the number and its unit only"))
        }
    }
}
