import Methodology
import Testing

@Suite struct ChecklistFileTests {
    private func item(
        _ id: String, _ answer: ChecklistItem.Answer = .fail, _ statement: String = "It is 80 % busy"
    ) -> ChecklistItem {
        ChecklistItem(
            id: id, rule: "CAP-01", level: .a, answer: answer, question: "Does \(id) keep up?", statements: [statement],
            fix: "run more", explanations: ["a = b", "c = d"], missing: [], evidence: "a load test", owners: ["Team"])
    }

    private func text(_ items: [ChecklistItem], _ before: String = "") -> String {
        ChecklistFile(before).text(of: Checklist(title: "Shop", items: items), intro: ["Made by adrgen."]) { $0 }
    }

    @Test func writesTasks() {
        let lines = text([item("CAP-01@a")]).split(separator: "\n").filter { !$0.contains("<!--") }
        #expect(
            lines == [
                "# Review of Shop", "Made by adrgen.", "1 problem, 0 open questions, 0 hold as far as the model goes.",
                "## Problems", "Tick what is put right, or accepted: say by whom and until when.",
                "  - Computed: It is 80 % busy", "  - How:", "    - a = b", "    - c = d", "  - Fix: run more",
                "  - Evidence: a load test", "  - Owner: Team",
            ])
    }

    @Test func isTheSameWhenMadeAgain() {
        let items = [item("CAP-01@a"), item("RES-02@a@b@a->b", .unknown), item("x-->y %", .pass)]
        let first = text(items)
        #expect(text(items, first) == first)
        #expect(ChecklistFile(first).items.map(\.id) == items.map(\.id))
    }

    @Test func keepsWhatPeopleWrote() {
        let first = text([item("CAP-01@a"), item("CAP-01@b")])
        let edited =
            first.replacing("- [ ] **A** Does CAP-01@a", with: "- [x] **A** Does CAP-01@a")
            .replacing(
                "  - Evidence: a load test\n  - Owner: Team\n- [ ]",
                with: """
                      - Evidence: dashboard 7, looked at on Monday
                      - Owner: Team
                      - Evidence: nothing of ours

                        second paragraph
                    - [ ] a task of our own
                    - [ ]
                    """)
        #expect(edited != first)
        let again = text([item("CAP-01@a", .fail, "It is 85 % busy"), item("CAP-01@b")], edited)
        #expect(again.contains("- [x] **A** Does CAP-01@a"))
        #expect(again.contains("85 %") && again.contains("  - Evidence: a load test"))
        #expect(
            again.contains(
                "  - Evidence: dashboard 7, looked at on Monday\n  - Evidence: nothing of ours\n\n    second"))
        #expect(again.contains("- [ ] a task of our own"))
        #expect(again.ranges(of: "Computed: It is 80 %").count == 1)
        #expect(text([item("CAP-01@a", .fail, "It is 85 % busy"), item("CAP-01@b")], again) == again)
    }

    @Test func keepsAChangedQuestion() {
        let first = text([item("CAP-01@a")])
        let again = text([item("CAP-01@a")], first.replacing("Does CAP-01@a keep up?", with: "Does the API keep up?"))
        #expect(again.contains("**A** Does the API keep up? <!--"))
    }

    @Test func marksWhatIsObsolete() throws {
        let first = text([item("CAP-01@a"), item("CAP-01@b"), item("CAP-01@c")])
        let edited = first.replacing("[ ] **A** Does CAP-01@b", with: "[x] **A** Does CAP-01@b")
        let again = text([item("CAP-01@a")], edited)
        #expect(again.contains("## Obsolete\n\n- [x] **A** Does CAP-01@b keep up?"))
        #expect(!again.contains("CAP-01@c"))
        #expect(text([item("CAP-01@a")], again) == again)
        #expect(ChecklistStatus(ChecklistFile(again), path: "").obsolete == 1)
        // And back.
        let back = text([item("CAP-01@a"), item("CAP-01@b")], again)
        #expect(!back.contains("Obsolete") && back.contains("[x] **A** Does CAP-01@b"))
    }

    @Test func saysThatAnAnswerHasChangedSinceTheTick() throws {
        let first = text([item("CAP-01@a", .pass)]).replacing("- [ ]", with: "- [x]")
        let again = text([item("CAP-01@a", .fail)], first)
        #expect(again.contains("  - Changed: was fine when it was ticked, is a problem now"))
        #expect(text([item("CAP-01@a", .fail)], again) == again)
        #expect(ChecklistStatus(ChecklistFile(again), path: "").changed == 1)
        let unticked = text([item("CAP-01@a", .fail)], again.replacing("- [x]", with: "- [ ]"))
        #expect(!unticked.contains("Changed"))
    }

    @Test func keepsLineEndsAndForeignText() {
        let foreign = "Our own words.\r\n\r\n- [ ] and a task\r\n"
        let made = text([item("CAP-01@a")], foreign)
        #expect(made.contains("Our own words.\r\n\r\n- [ ] and a task\r\n"))
        #expect(text([item("CAP-01@a")], made) == made)
        #expect(!made.replacing("\r\n", with: "").contains("\n"))
    }

    @Test func countsWhatIsOpen() {
        let file = ChecklistFile(
            text([item("a"), item("b", .unknown), item("c", .pass)]).replacing(
                "[ ] **A** Does c", with: "[x] **A** Does c"))
        let status = ChecklistStatus(file, path: "x")
        #expect(status.ticked == 1 && status.total == 3 && status.openCount == 2)
        #expect(status.open == [.fail: 1, .unknown: 1])
    }
}
