import Architecture
import Diagnostics
import Testing

@Suite struct DSLDiagnosticsTests {
    @Test func allThatIsWrongIsReported() {
        let text = """
            workspace {
                model {
                    a = softwareSystem "A" "" "" "too many"
                    b = softwareSytem "B" {
                        c = container "C"
                    }
                    d = softwareSystem "D" {
                        componet "E"
                        url "https://example.org" extra
                    }
                    d -> dd "Uses"
                    d = person "Twice"
                }
                views {
                    systemContext d {
                        include d dx
                        autolayout sideways
                    }
                    styles {
                        element "A" {
                            shape cylnder
                            background #12
                        }
                    }
                }
            """
        let diagnostics = read(text).diagnostics
        #expect(
            diagnostics.map(\.summary) == [
                "3:38 dsl-syntax", "4:13 dsl-syntax", "8:13 dsl-syntax", "9:39 dsl-syntax",
                "11:14 dsl-unknown-identifier", "12:9 dsl-duplicate", "16:23 dsl-unknown-identifier",
                "17:24 dsl-value", "21:23 dsl-value", "22:28 dsl-value", "25:6 dsl-unclosed",
            ])
        #expect(diagnostics[1].fix == "write `softwareSystem`")
        #expect(diagnostics[2].fix == "write `container`" || diagnostics[2].fix?.contains("`container`") == true)
        #expect(diagnostics[4].fix == "write `d`")
        #expect(diagnostics[8].fix == "write `Cylinder`")
    }

    /// The inside of a model, what is wrong with it, and what to do.
    @Test(arguments: [
        ("}", "5:1 dsl-syntax", "take it away"),
        ("a = softwareSystem \"A\"{}", "", ""),
        ("!include ../../secret.dsl", "3:10 dsl-file", "keep what is included inside"),
        ("!include missing.dsl", "3:10 dsl-file", ""),
        ("!include workspace.dsl", "3:10 dsl-file", "take one `!include` away"),
        (
            "group \"A\" {\ngroup \"B\" {\n}\n}", "4:1 dsl-syntax",
            "add the property `structurizr.groupSeparator` to the model"
        ),
        (
            "a = softwareSystem \"A\" {\nb = container \"B\"\n}\na -> b", "6:1 dsl-relationship",
            "relate two parts, or take it away"
        ),
        ("a = softwareSystem \"A\"\na = softwareSystem \"B\"", "4:1 dsl-duplicate", "rename one"),
        ("a = softwareSystem \"A\"\nb = softwareSystem \"A\"", "4:20 dsl-duplicate", "rename one"),
        ("enterprise \"E\" {\n}", "3:1 dsl-removed", "write `group`"),
        ("a = softwareSystem \"A\n", "3:20 dsl-unclosed", "add `\"`"),
        ("!script groovy {\nworkspace.foo {\n}", "3:1 dsl-skipped", ""),
        ("-a = softwareSystem \"A\"", "3:1 dsl-syntax", "use letters, digits, `_` and `-`, and don't begin with `-`"),
        ("!identifiers hierachical", "3:14 dsl-value", "write `hierarchical`"),
    ]) func explains(_ text: String, _ summary: String, _ fix: String) {
        let diagnostics = readModel(text).diagnostics
        #expect((diagnostics.first?.summary ?? "") == summary)
        #expect((diagnostics.first?.fix ?? "") == fix)
    }

    @Test func aBlockThatCannotBeReadIsLeftOutAsAWhole() {
        let text = """
            softwareSystm "A" {
                anything {
                    goes
                }
            }
            softwareSystem "B"
            """
        let (model, diagnostics) = readModel(text)
        #expect(diagnostics.count == 1)
        #expect(model.elements.map(\.name) == ["B"])
    }
}
