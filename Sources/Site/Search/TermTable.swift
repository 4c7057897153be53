/// Terms and the documents they occur in.
struct TermTable: Sendable {
    /// A document a term occurs in, and how much it says about it: 1…15.
    struct Posting: Sendable, Hashable {
        var document: Int32
        var weight: Int32
    }

    /// In the order of the documents, each with its term's place.
    private var postings: [(term: Int32, posting: Posting)] = []
    /// All terms one after another, with the end of each.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Places of terms by their hash, -1 for none; the next free slot where two share one.
    private var slots: [Int32] = Array(repeating: -1, count: 256)
    /// What the document being added says about each term so far, 0 for nothing.
    private var weights: [Int32] = []

    /// The bytes of a term.
    func term(_ place: Int) -> ArraySlice<UInt8> { bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }

    /// Adds the terms of one document. Documents come in rising order.
    mutating func add(_ number: Int, _ document: SearchDocument) {
        var met: [Int] = []
        count(document.text, 1, &met)
        // The third occurrence says less than the first.
        for place in met {
            weights[place] = min(4, Int32(Int32.bitWidth - weights[place].leadingZeroBitCount))
        }
        for heading in document.headings { count(heading, 2, &met) }
        for keyword in document.keywords { count(Array(keyword.utf8), 4, &met) }
        count(Array(document.title.utf8), 6, &met)
        for place in met {
            postings.append((Int32(place), Posting(document: Int32(number), weight: min(15, weights[place]))))
            weights[place] = 0
        }
    }

    /// Adds all of a table whose documents come after those of this one.
    mutating func merge(_ other: TermTable) {
        let places = other.ends.indices.map { Int32(place(of: other.term($0))) }
        postings += other.postings.map { (places[Int($0.term)], $0.posting) }
    }

    /// The terms in the order in which scripts compare strings, by UTF-16, with their documents.
    var sorted: [(term: ArraySlice<UInt8>, postings: ArraySlice<Posting>)] {
        var starts = Array(repeating: 0, count: ends.count + 1)
        for entry in postings { starts[Int(entry.term) + 1] += 1 }
        for place in ends.indices { starts[place + 1] += starts[place] }
        var next = starts
        var gathered = Array(repeating: Posting(document: 0, weight: 0), count: postings.count)
        for entry in postings {
            gathered[next[Int(entry.term)]] = entry.posting
            next[Int(entry.term)] += 1
        }
        let order = ends.indices.sorted { first, second in
            let (a, b) = (term(first), term(second))
            if a.allSatisfy({ $0 < 0xF0 }), b.allSatisfy({ $0 < 0xF0 }) { return a.lexicographicallyPrecedes(b) }
            return String(decoding: a, as: UTF8.self).utf16.lexicographicallyPrecedes(
                String(decoding: b, as: UTF8.self).utf16)
        }
        return order.map { (term($0), gathered[starts[$0]..<starts[$0 + 1]]) }
    }

    private mutating func count(_ text: [UInt8], _ weight: Int32, _ met: inout [Int]) {
        SearchTerms.forEach(in: text) { term in
            let place = place(of: term)
            if weights[place] == 0 { met.append(place) }
            weights[place] += weight
        }
    }

    /// The place of a term, a new one where it has none yet.
    private mutating func place(of term: ArraySlice<UInt8>) -> Int {
        var slot = Self.hash(term) & (slots.count - 1)
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if self.term(place).elementsEqual(term) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        let place = ends.count
        bytes += term
        ends.append(bytes.count)
        weights.append(0)
        slots[slot] = Int32(place)
        if ends.count * 2 > slots.count { grow() }
        return place
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for place in ends.indices {
            var slot = Self.hash(term(place)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
        }
    }

    /// Seeded anew in each process, so that nobody can write a text whose terms all share a slot.
    private static func hash(_ term: ArraySlice<UInt8>) -> Int {
        var hasher = Hasher()
        term.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}
