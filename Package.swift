// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "betrace-tui",
  products: [
    .executable(name: "betrace-tui", targets: ["betrace-tui"]),
    .library(name: "BeTraceCore", targets: ["BeTraceCore"]),
    .library(name: "BeTraceCommand", targets: ["BeTraceCommand"]),
    .library(name: "ServiceModuleTesting", targets: ["ServiceModuleTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "BeTraceCore", swiftSettings: strict),
    .target(name: "ServiceModuleTesting", dependencies: ["BeTraceCore"], swiftSettings: strict),
    .target(name: "BeTraceServices", dependencies: ["BeTraceCore"], swiftSettings: strict),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CFiles"),
    .systemLibrary(name: "CMemory"),
    .target(
      name: "BeTraceWorkspace", dependencies: ["BeTraceCore", "CYAML", "CFiles", "CMemory"], swiftSettings: strict),
    .target(
      name: "Themes", path: "themes",
      resources: [
        .embedInCode("default-dark.json"), .embedInCode("default-light.json"), .embedInCode("terminal.json"),
        .embedInCode("contrast-dark.json"), .embedInCode("contrast-light.json"), .embedInCode("deuteranopia.json"),
        .embedInCode("tritanopia.json"), .embedInCode("mono.json"), .embedInCode("theme.schema.json"),
      ],
      swiftSettings: strict),
    .target(name: "BeTraceWorkbench", dependencies: ["BeTraceCore", "Themes"], swiftSettings: strict),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CTerminal"),
    .target(
      name: "BeTraceCommand",
      dependencies: [
        "BeTraceCore", "BeTraceWorkspace", "BeTraceWorkbench", "Themes", "CNcurses", "CTerminal", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "betrace-tui", dependencies: ["BeTraceCommand", "BeTraceServices"], swiftSettings: strict,
      // The linker of the toolchain, which folds what is the same and packs what is to be relocated.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(configuration: .release))]),

    .testTarget(name: "BeTraceCoreTests", dependencies: ["BeTraceCore", yams], swiftSettings: strict),
    .testTarget(
      name: "BeTraceServicesTests", dependencies: ["BeTraceServices", "BeTraceCore", "ServiceModuleTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "BeTraceWorkspaceTests", dependencies: ["BeTraceWorkspace", "BeTraceCore", "CFiles"],
      swiftSettings: strict),
    .testTarget(
      name: "BeTraceWorkbenchTests", dependencies: ["BeTraceWorkbench", "BeTraceCore", "BeTraceServices"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "BeTraceCommandTests",
      dependencies: [
        "BeTraceCommand", "BeTraceWorkbench", "BeTraceWorkspace", "BeTraceCore", "BeTraceServices", "CFiles",
      ], exclude: ["Faults/faults.c"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["betrace-tui", "BeTraceServices"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["BeTraceCore", "BeTraceWorkbench"], path: "Tests/Benchmarks",
      swiftSettings: strict),
  ]
)

// What reads other people's bytes is tried by a fuzzer, a program that needs all of it built for that: `.ci/fuzz` builds it.
// The tests try the inputs that are kept.
let fuzzed: [Target.Dependency] = [
  "BeTraceCommand", "BeTraceWorkbench", "BeTraceWorkspace", "BeTraceCore", "BeTraceServices",
]
if Context.environment["BETRACE_TUI_FUZZING"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzingTests", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["Corpora", "Words", "Fuzzer.swift"], swiftSettings: strict))
} else {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: fuzzed, path: "Tests/Fuzzing",
      exclude: ["Corpora", "Words", "CorpusTests.swift"], swiftSettings: strict))
}
