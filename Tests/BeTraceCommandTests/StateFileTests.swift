import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What is kept from one start to the next.
struct StateFileTests {
  private static let place = Whereabouts(
    service: "bff", environment: "production", field: Field(["ingress", "annotations", "cert-manager.io/issuer"]),
    heading: "Image",
    folds: ["Image": true, "Variables": false], showsOnlySet: true, preview: .environmentDiff, comparedWith: "dev",
    paneSizes: grown,
    exported: ExportChoice(
      layout: "kustomize", target: "deploy", environments: ["dev", "production"], services: ["bff"]))

  private static var grown: PaneSizes {
    var sizes = PaneSizes()
    sizes[.wide] = PaneSizes.Grown(.preview, .full)
    sizes[.stacked] = PaneSizes.Grown(.form, .half)
    return sizes
  }

  private func file(_ desk: Desk) throws -> StateFile {
    let surroundings = desk.program.surroundings
    return StateFile(
      surroundings, for: try Workspace.find(nil, in: surroundings, example: ExampleWorkspace.files))
  }

  @Test func whatIsWrittenIsRead() throws {
    let desk = try Desk()
    try file(desk).write(Self.place, theme: "mono")
    let read = try file(desk)
    #expect(read.whereabouts == Self.place)
    #expect(read.theme == "mono")
    #expect(read.warning == nil)
    read.write(Whereabouts(service: "bff", environment: "dev", field: Field("replicas")), theme: nil)
    #expect(try file(desk).theme == "mono")
    #expect(try file(desk).whereabouts?.environment == "dev")
  }

  @Test func theLastFiftyWorkspacesAreKnown() throws {
    let desk = try Desk()
    let others = (1...60).map { #""/elsewhere/\#($0)": {"service": "a", "environment": "b", "field": "c"}"# }
    try desk.write(
      #"{"version": 1, "workspaces": {\#(others.joined(separator: ", "))}}"#, to: "state/state.json")
    try file(desk).write(Self.place, theme: nil)
    let text = try desk.text(of: "state/state.json")
    #expect(text.ranges(of: "\"field\"").count == 50)
    #expect(text.contains("/elsewhere/49\"") && !text.contains("/elsewhere/50\""))
    #expect(try file(desk).whereabouts == Self.place)
  }

  @Test(arguments: ["{", "[]", "{}", #"{"version": 2, "workspaces": {}}"#])
  func whatIsNotOursIsBroken(_ text: String) throws {
    let desk = try Desk()
    try desk.write(text, to: "state/state.json")
    #expect(
      try file(desk).warning == "state.json is broken and begins anew: where you left is not known")
  }

  @Test(arguments: [
    #"{}"#, #"{"service": "bff", "environment": "dev"}"#, #"{"service": 1, "environment": "dev", "field": "replicas"}"#,
    #"{"service": "bff", "environment": "dev", "field": ""}"#, "null",
  ])
  func anEntryThatNamesNoCellIsNone(_ entry: String) throws {
    let desk = try Desk()
    let path = try Workspace.find(nil, in: desk.program.surroundings, example: ExampleWorkspace.files).realPath
    try desk.write(#"{"version": 1, "workspaces": {"\#(path)": \#(entry)}}"#, to: "state/state.json")
    #expect(try file(desk).whereabouts == nil)
    #expect(try file(desk).warning == nil)
  }
}
