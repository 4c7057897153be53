extension ChecklistFile {
    /// The parts of a checklist, by what the model answers.
    enum Section: CaseIterable {
        case problems, open, holds

        var title: String {
            switch self {
            case .problems: "Problems"
            case .open: "Open questions"
            case .holds: "Holds as far as the model goes"
            }
        }

        var intro: String {
            switch self {
            case .problems: "Tick what is put right, or accepted: say by whom and until when."
            case .open: "State what is missing in the model, or answer here."
            case .holds: "Tick what the evidence bears out."
            }
        }

        var answer: ChecklistItem.Answer {
            switch self {
            case .problems: .fail
            case .open: .unknown
            case .holds: .pass
            }
        }
    }

    static let obsoleteTitle = "Obsolete"
    static let addedTitle = "Added"

    /// An id as one word of a comment.
    static func encode(_ id: String) -> String {
        var out = ""
        for byte in id.utf8 {
            switch byte {
            case 0x21, 0x23, 0x24, 0x26...0x2C, 0x2E...0x3B, 0x3D, 0x3F...0x7E:
                out.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: "-") where !out.hasSuffix("-"): out += "-"
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    static func decode(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
