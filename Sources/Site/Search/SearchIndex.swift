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

    var files: [OutputFile] {
        let order = table.order
        var firsts: [JSONValue] = []
        var files: [OutputFile] = []
        var start = 0
        while start < order.count {
            var bytes = Array("adrgenTerms(\(firsts.count),{".utf8)
            var end = start
            while end < order.count, bytes.count < Self.termsSize || end == start {
                if end > start { bytes.append(UInt8(ascii: ",")) }
                append(order[end], to: &bytes)
                end += 1
            }
            bytes += "})\n".utf8
            files.append(OutputFile(path: "\(Self.folder)/terms-\(firsts.count).js", bytes: bytes))
            firsts.append(.string(String(decoding: table.term(order[start]), as: UTF8.self)))
            start = end
        }
        files.append(OutputFile(path: "\(Self.folder)/documents.js", bytes: documentList(firsts)))
        for start in stride(from: 0, to: documents.count, by: Self.textsPerFile) {
            let number = start / Self.textsPerFile
            let texts = documents[start..<min(start + Self.textsPerFile, documents.count)].map {
                JSONValue.string(String(decoding: $0.text, as: UTF8.self))
            }
            files.append(
                OutputFile(
                    path: "\(Self.folder)/text-\(number).js",
                    bytes: Self.call("adrgenTexts", number, .array(texts))))
        }
        return files
    }

    /// `"term":[document, weight, step to the next document, weight, …]`
    private func append(_ place: Int, to bytes: inout [UInt8]) {
        // Terms are letters and digits: nothing needs an escape.
        bytes.append(UInt8(ascii: "\""))
        bytes += table.term(place)
        bytes += "\":[".utf8
        var last: Int32 = 0
        for (index, posting) in table.postings[place].enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            Self.append(posting.document - last, to: &bytes)
            bytes.append(UInt8(ascii: ","))
            Self.append(posting.weight, to: &bytes)
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
        return Array("adrgenDocuments(".utf8) + Self.script(value) + ")\n".utf8
    }

    private static func call(_ name: String, _ number: Int, _ value: JSONValue) -> [UInt8] {
        Array("\(name)(\(number),".utf8) + script(value) + ")\n".utf8
    }

    private static func script(_ value: JSONValue) -> [UInt8] { value.encoded(pretty: false) }

    private static func append(_ number: Int32, to bytes: inout [UInt8]) {
        if number < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes += String(number).utf8
        }
    }
}
