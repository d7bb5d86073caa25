import BeTraceCore
import Testing

@testable import BeTraceCommand

/// So many flakes that all cores plan them.
@Suite struct ManyFlakesTests {
  @Test func allCoresPlanWhatOneDoes() throws {
    let names = (100..<250).map { "web-\($0)" }
    let services = names.map { "\"\($0)\": {}" }.joined(separator: ", ")
    let desk = try Desk(
      [
        (
          "environments/dev.json",
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {\#(services)}}"#
        )
      ]
        + names.map { name in
          ("services/\(name)/flake.nix", flake(objects).replacing("\"web\"", with: "\"\(name)\""))
        })
    desk.variables["PATH"] = Desk.path
    // None has answered anything yet, whichever thread asks.
    let rendered = desk.perform("render", "dev").split(separator: "\n").filter { $0 == "kind: Deployment" }
    #expect(rendered.count == names.count)

    let workspace = try OpenWorkspace.find(nil, for: desk.program)
    let byAll = workspace.plan("dev")
    let byOne = workspace.answered { Plan("dev", in: workspace.environments, on: workspace.today) }
    #expect(byAll.resources == byOne.resources)
    #expect(byAll.findings.map(\.description) == byOne.findings.map(\.description))
    #expect(!byOne.findings.isEmpty)
  }
}
