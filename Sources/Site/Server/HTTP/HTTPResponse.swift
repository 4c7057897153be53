/// An answer, before it is known how it is sent.
struct HTTPResponse: Sendable, Hashable {
    var status: HTTPStatus
    var type: String
    var body: [UInt8]
    /// Further fields in order, such as `ETag`.
    var fields: [Field] = []

    struct Field: Sendable, Hashable {
        var name: String
        var value: String
    }

    init(_ status: HTTPStatus, type: String = "text/plain; charset=utf-8", body: [UInt8] = []) {
        self.status = status
        self.type = type
        self.body = body
    }

    /// A sentence for whoever asks.
    init(_ status: HTTPStatus, _ text: String) {
        self.init(status, body: Array((text + "\n").utf8))
    }

    mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    /// The answer as sent.
    /// - Parameter isEndless: whether more of the body follows until the connection ends.
    func encoded(to method: HTTPRequest.Method = .get, keepsAlive: Bool, isEndless: Bool = false) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
        if status != .notModified {
            head += "Content-Type: \(type)\r\n"
            if !isEndless { head += "Content-Length: \(body.count)\r\n" }
        }
        for field in fields { head += "\(field.name): \(field.value)\r\n" }
        // What is shown changes under the same address, and is nobody else's business.
        head += "Cache-Control: \(isEndless ? "no-store" : "no-cache")\r\n"
        head += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
        head += "Cross-Origin-Resource-Policy: same-origin\r\nX-Frame-Options: DENY\r\n"
        head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + (method == .head || status == .notModified ? [] : body)
    }
}
