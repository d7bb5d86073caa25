import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Manifests like those of software that many clusters run: a server takes all of them.
@Suite struct KnownSoftwareTests {
  private static let folder = "\(#filePath.parentFolder.parentFolder.parentFolder)/Manifests"

  @Test(arguments: ["1.34", "1.35", "1.36", "1.37"], [false, true])
  func nothingIsRefused(_ version: String, _ isIsolated: Bool) throws {
    let files = try Folder.names(in: Self.folder).sorted()
    #expect(files.count >= 9)
    for file in files {
      let answer = try Desk([]).program.answer(
        to: ["validate", "--filename", "\(Self.folder)/\(file)", "--kubernetes-version", version, "-o", "jsonl"]
          + (isIsolated ? ["--isolated"] : []))
      #expect(
        answer.status == .done, "\(file): \(answer.output.split(separator: "\n").filter { $0.contains("error") })")
      #expect(!answer.notes.contains("error"))
    }
  }

  @Test func aDefinitionBesideARouteJudgesIt() throws {
    let desk = try Desk([])
    let name = "gateway.yaml"
    let text = String(decoding: try AtomicFile.read("\(Self.folder)/\(name)", name: name), as: UTF8.self)
    try desk.write(text.replacing("request: 10s", with: "request: 10 s"), to: name)
    #expect(desk.perform("validate", "-f", name).contains("error: HTTPRoute/shop: spec.rules[0].timeouts.request"))
  }
}
