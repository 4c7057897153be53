import Architecture
import Diagnostics
import Testing

/// No text makes the reader stop, or say something about a place that isn't there.
@Suite struct RobustnessTests {
    private static let source = #"""
        !const NAME "Shop"
        workspace "${NAME}" "A description" {
            !identifiers hierarchical
            model {
                properties {
                    "structurizr.groupSeparator" "/"
                }
                archetypes {
                    app = container {
                        technology "Java"
                    }
                    https = -> {
                        technology "HTTPS"
                    }
                }
                u = person "User"
                group "A" {
                    s = softwareSystem "S" {
                        description """
                            several
                            lines
                        """
                        d = container "D" "" "PostgreSQL" "Database"
                        w = app "Web" {
                            -> d "Reads" \
                                "SQL"
                        }
                    }
                }
                u --https-> s.w
                /* a comment */
                live = deploymentEnvironment "Live" {
                    n = deploymentNode "N" "" "" "" "2" {
                        i = containerInstance s.w
                        containerInstance s.d
                    }
                    s.w -/> s.d {
                        s.w -> s.d "Otherwise"
                    }
                }
            }
            views {
                container s "C" {
                    include * "->element.tag==Database->"
                    exclude "u -> s.w"
                    autolayout lr 100 50
                }
                dynamic s {
                    u -> s.w "1"
                    {
                        {
                            s.w -> s.d
                        }
                    }
                }
                deployment * live {
                    include *
                }
                styles {
                    dark {
                        element "Database" {
                            shape cylinder
                            background red
                        }
                    }
                }
            }
        }
        """#

    private func check(_ bytes: [UInt8]) {
        let files = SourceFiles(["workspace.dsl": bytes])
        let (model, diagnostics) = StructurizrReader(files: files).read("workspace.dsl")
        let lines = 1 + bytes.count { $0 == 0x0A }
        for diagnostic in diagnostics {
            #expect((1...lines).contains(diagnostic.position?.line ?? 0))
        }
        if let model {
            #expect(Set(model.elements.map(\.id)).count == model.elements.count)
            for view in model.resolvedViews {
                let ids = Set(view.elements.map(\.id))
                #expect(view.relationships.allSatisfy { ids.contains($0.source) && ids.contains($0.destination) })
            }
        }
    }

    @Test func theSourceItselfIsFine() {
        #expect(read(Self.source).diagnostics.map(\.summary) == [])
    }

    @Test func readsEveryBeginning() {
        let bytes = Array(Self.source.utf8)
        for end in stride(from: 0, through: bytes.count, by: 7) { check(Array(bytes[..<end])) }
    }

    @Test func readsDamagedText() {
        var generator = SeededGenerator(seed: 5)
        let bytes = Array(Self.source.utf8)
        let hostile = Array("{}\"\\\n->*#/ \u{0}".utf8) + [0xFF, 0xC3]
        for _ in 0..<300 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: damaged[place] = hostile.randomElement(using: &generator) ?? 0
                case 1: damaged.remove(at: place)
                default:
                    let other = Int.random(in: 0..<damaged.count, using: &generator)
                    damaged.swapAt(place, other)
                }
            }
            check(damaged)
        }
    }

    @Test func leavesOutLinesWithoutTheirOrder() {
        var generator = SeededGenerator(seed: 6)
        let lines = Self.source.split(separator: "\n", omittingEmptySubsequences: false)
        for _ in 0..<100 {
            var some = lines
            some.swapAt(
                Int.random(in: 0..<some.count, using: &generator), Int.random(in: 0..<some.count, using: &generator))
            some.remove(at: Int.random(in: 0..<some.count, using: &generator))
            check(Array(some.joined(separator: "\n").utf8))
        }
    }

    @Test(arguments: [
        String(repeating: "{\n", count: 50_000), String(repeating: "}\n", count: 50_000),
        "workspace {\nmodel {\n" + String(repeating: "group \"a\" {\n", count: 20_000),
        "workspace {\nmodel {\n" + String(repeating: "softwareSystem \"a\" {\n", count: 20_000),
        String(repeating: "\"", count: 100_000), "workspace \"\"\"\n" + String(repeating: "x\n", count: 50_000),
        "!const A xxxxxxxxxx\n" + (0..<40).map { "!var V\($0 + 1) \"${V\($0)}${V\($0)}\"\n" }.joined(),
    ]) func readsUnbalancedText(_ text: String) {
        let (_, diagnostics) = read(text)
        #expect(!diagnostics.isEmpty)
        #expect(diagnostics.count <= 1_001)
    }

    @Test(arguments: [
        String(repeating: "->", count: 100_000), String(repeating: "element==", count: 50_000) + "a",
        String(repeating: "relationship.source==", count: 50_000) + "a",
        String(repeating: "a && ", count: 50_000) + "a",
        String(repeating: "element!=", count: 50_000) + "a",
    ]) func deepExpressionsAreRefused(_ expression: String) {
        let (_, diagnostics) = readModel("a = softwareSystem \"A\"\n!elements \"\(expression)\" {\n}")
        #expect(diagnostics.first?.rule == "dsl-value")
    }

    /// A few thousand lines that would be slow if each looked at all before, or that state more than anybody could read.
    @Test func manyAlikeLinesTakeNoTimeOutOfProportion() {
        let count = 5_000
        let text = """
            a = softwareSystem "A" {
                w = container "W"
                v = container "V"
                w -> v
            }
            live = deploymentEnvironment "Live" {
                deploymentNode "N" {
                    \(String(repeating: "containerInstance w\n", count: 600))
                    \(String(repeating: "containerInstance v\n", count: 600))
                }
            }
            b = softwareSystem "B"
            \((0..<count).map { "a -> b \"\($0)\"\n" }.joined())
            \((0..<count).map { "softwareSystem \"\(String(repeating: "ж", count: $0 % 50 + 1))\($0)ж\"\n" }.joined())
            """
        let (model, diagnostics) = readModel(text)
        #expect(diagnostics.map(\.rule) == ["dsl-limit"])
        #expect(model.relationships.count == 300_000)
    }

    @Test func doublingConstantsEnd() {
        let text = "!const V0 xxxxxxxxxx\n" + (0..<40).map { "!const V\($0 + 1) \"${V\($0)}${V\($0)}\"\n" }.joined()
        #expect(read(text).diagnostics.contains { $0.rule == "dsl-limit" })
    }

    @Test func doublingIncludesEnd() {
        var files: [String: String] = [:]
        for level in 0..<15 {
            files["f\(level).dsl"] = String(repeating: "!include f\(level + 1).dsl\n", count: 10)
        }
        files["f15.dsl"] = String(repeating: "!var X y\n", count: 1_000)
        let diagnostics = read("!include f0.dsl\nworkspace {\n}\n", files: files).diagnostics
        #expect(diagnostics.contains { $0.rule == "dsl-limit" })
    }
}
