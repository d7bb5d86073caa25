// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "infrastructure",
  products: [.executable(name: "workbench", targets: ["Workbench"])],
  dependencies: [
    .package(name: "betrace-tui", path: "../../../.."),
    .package(path: "../greeter"),
    .package(path: "../mailer"),
  ],
  targets: [
    .executableTarget(
      name: "Workbench",
      dependencies: [
        .product(name: "BeTraceCommand", package: "betrace-tui"),
        .product(name: "GreeterService", package: "greeter"),
        .product(name: "Mailer", package: "mailer"),
      ]),
    .testTarget(name: "WorkbenchTests", dependencies: ["Workbench"]),
  ]
)
