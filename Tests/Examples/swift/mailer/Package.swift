// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "mailer",
  products: [.library(name: "Mailer", targets: ["Mailer"])],
  dependencies: [.package(name: "betrace-tui", path: "../../../..")],
  targets: [
    .target(name: "Mailer", dependencies: [.product(name: "BeTraceCore", package: "betrace-tui")]),
    .testTarget(
      name: "MailerTests",
      dependencies: ["Mailer", .product(name: "ServiceModuleTesting", package: "betrace-tui")]),
  ]
)
