import Foundation
import Testing

/// The program that this package composes, as it is built.
@Suite struct WorkbenchTests {
  /// What the program prints for `words`, on the environments of this package, and the status with which it ends.
  private static func run(_ words: String...) throws -> (output: String, status: Int32) {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let program = Process()
    program.executableURL = Bundle.main.bundleURL.appending(path: "workbench")
    program.arguments = words + ["--workspace", package.path]
    let pipe = Pipe()
    program.standardOutput = pipe
    program.standardError = pipe
    try program.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    return (output, program.terminationStatus)
  }

  @Test func deploysTheServiceOfTheOtherPackage() throws {
    let (output, status) = try Self.run("render", "production", "mailer")
    #expect(status == 0)
    #expect(output.contains("replicas: 3"))
    #expect(output.contains("name: MAIL_SENDERS\n              value: \"8\""))
  }

  @Test func saysWhereTheModuleIsFrom() throws {
    #expect(try Self.run("services", "mailer").output.contains("Mailer.Mailer, compiled in"))
  }

  @Test func findsNoErrors() throws {
    let (output, status) = try Self.run("validate", "--severity", "error")
    #expect(status == 0, "\(output)")
  }

  @Test func keepsTheContract() throws {
    let (output, status) = try Self.run("verify")
    #expect(status == 0, "\(output)")
  }
}
