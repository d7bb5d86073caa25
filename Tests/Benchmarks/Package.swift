// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product knows nothing of it: `swift run -c release --package-path Tests/Benchmarks`.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "betrace-tui", path: "../..")],
  targets: [
    .executableTarget(name: "Benchmarks", dependencies: [.product(name: "BeTraceCore", package: "betrace-tui")])
  ]
)
