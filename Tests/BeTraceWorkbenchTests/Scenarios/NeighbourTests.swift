import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

/// What shows only when environments are held against each other, while somebody types.
struct NeighbourTests {
  private func found(_ bench: Bench, in environment: String, _ family: String = "ENV-") -> [String] {
    (bench.session.outlook[environment]?.findings ?? FindingList()).filter { $0.rule.hasPrefix(family) }.map {
      "\($0.rule) \($0.field?.description ?? "")"
    }
  }

  @Test func theExampleHasNothingToShow() {
    let bench = Bench()
    for name in ["dev", "staging", "production"] { #expect(found(bench, in: name) == [], "\(name)") }
  }

  @Test func theFirstScreenSaysItOnceAllIsPlanned() throws {
    let production = try #require(ExampleWorkspace.files.first { $0.path == "environments/production.json" }).text
    let bench = Bench(
      columns: 120, rows: 40,
      files: ["environments/production.json": production.replacing(#""replicas": 3"#, with: #""replicas": 1"#)],
      services: BeTraceServices.all)
    #expect(found(bench, in: "production") == ["ENV-01 replicas"])
    #expect(bench.rows(with: "less than the 2 of 'staging'").count == 2)
  }

  @Test func fewerPodsThanInTheRehearsalAreSaidBeforeTheyAreKept() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/replicas<enter><enter><ctrl-u>1")
    #expect(found(bench, in: "production") == ["ENV-01 replicas"])
    bench.press("<esc>")
    #expect(found(bench, in: "production") == [])
  }

  @Test func anEditOfTheRehearsalIsAProblemOfWhatIsRehearsed() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":set bff/staging/replicas=4<enter>")
    #expect(found(bench, in: "production") == ["ENV-01 replicas"])
    #expect(found(bench, in: "staging") == [])
    bench.press("u")
    #expect(found(bench, in: "production") == [])
  }

  @Test func theReviewSaysWhatAnEditOfTheRehearsalMakesOfOthers() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":set bff/staging/replicas=4<enter>s")
    #expect(bench.rows(with: "production bff replicas  less than the 4 of 'staging'").count == 1)
  }

  @Test func theStagesAreReadAgainWithTheFiles() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/dev/replicas=9<enter>")
    #expect(found(bench, in: "production") == [])
    bench.overwrite("workspace.json", Self.workspace(#"["dev", "production"]"#))
    bench.press("R")
    #expect(bench.message == "read workspace.json again, 1 unsaved edit kept; the stages are dev and production now")
    #expect(found(bench, in: "production").contains("ENV-01 replicas"))
    bench.overwrite("workspace.json", Self.workspace(#"["dev", "prod"]"#))
    bench.press("R")
    #expect(bench.message.contains("not read: workspace.json:1:73: 'stages': there is no environment 'prod'"))
    #expect(found(bench, in: "production").contains("ENV-01 replicas"))
  }

  @Test(arguments: [
    (Self.workspace(#"["dev", "prod"]"#), "1:73: 'stages': there is no environment 'prod'"),
    ("{", "1:2: the file ends inside the object opened on line 1"),
  ])
  func whatIsWrongWithTheWorkspaceStaysAProblemUntilItIsMended(_ text: String, _ message: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.overwrite("workspace.json", text)
    bench.press("R")
    #expect(bench.message.contains("not read: workspace.json:\(message)"))
    bench.press("j")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    #expect(bench.rows(with: "✗ workspace.json").count == 1)
    bench.press("X")
    #expect(bench.rows(with: "mend workspace.json:1:").count == 1)
    bench.press("4<enter>")
    #expect(bench.session.state.environment == "production")
    bench.overwrite("workspace.json", Self.workspace(#"["dev", "production"]"#))
    bench.press("<esc>R")
    #expect(bench.message.hasPrefix("read workspace.json again"))
    #expect(bench.rows(with: "✗ workspace.json").isEmpty)
    #expect(bench.rows(with: "✗ 1 error").isEmpty)
  }

  private static func workspace(_ stages: String) -> String {
    #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "stages": \#(stages)}"#
  }

  @Test func aHostOfAnotherEnvironmentIsSaidInBoth() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/production/ingress.host=staging.betrace.example.com<enter>")
    #expect(found(bench, in: "production") == ["ENV-04 ingress.host"])
    #expect(found(bench, in: "staging") == ["ENV-04 ingress.host"])
    bench.press(":bff/production/ingress.host<enter>")
    #expect(bench.rows(with: "is also the host of 'staging'").count >= 1)
    bench.press("u")
    bench.press(":unset bff/production/ingress.host<enter>")
    #expect(found(bench, in: "production") == ["ENV-04 ingress.host"])
    #expect(found(bench, in: "staging") == [])
  }

  @Test func aVariableThatIsMissedHasARowAndIsMendedThere() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/staging/env.OTEL_SDK_DISABLED=true<enter>")
    #expect(found(bench, in: "production") == [])
    bench.press(":set 'bff/production/env:={\"$reset\": true}'<enter>")
    #expect(found(bench, in: "production").contains("ENV-03 env.OTEL_SDK_DISABLED"))
    while bench.session.state.field != Field(["env", "OTEL_SDK_DISABLED"]) { bench.press("x") }
    #expect(bench.rows(with: "OTEL_SDK_DISABLED").count >= 1)
    bench.press("F")
    bench.press("f")
    #expect(!found(bench, in: "production").contains("ENV-03 env.OTEL_SDK_DISABLED"))
  }

  /// What is kept after edits, and what these only moved, is what is found when all is made anew.
  @Test func whatIsKeptIsWhatIsFoundAnew() throws {
    var seen: Set<String> = []
    for seed in 0..<6 * effort { seen.formUnion(try expectWhatIsKeptIsWhatIsFoundAnew(seed: seed)) }
    #expect(seen == ["ENV-01", "ENV-03", "ENV-04", "ENV-05"])
  }

  /// Gives the rules of the family that found anything.
  private func expectWhatIsKeptIsWhatIsFoundAnew(seed: Int) throws -> Set<String> {
    var random = RandomNumbers(seed: UInt64(seed) + 1)
    var environments = Self.environments
    let saved = environments
    let today = CalendarDate(year: 2026, month: 11, day: 23)
    var outlook = Outlook(environments, saved: saved, today: today)
    outlook.complete()
    var seen: Set<String> = []
    for count in 0..<60 {
      for _ in 0...random.below(2) { _ = environments.apply(Self.edit(&random)) }
      outlook.follow(environments, saved: saved)
      guard count % 3 == 0 else { continue }
      var anew = Outlook(environments, saved: saved, today: today)
      anew.complete()
      for name in environments.names {
        let (kept, expected) = (outlook[name]?.findings ?? FindingList(), anew[name]?.findings ?? FindingList())
        #expect(kept.map(\.description) == expected.map(\.description), "\(name) after \(count) edits of \(seed)")
        #expect(kept.map(\.fixes) == expected.map(\.fixes), "\(name) after \(count) edits of \(seed)")
        #expect(kept.map(\.origin) == expected.map(\.origin), "\(name) after \(count) edits of \(seed)")
        #expect(Severity.allCases.allSatisfy { kept.count(of: $0) == expected.count(of: $0) })
        #expect(kept.indices.enumerated().allSatisfy { kept.finding(at: $0) == kept[$1] })
        for (kept, expected) in zip(outlook[name]?.services ?? [], anew[name]?.services ?? []) {
          #expect(kept.cells == expected.cells, "\(kept.name) in \(name) after \(count) edits of \(seed)")
          #expect(kept.inherited == expected.inherited, "\(kept.name) in \(name) after \(count) edits of \(seed)")
          #expect(kept.listing == expected.listing, "\(kept.name) in \(name) after \(count) edits of \(seed)")
        }
        seen.formUnion(kept.map(\.rule).filter { $0.hasPrefix("ENV-") })
      }
    }
    return seen
  }

  private static var environments: Environments {
    let says = [
      ("base", #""abstract": true"#), ("dev", #""extends": "base""#), ("staging", #""extends": "base""#),
      ("production", #""extends": "base", "protected": true"#),
      ("production-us", #""extends": "production", "context": "us""#),
    ]
    let exceptions = #"[{"rule": "ENV-03", "service": "bff", "reason": "r", "until": "2030-01-01"}]"#
    let files = says.map { name, says in
      """
      {
        "apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\(name)", \(says),
        \(name == "staging" ? "" : "\"exceptions\": \(exceptions),")
        "services": {
          "backend": {
            "imagePullPolicy": "IfNotPresent"
          },
          "bff": {
            "imagePullPolicy": "IfNotPresent"
          }
        }
      }
      """
    }
    return Environments(
      zip(says, files).map {
        EnvironmentFile(path: "environments/\($0.0).json", bytes: Array($1.utf8), catalogue: Bench.catalogue)
      }, catalogue: Bench.catalogue, stages: ["dev", "staging", "production"])
  }

  private static func edit(_ random: inout RandomNumbers) -> Edit {
    let environment = random.one(of: ["base", "dev", "staging", "production", "production-us"])
    if random.below(12) == 0 {
      let (field, values): (String, [Value?]) = random.one(of: [
        ("protected", [true, false, nil]), ("context", ["eu", "us", nil]), ("namespace", ["a", nil]),
        ("exceptions", [nil]),
      ])
      return Edit(environment: environment, service: nil, field: Field(field), value: random.one(of: values))
    }
    let (field, values): ([String], [Value?]) = random.one(of: [
      (["replicas"], [1, 2, 3, nil]), (["enabled"], [false, true, nil]), (["imagePullPolicy"], ["Never", nil]),
      (["ingress", "host"], ["a.example.com", "b.example.com", nil]), (["ingress"], [nil, .null]),
      (["ingress", "path"], ["/a", "/a/b", nil]), (["env", "OTEL_A"], ["1", .null, nil]),
      (["env", "LOG_LEVEL"], ["info", .null, nil]), (["resources", "limits", "memory"], ["1Gi", "2Gi", .null, nil]),
      (["autoscaling"], [["min": 2, "max": 5, "cpu": 70], .null, nil]), (["env"], [["$reset": true], nil]),
    ])
    return Edit(
      environment: environment, service: random.one(of: ["backend", "bff"]), field: Field(field),
      value: random.one(of: values))
  }
}
