package import DataModel

/// Normal forms by functional dependencies; every relation of plain values is in the first.
package enum NormalForm: Int, Sendable, Hashable, Comparable, CaseIterable {
    case first = 1
    /// No attribute outside of the keys depends on a part of a key.
    case second
    /// No attribute outside of the keys depends on anything but keys.
    case third
    /// Nothing depends on anything but keys.
    case boyceCodd

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// `2NF`, `BCNF`.
    package var title: String { self == .boyceCodd ? "BCNF" : "\(rawValue)NF" }
}

/// A dependency that keeps a relation out of a normal form.
package struct NormalFormViolation: Sendable, Hashable {
    /// The lowest form it violates.
    package var form: NormalForm
    package var dependency: FunctionalDependency

    /// Why, as a sentence.
    package var reason: String {
        let left = dependency.from.isEmpty ? "nothing" : dependency.from.joined(separator: ", ")
        let right = dependency.to.joined(separator: ", ")
        switch form {
        case .first: return ""
        case .second: return "\(right) depends on \(left), which is only a part of a key"
        case .third: return "\(right) depends on \(left), which is no key, and is in no key itself"
        case .boyceCodd: return "\(right) depends on \(left), which is no key"
        }
    }
}

extension RelationDesign {
    /// Dependencies that violate a form, each under the lowest it does, split by right sides.
    func violations(_ dependencies: [Dependency], keys: [AttributeSet]) -> [NormalFormViolation] {
        let prime = keys.reduce(into: AttributeSet()) { $0.formUnion($1) }
        let all = all
        var found: [NormalFormViolation] = []
        for dependency in dependencies {
            let right = dependency.to.subtracting(dependency.from)
            guard !right.isEmpty, !dependencies.closure(of: dependency.from).isSuperset(of: all) else { continue }
            let isPartial = keys.contains { dependency.from.isStrictSubset(of: $0) }
            let parts: [(NormalForm, AttributeSet)] = [
                (isPartial ? .second : .third, right.subtracting(prime)), (.boyceCodd, right.intersection(prime)),
            ]
            for (form, part) in parts where !part.isEmpty {
                let violation = NormalFormViolation(
                    form: form, dependency: named(Dependency(from: dependency.from, to: part)))
                if !found.contains(violation) { found.append(violation) }
            }
        }
        return found + hiddenPartial(dependencies, keys, prime, known: found)
    }

    /// Second normal form is about all dependencies that follow, not only those that were given.
    private func hiddenPartial(
        _ dependencies: [Dependency], _ keys: [AttributeSet], _ prime: AttributeSet, known: [NormalFormViolation]
    ) -> [NormalFormViolation] {
        guard !known.contains(where: { $0.form == .second }) else { return [] }
        for key in keys {
            for size in 0..<key.count {
                for part in key.subsets(of: size) {
                    let right = dependencies.closure(of: part).subtracting(part).subtracting(prime)
                    if !right.isEmpty {
                        return [
                            NormalFormViolation(form: .second, dependency: named(Dependency(from: part, to: right)))
                        ]
                    }
                }
            }
        }
        return []
    }
}
