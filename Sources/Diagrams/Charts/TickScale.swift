/// Round numbers along an axis.
struct TickScale: Sendable, Hashable {
    /// Multiples of 1, 2 or 5 times a power of ten, in order: about three or four within the range.
    private(set) var ticks: [Double] = []
    /// Digits behind the decimal point that tell them apart.
    private(set) var decimals = 0

    init(_ low: Double, _ high: Double) {
        guard high > low, (high - low).isFinite else { return }
        let rough = (high - low) / 4
        var power = 1.0
        var step = 1.0
        // By multiplication alone, so that no library decides about the last bit.
        while power > rough, decimals < 9 {
            decimals += 1
            power = 1 / (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        }
        while power * 10 <= rough { power *= 10 }
        step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
        if step == power * 10, decimals > 0 { decimals -= 1 }
        // A hair of room, since a step such as 0.02 is none that bits can write.
        var count = (low / step - 1e-9).rounded(.up)
        while count * step <= high + step * 1e-9, ticks.count < 12 {
            ticks.append(count * step + 0)
            count += 1
        }
    }
}
