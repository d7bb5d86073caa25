import BeTraceCore
import BeTraceWorkbench
import Testing

/// A value in an environment that others extend says in which of them it counts.
struct BelowTests {
  @Test func whoTakesItAndWhoHasTheirOwnIsSaidAtTheField() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/base")
    bench.press(":bff/base/env.LOG_LEVEL<enter>")
    #expect(bench.message.contains("staging takes it; dev:35 and production:56 have their own"))
    bench.press(":bff/base/env.WORKOS_CLIENT_ID<enter>")
    #expect(bench.message.contains("dev, staging and production take it"))
    bench.press(":bff/staging/replicas<enter>")
    #expect(bench.message.contains("none below takes it; production:49 has its own"))
    bench.press(":bff/production/replicas<enter>")
    #expect(!bench.message.contains("takes it"))
  }

  @Test func rowOneAndTheBoxAboutAResetSayWhatItDoesThere() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":bff/base/env.WORKOS_CLIENT_ID<enter>w")
    #expect(bench.session.state.environment == "base")
    #expect(bench.rows(with: "changes dev, staging and production").count == 1)
    #expect(bench.rows(with: "production  rolling restart of 3 pods (env)").count == 1)
    #expect(bench.rows(with: "✗ production: EF-11").count == 1)
    bench.press("<esc>:set bff/base/env.WORKOS_CLIENT_ID=other<enter>")
    #expect(bench.rows(with: "6 pods restart").count == 1)
  }

  @Test func rowOneCountsOnlyEnvironmentsWhereTheWorstHappens() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":set bff/dev/env.LOG_LEVEL=info<enter>:set bff/production/replicas=5<enter>")
    #expect(bench.rows(with: "1 pod restarts in dev").count == 1)
    #expect(bench.rows(with: "restarts in dev and production").isEmpty)
  }

  @Test func theReviewOfABaseNamesItsRemarks() {
    var bench = Bench(columns: 160, rows: 50, at: "bff/base")
    bench.press(":set bff/base/replicas=1<enter>s")
    #expect(bench.rows(with: "repeats what its module says already  EF-06").count == 1)
  }

  /// What is said is what rendering all environments before and after gives.
  @Test(
    arguments: [
      "replicas=9", "image.tag=9.9.9", "image.pullPolicy=Always", "env.LOG_LEVEL=error", "env.WORKOS_CLIENT_ID=other",
      "resources.limits.memory=3Gi", "resources.requests.cpu=333m", "ingress.host=a.example.com",
    ], ["base", "staging"])
  func thoseWhoseManifestsChangeAreTheTakers(_ assignment: String, environment: String) throws {
    var bench = Bench(columns: 120, rows: 40, at: "bff/\(environment)")
    let field = try #require(Field(parsing: String(assignment.prefix { $0 != "=" })))
    let names = ["dev", "staging", "production"]
    let before = names.map { bench.session.outlook[$0]?["bff"]?.resources }
    bench.press(":set bff/\(environment)/\(assignment)<enter>")
    let after = names.map { bench.session.outlook[$0]?["bff"]?.resources }
    let changed = zip(names, zip(before, after)).filter { $1.0 != $1.1 && $0 != environment }.map(\.0)
    let outlook = bench.session.outlook
    let heirs = Heirs(of: field, service: "bff", from: environment, in: outlook.environments) { outlook[$0] }
    #expect(changed == heirs.takers)
  }
}
