package import Architecture

/// A view written in some language, with the name of its file.
package struct C4File: Sendable, Hashable {
    package var name: String
    package var text: String

    /// Files of views, in their order. Names come from all of them, so that one view's does not depend on which are wanted.
    package static func files(
        _ views: [ResolvedView], of model: ArchitectureModel, as format: C4Format, only keys: Set<String>? = nil
    ) -> [C4File] {
        zip(views, names(of: views)).compactMap { view, name in
            if let keys, !keys.contains(view.key) { return nil }
            return C4File(name: name + "." + format.fileExtension, text: format.render(view, of: model))
        }
    }

    /// Names of views' files without an ending, all different whatever the file system makes of capitals.
    package static func names(of views: [ResolvedView]) -> [String] {
        var taken: Set<String> = []
        return views.map { view in
            let base = plain(view.key)
            var name = base
            var number = 2
            while !taken.insert(name.lowercased()).inserted { (name, number) = ("\(base)-\(number)", number + 1) }
            return name
        }
    }

    /// The key with `-` for what has no place in a file's name.
    private static func plain(_ key: String) -> String {
        let bytes = key.utf8.prefix(100).map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): byte
            default: UInt8(ascii: "-")
            }
        }
        return bytes.isEmpty ? "view" : String(decoding: bytes, as: UTF8.self)
    }
}
