import Architecture
import Diagnostics
import Foundation

extension Capacity {
    /// The elements whose model says something of their capacity, in its order.
    package static func all(in graph: CallGraph, _ flow: LoadFlow, deployed: Deployed) -> [Capacity] {
        graph.nodes.indices.compactMap { Capacity($0, in: graph, flow, deployed) }
    }

    /// Nil for elements nobody here sizes, or of which nothing is said.
    init?(_ node: Int, in graph: CallGraph, _ flow: LoadFlow, _ deployed: Deployed) {
        let element = graph.nodes[node]
        let keys: [FactKey] = [.serviceTime, .concurrency, .targetUtilisation]
        guard !graph.isOutside(node), keys.contains(where: { element.facts[$0] != nil }) else { return nil }
        let flow = flow.nodes[node]
        self.element = element.id
        load = flow.figure
        isLoadExact = flow.isExact
        let instances = deployed.instances(of: element)
        let time = element.fact(.serviceTime)
        let concurrency = element.least(.concurrency)
        var facts: [MissingFact] = []
        if instances == nil { facts.append(element.missing(.instances)) }
        if time == nil { facts.append(element.missing(.serviceTime)) }
        if concurrency == nil { facts.append(element.missing(.concurrency)) }
        missing = (facts + flow.missing).sorted()
        guard let instances, let time, let concurrency, instances.most > 0, concurrency.value > 0 else {
            verdict = .unknown(missing)
            return
        }
        let offered = Figure(
            flow.rate * time.value, "busy places", "load × service-time",
            [.init("load", load.text(digits: 6))] + [time.input])
        let places = Figure(
            Double(instances.most) * concurrency.value, "places", "instances × concurrency",
            [instances.input, concurrency.input], assuming: instances.assumptions)
        let limit = Self.limit(of: element)
        let rho = offered.value / places.value
        figures = Figures(
            offered: offered, places: places,
            utilisation: Figure(
                rho * 100, "%", "load × service-time / (instances × concurrency)",
                [.init("load", load.text(digits: 6)), time.input, instances.input, concurrency.input],
                assuming: instances.assumptions),
            limit: limit, queue: Self.queue(flow.rate, time, Int(places.value)),
            withoutOne: Self.withoutOne(rho, instances.most), growth: Self.growth(offered, places),
            needed: Self.needed(offered, limit, concurrency, load), instances: instances.most)
        // The limit itself is still kept; rounding must not decide.
        let isOver = rho >= 1 || rho * 100 > limit.value * (1 + 1e-12)
        verdict = isOver ? .fail : flow.isExact ? .pass : .unknown(missing)
    }

    private static func limit(of element: Element) -> Figure {
        guard let stated = element.fact(.targetUtilisation) else {
            return Figure(
                usualLimit * 100, "%", "70 %", [], assuming: ["70 % as target-utilisation, as none is stated"])
        }
        return Figure(stated.value * 100, "%", "target-utilisation", [stated.input])
    }

    private static func queue(_ rate: Double, _ time: KnownFact, _ places: Int) -> Queue? {
        guard places < 10_000_000, time.value > 0,
            let queue = try? ServiceQueue(arrivals: rate, service: time.value, servers: places)
        else { return nil }
        let inputs: [Figure.Input] = [
            .init("load", "\(NumberText.significant(rate, digits: 6)) rps"), time.input,
            .init("places", String(places)),
        ]
        return Queue(
            waiting: Figure(
                queue.waiting * 100, "%", "C = B / (1 - rho (1 - B)), B by Erlang's recursion", inputs,
                assuming: queueAssumptions),
            meanWait: Figure(
                queue.meanWait * 1000, "ms", "C / (places / service-time - load)", inputs, assuming: queueAssumptions),
            wait95: Figure(
                queue.wait(ofShare: 0.95) * 1000, "ms", "max(0, ln(C / 0.05) / (places / service-time - load))", inputs,
                assuming: queueAssumptions))
    }

    private static func withoutOne(_ rho: Double, _ instances: Int) -> Figure? {
        guard instances > 1 else { return nil }
        let count = Double(instances)
        return Figure(
            rho * count / (count - 1) * 100, "%", "utilisation × n / (n - 1)",
            [
                .init("utilisation", "\(NumberText.significant(rho * 100, digits: 6)) %"),
                .init("n", String(instances)),
            ])
    }

    private static func growth(_ offered: Figure, _ places: Figure) -> Figure {
        Figure(
            offered.value > 0 ? places.value / offered.value : .infinity, "x", "places / offered",
            [.init("places", places.text(digits: 6)), .init("offered", offered.text(digits: 6))])
    }

    private static func needed(
        _ offered: Figure, _ limit: Figure, _ concurrency: KnownFact, _ load: Figure
    ) -> Figure {
        let places = Erlang.servers(offered: offered.value, utilisation: limit.value / 100) ?? .max
        return Figure(
            (Double(places) / concurrency.value).rounded(.up), "instances",
            "ceil(offered / target utilisation / concurrency)",
            [.init("offered", offered.text(digits: 6)), concurrency.input] + limit.inputs, assuming: limit.assumptions)
    }
}
