/// What a journey, or the whole system, has to keep: `p95 < 200 ms`, `availability > 99.9 % over 30d`, `10x traffic`.
///
/// The grammar is that of decisions' metrics, which whoever computes with it reads.
package struct QualityTarget: Sendable, Hashable {
    package var text: String
    package var place: SourcePlace?

    package init(_ text: String, place: SourcePlace? = nil) {
        self.text = text
        self.place = place
    }

    func located(_ locate: (SourcePlace) -> SourcePlace?) -> QualityTarget {
        QualityTarget(text, place: place.flatMap(locate))
    }
}
