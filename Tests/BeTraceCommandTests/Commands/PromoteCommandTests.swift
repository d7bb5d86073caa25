import Testing

@testable import BeTraceCommand

/// `betrace-tui promote`
struct PromoteCommandTests {
  private static let production = "environments/production.json"

  @Test func whatTheTargetDoesNotDeployIsSaid() throws {
    let desk = try Desk()
    #expect(
      desk.perform("promote", "staging", "dev", "worker").contains(
        "! betrace-tui: dev does not deploy worker: it is turned off by environments/dev.json:26:18\n"))
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "qa", "services": {"nats": {}}}"#,
      to: "environments/qa.json")
    #expect(
      desk.perform("promote", "staging", "qa", "worker").contains(
        "! betrace-tui: qa does not deploy worker: no file of it lists that; 'betrace-tui set worker/qa:={}' does\n"))
    #expect(!desk.perform("promote", "staging", "production").contains("does not deploy"))
  }

  @Test func whatGoesAndWhatStaysIsShownAndWritten() throws {
    let desk = try Desk()
    let page = desk.perform("promote", "staging", "production", "bff")
    #expect(
      page == """
             SERVICE  FIELD                                                STAGING                            \
                        PRODUCTION NOW                             AFTER                            RULE
        [ ]  bff      replicas                                             2                                  \
                        3                                          unchanged                        each environment has its own
        [x]  bff      image                                                0.9.0-rc.1@sha256:70efdf2ec9b0…    \
                        0.8.2@sha256:eccbc87e4b5c…                 0.9.0-rc.1@sha256:70efdf2ec9b0…  written, t\
        o stay when staging changes
        [ ]  bff      env.WORKOS_REDIRECT_URI                              https://staging.betrace.example.com\
        /auth/callback  https://betrace.example.com/auth/callback  unchanged                        each environment has its own
        [ ]  bff      env.LOG_LEVEL                                        info                                 \
                      removed                                    unchanged                        removed there on purpose
        [ ]  bff      resources.requests.memory                            256Mi                                \
                      512Mi                                      unchanged                        each environment has its own
        [ ]  bff      resources.limits.memory                              512Mi                                \
                      1Gi                                        unchanged                        each environment has its own
        [ ]  bff      ingress.host                                         staging.betrace.example.com        \
                        betrace.example.com                        unchanged                        each environment has its own
        [ ]  bff      ingress.tls.secretName                               bff-staging-tls                    \
                        bff-tls                                    unchanged                        each environment has its own
        [ ]  bff      ingress.annotations[cert-manager.io/cluster-issuer]  letsencrypt-staging                \
                        letsencrypt-prod                           unchanged                        each environment has its own

        --- environments/production.json
        +++ environments/production.json
        @@ -48,8 +48,8 @@
             "bff": {
               "replicas": 3,
               "image": {
        -        "tag": "0.8.2",
        -        "digest": "sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe"
        +        "tag": "0.9.0-rc.1",
        +        "digest": "sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607"
               },
               "env": {
                 "WORKOS_REDIRECT_URI": "https://betrace.example.com/auth/callback",
        ! betrace-tui: 1 field goes from staging to production, 8 stay; 2 are the same already
        ! betrace-tui: production: medium risk: rolling restart of 3 pods (labels, image)
        ! betrace-tui: wrote DESK/environments/production.json

        """)
    #expect(desk.perform("get", "bff/production/image.tag", "bff/production/replicas") == "0.9.0-rc.1\n3\n")
    #expect(
      desk.perform("promote", "staging", "production", "bff").hasSuffix(
        "! betrace-tui: nothing goes from staging to production by default, for the reason at each field; --field PATH "
          + "carries what it names; 3 are the same already\n"))
  }

  @Test func onATerminalThatIsTooNarrowTheValuesStandBelowTheField() throws {
    let desk = try Desk()
    desk.columns = 80
    let page = desk.perform("promote", "staging", "production", "bff", "--dry-run")
    #expect(
      page.hasPrefix(
        """
        [ ] bff  replicas: each environment has its own
              3 stays; staging has 2
        [x] bff  image: written, to stay when staging changes
              0.8.2@sha256:eccbc87e4b5c… -> 0.9.0-rc.1@sha256:70efdf2ec9b0…
        [ ] bff  env.WORKOS_REDIRECT_URI: each environment has its own
              …betrace.example.com/auth/… stays; staging has …staging.betrace.example.c…

        """))
  }

  /// What is asked for and is the same already counts once.
  @Test func theCountsAreOfAllThereIs() throws {
    let desk = try Desk()
    let first = desk.perform("promote", "staging", "production", "--dry-run")
    #expect(first.contains("! betrace-tui: 3 fields go from staging to production, 18 stay; 7 are the same already\n"))
    let second = desk.perform("promote", "staging", "production", "--field", "ingress", "replicas", "--dry-run")
    let numbers = second.split(separator: "\n").first { $0.contains("same already") }?.split { !$0.isNumber }
      .compactMap { Int($0) }
    #expect(numbers?.reduce(0, +) == 28)
  }

  @Test func whatABaseSaysAlreadyIsNotWrittenAgain() throws {
    let desk = try Desk()
    _ = desk.perform("set", "bff/base/env.COLOUR=blue", "bff/production/env.COLOUR=green", "bff/dev/env.COLOUR=blue")
    let page = desk.perform("promote", "dev", "production", "bff", "--field", "env.COLOUR")
    #expect(page.contains("  inherited from then on\n"))
    #expect(page.contains("\n-        \"COLOUR\": \"green\""))
    #expect(!page.contains("\n+        \"COLOUR\""))
    #expect(desk.perform("get", "bff/production/env.COLOUR") == "blue\n")
  }

  @Test func aDryRunWritesNothing() throws {
    let desk = try Desk()
    let before = try desk.text(of: Self.production)
    #expect(
      desk.perform("promote", "staging", "production", "--dry-run").contains("\n+        \"tag\": \"2.1.0-rc.3\",\n"))
    #expect(try desk.text(of: Self.production) == before)
  }

  @Test func namedFieldsGoWhateverTheRule() throws {
    let desk = try Desk()
    let page = desk.perform("promote", "staging", "production", "bff", "--field", "replicas", "ingress.host")
    #expect(page.contains("\n[x]  bff      replicas "))
    #expect(page.contains("\n[ ]  bff      image "))
    #expect(
      desk.perform("get", "bff/production/replicas", "bff/production/ingress.host")
        == "2\nstaging.betrace.example.com\n")
    #expect(
      desk.perform("get", "bff/production/image.tag", "bff/production/ingress.tls.secretName") == "0.8.2\nbff-tls\n")
  }

  @Test func aReferenceToASecretGoesOnlyWhenNamed() throws {
    let desk = try Desk()
    _ = desk.perform("set", "bff/staging/env.JWT_SECRET=secret:staging-auth/jwt")
    _ = desk.perform("set", "bff/production/env.JWT_SECRET=secret:bff-auth/jwt-secret")
    #expect(desk.perform("promote", "staging", "production", "bff", "--dry-run").contains(" unchanged "))
    _ = desk.perform("promote", "staging", "production", "--field", "env.JWT_SECRET")
    #expect(
      desk.perform("get", "bff/production/env.JWT_SECRET")
        == #"{"secretKeyRef":{"name":"staging-auth","key":"jwt"}}"# + "\n")
  }

  @Test func aWrittenSecretNeverGoes() throws {
    let desk = try Desk()
    _ = desk.perform("set", "bff/dev/env.JWT_SECRET=hunter2")
    let before = try desk.text(of: "environments/staging.json")
    for field in ["env.JWT_SECRET", "env"] {
      #expect(
        desk.perform("promote", "dev", "staging", "bff", "--field", field) == """
          ! betrace-tui: 'env.JWT_SECRET' of bff is a secret that is written down at environments/dev.json:36:23, which \
          is never copied: refer to one, as in 'betrace-tui set bff/staging/env.JWT_SECRET=secret:OBJECT/KEY'
          = 65

          """)
    }
    let page = desk.perform("promote", "dev", "staging", "bff")
    #expect(page.contains("[-]  bff      env.JWT_SECRET "))
    #expect(!page.contains("hunter2"))
    #expect(try !desk.text(of: "environments/staging.json").contains("hunter2"))
    #expect(try desk.text(of: "environments/staging.json") != before)
  }

  @Test func newProblemsBelowAreShown() throws {
    let desk = try Desk()
    let page = desk.perform("promote", "dev", "staging", "bff", "--field", "imagePullPolicy", "--dry-run")
    #expect(page.contains("\n! betrace-tui: staging: "))
    #expect(page.contains("\n-      \"imagePullPolicy\": \"IfNotPresent\""))
    #expect(page.contains(" error: bff: imagePullPolicy: ") || page.contains(" warning: bff: imagePullPolicy: "))
  }

  @Test(arguments: [
    (["staging", "staging"], 64, "'staging' is on both sides: name the environment that it is to go to"),
    (["base", "dev"], 64, "'base' is abstract and never rendered; those that extend it are dev, staging, production"),
    (["dev", "base"], 64, "'base' is abstract and never rendered; those that extend it are dev, staging, production"),
    (["dev", "stagin"], 66, "there is no environment 'stagin'; did you mean 'staging'?"),
    (["dev", "staging", "bf"], 66, "there is no service 'bf'; did you mean 'bff'?"),
    (
      ["dev", "staging", "worker"], 66,
      "'worker' is not deployed in dev: it is turned off by environments/dev.json:26:18"
    ),
    (["dev", "staging", "bff", "--field", "replcas"], 66, "'bff' has no 'replcas'; did you mean 'replicas'?"),
    (
      ["dev", "staging", "bff", "--field", "image.tag"], 64,
      "'image.tag' goes only with the rest of 'image': write --field image"
    ),
    (
      ["dev", "staging", "bff", "--field", "env.NODE_ENV"], 66,
      "dev decides nothing about 'env.NODE_ENV' that staging does not have: see 'betrace-tui compare dev staging'"
    ),
  ])
  func whatCannotBeIsRefused(_ words: [String], _ status: Int, _ message: String) throws {
    let answer = try Desk().program.answer(to: ["promote"] + words)
    #expect((answer.notes, Int(answer.status.rawValue)) == ("betrace-tui: \(message)\n", status))
    #expect(answer.output.isEmpty)
  }

  @Test func everyRowSaysItsRule() throws {
    let desk = try Desk()
    for field in [[], ["--field", "replicas"]] {
      let words = ["promote", "dev", "staging", "--dry-run"] + field
      let rows = desk.program.answer(to: words).output.split(separator: "\n").prefix { !$0.hasPrefix("---") }
      let head = try #require(rows.first)
      #expect(head.hasSuffix("RULE"))
      #expect(rows.allSatisfy { $0.count > head.count - "RULE".count }, "\(rows)")
    }
  }

  /// What it writes although it is inherited stays as it is when the other environment goes on, and says so.
  @Test func whatIsPromotedDoesNotFollow() throws {
    let desk = try Desk()
    #expect(!desk.perform("validate", "production", "--rule", "EF-06").contains("does not follow"))
    _ = desk.perform("promote", "staging", "production")
    #expect(
      desk.perform("validate", "production", "--rule", "EF-06")
        .contains("repeats what 'staging' says already, and does not follow it any more"))
  }

  @Test func thatNothingGoesIsExplained() throws {
    let desk = try Desk()
    _ = desk.perform("new", "service", "shop", "--kind", "yaml")
    _ = desk.perform("set", "shop/base:={}")
    #expect(
      desk.perform("promote", "dev", "staging", "shop")
        == "! betrace-tui: nothing goes from dev to staging: dev decides nothing about shop that staging does not have\n"
    )
  }

  @Test func whatOnlyCompareListsIsSaid() throws {
    #expect(
      try Desk().perform("promote", "staging", "production", "--dry-run").contains(
        "! betrace-tui: not carried, though 'compare' lists it: protected, context and exceptions, which each environment "
          + "has for itself; 5 fields that follow from nats size and worker concurrency\n"))
  }
}
