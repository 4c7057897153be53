import Architecture
import Diagnostics
import StructuredInput
import Testing

@Suite struct LanguageTests {
    @Test func elementsHaveIdsOfTheirPath() {
        let text = """
            s = softwareSystem "Shop" "Sells" "Core, Web" {
                web = container "Web App" "Shows" "Swift" "Front" {
                    component "Order & Pay"
                }
                container "Больше"
            }
            """
        let model = readModel(text).model
        #expect(model.elements.map(\.id.rawValue) == ["s", "s.web", "s.web.order-pay", "s.container"])
        #expect(model.element("s")?.tags == ["Core", "Web"])
        #expect(model.element("s.web")?.technology == "Swift")
        #expect(model.element("s.web")?.place?.position == SourcePosition(line: 4, column: 21))
    }

    @Test func flatAndHierarchicalIdentifiersGiveTheSameModel() {
        let flat = """
            workspace {
                model {
                    s = softwareSystem "S" {
                        a = container "A"
                        b = container "B" {
                            -> a "Uses"
                        }
                    }
                    b -> a "Also"
                }
            }
            """
        let hierarchical = flat.replacing("model {", with: "!identifiers hierarchical\nmodel {")
            .replacing("b -> a \"Also\"", with: "s.b -> s.a \"Also\"")
        #expect(read(flat).model.withoutPlaces == read(hierarchical).model.withoutPlaces)
        #expect(read(hierarchical).diagnostics == [])
    }

    /// Expressions and what they select of a small model.
    @Test(arguments: [
        ("element.tag==Database", ["s.d"]), ("element.type==Person", ["u"]), ("element.parent==s", ["s.w", "s.d"]),
        ("element.technology!=PostgreSQL && element.type==Container", ["s.w"]),
        ("element.tag==Database || element.type==Person", ["u", "s.d"]),
        ("element.properties[team]==blue", ["s.w"]), ("->w->", ["s.w", "u", "s.d", "x"]), ("w->", ["s.w", "s.d", "x"]),
        ("->element.tag==Database", ["s.d", "s.w"]), ("w -> *", ["s.w->s.d", "s.w->x"]), ("* -> d", ["s.w->s.d"]),
        ("u -> w", ["u->s.w"]), ("relationship.tag==Async", ["s.w->x", "s->x"]),
        ("relationship.source==w", ["s.w->s.d", "s.w->x"]),
        ("element!=w && element.parent==s", ["s.d"]), ("pay", ["s.w->x", "s->x"]), ("g", ["x"]),
    ]) func expressionsSelect(_ expression: String, _ ids: [String]) {
        let text = """
            u = person "U"
            s = softwareSystem "S" {
                w = container "W" {
                    properties {
                        team blue
                    }
                }
                d = container "D" "" "PostgreSQL" "Database"
            }
            g = group "Others" {
                x = softwareSystem "X"
            }
            u -> w "Uses"
            w -> d
            pay = w -> x "Pays" "" "Async"
            !\(ids[0].contains("->") ? "relationships" : "elements") "\(expression)" {
                tag "Found"
            }
            """
        let (model, diagnostics) = readModel(text)
        #expect(diagnostics == [])
        let elements = model.elements.filter { $0.tags.contains("Found") }.map(\.id.rawValue)
        let relationships = model.relationships.filter { $0.tags.contains("Found") }.map(\.id.description)
        #expect(Set(elements + relationships) == Set(ids))
    }

    @Test func relationshipsImplyThoseOfWhatTheEndsArePartOf() {
        let text = """
            u = person "U"
            s = softwareSystem "S" {
                w = container "W"
                d = container "D"
            }
            x = softwareSystem "X"
            w -> d "Reads"
            w -> x "Pays"
            w -> x "Refunds"
            u -> w "Uses"
            """
        let model = readModel(text).model
        #expect(
            model.relationships.map(\.id.description) == [
                "s.w->s.d", "s.w->x", "s->x", "s.w->x#2", "u->s.w", "u->s",
            ])
        #expect(model.relationships[2].origin == .implied(by: RelationshipID("s.w", "x")))
        let none = readModel("!impliedRelationships false\n" + text).model
        #expect(none.relationships.allSatisfy { $0.origin == .explicit })
        #expect(none.relationships.count == 4)
    }

    @Test func instancesAreRelatedWithinTheirGroups() {
        let text = """
            s = softwareSystem "S" {
                w = container "W"
                d = container "D"
                w -> d "Reads"
            }
            live = deploymentEnvironment "Live" {
                g1 = deploymentGroup "One"
                g2 = deploymentGroup "Two"
                deploymentNode "N" "" "" "" "1..3" {
                    containerInstance w g1 "Hot"
                    containerInstance d g1
                    containerInstance w g2
                    containerInstance d g2
                }
            }
            """
        let (model, diagnostics) = readModel(text)
        #expect(diagnostics == [])
        #expect(
            model.relationships.filter { $0.origin != .explicit }.map(\.id.description) == [
                "live.n.w->live.n.d", "live.n.w-2->live.n.d-2",
            ])
        #expect(model.element("live.n.w-2")?.deployment?.instanceID == 2)
        #expect(model.element("live.n")?.deployment?.instances == "1..3")
        #expect(model.element("live.n.w").map { model.allTags(of: $0) }?.last == "Hot")
    }

    @Test func filesAreIncludedFromFilesAndFolders() {
        let files = [
            "model/a.dsl": "a = softwareSystem \"A\"\n",
            "model/sub/b.dsl": "\u{FEFF}b = softwareSystem \"B\"\na -> b\n",
            "model/.hidden": "nonsense\n",
        ]
        let (model, diagnostics) = read("workspace {\nmodel {\n!include model\n}\n}\n", files: files)
        #expect(diagnostics == [])
        #expect(model.elements.map(\.name) == ["A", "B"])
        #expect(model.relationships.count == 1)
        #expect(model.element("b")?.place?.path == "model/sub/b.dsl")
    }

    @Test func workspacesAddToOthers() {
        let parent = "workspace \"Parent\" {\nmodel {\nu = person \"U\"\ns = softwareSystem \"S\"\n}\n}\n"
        let text = """
            workspace extends parent.dsl {
                name "Child"
                model {
                    !element s {
                        w = container "W"
                    }
                    u -> w "Uses"
                }
            }
            """
        let (model, diagnostics) = read(text, files: ["parent.dsl": parent])
        #expect(diagnostics == [])
        #expect(model.name == "Child")
        #expect(model.relationships.map(\.id.description) == ["u->s.w", "u->s"])
    }

    @Test func stylesCountByTagAndScheme() {
        let text = """
            workspace {
                model {
                    s = softwareSystem "S" "" "Core"
                }
                views {
                    systemLandscape "l" {
                        include *
                    }
                    styles {
                        element "Element" {
                            background #FFFFFF
                            color black
                        }
                        element "Core" {
                            shape hexagon
                        }
                        dark {
                            element "Core" {
                                background navy
                            }
                        }
                    }
                }
            }
            """
        let view = read(text).model.resolvedViews[0]
        let light = view.style(of: "s", scheme: .light)
        #expect(light.background == "#ffffff" && light.color == "#000000" && light.shape == .hexagon)
        #expect(view.style(of: "s", scheme: .dark).background == "#000080")
    }

    @Test func propertiesWithTheNameOfAFactAreFacts() {
        let text = """
            s = softwareSystem "S" {
                properties {
                    "availability" "99.9 %"
                    "owner" "Shop team"
                    "colour" "red"
                    "service-time" "fast"
                }
            }
            """
        let (model, diagnostics) = readModel(text)
        let system = model.element("s")
        #expect(system?.facts.availability?.description == "99.9 %")
        #expect(system?.facts.owner == "Shop team")
        #expect(system?.properties.map(\.name) == ["colour", "service-time"])
        #expect(diagnostics.map(\.summary) == ["8:24 dsl-value"])
        #expect(diagnostics[0].severity == .warning)
    }
}
