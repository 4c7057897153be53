/// Options in the order of their totals; totals that differ by rounding only share a rank.
package struct Ranking: Sendable, Hashable {
    /// One option's place.
    package struct Place: Sendable, Hashable {
        /// Index of the option.
        package var option: Int
        /// From 1; after two firsts comes a third.
        package var rank: Int
        package var total: Double
        /// Whether another option has the same rank.
        package var isTied: Bool
    }

    /// Best first, equals in the order of the options.
    package let places: [Place]

    package init(totals: [Double]) {
        let order = totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
        var groups: [[Int]] = []
        for option in order {
            if let first = groups.last?.first, Tolerance.equal(totals[first], totals[option]) {
                groups[groups.count - 1].append(option)
            } else {
                groups.append([option])
            }
        }
        var places: [Place] = []
        for group in groups {
            let rank = places.count + 1
            places += group.sorted().map {
                Place(option: $0, rank: rank, total: totals[$0], isTied: group.count > 1)
            }
        }
        self.places = places
    }

    /// The options of the first rank.
    package var leaders: [Int] { places.prefix { $0.rank == 1 }.map(\.option) }

    /// The one option ahead of all others; nil when the first rank is shared.
    package var winner: Int? { leaders.count == 1 ? leaders.first : nil }

    /// How far the best total is ahead of the next one: 0 for a tie, nil when there is no next one.
    package var margin: Double? {
        guard places.count > 1 else { return nil }
        return places[1].rank == 1 ? 0 : places[0].total - places[1].total
    }
}
