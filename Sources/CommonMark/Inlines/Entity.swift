/// Character references: all numeric ones and the names people write in Markdown.
enum Entity {
    /// The text of a reference, `&` at `start`, and the offset after it; nil where there is none.
    static func read(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: String, next: Int)? {
        var index = start + 1
        guard index < end else { return nil }
        if bytes[index] == ASCII.hash { return readNumber(bytes, start, end) }
        let limit = min(end, index + 32)
        while index < limit, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
        guard index < limit, index > start + 1, bytes[index] == ASCII.semicolon,
            let text = names[String(decoding: bytes[start + 1..<index], as: UTF8.self)]
        else { return nil }
        return (text, index + 1)
    }

    private static func readNumber(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: String, next: Int)? {
        var index = start + 2
        let isHex = index < end && bytes[index].lowercased == UInt8(ascii: "x")
        if isHex { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < end, index - digits < 8, let digit = bytes[index].digit(isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            index += 1
        }
        guard (1...(isHex ? 6 : 7)).contains(index - digits), index < end, bytes[index] == ASCII.semicolon else {
            return nil
        }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return (String(Character(scalar ?? "\u{FFFD}")), index + 1)
    }

    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
        "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "dagger": "†", "Dagger": "‡",
        "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
        "lsaquo": "‹", "rsaquo": "›", "sect": "§", "para": "¶", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
        "plusmn": "±", "times": "×", "divide": "÷", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈",
        "infin": "∞", "sum": "∑", "radic": "√", "micro": "µ", "sup2": "²", "sup3": "³", "frac12": "½", "frac14": "¼",
        "frac34": "¾", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "larr": "←", "uarr": "↑", "rarr": "→",
        "darr": "↓", "harr": "↔", "lArr": "⇐", "rArr": "⇒", "hArr": "⇔", "check": "✓", "cross": "✗", "num": "#",
        "ast": "*", "lowbar": "_", "grave": "`", "lbrack": "[", "rbrack": "]", "lpar": "(", "rpar": ")", "vert": "|",
        "colon": ":", "semi": ";", "comma": ",", "period": ".", "excl": "!", "quest": "?", "sol": "/", "bsol": "\\",
        "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "agrave": "à",
        "aacute": "á", "acirc": "â", "aring": "å", "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é",
        "ecirc": "ê", "euml": "ë", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô",
        "oslash": "ø", "uacute": "ú", "ucirc": "û", "ugrave": "ù", "Eacute": "É", "Aring": "Å", "Oslash": "Ø",
        "forall": "∀", "exist": "∃", "isin": "∈", "notin": "∉", "cap": "∩", "cup": "∪", "sub": "⊂", "sup": "⊃",
        "sube": "⊆", "supe": "⊇", "empty": "∅", "and": "∧", "or": "∨", "not": "¬", "equiv": "≡", "prop": "∝",
        "part": "∂", "prod": "∏", "int": "∫", "there4": "∴", "sim": "∼", "oplus": "⊕", "perp": "⊥", "lowast": "∗",
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ",
        "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Omega": "Ω",
    ]
}

extension UInt8 {
    fileprivate func digit(isHex: Bool) -> UInt32? {
        if isDigit { return UInt32(self - ASCII.zero) }
        let letter = lowercased
        guard isHex, letter >= 0x61, letter <= 0x66 else { return nil }
        return UInt32(letter - 0x61) + 10
    }
}
