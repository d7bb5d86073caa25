import BeTraceCore
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// A module that can no longer be read after an outside change: its last good manifests stay, and so does what is known of it.
@Suite struct LostModuleTests {
  @Test func manifestsThatAreNoYAML() throws {
    var open = try OpenDesk(.withExample("yaml"))
    try open.breaking("services/bff/deployment.yaml", "kind: Deployment", with: "kind: [Deployment") { open in
      let screen = open.session.view(size: Size(columns: 160, rows: 40)).text
      #expect(screen.contains("yaml, out of date"))
      #expect(screen.contains("bff / production  out of date"))
    }
  }

  @Test func manifestsWithoutAKind() throws {
    var open = try OpenDesk(.withExample("yaml"))
    try open.breaking("services/bff/deployment.yaml", "kind: Deployment", with: "kin: Deployment") { _ in }
  }

  @Test func aFlakeThatCannotBeEvaluated() throws {
    var open = try OpenDesk(.withExample("flakes"))
    try open.breaking("services/bff/flake.nix", "outputs = ", with: "outputs = ( ") { open in
      let screen = open.session.view(size: Size(columns: 160, rows: 40)).text
      #expect(screen.contains("bff / production  out of date"))
    }
  }

  /// It says what it is, and makes nothing: the card and the row below say why.
  @Test func aFlakeThatMakesNothing() throws {
    var open = try OpenDesk(.withExample("flakes"))
    try open.breaking("services/bff/flake.nix", "workload = import", with: "workload = missing: import") { open in
      var open = open
      #expect(open.message == "")
      open.perform(.openCard)
      let card = open.screen.replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(card.contains("Problem in dev, staging and production its module makes nothing:"))
      #expect(card.contains("Workload not known"))
    }
  }

  /// The card says the same as `services` and `verify`, beside what was known before.
  @Test(arguments: [(80, 24), (200, 60)]) func theCardSaysThatTheModuleIsBroken(_ columns: Int, _ rows: Int) throws {
    var open = try OpenDesk(.withExample("yaml"), columns: columns, rows: rows)
    let place = "services/bff/deployment.yaml"
    try open.breaking(place, "kind: Deployment", with: "kind: [Deployment") { open in
      var open = open
      open.perform(.openCard)
      let card = open.screen.replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(card.contains("Problem the module cannot be read: \(place):3:9: expected"), "\(card)")
      #expect(card.contains("out of date: what follows is as it was read last"))
      #expect(card.contains("Workload Deployment"))
      #expect(card.contains("Contract not asked until it can be read"))
      let environments = open.session.state.environments
      let service = try #require(environments.catalogue["bff"])
      #expect(Verification(in: environments, of: service).brief == "1 of 14 checks broken")
    }
  }

  /// Whoever has not seen a module before the file broke has nothing to go by, and is told no more than that.
  @Test func whatNobodyHasReadSaysNothingAboutTheValues() throws {
    let desk = try Desk.withExample("yaml")
    try desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/bff/deployment.yaml")
    #expect(try OpenDesk(desk).errors == ["MOD-09"])
  }
}

extension OpenDesk {
  /// Takes `old` away in a file of the module, and has it read again; then puts it back.
  fileprivate mutating func breaking(_ path: String, _ old: String, with new: String, _ look: (OpenDesk) throws -> Void)
    throws
  {
    let (fields, objects) = (try service.cells.map(\.field), try service.resources)
    #expect(errors == [])
    try desk.replace(old, with: new, in: path)
    perform(.reload)
    try look(self)
    #expect(errors == ["MOD-09"])
    #expect(try service.isStale)
    #expect(try service.resources == objects)
    #expect(try service.cells.map(\.field) == fields)
    perform(.reload)
    #expect(try service.cells.map(\.field) == fields)
    try desk.replace(new, with: old, in: path)
    perform(.reload)
    #expect(errors == [])
    #expect(try !service.isStale)
    #expect(try service.resources == objects)
  }
}
