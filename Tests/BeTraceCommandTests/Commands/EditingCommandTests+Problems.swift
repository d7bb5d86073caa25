import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What is wrong with an edit, or becomes wrong by it.
extension EditingCommandTests {
  @Test func problemsThatComeAlongAreShownAndSecretsAreNot() throws {
    let desk = try Desk()
    #expect(
      desk.perform("set", "bff/production/env.JWT_SECRET=hunter2") == """
        --- environments/production.json
        +++ environments/production.json
        @@ -53,7 +53,8 @@
               },
               "env": {
                 "WORKOS_REDIRECT_URI": "https://betrace.example.com/auth/callback",
        -        "LOG_LEVEL": null
        +        "LOG_LEVEL": null,
        +        "JWT_SECRET": "<hidden: a secret is referred to, never written down>"
               },
               "resources": {
                 "requests": {
        ! environments/production.json:57:23: error: bff: env.JWT_SECRET: 'JWT_SECRET' is declared a secret by its \
        module: everyone who can read the file can read it [POL-09]
        ! betrace-tui: production: once its errors are mended, medium risk: rolling restart of 3 pods (env)
        ! betrace-tui: wrote DESK/environments/production.json
        ! betrace-tui: written with 1 new error: 'validate' fails until it is mended

        """)
    #expect(try desk.text(of: Self.production).contains(#""JWT_SECRET": "hunter2""#))
    #expect(
      desk.perform("get", "bff/production/env.JWT_SECRET") == "<hidden: a secret is referred to, never written down>\n")
  }

  @Test func problemsBelowAreShownToo() throws {
    let desk = try Desk()
    #expect(
      desk.perform("unset", "--dry-run", "bff/base/env.WORKOS_CLIENT_ID").split(separator: "\n")
        .filter { $0.hasPrefix("! ") }.map { $0.prefix { $0 != "'" } } == [
          "! environments/dev.json:28:5: error: bff: env.WORKOS_CLIENT_ID: nothing sets ",
          "! environments/staging.json:34:5: error: bff: env.WORKOS_CLIENT_ID: nothing sets ",
          "! environments/production.json:48:5: error: bff: env.WORKOS_CLIENT_ID: nothing sets ",
          "! betrace-tui: dev: once its errors are mended, medium risk: rolling restart of 1 pod (env)",
          "! betrace-tui: staging: once its errors are mended, medium risk: rolling restart of 2 pods (env)",
          "! betrace-tui: production: once its errors are mended, medium risk: rolling restart of 3 pods (env)",
        ])
  }

  @Test(arguments: [
    ("bff/production/replicas=five", 65, "'replicas' must be a whole number, 0 or more, not 'five'"),
    (
      "bff/production/replicas:=null", 65,
      #"'replicas' cannot be null: use {"$reset": true} for the module's default, or leave it out to inherit"#
    ),
    ("bff/production/replicas", 64, "'bff/production/replicas' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"),
    (
      "bff/replicas=3", 66,
      "there is no environment 'replicas': use base, dev, staging, production"
    ),
    ("replicas=3", 64, "expected SERVICE/ENVIRONMENT/FIELD, such as 'bff/production/replicas', found 'replicas'"),
    (
      "bff/production=3", 64,
      "'bff/production' is a whole entry: set its fields one by one, or give it as JSON after ':='"
    ),
    (
      "-/production:={}", 64,
      "'-/production' is all of an environment: name a setting, such as '-/production/namespace'"
    ),
    ("-/production/extends=prod", 65, "there is no environment 'prod': use base, dev, staging"),
    (
      "-/base/extends=production", 65,
      "'extends' goes round in a circle: base > production > staging > base"
    ),
    (
      #"-/production/exceptions:=[{"rule": "POL-07", "until": "2030-06-30"}]"#, 65,
      "the exception for 'POL-07' gives no 'reason'"
    ),
    ("bff/prod/replicas=3", 66, "there is no environment 'prod': use base, dev, staging, production"),
    ("bff/production/replcas=3", 66, "'bff' has no 'replcas'; did you mean 'replicas'?"),
  ])
  func whatDoesNotFitIsRefusedWithAllThatComesWithIt(_ word: String, status: Int, message: String) throws {
    let desk = try Desk()
    let before = try desk.text(of: "environments/dev.json")
    #expect(desk.perform("set", "bff/dev/replicas=7", word) == "! betrace-tui: \(message)\n= \(status)\n")
    #expect(try desk.text(of: "environments/dev.json") == before)
  }

  @Test func aFileThatCannotBeReadIsNotWritten() throws {
    let desk = try Desk()
    try desk.replace(#""protected": true"#, with: #""protected": yes"#, in: Self.production)
    #expect(
      desk.perform("set", "bff/production/replicas=5") == """
        ! betrace-tui: environments/production.json:7:16: error: expected a value, found 'yes' [EF-01]
        = 65

        """)
  }
}
