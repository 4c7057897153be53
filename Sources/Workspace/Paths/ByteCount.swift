/// Sizes for messages.
enum ByteCount {
    /// A limit in the largest unit that divides it: `10 MB`, `512 KB`, `100 bytes`.
    static func text(_ count: Int) -> String {
        if count >= 1 << 20, count % (1 << 20) == 0 { return "\(count >> 20) MB" }
        if count >= 1 << 10, count % (1 << 10) == 0 { return "\(count >> 10) KB" }
        return "\(count) bytes"
    }
}
