/// Terms and the documents they occur in.
struct TermTable: Sendable {
    /// A document a term occurs in, and how much it says about it: 1…15.
    struct Posting: Sendable, Hashable {
        var document: Int32
        var weight: Int32
    }

    private(set) var terms: [[UInt8]] = []
    /// By the term's place.
    private(set) var postings: [[Posting]] = []
    private var places: [[UInt8]: Int] = [:]

    /// Adds the terms of one document, counted by field. Documents come in rising order.
    mutating func add(_ document: Int, _ counts: [[UInt8]: Int32]) {
        for (term, weight) in counts { append(term, Posting(document: Int32(document), weight: weight)) }
    }

    /// Adds all of a table whose documents come after those of this one.
    mutating func merge(_ other: TermTable) {
        for (term, list) in zip(other.terms, other.postings) {
            if let place = places[term] {
                postings[place] += list
            } else {
                places[term] = terms.count
                terms.append(term)
                postings.append(list)
            }
        }
    }

    private mutating func append(_ term: [UInt8], _ posting: Posting) {
        if let place = places[term] {
            postings[place].append(posting)
        } else {
            places[term] = terms.count
            terms.append(term)
            postings.append([posting])
        }
    }

    /// Places of the terms in the order in which scripts compare strings: by UTF-16.
    var order: [Int] {
        terms.indices.sorted { first, second in
            let (a, b) = (terms[first], terms[second])
            if a.allSatisfy({ $0 < 0xF0 }), b.allSatisfy({ $0 < 0xF0 }) { return a.lexicographicallyPrecedes(b) }
            return String(decoding: a, as: UTF8.self).utf16.lexicographicallyPrecedes(
                String(decoding: b, as: UTF8.self).utf16)
        }
    }
}
