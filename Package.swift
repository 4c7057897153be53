// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Debian's archives go into the binary, so that it runs where it is copied; elsewhere pkg-config names the shared library.
let libraryFolders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
let hasArchives = libraryFolders.contains { FileManager.default.fileExists(atPath: $0 + "/libcmark-gfm.a") }
let cmarkArchives = hasArchives ? [":libcmark-gfm-extensions.a", ":libcmark-gfm.a"] : []
let cmark = Target.systemLibrary(
    name: "CCmarkGFM", pkgConfig: hasArchives ? nil : "libcmark-gfm",
    providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])])

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "adrgen",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "adrgen", targets: ["adrgen"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Below: downwards only; a target imports nothing that stands above it.
        cmark,
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(
            name: "CommonMark", dependencies: ["CCmarkGFM", "Diagnostics"], swiftSettings: strict,
            linkerSettings: cmarkArchives.map { .linkedLibrary($0) }),
        .target(
            name: "StructuredInput", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Decisions",
            dependencies: ["CommonMark", "StructuredInput", "Diagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "DataModel",
            dependencies: ["StructuredInput", "Diagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Architecture",
            dependencies: ["DataModel", "StructuredInput", "Diagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Workspace",
            dependencies: [
                "Architecture", "DataModel", "Decisions", "Diagnostics", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Methodology",
            dependencies: [
                "Workspace", "Architecture", "DataModel", "Decisions", "StructuredInput", "CommonMark", "Diagnostics",
            ],
            swiftSettings: strict),
        .target(
            name: "TemplateEngine",
            dependencies: ["Diagnostics"], swiftSettings: strict,
            plugins: ["EmbedTemplatesPlugin"]),
        .target(
            name: "Diagrams",
            dependencies: ["DataModel", "StructuredInput", "Architecture", "TemplateEngine", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "DecisionViews", dependencies: ["Decisions", "TemplateEngine", "CommonMark", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Site",
            dependencies: [
                "CommonMark", "Decisions", "Architecture", "DataModel", "StructuredInput", "Workspace", "Methodology",
                "TemplateEngine", "Diagrams", "Diagnostics",
            ],
            swiftSettings: strict),
        .target(
            name: "AdrgenCLI",
            dependencies: [
                "Site", "DecisionViews", "TemplateEngine", "Methodology", "Workspace", "Architecture", "DataModel",
                "Diagrams", "Decisions",
                "CommonMark",
                "StructuredInput", "Diagnostics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(name: "adrgen", dependencies: ["AdrgenCLI"], swiftSettings: strict),

        // Writes templates/ into the binary as raw string literals.
        .executableTarget(name: "EmbedTemplates", swiftSettings: strict),
        .plugin(
            name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
            path: "Sources/EmbedTemplatesPlugin"),

        // Escapes texts for `.ci/check-labels` and times templates for `docs/benchmarks/templates.sh`.
        .executableTarget(
            name: "TemplateProbe",
            dependencies: ["TemplateEngine", "Diagnostics", .product(name: "Mustache", package: "swift-mustache")],
            path: "Tests/TemplateProbe", swiftSettings: strict),
        // Prints what was read of SQL files for `.ci/check-sql`.
        .executableTarget(
            name: "DataModelProbe", dependencies: ["DataModel", "Diagrams", "Diagnostics"],
            path: "Tests/DataModelProbe",
            swiftSettings: strict),
        .testTarget(
            name: "DataModelTests",
            dependencies: [
                "DataModel", "StructuredInput", "Diagnostics", "TestSupport", .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
        .testTarget(
            name: "DecisionsTests",
            dependencies: [
                "Decisions", "StructuredInput", "Diagnostics", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ArchitectureTests", dependencies: ["Architecture", "StructuredInput", "Diagnostics"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(name: "WorkspaceTests", dependencies: ["Workspace"], swiftSettings: strict),
        .testTarget(
            name: "MethodologyTests",
            dependencies: [
                "Methodology", "Architecture", "DataModel", "Decisions", "StructuredInput", "TemplateEngine",
                "CommonMark", "Diagnostics", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TemplateEngineTests",
            dependencies: [
                "TestSupport", "TemplateEngine", "Decisions", "CommonMark", "Diagnostics",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DiagramsTests", dependencies: ["Diagrams", "DataModel", "Architecture", "TemplateEngine"],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "DecisionViewsTests",
            dependencies: [
                "DecisionViews", "Decisions", "TemplateEngine", "CommonMark", "Diagnostics",
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Site", "Diagrams", "Methodology", "Architecture", "DataModel", "Decisions", "TemplateEngine",
                "Workspace",
                "Diagnostics", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "AdrgenCLITests", dependencies: ["AdrgenCLI", "CommonMark", "Diagnostics", "TestSupport", "adrgen"],
            exclude: ["Fixtures", "Support/prelude.sh", "Transcripts"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
