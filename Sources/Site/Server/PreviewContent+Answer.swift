import Decisions
import Diagnostics
import Workspace

extension PreviewContent {
    /// Where pages ask for changes.
    static let events = SiteMap.liveFolder + "events"

    /// The answer to a request for a file of the site.
    /// - Parameter read: the content of a file that the site copies, nil when it cannot be read.
    func answer(_ path: RequestPath, ifNoneMatch: String?, read: (String) -> [UInt8]?) -> HTTPResponse {
        let place = place(of: path.path)
        if let file = files[place] {
            return respond(.ok, place, file.bytes, file.digest, version: file.version, ifNoneMatch: ifNoneMatch)
        }
        if let file = deferred.file(place) {
            let digest = OutputDigest(file.bytes)
            return respond(.ok, place, file.bytes, digest, version: digest, ifNoneMatch: ifNoneMatch)
        }
        if let source = copies[place], let bytes = read(source) {
            return respond(.ok, place, bytes, OutputDigest(bytes), ifNoneMatch: ifNoneMatch)
        }
        if !place.isEmpty, !place.hasSuffix("/"), files[place + "/index.html"] != nil {
            var response = HTTPResponse(.found, "This is a folder.")
            response.add(
                "Location", "/\(PercentEncoding.encode(path: place))/" + (path.query.map { "?\($0)" } ?? ""))
            return response
        }
        guard let page = files[SiteMap.notFound] else { return HTTPResponse(.notFound, "There is no such page.") }
        return respond(.notFound, SiteMap.notFound, page.bytes, page.digest, version: page.version, ifNoneMatch: nil)
    }

    /// The path of what an address shows: that of a folder is its index page's.
    private func place(of path: String) -> String {
        path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    }

    private func respond(
        _ status: HTTPStatus, _ path: String, _ bytes: [UInt8], _ digest: OutputDigest, version: OutputDigest? = nil,
        ifNoneMatch: String?
    ) -> HTTPResponse {
        let tag = "\"\(digest.text)\""
        let type = ContentType.of(path)
        let isKnown = ifNoneMatch.map { $0.contains(tag) || $0 == "*" } ?? false
        var response = HTTPResponse(isKnown ? .notModified : status, type: type, body: bytes)
        response.add("ETag", tag)
        if path.hasSuffix(".html"), let version {
            // How a page's script learns which version it is part of, without a byte of it in the page.
            response.add("Server-Timing", "page;desc=\"\(version.text)\"")
        } else if ContentType.mayHoldScripts(type) {
            // A drawing or a page of the log's own, opened by itself, is nothing to be trusted.
            response.add(
                "Content-Security-Policy",
                "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox")
        }
        return response
    }

    /// What a page is told: which versions of it and of what it shares there are, and what is wrong.
    /// - Parameter path: the page's address without the leading `/`.
    func message(to path: String) -> [UInt8] {
        let place = place(of: path)
        let page =
            files[place]?.version ?? deferred.file(place).map { OutputDigest($0.bytes) }
            ?? files[SiteMap.notFound]?.version
        let state = JSONValue.object([
            ("page", .optional(page?.text)), ("shared", .string(shared.text)),
            ("problems", problems.json(source: origins[place]?.source)),
        ])
        return Array("data: ".utf8) + state.encoded(pretty: false) + Array("\n\n".utf8)
    }
}
