/// Words that matter in targets and in names of metrics, in lower case.
enum TargetWords {
    /// What `10x …` can be ten times of.
    static let loads: Set<String> = ["traffic", "load", "users", "requests", "data"]

    /// Measures that leave it to the metric's name what is measured: `count = 0`.
    static let figures: Set<String> = ["", "count", "rate", "ratio"]

    /// Words people write where a number is due.
    static let vague: Set<String> = [
        "acceptable", "adequate", "affordable", "available", "better", "cheap", "cheaper", "easy", "easier",
        "efficient",
        "elastic", "excellent", "fast", "faster", "fewer", "flexible", "good", "high", "higher", "instant", "intuitive",
        "less", "low", "lower", "maintainable", "minimal", "modern", "more", "optimal", "performant", "quick",
        "quicker",
        "reasonable", "reliable", "resilient", "responsive", "robust", "scalable", "secure", "simple", "simpler",
        "slow",
        "slower", "smooth", "stable", "user-friendly",
    ]

    /// Comparisons in words, with what to write instead; the first that fits counts.
    static let spokenComparisons: [(words: String, operator: Target.Comparison)] = [
        ("no more than", .atMost), ("not more than", .atMost), ("at most", .atMost), ("up to", .atMost),
        ("no less than", .atLeast), ("not less than", .atLeast), ("at least", .atLeast), ("less than", .less),
        ("fewer than", .less), ("more than", .more), ("greater than", .more), ("under", .less), ("below", .less),
        ("within", .atMost), ("above", .more), ("exceeds", .more), ("equals", .equal), ("is", .equal),
    ]

    private static let latencies = [
        "latency", "latencies", "response time", "response times", "roundtrip time", "round-trip time", "load time",
    ]
    private static let availabilities = ["availability", "uptime"]
    private static let throughputs = ["throughput"]
    private static let shares = ["error rate", "failure rate", "success rate", "hit rate", "error ratio", "hit ratio"]

    /// What a text is about, by its last words: `write latency`, `checkout availability`.
    enum Subject: Hashable { case latency, availability, throughput, share }

    static func subject(of text: String) -> Subject? {
        let words = " " + text.lowercased().split(separator: " ").joined(separator: " ")
        let ends = { (names: [String]) in names.contains { words.hasSuffix(" " + $0) } }
        if ends(latencies) { return .latency }
        if ends(availabilities) { return .availability }
        if ends(throughputs) { return .throughput }
        return ends(shares) ? .share : nil
    }

    /// Whether a text mentions latency anywhere.
    static func mentionsLatency(_ text: String) -> Bool {
        let words = text.lowercased()
        return latencies.contains { words.contains($0) }
    }
}
