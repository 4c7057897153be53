/// The head of a request, as far as the preview looks at it.
struct HTTPRequest: Sendable, Hashable {
    enum Method: Sendable, Hashable { case get, head }

    var method: Method
    /// Path and query as sent; begins with `/`, visible ASCII only.
    var target: String
    /// The value of the only `Host` field.
    var host: String
    /// The entity tags the client has, as sent.
    var ifNoneMatch: String?
    /// Whether the connection stays for further requests.
    var keepsAlive: Bool
}

/// What the first bytes of a connection turned out to be.
enum HTTPRequestReading: Sendable, Hashable {
    /// More bytes have to come.
    case incomplete
    /// A request whose head takes `length` bytes.
    case request(HTTPRequest, length: Int)
    /// Nothing that is served; the connection is of no further use.
    case refused(HTTPStatus)
}
