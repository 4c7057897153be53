import StructuredInput

extension Target.Aggregate {
    /// Why a word is no aggregate.
    enum Problem: Error {
        case otherWord
        /// It was meant as one; what to write instead.
        case unknown(fix: String)
    }

    /// Reads a word in lower case.
    static func read(_ word: String) -> Result<Target.Aggregate, Problem> {
        switch word {
        case "mean", "avg", "average": return .success(.mean)
        case "max", "maximum": return .success(.max)
        case "min", "minimum": return .success(.min)
        case "median": return .success(.percentile(ExactNumber(small: 50)))
        default: break
        }
        let bytes = Array(word.utf8)
        guard bytes.count > 1, bytes[0] == UInt8(ascii: "p"), Bytes.isDigit(bytes[1]) else {
            return .failure(.otherWord)
        }
        guard case .success(let (rank, count)) = ExactNumber.prefix(of: bytes.dropFirst()), count == bytes.count - 1
        else { return .failure(.unknown(fix: "write a percentile such as `p95`, or `mean`, `max`, `min`")) }
        guard rank.coefficient > 0 else { return .failure(.unknown(fix: "write `min` for the smallest value")) }
        guard rank.double < 100 else {
            return .failure(
                .unknown(fix: rank == .hundred ? "write `max` for the largest value" : "write a percentile below 100"))
        }
        return .success(.percentile(rank))
    }
}

extension Target.Window {
    /// - Returns: nil for a count out of range.
    package init?(_ count: Int, _ unit: Unit) {
        guard (1...99_999).contains(count) else { return nil }
        self.count = count
        self.unit = unit
    }

    /// Reads `7d`, `12 hours`.
    static func read(_ text: String) -> Target.Window? {
        guard case .success(let (number, count)) = ExactNumber.prefix(of: text.utf8), number.scale == 0 else {
            return nil
        }
        let rest = String(decoding: text.utf8.dropFirst(count), as: UTF8.self).lowercased()
        switch rest {
        case "m", "min", "mins", "minute", "minutes": return Target.Window(Int(number.coefficient), .minutes)
        case "h", "hour", "hours": return Target.Window(Int(number.coefficient), .hours)
        case "d", "day", "days": return Target.Window(Int(number.coefficient), .days)
        default: return nil
        }
    }
}
