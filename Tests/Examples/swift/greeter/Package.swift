// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "greeter",
  products: [.library(name: "GreeterService", targets: ["GreeterService"])],
  dependencies: [.package(name: "betrace-tui", path: "../../../..")],
  targets: [
    .target(name: "GreeterService", dependencies: [.product(name: "BeTraceCore", package: "betrace-tui")]),
    .testTarget(
      name: "GreeterServiceTests",
      dependencies: ["GreeterService", .product(name: "ServiceModuleTesting", package: "betrace-tui")]),
  ]
)
