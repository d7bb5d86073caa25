import BeTraceCore
import Testing

@testable import BeTraceCommand

/// `betrace-tui diff`
struct DiffCommandTests {
  private static let production = "environments/production.json"

  /// The example, whose production is exported to `out`, then changed.
  static func desk(layout: String = "yaml") throws -> Desk {
    let desk = try Desk()
    _ = desk.perform("export", "production", "--layout", layout, "--to", "out")
    try desk.replace(#""replicas": 3"#, with: #""replicas": 5"#, in: production)
    return desk
  }

  private static let moreReplicas = """
    Deployment/bff: scale from 3 to 5 pods
      PATH           BEFORE  AFTER  DECIDED BY                       EFFECT
      spec.replicas  3       5      environments/production.json:49  scale

    """

  private static func summary(_ opposite: String) -> String {
    "! betrace-tui: production against \(opposite): 1 of 27 objects differs, 26 are the same; scale from 3 to 5 pods, no "
      + "restart\n= 1\n"
  }

  @Test(arguments: ["yaml", "files", "json"])
  func whatWasExportedIsComparedWithWhatIsNow(layout: String) throws {
    let desk = try Self.desk(layout: layout)
    #expect(
      desk.perform("diff", "production", "--against", "export:out") == Self.moreReplicas + Self.summary("export:out"))
  }

  @Test func theLastExportOfTheWorkbenchIsTheOneThatIsMeant() throws {
    let desk = try Self.desk()
    #expect(
      desk.perform("diff", "production", "--against", "export")
        == "! betrace-tui: the workbench has not exported yet: name the folder, as in '--against export:deploy'\n= 66\n"
    )
    try desk.write(
      #"{"version": 1, "workspaces": {"\#(desk.folder)": {"service": "bff", "environment": "production", "field": "replicas", "export": {"layout": "yaml", "to": "out", "environments": ["production"]}}}}"#,
      to: "state/state.json")
    #expect(desk.perform("diff", "production", "--against", "export") == Self.moreReplicas + Self.summary("export"))
  }

  @Test func manifestsComeFromFilesToo() throws {
    let desk = try Self.desk()
    #expect(
      desk.perform("diff", "production", "--against", "out/production.yaml")
        == Self.moreReplicas + Self.summary("out/production.yaml"))
  }

  @Test func aFolderNeedsNoSlash() throws {
    let desk = try Self.desk()
    #expect(desk.perform("diff", "production", "--against", "out") == Self.moreReplicas + Self.summary("out"))
  }

  @Test func whatIsEmptyIsNoManifests() throws {
    let desk = try Desk()
    try desk.write(" \n", to: "nothing.yaml")
    #expect(
      desk.perform("diff", "production", "--against", "nothing.yaml")
        == "! betrace-tui: --against nothing.yaml is empty: expected manifests\n= 65\n")
  }

  @Test func nothingDiffersFromWhatIsSaved() throws {
    #expect(
      try Desk().perform("diff", "production", "--against", "saved")
        == "! betrace-tui: production against saved: all 27 objects are the same\n")
  }

  @Test func whatIsNotSavedDiffersFromWhatIs() throws {
    let desk = try Desk()
    let open = try OpenWorkspace.find(nil, for: desk.program)
    var environments = open.environments
    _ = environments.apply(Edit(environment: "production", service: "bff", field: Field("replicas"), value: 5))
    let edited = OpenWorkspace(
      workspace: open.workspace, environments: environments, today: open.today, surroundings: open.surroundings)
    let answer = BeTraceCommand.answer(to: ["diff", "production"], in: edited)
    #expect(answer.output == Self.moreReplicas)
    #expect(answer.status == .no)
  }

  @Test func anEnvironmentIsComparedWithAnother() throws {
    let answer = try Desk().perform("diff", "production", "--against", "staging")
    #expect(!answer.contains("metadata.namespace"))
    #expect(!answer.contains("\nPodDisruptionBudget/bff "))
    #expect(!answer.contains("matchLabels"))
    #expect(
      answer.contains(
        "are the same, but for the environment's label and namespace: betrace-staging there, betrace here\n"))
    #expect(answer.contains("\n  spec.replicas"))
    #expect(!answer.contains("betrace.dev/environment"))
    #expect(answer.hasSuffix("= 1\n"))
    #expect(
      try Desk().perform("diff", "production", "--against", "production")
        == "! betrace-tui: production against production: all 27 objects are the same\n")
  }

  @Test func whatIsCalledLikeANamespaceIsNone() throws {
    let desk = try Desk()
    _ = desk.perform(
      "set", "bff/staging/env.A=betrace-staging", "bff/production/env.A=betrace",
      "bff/staging/env.B=x.betrace-staging.svc",
      "bff/production/env.B=x.betrace.svc")
    let answer = desk.perform("diff", "production", "--against", "staging")
    #expect(answer.contains(".env.A") || answer.contains("[A]") || answer.contains("betrace-staging  betrace "))
    #expect(!answer.contains("x.betrace.svc"))
  }

  @Test func listsAreToldItemByItem() throws {
    let desk = try Self.desk()
    _ = desk.perform("set", "bff/production/replicas=3", "bff/production/env.GREETING=hello")
    #expect(
      desk.perform("diff", "production", "--against", "export:out").hasPrefix(
        """
        Deployment/bff: rolling restart of 3 pods (env)
          PATH                                                  BEFORE  AFTER  DECIDED BY                       EFFECT
          spec.template.spec.containers.bff.env.GREETING.value  -       hello  environments/production.json:57  restart

        """))
  }

  /// A configuration file in a ConfigMap is a text with lines.
  @Test func aTextIsToldLineByLine() throws {
    let answer = try Desk().perform("diff", "production", "--against", "staging")
    let rows = answer.split(separator: "\n").filter { $0.contains("data[nats.conf]") }
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { $0.contains(" data[nats.conf] line ") && !$0.contains("u{a}") })
    #expect(rows.allSatisfy { !$0.contains("staging") }, "what differs for the namespace alone is no row")
  }

  @Test func onlyTheServicesThatAreNamedCount() throws {
    let desk = try Desk()
    let all = desk.perform("diff", "production", "--against", "staging")
    #expect(all.contains("\nDeployment/backend ") && all.contains("\nDeployment/bff "))
    let one = desk.perform("diff", "production", "bff", "--against", "staging")
    #expect(one.hasPrefix("Deployment/bff changes\n"))
    #expect(!one.contains("backend "))
    #expect(
      one.hasSuffix(
        "! betrace-tui: bff in production against staging: 2 of 8 objects differ, 6 are the same, but for the environment's label and namespace: "
          + "betrace-staging there, betrace here\n= 1\n"), "\(one)")
    let two = desk.perform("diff", "production", "bff", "worker", "--against", "staging")
    #expect(two.contains("\nDeployment/worker ") && two.contains("bff and worker in production against staging"))
    #expect(
      try Self.desk().perform("diff", "production", "backend", "--against", "export:out").hasSuffix(
        "objects are the same\n"))
    #expect(
      desk.perform("diff", "production", "bf", "--against", "staging")
        == "! betrace-tui: there is no service 'bf'; did you mean 'bff'?\n= 66\n")
  }

  @Test func whatIsTakenAwayIsDecidedByTheFileThatSaysSo() throws {
    let desk = try Desk()
    let text = desk.perform("diff", "production", "--against", "staging")
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    func decider(of path: String) -> String? { rows.first { $0.first == path }?.last }
    let containers = "spec.template.spec.containers"
    let why = desk.perform("why", "backend/production/resources.limits.cpu")
    let limit = try #require(decider(of: "\(containers).backend.resources.limits.cpu"))
    #expect(limit.hasPrefix("environments/production.json:"))
    #expect(why.contains("removed  \(limit) "), "\(why)")
    #expect(decider(of: "\(containers).bff.env.LOG_LEVEL.value") == "environments/production.json:56")
    #expect(
      desk.perform("diff", "production", "--against", "staging", "-o", "json").contains("resources.limits.cpu\","))
  }

  /// What a module that cannot be read does not make is neither gone nor the same.
  @Test(arguments: [[], ["bff"]]) func nothingIsComparedWhileAModuleMakesNothing(_ services: [String]) throws {
    let desk = try Desk.withExample("yaml")
    try desk.write("kind: [\n", to: "services/bff/more.yaml")
    for opposite in ["saved", "staging"] {
      let answer = desk.program.answer(to: ["diff", "dev"] + services + ["--against", opposite])
      #expect(answer.status == .wrongInput)
      #expect(answer.output.isEmpty)
      #expect(answer.notes.contains("nothing is compared, as the module of 'bff' makes nothing"), "\(answer.notes)")
      #expect(answer.notes.contains("services/bff/more.yaml:"), "\(answer.notes)")
    }
    #expect(!desk.perform("diff", "dev", "backend", "--against", "saved").contains("compared"))
  }

  @Test func whereTheTableWouldWrapTheValuesStandBelowTheField() throws {
    let desk = try Desk()
    desk.columns = 80
    let text = desk.perform("diff", "production", "bff", "--against", "staging")
    #expect(
      text.hasPrefix(
        """
        Deployment/bff changes
          metadata.labels[app.kubernetes.io/version]  (environments/production.json:51)
            0.9.0-rc.1 -> 0.8.2
          spec.replicas  (environments/production.json:49)
            2 -> 3

        """), "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("!") || $0.count <= 80 }, "\(text)")
    desk.columns = nil
    #expect(desk.perform("diff", "production", "bff", "--against", "staging").contains("  PATH "))
  }

  @Test func itemsGoByTheirNamesWhetherTheyChangeOrGo() throws {
    let answer = try Desk().perform("diff", "production", "--against", "staging")
    #expect(answer.contains(" spec.template.spec.containers.bff.env.WORKOS_REDIRECT_URI.value "))
    #expect(answer.contains(" spec.template.spec.containers.bff.env.LOG_LEVEL.value "))
    #expect(!answer.contains("env["))
  }

  @Test func whereAnAutoscalerDecidesNoNumberOfPodsIsMadeUp() throws {
    let desk = try Desk()
    let rows = { (environments: [String]) in
      desk.perform("diff", environments[0], "--against", environments[1]).split(separator: "\n")
        .filter { $0.contains("spec.replicas") }.map { $0.split(separator: " ") }
    }
    #expect(
      rows(["production", "staging"]).last == ["spec.replicas", "2", "-", "HorizontalPodAutoscaler/worker"])
    #expect(rows(["staging", "production"]).last == ["spec.replicas", "-", "2", "environments/staging.json:26"])
  }

  @Test func whatFollowsFromTheNamespaceAloneIsNoDifference() throws {
    let desk = try Desk()
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "twin", "extends": "staging", "namespace": "twin"}"#,
      to: "environments/twin.json")
    let differences = "all 26 objects are the same, but for the environment's label and namespace"
    #expect(
      desk.perform("diff", "twin", "--against", "staging")
        == "! betrace-tui: twin against staging: \(differences): betrace-staging there, twin here\n")
    #expect(
      desk.perform("compare", "staging", "twin").hasSuffix(
        "! betrace-tui: 1 field differs; \(differences): betrace-staging in staging, twin in twin\n= 1\n"))
  }

  @Test func whatIsNotMadeAnyMoreStays() throws {
    let desk = try Self.desk()
    _ = desk.perform("set", "worker/production/enabled=false")
    let answer = desk.perform("diff", "production", "--against", "export:out")
    #expect(answer.contains("\nService/worker: not applied any more: stays until it is pruned or deleted\n"))
    #expect(answer.contains("7 objects stay behind"))
  }

  @Test func anImageIsDecidedWhereItsTagIs() throws {
    let lines = try Desk().perform("diff", "production", "--against", "staging").split(separator: "\n")
    let images = lines.filter { $0.contains(".image ") }
    #expect(images.count == 3)
    #expect(images.allSatisfy { $0.contains(" environments/production.json:") })
  }

  /// Services make the same namespace with other labels.
  @Test(arguments: ["dev", "production"])
  func whatIsRenderedIsTheSame(environment: String) throws {
    let desk = try Desk()
    _ = desk.perform("new", "service", "shop", "--kind", "yaml")
    _ = desk.perform("set", "shop/base:={}")
    for services in [["shop"], ["bff"], []] {
      let words = ["render", environment] + services
      let file = "rendered\(services.joined()).yaml"
      try desk.write(desk.program.answer(to: words).output, to: file)
      let answer = desk.program.answer(to: ["diff", environment] + services + ["--against", file])
      #expect(answer.status == .done, "\(services): \(answer.output)")
    }
  }
}
