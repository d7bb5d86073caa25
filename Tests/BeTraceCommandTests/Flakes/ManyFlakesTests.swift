import BeTraceCore
import Synchronization
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

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

  @Test func whatAHelperLacksIsMadeAgain() throws {
    let desk = try Desk.withFlake(flake(objects))
    let evaluations = Evaluations(in: desk.program.surroundings)
    let wish = EvaluationWish(
      Flake(service: "web", reference: "services/web", folder: "\(desk.folder)/services/web"))
    let isAnswered = evaluations.answered {
      let isAnswered = Mutex(false)
      OtherThread.helping {
        let answer = evaluations.answer(to: wish)
        isAnswered.withLock { $0 = answer != nil }
      }?.join()
      return isAnswered.withLock(\.self)
    }
    #expect(isAnswered)
  }
}
