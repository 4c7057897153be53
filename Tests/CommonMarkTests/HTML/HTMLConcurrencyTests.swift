import CommonMark
import Testing

/// Texts can be rendered in parallel although the library's extensions share tables.
@Suite struct HTMLConcurrencyTests {
    @Test func parallelEqualsSerial() async throws {
        let texts = (0..<40).map { index in
            """
            # ~~Old~~ \(index)
            ~one~ ~~two~~ www.a\(index).org w:w https://b.org/~c~ a:b ~~x
            - [x] ~~done~~ https://d.org/\(index)

            | ~~a~~ | https://e.org |
            |---|---|
            | ~b~ | www.f.org |
            """
        }
        let expected = try texts.map { try html($0) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<60 where try texts.map({ try html($0) }) != expected { return false }
                    return true
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
