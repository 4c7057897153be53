import Diagnostics

/// The search index as scripts that are loaded when they are needed: a page opened from disk cannot fetch data any other way.
///
/// `documents.js` lists the pages and the first term of each file of terms; `terms-N.js` holds terms in order with their
/// documents; `text-N.js` the texts of some documents, for the words around a hit.
struct SearchIndex {
    static let folder = "assets/search"
    /// Bytes a file of terms is filled to.
    private static let termsSize = 64_000
    /// Documents whose texts share a file.
    private static let textsPerFile = 24

    let documents: [SearchDocument]
    let table: TermTable

    /// The files, those of texts made several at a time.
    func files() async -> [OutputFile] {
        let count = (documents.count + Self.textsPerFile - 1) / Self.textsPerFile
        async let texts = ParallelMap.map(count, chunk: 4, textFile)
        return termFiles + (await texts)
    }

    /// The files, made one after another.
    var filesInTurn: [OutputFile] {
        termFiles + stride(from: 0, to: documents.count, by: Self.textsPerFile).map { textFile($0 / Self.textsPerFile) }
    }

    private var termFiles: [OutputFile] {
        let terms = table.sorted
        var firsts: [JSONValue] = []
        var files: [OutputFile] = []
        var start = 0
        while start < terms.count {
            var bytes = Array("adrgenTerms(\(firsts.count),{".utf8)
            bytes.reserveCapacity(Self.termsSize * 2)
            var end = start
            while end < terms.count, bytes.count < Self.termsSize || end == start {
                if end > start { bytes.append(UInt8(ascii: ",")) }
                Self.append(terms[end].term, terms[end].postings, to: &bytes)
                end += 1
            }
            bytes += "})\n".utf8
            files.append(OutputFile(path: "\(Self.folder)/terms-\(firsts.count).js", bytes: bytes))
            firsts.append(.string(String(decoding: terms[start].term, as: UTF8.self)))
            start = end
        }
        files.append(OutputFile(path: "\(Self.folder)/documents.js", bytes: documentList(firsts)))
        return files
    }

    /// The texts of some documents.
    private func textFile(_ number: Int) -> OutputFile {
        let start = number * Self.textsPerFile
        var bytes = Array("adrgenTexts(\(number),[".utf8)
        for place in start..<min(start + Self.textsPerFile, documents.count) {
            if place > start { bytes.append(UInt8(ascii: ",")) }
            JSONValue.append(string: documents[place].text, to: &bytes)
        }
        bytes += "])\n".utf8
        return OutputFile(path: "\(Self.folder)/text-\(number).js", bytes: bytes)
    }

    /// `"term":[document, weight, step to the next document, weight, …]`
    private static func append(
        _ term: ArraySlice<UInt8>, _ postings: ArraySlice<TermTable.Posting>, to bytes: inout [UInt8]
    ) {
        // Terms are letters and digits: nothing needs an escape.
        bytes.append(UInt8(ascii: "\""))
        bytes += term
        bytes += "\":[".utf8
        var last: Int32 = 0
        for posting in postings {
            if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
            append(posting.document - last, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            append(posting.weight, to: &bytes)
            last = posting.document
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private func documentList(_ firsts: [JSONValue]) -> [UInt8] {
        let list = documents.map { document in
            JSONValue.array([
                .string(document.title), .string(document.href), .string(document.label), .string(document.status),
                .string(document.statusKind),
            ])
        }
        let value = JSONValue.object([
            ("terms", .array(firsts)), ("texts", .int(Self.textsPerFile)), ("documents", .array(list)),
        ])
        return Array("adrgenDocuments(".utf8) + value.encoded(pretty: false) + ")\n".utf8
    }

    private static func append(_ number: Int32, to bytes: inout [UInt8]) {
        if number < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes += String(number).utf8
        }
    }
}
