/// The number a new record takes.
package enum NextNumber {
    /// One more than the largest number among a log's files and other entries; 1 in an empty log.
    /// - Parameter names: names of all entries of the log's folder, records or not.
    package static func after(_ names: some Sequence<String>, records: [Record]) -> Int {
        var largest = 0
        for record in records where record.kind == .record { largest = max(largest, record.number ?? 0) }
        for path in names {
            let name = FileName(path: path)
            // A picture in a folder of its own has numbers of another kind: `images/100-queue.png`.
            guard !path.contains("/") || ["md", "rst", "markdown", "txt", "adoc"].contains(name.fileExtension) else {
                continue
            }
            if let number = name.sequenceNumber { largest = max(largest, number) }
        }
        return largest + 1
    }
}

extension FileName {
    /// The number that counts among the log's: next to a date, a single digit is part of the title.
    package var sequenceNumber: Int? {
        date == nil || (digits?.count ?? 0) > 1 ? number : nil
    }
}
