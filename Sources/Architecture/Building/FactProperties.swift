/// Facts that stand among the properties of an element or a relationship, as the Structurizr DSL has no words for them.
enum FactProperties {
    /// Takes a property in: as a fact where its name is that of one and its value can be read, else as it is.
    /// - Returns: what is wrong with a fact's value.
    static func add(
        _ property: Property, to properties: inout [Property], _ facts: inout Facts, subject: FactKey.Subject
    ) -> FactValue.Problem? {
        if let key = FactKey(rawValue: property.name), key.subjects.contains(subject) {
            switch FactValue.read(property.value, as: key) {
            case .success(let value):
                facts[key] = value
                return nil
            case .failure(let problem):
                properties.set(property)
                return problem
            }
        }
        properties.set(property)
        return nil
    }
}

extension [Property] {
    /// Sets a value, at the place of an earlier one with the name.
    mutating func set(_ property: Property) {
        if let index = firstIndex(where: { $0.name == property.name }) {
            self[index] = property
        } else {
            append(property)
        }
    }
}

extension [String] {
    /// Adds tags that are not there yet.
    mutating func addTags(_ tags: [String]) {
        for tag in tags where !tag.isEmpty && !contains(tag) { append(tag) }
    }
}
