import BeTraceCore
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// A module that was broken before anybody read it: no value is invented for it, and what environments set stays to be seen.
@Suite struct UnreadModuleTests {
  private static let place = "services/bff/deployment.yaml:3:9"
  private static let problem = "\(place): expected ',' or ']' in the list opened on line 2, found ':'"

  private static func desk() throws -> Desk {
    let desk = try Desk.withExample("yaml")
    try desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/bff/deployment.yaml")
    return desk
  }

  private static func flakeDesk() throws -> Desk {
    let desk = try Desk.withExample("flakes")
    try desk.replace("outputs = ", with: "outputs = ( ", in: "services/bff/flake.nix")
    return desk
  }

  @Test func theFormSaysWhyAndShowsWhatEnvironmentsSet() throws {
    let open = try OpenDesk(Self.desk(), columns: 80, rows: 40)
    let screen = open.screen
    #expect(screen.contains("✗ The module cannot be read: services/bff/deployment.yaml:3:9: expected"))
    #expect(screen.contains("Nothing is known of what it takes and ships, and nothing is rendered."))
    #expect(screen.contains("What follows is what environments set."))
    let rows = screen.split(separator: "\n").map(String.init)
    let shown = { (label: String) in rows.contains { $0.contains(label) } }
    for label in ["Replicas  ", "Tag  ", "WORKOS_CLIENT_ID"] { #expect(shown(label), "\(label)") }
    for label in ["Repository", "Pull policy", "CPU request", "Ports", "Health", "Needs"] {
      #expect(!shown(label), "\(label)")
    }
    #expect(!screen.contains("module ┃"))
  }

  @Test func whatOnlyTheModuleCouldExplainIsShownAsItIsSet() throws {
    let open = try OpenDesk(Self.flakeDesk(), columns: 160, rows: 60)
    #expect(open.session.form?.section("Read only") == nil)
    let desk = try Self.flakeDesk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": 3, "size": "large""#, in: "environments/production.json")
    let other = try OpenDesk(desk, columns: 160, rows: 60)
    let facts = other.session.form?.section("Read only")?.facts ?? []
    #expect(facts.map { "\($0.label) \($0.value)" } == ["size large"])
  }

  @Test func getGivesOnlyWhatIsSet() throws {
    let desk = try Self.desk()
    let all = desk.perform("get", "bff/production")
    #expect(all.hasPrefix(#"{"namespace":"betrace","replicas":3,"image":{"tag":"0.8.2","digest":"sha256:"#), "\(all)")
    #expect(!all.contains("Never"))
    #expect(!all.contains("enabled"))
  }

  @Test func getSaysWhatNobodyKnowsAndWhereTheModuleIsBroken() throws {
    let desk = try Self.desk()
    let reason = "as the module of 'bff' cannot be read: \(Self.problem)"
    #expect(
      desk.perform(
        "get", "bff/production/replicas", "bff/production/imagePullPolicy", "bff/production/env.LOG_LEVEL",
        "bff/production/env.JWT_SECRET", "nats/production/ingress") == """
          3
          ! betrace-tui: nobody knows bff/production/imagePullPolicy, \(reason)
          ! betrace-tui: bff/production/env.LOG_LEVEL is removed in environments/production.json:62:22
          ! betrace-tui: nobody knows bff/production/env.JWT_SECRET, \(reason)
          ! betrace-tui: nats/production/ingress is not set
          = 65

          """)
    #expect(
      desk.perform("get", "bff/dev/imagePullPolicy", "--all-environments", "-o", "json") == """
        [
          {
            "address": "bff/dev/imagePullPolicy",
            "value": "Never"
          }
        ]
        ! betrace-tui: nobody knows bff/staging/imagePullPolicy, \(reason)
        ! betrace-tui: nobody knows bff/production/imagePullPolicy, \(reason)
        = 65

        """)
    let image = desk.perform("get", "bff/production/image")
    #expect(image.hasPrefix(#"{"tag":"0.8.2","digest":"sha256:"#), "\(image)")
    #expect(image.hasSuffix("\n! betrace-tui: nobody knows the rest of bff/production/image, \(reason)\n"), "\(image)")
  }

  @Test func getGivesWhatOnlyTheModuleCouldExplainAsItIsSet() throws {
    let desk = try Self.flakeDesk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": 3, "size": "large""#, in: "environments/production.json")
    #expect(desk.perform("get", "bff/production/size") == "large\n")
    #expect(desk.perform("get", "bff/production").contains(#","size":"large"}"#))
    let unknown = desk.perform("get", "bff/staging/size", "bff/production/storage")
    let reason = "as the module of 'bff' cannot be read: services/bff/flake.nix:"
    #expect(unknown.hasPrefix("! betrace-tui: nobody knows bff/staging/size, \(reason)"), "\(unknown)")
    #expect(unknown.contains("\n! betrace-tui: nobody knows bff/production/storage, \(reason)"), "\(unknown)")
    #expect(unknown.hasSuffix("\n= 65\n"))
    #expect(desk.perform("get", "nats/production/sizes").hasSuffix("did you mean 'size'?\n= 66\n"))
  }

  @Test func whySaysThatNobodyKnows() throws {
    let desk = try Self.desk()
    #expect(
      desk.perform("why", "bff/staging/imagePullPolicy").hasPrefix(
        """
        bff/staging/imagePullPolicy: not known

        LAYER    VALUE  WHERE                            STATE
        staging  -      does not set it
        base     -      does not set it
        module   -      cannot be read, so nobody knows  decides

        renders nowhere
        """))
    let set = desk.perform("why", "bff/production/replicas")
    #expect(set.contains("module      -      cannot be read, so nobody knows  hidden by production\n"), "\(set)")
    #expect(set.contains("if you reset: not known;"), "\(set)")
  }

  @Test func nothingIsRenderedAndTheErrorIsAllThatVerifySays() throws {
    let desk = try Self.desk()
    #expect(desk.perform("render", "production", "bff").contains("makes nothing: expected ',' or ']'"))
    #expect(
      desk.perform("verify", "bff") == """
        bff  services/bff
          BROKEN  CON-04  Defaults without errors
                  \(Self.problem)
          -       13 checks wait until that is mended
        ! betrace-tui: 1 module, 14 checks: 1 broken, 13 that nobody can tell until that is mended
        = 1

        """)
  }

  @Test func whoNeedsItIsNotBlamedForThePortsThatNobodyKnows() throws {
    let desk = try Desk.withExample("flakes")
    #expect(
      try desk.text(of: "services/bff/flake.nix").contains("ports = [ \"http\" ]"), "it names a port of the backend")
    try desk.replace("outputs = ", with: "outputs = ( ", in: "services/backend/flake.nix")
    #expect(desk.perform("verify", "bff").contains("! betrace-tui: 1 module, 14 checks: all kept\n"))
  }

  @Test func itsPodsAreNotKnownAndNobodyIsBlamedForThem() throws {
    let desk = try Self.desk()
    let findings = desk.perform("validate", "production")
    #expect(findings.contains("[MOD-09]"), "\(findings)")
    #expect(!findings.contains("NP-10"), "\(findings)")
    #expect(desk.perform("graph", "production").contains("pods not known"))
    #expect(desk.perform("graph", "production", "-o", "json").contains("\"state\": \"failing\""))
  }

  @Test func whatOnlyItsModuleCouldHaveNobodyKnows() throws {
    let desk = try Self.desk()
    let reason = "as its module cannot be read: \(Self.problem)"
    let answer = "! betrace-tui: nobody knows whether 'bff' has 'size', \(reason)\n= 65\n"
    #expect(desk.perform("why", "bff/dev/size") == answer)
    #expect(desk.perform("set", "bff/dev/size=large") == answer)
    #expect(desk.perform("unset", "bff/dev/size") == answer)
  }

  @Test func itsCardHasNoValuesEither() throws {
    let card = try Self.desk().perform("services", "bff", "-o", "json")
    #expect(card.contains("\"problem\": \"\(Self.place): "))
    #expect(card.contains("\"image\": null"))
    #expect(card.contains("\"parameters\": []"))
    #expect(!card.contains("bff:latest"))
  }

  @Test func theListOfServicesSaysThatItIsBroken() throws {
    let desk = try Self.desk()
    let list = desk.perform("services")
    let row = try #require(list.split(separator: "\n").first { $0.hasPrefix("bff ") })
    #expect(row.hasSuffix("  Web       the module cannot be read: \(Self.problem)"), "\(list)")
    #expect(row.hasPrefix("bff      0.1.0    web        ?  "), "\(list)")
    #expect(!row.contains("the web front"))
    #expect(list.contains("  the rule engine: evaluates"))
    #expect(desk.perform("services", "-o", "json").contains("\"problem\": \"\(Self.problem)\""))
    desk.columns = 80
    #expect(
      desk.perform("services").contains(
        """

        bff  0.1.0  web  Web
          the module cannot be read: services/bff/deployment.yaml:3:9: expected ',' or
          ']' in the list opened on line 2, found ':'
          ports ?
          needs backend (hard), nats (soft), tempo (soft), workos (soft)

        """))
  }

  @Test func ofAFlakeThatCannotBeReadTheListKnowsNothingElse() throws {
    let list = try Self.flakeDesk().perform("services")
    let row = try #require(list.split(separator: "\n").first { $0.hasPrefix("bff ") })
    let words = row.split(separator: " ")
    #expect(words.prefix(3) == ["bff", "?", "?"], "\(list)")
    #expect(row.contains("  the module cannot be read: services/bff/flake.nix:"), "\(list)")
  }

  @Test func aComparisonDoesNotGuess() throws {
    let text = try Self.desk().perform("compare", "staging", "production", "bff")
    let row = text.split(separator: "\n").first { $0.contains(" replicas ") }
    #expect(row?.contains("not known") == true, "\(text)")
  }

  @Test func setSaysThatNobodyKnowsWhatItDoes() throws {
    let page = try Self.desk().perform("set", "bff/dev/replicas=2", "--dry-run")
    #expect(
      page.contains("! betrace-tui: nobody knows what it does to 'bff', whose module makes nothing: expected ',' "))
    #expect(page.contains("found ':' at \(Self.place)\n"), "\(page)")
    #expect(try !Self.desk().perform("set", "nats/dev/replicas=2", "--dry-run").contains("nobody knows"))
  }
}
