extension HTTPRequestReading {
    /// Bytes that a request line, and a head as a whole, may take.
    static let lineLimit = 8 << 10
    static let headLimit = 16 << 10

    /// Reads the head of a request without content, strictly by RFC 9112: what other programs could understand in
    /// another way is refused.
    init(_ bytes: [UInt8]) {
        // An empty line before a request is to be skipped (section 2.2).
        let start = bytes.starts(with: Self.lineEnd) ? 2 : 0
        if let first = bytes.dropFirst(start).first, !Self.isToken(first), first != UInt8(ascii: "\r") {
            self = .refused(.badRequest)
            return
        }
        guard let end = Self.headEnd(bytes, from: start) else {
            let hasLine = Self.lineEnd(bytes, from: start, upTo: bytes.count) != nil
            if Self.hasLoneLineFeed(bytes) {
                self = .refused(.badRequest)
            } else if !hasLine, bytes.count > Self.lineLimit {
                self = .refused(.targetTooLong)
            } else {
                self = bytes.count > Self.headLimit ? .refused(.headersTooLarge) : .incomplete
            }
            return
        }
        guard end <= Self.headLimit else {
            self = .refused(.headersTooLarge)
            return
        }
        do throws(Refusal) {
            self = .request(try Self.head(bytes, from: start, to: end), length: end)
        } catch {
            self = .refused(error.status)
        }
    }

    private struct Refusal: Error { var status: HTTPStatus }

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    private static func head(_ bytes: [UInt8], from start: Int, to end: Int) throws(Refusal) -> HTTPRequest {
        guard let first = lineEnd(bytes, from: start, upTo: end) else { throw Refusal(status: .badRequest) }
        guard first - start <= lineLimit else { throw Refusal(status: .targetTooLong) }
        let words = bytes[start..<first].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, words[0].allSatisfy(isToken), words[2].count == 8,
            words[2].starts(with: "HTTP/".utf8)
        else { throw Refusal(status: .badRequest) }
        guard words[2].starts(with: "HTTP/1.".utf8) else { throw Refusal(status: .versionNotSupported) }
        let fields = try fields(bytes, from: first + 2, to: end - 2)
        let method: HTTPRequest.Method
        switch String(decoding: words[0], as: UTF8.self) {
        case "GET": method = .get
        case "HEAD": method = .head
        default: throw Refusal(status: .methodNotAllowed)
        }
        guard words[1].first == UInt8(ascii: "/"), words[1].allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Refusal(status: .badRequest)
        }
        guard fields["transfer-encoding"] == nil, ["0", nil].contains(fields["content-length"]) else {
            throw Refusal(status: .contentTooLarge)
        }
        guard let host = fields["host"] else { throw Refusal(status: .badRequest) }
        let isOld = words[2].last == UInt8(ascii: "0")
        let closes = (fields["connection"] ?? "").lowercased().contains("close")
        return HTTPRequest(
            method: method, target: String(decoding: words[1], as: UTF8.self), host: host,
            ifNoneMatch: fields["if-none-match"], keepsAlive: !isOld && !closes)
    }

    /// The fields by name in lower case; of names that may stand only once none is there twice.
    private static func fields(
        _ bytes: [UInt8], from start: Int, to end: Int
    ) throws(Refusal) -> [String: String] {
        var fields: [String: String] = [:]
        var place = start
        while place < end, let lineEnd = lineEnd(bytes, from: place, upTo: end) {
            let line = bytes[place..<lineEnd]
            // No blank before the colon, and no line that goes on with the one before (sections 5.1 and 5.2).
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > place,
                line[..<colon].allSatisfy(isToken),
                line[colon...].allSatisfy({ $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F })
            else { throw Refusal(status: .badRequest) }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            var value = line[(colon + 1)...]
            while let byte = value.first, isBlank(byte) { value.removeFirst() }
            while let byte = value.last, isBlank(byte) { value.removeLast() }
            let text = String(decoding: value, as: UTF8.self)
            if let earlier = fields[name] {
                guard name != "host", name != "content-length" else { throw Refusal(status: .badRequest) }
                fields[name] = earlier + ", " + text
            } else {
                fields[name] = text
            }
            place = lineEnd + 2
        }
        return fields
    }

    /// The offset behind the empty line that ends a head.
    private static func headEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while let end = lineEnd(bytes, from: place, upTo: bytes.count) {
            if end == place { return end + 2 }
            place = end + 2
        }
        return nil
    }

    /// The offset of the next line end; a lone CR or LF is none, and no field may hold one.
    private static func lineEnd(_ bytes: [UInt8], from start: Int, upTo end: Int) -> Int? {
        var place = start
        while place + 1 < end {
            if bytes[place] == 0x0D, bytes[place + 1] == 0x0A { return place }
            place += 1
        }
        return nil
    }

    private static func hasLoneLineFeed(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == 0x0A && ($0 == 0 || bytes[$0 - 1] != 0x0D) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
