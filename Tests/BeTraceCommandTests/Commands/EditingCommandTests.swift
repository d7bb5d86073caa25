import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui set` and `unset`
struct EditingCommandTests {
  private static let production = "environments/production.json"

  @Test func besideAWorkbenchItIsSaidWhoTakesItIn() throws {
    let desk = try Desk()
    let workspace = Workspace(.folder, folder: desk.folder)
    let lock = WorkspaceLock(desk.program.surroundings, for: workspace)
    #expect(lock.take() == nil)
    let holder = try #require(WorkspaceLock.holder(of: workspace, in: desk.program.surroundings))
    #expect(
      desk.perform("set", "bff/dev/replicas=2").contains(
        "! betrace-tui: the workbench of \(holder) has this workspace open: it takes that in, or waits for R if something is not saved there"
      ))
    #expect(try desk.read("environments/dev.json").contains(#""replicas": 2"#))
    lock.release()
    #expect(!desk.perform("set", "bff/dev/replicas=3").contains("the workbench of"))
  }

  /// What a listing shows in the place of a secret is taken from there by mistake only.
  @Test(arguments: [
    "bff/production/env.API_TOKEN=<hidden>",
    "bff/production/env.API_TOKEN=<hidden: a secret is referred to, never written down>",
    #"bff/production/env:={"API_TOKEN": "<hidden>"}"#,
  ])
  func whatStandsForASecretIsNotWritten(_ assignment: String) throws {
    let desk = try Desk()
    let before = try desk.read(Self.production)
    let answer = desk.perform("set", assignment)
    #expect(answer.hasPrefix("! betrace-tui: '<hidden"), "\(answer)")
    #expect(answer.contains("is what is shown in the place of a secret: write a reference"))
    #expect(answer.hasSuffix("= 65\n"))
    #expect(try desk.read(Self.production) == before)
  }

  @Test func whatIsWrittenAWorkbenchCanUndo() throws {
    let desk = try Desk()
    let before = try desk.read(Self.production)
    let history = HistoryFile(desk.program.surroundings, for: Workspace(.folder, folder: desk.folder))
    _ = desk.perform("set", "bff/production/replicas=5", "--dry-run")
    #expect(history.read() == nil)
    _ = desk.perform("set", "bff/production/replicas=5", "bff/dev/replicas=2")
    _ = desk.perform("unset", "bff/production/env.LOG_LEVEL")
    _ = desk.perform("promote", "staging", "production", "bff", "--field", "image")
    let entries = try #require(history.read()?.entries)
    #expect(
      entries.map(\.line).dropLast() == [
        "set bff/dev/replicas=2", "set bff/production/replicas=5", "unset bff/production/env.LOG_LEVEL",
      ])
    #expect(entries.last?.line.hasPrefix("set bff/production/image.tag=0.9.0-rc.1") == true)
    var document = try JSONDocument(parsing: Array(desk.read(Self.production).utf8), file: Self.production)
    for entry in entries.reversed() where entry.path == Self.production {
      for splice in entry.back { _ = document.apply(splice) }
    }
    #expect(String(decoding: document.text, as: UTF8.self) == before, "to the byte")
    try desk.replace(#""replicas": 2"#, with: #""replicas": 3"#, in: "environments/dev.json")
    _ = desk.perform("set", "bff/dev/replicas=4")
    let last = try #require(history.read())
    #expect(last.entries.last?.line == "set bff/dev/replicas=4")
    #expect(last.past.map(\.line) == ["set bff/dev/replicas=2"], "somebody else wrote the file after it")
  }

  @Test func whereThatCannotBeKeptTheFileIsWrittenAndItIsSaid() throws {
    let desk = try Desk()
    try desk.write("a file", to: "state")
    let answer = desk.perform("set", "bff/production/replicas=5")
    #expect(answer.contains("! betrace-tui: wrote DESK/environments/production.json\n"))
    #expect(answer.contains("! betrace-tui: no workbench can undo that: "), "\(answer)")
    #expect(!answer.contains("\n= "), "it is written all the same")
  }

  @Test func aValueIsSetAndTheDifferenceShown() throws {
    let desk = try Desk()
    #expect(
      desk.perform("set", "bff/production/replicas=5") == """
        --- environments/production.json
        +++ environments/production.json
        @@ -46,7 +46,7 @@
               }
             },
             "bff": {
        -      "replicas": 3,
        +      "replicas": 5,
               "image": {
                 "tag": "0.8.2",
                 "digest": "sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe"
        ! betrace-tui: production: medium risk: scale from 3 to 5 pods, no restart
        ! betrace-tui: wrote DESK/environments/production.json

        """)
    #expect(desk.perform("get", "bff/production/replicas") == "5\n")
    #expect(
      desk.perform("set", "bff/production/replicas=5") == "! betrace-tui: nothing changes: the files say so already\n")
  }

  @Test func everyFormOfValueIsTaken() throws {
    let desk = try Desk()
    _ = desk.perform(
      "set", "bff/dev/env.TOKEN=secret:bff-auth/token", "bff/dev/ingress:=null", "-/dev/namespace=elsewhere",
      "bff/dev/labels[betrace.dev/team]=web")
    #expect(
      desk.perform(
        "get", "bff/dev/env.TOKEN", "-/dev/namespace", "bff/dev/labels[betrace.dev/team]", "bff/dev/ingress") == """
          {"secretKeyRef":{"name":"bff-auth","key":"token"}}
          elsewhere
          web
          ! betrace-tui: bff/dev/ingress is removed in environments/dev.json:43:18
          = 1

          """)
  }

  @Test func whatAnEntryThatIsWrittenAnewNoLongerSetsIsSaid() throws {
    let desk = try Desk()
    _ = desk.perform("set", "worker/dev:={\"enabled\": true, \"replicas\": 5, \"env\": {\"A\": \"b\"}}")
    let before = try desk.read("environments/dev.json")
    let answer = desk.perform("set", "worker/dev:={\"replicas\": 6}")
    let command = #"betrace-tui set 'worker/dev:={"enabled":true,"replicas":5,"env":{"A":"b"}}'"#
    #expect(
      answer.contains(
        """
        ! betrace-tui: no longer set: dev/worker enabled (was yes, now yes)
        ! betrace-tui: no longer set: dev/worker env.A (was b, now none)
        ! betrace-tui: to take that back: \(command)

        """), "\(answer)")
    #expect(!answer.contains("dev/worker replicas (was"))
    _ = desk.program.answer(to: ["set", #"worker/dev:={"enabled":true,"replicas":5,"env":{"A":"b"}}"#])
    #expect(try desk.read("environments/dev.json").filter { !$0.isWhitespace } == before.filter { !$0.isWhitespace })
    #expect(!desk.perform("set", "worker/dev/replicas=7").contains("no longer set"))
  }

  @Test func aServiceThatNothingListsIsListed() throws {
    let desk = try Desk([
      ("environments/dev.json", #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev"}"#)
    ])
    #expect(desk.perform("get", "nats/dev") == "! betrace-tui: nats/dev is not set\n= 1\n")
    _ = desk.perform("set", "nats/dev/enabled=true", "nats/dev/size=medium")
    #expect(desk.perform("get", "nats/dev/size") == "medium\n")
    #expect(
      try desk.text(of: "environments/dev.json") == #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "#
        + #""name": "dev", "services": {"nats": {"enabled": true, "size": "medium"}}}"#)
    _ = desk.perform("unset", "nats/dev")
    _ = desk.perform("set", "worker/dev:={}")
    #expect(
      try desk.text(of: "environments/dev.json") == #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "#
        + #""name": "dev", "services": {"worker": {}}}"#)
  }

  @Test(arguments: ["resources", "env", "ingress", "image"])
  func aSectionIsResetWhole(_ section: String) throws {
    let desk = try Desk()
    let inherited = desk.perform("get", "bff/staging/\(section)")
    #expect(desk.perform("get", "bff/production/\(section)") != inherited)
    _ = desk.perform("unset", "bff/production/\(section)")
    #expect(desk.perform("get", "bff/production/\(section)") == inherited)
    #expect(try !desk.text(of: Self.production).split(separator: "\"bff\": {")[1].contains("\"\(section)\""))
  }

  @Test func aDryRunWritesNothing() throws {
    let desk = try Desk()
    let before = try desk.text(of: Self.production)
    for words in [
      ["set", "--dry-run", "bff/production/replicas=5"], ["unset", "bff/production/replicas", "--dry-run"],
    ] {
      #expect(desk.program.answer(to: words).output.hasPrefix("--- environments/production.json\n"))
    }
    #expect(try desk.text(of: Self.production) == before)
  }

  @Test func aValueIsInheritedAgainWhenItIsUnset() throws {
    let desk = try Desk()
    #expect(
      desk.perform("unset", "bff/production/replicas") == """
        --- environments/production.json
        +++ environments/production.json
        @@ -46,7 +46,6 @@
               }
             },
             "bff": {
        -      "replicas": 3,
               "image": {
                 "tag": "0.8.2",
                 "digest": "sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe"
        ! betrace-tui: production: medium risk: scale from 3 to 2 pods, no restart
        ! betrace-tui: wrote DESK/environments/production.json

        """)
    #expect(desk.perform("get", "bff/production/replicas") == "2\n")
  }

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

  @Test func withoutAWorkspaceTheScratchCopyIsWritten() throws {
    let desk = try Desk([])
    #expect(
      desk.perform("get", "bff/dev/replicas") == """
        1
        ! betrace-tui: no workspace here: this is the built-in example

        """)
    #expect(
      desk.perform("set", "bff/dev/replicas=2").hasSuffix(
        """
        ! betrace-tui: no workspace here: this is the built-in example
        ! betrace-tui: dev: medium risk: scale from 1 to 2 pods, rolling restart of 2 pods (topologySpreadConstraints), \
        1 new object
        ! betrace-tui: wrote DESK/state/scratch/environments/dev.json

        """))
    #expect(
      desk.perform("get", "bff/dev/replicas") == """
        2
        ! betrace-tui: no workspace here: this is the example's scratch copy in DESK/state/scratch

        """)
  }
}
