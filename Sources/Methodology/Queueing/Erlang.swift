import Foundation

/// The formulas of A. K. Erlang for places that are all busy, by recursion, so that nothing overflows.
///
/// Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone
/// exchanges", 1917; the recursion `B(k) = a B(k-1) / (k + a B(k-1))` and `C = B / (1 - rho (1 - B))` in any textbook on queues.
package enum Erlang {
    /// The share of requests that find all places busy and go away (Erlang B).
    /// - Parameters:
    ///   - servers: places, from 0.
    ///   - offered: load in erlangs: requests a second times seconds a request takes.
    package static func blocking(servers: Int, offered: Double) -> Double {
        guard offered > 0 else { return servers == 0 ? 1 : 0 }
        var share = 1.0
        for count in 0..<max(servers, 0) {
            share = offered * share / (Double(count + 1) + offered * share)
            // From here on it only gets smaller.
            if share < 1e-300 { return 0 }
        }
        return share
    }

    /// The share of requests that have to wait for a place (Erlang C); nil when there is no steady state.
    package static func waiting(servers: Int, offered: Double) -> Double? {
        guard servers > 0, offered < Double(servers) else { return nil }
        let blocked = blocking(servers: servers, offered: offered)
        let utilisation = offered / Double(servers)
        return blocked / (1 - utilisation * (1 - blocked))
    }

    /// The fewest places that keep the share of busy time at or below a limit.
    package static func servers(offered: Double, utilisation: Double) -> Int? {
        guard utilisation > 0, offered >= 0 else { return nil }
        let count = offered / utilisation
        guard count < 1e12 else { return nil }
        // 40 / 0.5 must not become 81 by rounding.
        return max(1, Int((count * (1 - 1e-12)).rounded(.up)))
    }

    /// The fewest places with which at least a share of requests waits no longer than a time.
    /// - Parameters:
    ///   - time: in the unit of `service`.
    ///   - service: mean time a request takes.
    package static func servers(offered: Double, service: Double, share: Double, within time: Double) -> Int? {
        guard offered >= 0, offered < 1e6, share < 1 else { return nil }
        var count = max(1, Int(offered) + 1)
        // Enough for any share below 1: the share that waits falls faster than geometrically.
        let limit = count + 1_000 + Int(offered)
        while count <= limit {
            if let queue = try? ServiceQueue(arrivals: offered / service, service: service, servers: count),
                queue.share(waitingAtMost: time) >= share
            {
                return count
            }
            count += 1
        }
        return nil
    }
}

/// Requests that arrive at random and are worked on in several places of one kind (M/M/c).
///
/// Arrivals are Poisson, service times exponential, nobody leaves the queue: figures are orders of magnitude.
package struct ServiceQueue: Sendable, Hashable {
    /// More arrives than can be worked on: queues grow without end.
    package struct NoSteadyState: Error, Hashable {
        /// Arrivals times service time for each place: 1 or more.
        package var utilisation: Double
    }

    /// Requests a unit of time.
    package let arrivals: Double
    /// Mean units of time a request keeps a place busy.
    package let service: Double
    package let servers: Int
    /// Share of requests that wait.
    package let waiting: Double

    package init(arrivals: Double, service: Double, servers: Int) throws(NoSteadyState) {
        let offered = arrivals * service
        guard servers > 0, let waiting = Erlang.waiting(servers: servers, offered: offered) else {
            throw NoSteadyState(utilisation: servers > 0 ? offered / Double(servers) : .infinity)
        }
        self.arrivals = arrivals
        self.service = service
        self.servers = servers
        self.waiting = waiting
    }

    /// Busy places on average, in erlangs.
    package var offered: Double { arrivals * service }
    /// Share of time a place is busy, below 1.
    package var utilisation: Double { offered / Double(servers) }
    /// Mean time in the queue: `C / (c / S - λ)`.
    package var meanWait: Double { waiting / spare }
    /// Mean time in the queue and in work.
    package var meanTime: Double { meanWait + service }
    /// Mean number of requests in the queue, by Little's law.
    package var meanQueue: Double { LittlesLaw.inside(rate: arrivals, time: meanWait) }
    /// Mean number of requests in the queue and in work.
    package var meanInside: Double { LittlesLaw.inside(rate: arrivals, time: meanTime) }

    /// Requests a unit of time that could be worked on beyond those that arrive.
    private var spare: Double { Double(servers) / service - arrivals }

    /// The share of requests that wait longer than a time: `C e^(-(c/S - λ) t)`.
    package func share(waitingLongerThan time: Double) -> Double { waiting * exp(-spare * time) }

    package func share(waitingAtMost time: Double) -> Double { 1 - share(waitingLongerThan: time) }

    /// The time within which a share of requests gets a place: `max(0, ln(C / (1 - p)) / (c/S - λ))`.
    /// - Parameter share: above 0, below 1.
    package func wait(ofShare share: Double) -> Double { max(0, log(waiting / (1 - share)) / spare) }

    /// The share of time in which nothing is there to do.
    package var empty: Double {
        // With B(c), the sum of all terms up to a^c/c! is (a^c/c!) / B; in logarithms nothing overflows.
        let blocked = Erlang.blocking(servers: servers, offered: offered)
        guard offered > 0, blocked > 0 else { return offered > 0 ? exp(-offered) : 1 }
        let last = Double(servers) * log(offered) - lgamma(Double(servers) + 1)
        return 1 / (exp(last - log(blocked)) + exp(last) * utilisation / (1 - utilisation))
    }
}

/// What is inside is what arrives times how long it stays, whatever the distribution.
///
/// Source: J. D. C. Little, "A Proof for the Queuing Formula L = λW", Operations Research 9(3), 1961.
package enum LittlesLaw {
    package static func inside(rate: Double, time: Double) -> Double { rate * time }
}
