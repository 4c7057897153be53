import ArgumentParser

/// What `adrgen erd` writes: a text, or a picture.
enum ERDFormat: ExpressibleByArgument {
    case text(SchemaFormat)
    case svg

    init?(argument: String) {
        if argument == "svg" {
            self = .svg
        } else if let format = SchemaFormat(rawValue: argument) {
            self = .text(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { SchemaFormat.allCases.map(\.rawValue) + ["svg"] }

    var defaultValueDescription: String {
        switch self {
        case .text(let format): format.rawValue
        case .svg: "svg"
        }
    }

    var fileExtension: String {
        switch self {
        case .text(let format): format.fileExtension
        case .svg: "svg"
        }
    }
}
