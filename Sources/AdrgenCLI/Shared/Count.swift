/// Numbers of things in messages.
enum Count {
    /// `1 record`, `2 records`
    static func text(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
}
