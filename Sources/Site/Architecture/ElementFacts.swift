import Architecture
import TemplateEngine

/// What is known of an element as rows under its title.
struct ElementFacts {
    let values: [TemplateValue]

    init(_ page: ElementPage) {
        let element = page.element
        var rows: [TemplateValue] = [Self.row("Id", element.id.rawValue, isCode: true)]
        func add(_ name: String, _ text: String) { if !text.isEmpty { rows.append(Self.row(name, text)) } }
        func filter(_ name: String, _ value: String) -> String {
            SiteHref.query(ArchitectureMap.elementIndex, name, SiteTerm.tidy(value), from: page.path)
        }
        add("Group", element.group.joined(separator: " / "))
        for fact in element.facts.known {
            if fact.key == .owner, let owner = element.facts.owner {
                rows.append(Self.row("Owner", owner, href: filter("owner", owner)))
            } else {
                rows.append(Self.fact(fact.key, fact.value))
            }
        }
        if let instances = element.deployment?.instances, instances != "1" { add("Instances", instances) }
        if !element.tags.isEmpty {
            rows.append([
                "name": "Tags", "isTags": true,
                "values": .list(
                    element.tags.map { ["text": .string($0), "href": .string(filter("tag", $0))] }),
            ])
        }
        if let url = element.url {
            let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
            rows.append(Self.row("Address", url, href: isWeb ? url : ""))
        }
        for path in element.paths { rows.append(Self.row("Source files", path, isCode: true)) }
        for property in element.properties { add(property.name, property.value) }
        values = rows
    }

    /// A fact of an element or a relationship.
    static func fact(_ key: FactKey, _ value: FactValue) -> TemplateValue {
        let text: String
        switch value {
        case .flag(let flag): text = flag ? "yes" : "no"
        default: text = value.description
        }
        return row(label(key), text)
    }

    /// `Service time`
    static func label(_ key: FactKey) -> String {
        let words = key.rawValue.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func row(_ name: String, _ text: String, href: String = "", isCode: Bool = false) -> TemplateValue {
        [
            "name": .string(name), "isTags": false, "isCode": .bool(isCode), "value": .string(text),
            "values": [["text": .string(text), "href": .string(href)]],
        ]
    }
}
