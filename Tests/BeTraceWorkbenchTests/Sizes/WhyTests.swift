import BeTraceCore
import BeTraceWorkbench
import Testing

/// The chain of those who say something about a field.
struct WhyTests {
  /// One line for each of them, the one that decides with a `>`.
  private func chain(_ address: String, after keys: String = "") throws -> [String] {
    var bench = Bench()
    bench.press(":\(address)<enter>" + keys)
    let session = bench.session
    let cell = try #require(session.cell)
    return Why(
      cell, of: session.state.service, in: session.state.environment, session.outlook.environments,
      saved: session.state.saved
    ).links.map { link in
      "\(link.wins ? ">" : " ") \(link.name): \(link.value ?? "-"), \(link.note)"
    }
  }

  @Test func aValueOfTheEnvironmentStandsBeforeTheModules() throws {
    #expect(
      try chain("bff/production/resources.requests.memory") == [
        "  session: -, no unsaved change", "> production: 512Mi, production.json:60", "  staging: -, does not set it",
        "  base: -, does not set it", "  module: 256Mi, bff module, BFF.swift:28",
      ])
  }

  @Test func anUnsavedValueStandsBeforeTheFiles() throws {
    #expect(
      try chain("bff/production/replicas", after: "<ctrl-a>") == [
        "> session: 4, not saved", "  production: 3, production.json:49", "  staging: 2, staging.json:35",
        "  base: -, does not set it", "  module: 1, bff module",
      ])
  }

  @Test func whatIsTypedIsNotSavedEither() throws {
    #expect(try chain("bff/production/replicas", after: "<enter>9").first == "> session: 9, not saved")
  }

  @Test func aResetShowsWhatTheFileStillSays() throws {
    #expect(
      try chain("bff/production/replicas", after: "d") == [
        "  session: -, takes it back", "  production: 3, production.json:49", "> staging: 2, staging.json:35",
        "  base: -, does not set it", "  module: 1, bff module",
      ])
  }

  @Test func whatIsRemovedSaysWhere() throws {
    #expect(
      try chain("bff/production/env.LOG_LEVEL") == [
        "  session: -, no unsaved change", "> production: removed, production.json:56",
        "  staging: -, does not set it",
        "  base: info, base.json:111", "  module: -, ships nothing, BFF.swift:40",
      ])
  }

  @Test func aNamespaceThatIsSetForAllServicesIsOneOfThem() throws {
    #expect(
      try chain("bff/production/namespace") == [
        "  session: -, no unsaved change", "  production: -, does not set it", "  staging: -, does not set it",
        "  base: -, does not set it", "> production: betrace, production.json:9, for all",
        "  staging: betrace-staging, staging.json:7, for all", "  module: default, bff module",
      ])
  }

  @Test func aLiteralSecretIsNotShown() throws {
    let chain = try chain("bff/production/env.JWT_SECRET", after: ":set bff/production/env.JWT_SECRET=hunter2<enter>")
    #expect(chain.first == "> session: hidden: a secret is referred to, not saved")
    #expect(!chain.joined().contains("hunter2"))
  }

  @Test func resettingSaysWhatWouldBeNewAndWhatWouldBeMended() {
    var bench = Bench(columns: 200, rows: 60)
    bench.press(":set bff/production/resources.requests.memory=2Gi<enter>")
    let lines = { (bench: Bench) in
      bench.session.inspector?.sections.last?.lines.map { $0.runs.map(\.text).joined() } ?? []
    }
    #expect(lines(bench).joined(separator: "\n").contains("✓ mends"))
    bench.press(
      "u:set bff/production/resources.requests.memory=768Mi<enter>:bff/production/resources.limits.memory<enter>")
    #expect(lines(bench).joined(separator: "\n").contains("✗ "))
  }
}
