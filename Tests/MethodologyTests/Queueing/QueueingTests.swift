import Foundation
import Methodology
import TestSupport
import Testing

@Suite struct QueueingTests {
    private func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool { abs(a - b) <= tolerance }

    /// The README and tests of pyworkforce.
    @Test func waitsAsPyworkforceComputes() throws {
        let queue = try ServiceQueue(arrivals: 100.0 / 30, service: 3, servers: 14)
        #expect(near(queue.waiting, 0.1741319335950498, 1e-14))
        #expect(near(queue.share(waitingAtMost: 1.0 / 3), 0.8883500191794669, 1e-14))
        #expect(near(queue.utilisation, 0.7142857, 1e-7))
        let larger = try ServiceQueue(arrivals: 100.0 / 30, service: 3, servers: 15)
        #expect(near(larger.waiting, 0.102, 5e-4))
        #expect(near(larger.share(waitingAtMost: 1.0 / 3), 0.941, 5e-4))
        #expect(near(larger.utilisation, 0.667, 5e-4))
    }

    @Test func findsTheFewestPlacesForAServiceLevel() {
        #expect(Erlang.servers(offered: 10, service: 3, share: 0.8, within: 1.0 / 3) == 14)
    }

    /// An exercise of a textbook: 2 a minute, 3 minutes each, 10 places.
    @Test func waitsAsInATextbook() throws {
        #expect(near(try #require(Erlang.waiting(servers: 10, offered: 6)), 0.10130, 1e-5))
    }

    /// R. Bronson, Schaum's Outline of Operations Research, 1982, example 24.6.
    @Test func queuesAsInBronson() throws {
        let queue = try ServiceQueue(arrivals: 300, service: 2.0 / 365, servers: 3)
        #expect(near(queue.meanQueue, 0.352426, 1e-6))
        #expect(near(queue.meanInside, 1.996262, 1e-6))
        #expect(near(queue.meanWait, 0.00117475, 1e-8))
        #expect(near(queue.meanTime, 0.00665421, 1e-8))
        #expect(near(queue.empty, 0.17754, 1e-5))
    }

    /// B. Render, instructor's manual, alternative example 14.3.
    @Test func queuesAsInRender() throws {
        let queue = try ServiceQueue(arrivals: 20, service: 1.0 / 30, servers: 2)
        #expect(near(queue.empty, 1.0 / 2, 1e-12))
        #expect(near(queue.meanQueue, 1.0 / 12, 1e-12))
        #expect(near(queue.meanInside, 3.0 / 4, 1e-12))
        #expect(near(queue.waiting, 1.0 / 6, 1e-12))
    }

    /// W. D. Kelton, Simulation with Arena: one place, a request every 1.25.
    @Test func queuesAtOnePlace() throws {
        let queue = try ServiceQueue(arrivals: 1 / 1.25, service: 1, servers: 1)
        #expect(near(queue.meanWait, 4, 1e-12) && near(queue.meanTime, 5, 1e-12))
        #expect(near(queue.meanQueue, 3.2, 1e-12) && near(queue.meanInside, 4, 1e-12))
        #expect(near(queue.utilisation, 0.8, 1e-12))
    }

    @Test func computesSmallCasesExactly() throws {
        #expect(near(try #require(Erlang.waiting(servers: 2, offered: 1)), 1.0 / 3, 1e-15))
        #expect(near(try #require(Erlang.waiting(servers: 3, offered: 2)), 4.0 / 9, 1e-15))
        #expect(near(try #require(Erlang.waiting(servers: 1, offered: 0.8)), 0.8, 1e-15))
        #expect(near(Erlang.blocking(servers: 1, offered: 1), 0.5, 1e-15))
        #expect(near(Erlang.blocking(servers: 2, offered: 1), 0.2, 1e-15))
        #expect(Erlang.blocking(servers: 0, offered: 1) == 1)
        #expect(Erlang.blocking(servers: 3, offered: 0) == 0)
    }

    /// An Erlang C page with figures rounded in steps, hence the tolerance.
    @Test func waitsInACallCentre() throws {
        let queue = try ServiceQueue(arrivals: 0.2, service: 240, servers: 55)
        #expect(near(queue.offered, 48, 1e-12))
        #expect(near(queue.utilisation, 0.873, 5e-4))
        #expect(near(queue.waiting, 0.239, 3e-3))
        #expect(near(queue.meanWait, 8.2, 0.05))
        #expect(near(queue.share(waitingAtMost: 15), 0.845, 3e-3))
    }

    @Test(arguments: [(10.0, 10), (10, 9), (1, 0)]) func hasNoSteadyStateWhenTooMuchArrives(
        _ load: Double, _ servers: Int
    ) {
        #expect(throws: ServiceQueue.NoSteadyState.self) {
            try ServiceQueue(arrivals: load, service: 1, servers: servers)
        }
        #expect(Erlang.waiting(servers: servers, offered: load) == nil)
    }

    @Test func needsTheConnectionsOfLittlesLaw() {
        #expect(near(LittlesLaw.inside(rate: 500, time: 0.020), 10, 1e-12))
    }

    /// 40 a second of 100 ms, and ten times that.
    @Test func needsMorePlacesForTenTimesTheLoad() throws {
        #expect(Erlang.servers(offered: 40, utilisation: 0.7) == 58)
        #expect(Erlang.servers(offered: 40, utilisation: 1) == 40)
        #expect(near(try #require(Erlang.waiting(servers: 48, offered: 40)), 0.156, 5e-4))
    }

    @Test func staysFiniteForManyPlaces() throws {
        let queue = try ServiceQueue(arrivals: 99_000, service: 1, servers: 100_000)
        #expect((0...1).contains(queue.waiting) && queue.meanWait.isFinite)
        let idle = try ServiceQueue(arrivals: 1, service: 1, servers: 1_000_000)
        #expect(idle.waiting == 0 && idle.wait(ofShare: 0.95) == 0)
    }

    /// The closed forms against a queue that is played through.
    @Test(arguments: [(1, 0.6), (3, 2.0), (8, 6.4)]) func agreesWithASimulation(_ servers: Int, _ load: Double) throws {
        let queue = try ServiceQueue(arrivals: load, service: 1, servers: servers)
        var generator = SeededGenerator(seed: UInt64(servers))
        func exponential(_ mean: Double) -> Double {
            -mean * log(1 - Double.random(in: 0..<1, using: &generator))
        }
        var free = [Double](repeating: 0, count: servers)
        var clock = 0.0
        var waits: [Double] = []
        for _ in 0..<200_000 {
            clock += exponential(1 / load)
            let place = free.indices.min { free[$0] < free[$1] } ?? 0
            let start = max(clock, free[place])
            waits.append(start - clock)
            free[place] = start + exponential(1)
        }
        let mean = waits.reduce(0, +) / Double(waits.count)
        let waiting = Double(waits.count { $0 > 1e-12 }) / Double(waits.count)
        let rank = waits.sorted()[Int(0.95 * Double(waits.count))]
        #expect(near(mean, queue.meanWait, 0.06 * queue.meanWait + 0.01))
        #expect(near(waiting, queue.waiting, 0.02))
        #expect(near(rank, queue.wait(ofShare: 0.95), 0.08 * queue.wait(ofShare: 0.95) + 0.02))
    }
}
