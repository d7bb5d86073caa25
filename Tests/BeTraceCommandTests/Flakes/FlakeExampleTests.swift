import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// The example workspace as flakes.
@Suite struct FlakeExampleTests {
  @Test(arguments: ["dev", "staging", "production"])
  func rendersWhatTheSwiftModulesRender(_ environment: String) throws {
    let flakes = try Self.objects(Desk.withExample("flakes"), environment)
    let swift = try Self.objects(Desk(), environment)
    #expect(flakes.map(\.identity) == swift.map(\.identity))
    for (flake, compiled) in zip(flakes, swift) {
      #expect(
        Value.object(flake.body).isEquivalent(to: .object(compiled.body)),
        "\(flake.identity): \(Value.object(flake.body).json(indent: "  ")) and \(Value.object(compiled.body).json(indent: "  "))"
      )
    }
  }

  @Test func keepsTheContract() throws {
    let answer = try Desk.withExample("flakes").perform("verify")
    #expect(answer.contains("4 modules, 56 checks: all kept"), "\(answer)")
  }

  @Test func saysOfEveryServiceWhatItIs() throws {
    let desk = try Desk.withExample("flakes")
    let list = desk.perform("services").split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true)
    }
    #expect(
      list.dropFirst().map { $0.prefix(3).joined(separator: " ") } == [
        "backend 2.0.0 api", "bff 0.1.0 web", "nats 2.10.4 messaging", "worker 0.1.0 worker",
      ])
    let card = desk.perform("services", "worker")
    #expect(card.contains("services/worker, a Nix flake"), "\(card)")
    #expect(card.contains("concurrency"), "\(card)")
  }

  @Test func whatServicesShareIsTheSameInEach() throws {
    let desk = try Desk.withExample("flakes")
    let texts = try ["backend", "bff", "nats", "worker"].map { try desk.text(of: "services/\($0)/workload.nix") }
    #expect(Set(texts).count == 1)
  }

  @Test func aCommandThatWritesHasTheAnswersBefore() throws {
    let desk = try Desk.withExample("flakes")
    let answer = desk.perform("set", "bff/production/replicas=7")
    #expect(answer.contains("+      \"replicas\": 7"), "\(answer)")
    #expect(answer.contains("medium risk"), "\(answer)")
    #expect(desk.perform("render", "production", "bff").contains("replicas: 7"))
    #expect(desk.perform("why", "bff/production/replicas").contains("7"))
  }

  private static func objects(_ desk: Desk, _ environment: String) throws -> [Resource] {
    let answer = desk.program.answer(to: ["render", environment, "-o", "json"])
    let list = try JSONDocument(parsing: Array(answer.output.utf8), file: "list").root.value
    return (list["items"]?.array ?? []).compactMap { $0.object.map(Resource.init) }
  }
}
