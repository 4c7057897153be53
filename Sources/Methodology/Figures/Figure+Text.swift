package import Architecture
import Diagnostics

extension Figure {
    /// `target - value = 6 ms, with target 20 ms, value 14 ms`
    package var explanation: String {
        let inputs = inputs.map { input in
            input.name + " " + input.value + (input.place.map { " (\($0.label))" } ?? "")
        }
        let result = formula + " = " + text(digits: 6)
        let stated = inputs.isEmpty ? result : result + ", with " + inputs.joined(separator: ", ")
        return assumptions.isEmpty ? stated : stated + "; assuming " + assumptions.joined(separator: ", ")
    }

    /// The number with its unit: `58 instances`, `0.5`.
    package func text(digits: Int = 3) -> String {
        if unit == "ms", value >= 10_000 {
            let (length, name) = value >= 600_000 ? (60_000.0, "min") : (1_000, "s")
            return "\(NumberText.significant(value / length, digits: digits)) \(name)"
        }
        let number = NumberText.significant(value, digits: digits)
        return unit.isEmpty ? number : unit == "x" ? number + "x" : "\(number) \(unit)"
    }
}

extension SourcePlace {
    /// `model.yml:17`
    package var label: String { "\(path):\(position.line)" }
}
