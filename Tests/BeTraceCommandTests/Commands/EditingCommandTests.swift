import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui set` and `unset`
struct EditingCommandTests {
  static let production = "environments/production.json"

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
    #expect(try desk.text(of: "environments/dev.json").contains(#""replicas": 2"#))
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
    let before = try desk.text(of: Self.production)
    let answer = desk.perform("set", assignment)
    #expect(answer.hasPrefix("! betrace-tui: '<hidden"), "\(answer)")
    #expect(answer.contains("is what is shown in the place of a secret: write a reference"))
    #expect(answer.hasSuffix("= 65\n"))
    #expect(try desk.text(of: Self.production) == before)
  }

  @Test func whatIsWrittenAWorkbenchCanUndo() throws {
    let desk = try Desk()
    let before = try desk.text(of: Self.production)
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
    var document = try JSONDocument(parsing: Array(desk.text(of: Self.production).utf8), file: Self.production)
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
    #expect(
      desk.perform("set", "bff/dev/replicas=1").contains("! betrace-tui: nothing changes on the cluster\n"),
      "the file is another, the manifests are the same")
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
    let before = try desk.text(of: "environments/dev.json")
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
    #expect(
      try desk.text(of: "environments/dev.json").filter { !$0.isWhitespace } == before.filter { !$0.isWhitespace })
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

  /// What comes of applying the files over what was applied before is no standing error of theirs.
  @Test func whatANewNamespaceLeavesBehindIsSaid() throws {
    let answer = try Desk().perform("set", "-/production/namespace=other")
    #expect(answer.contains("from namespace 'betrace' to 'other': that makes new objects"), "\(answer)")
    #expect(answer.contains("[UPD-02]"))
    #expect(!answer.contains("[UPD-06]"), "what all services share moves along")
    #expect(answer.contains("! betrace-tui: production: critical risk: "))
    #expect(!answer.contains("'validate' fails"))
    #expect(answer.hasSuffix("\n"))
  }

  @Test func whoDoesNotTakeWhatABaseSaysIsNamed() throws {
    let desk = try Desk()
    #expect(
      desk.perform("set", "bff/base/replicas=4", "--dry-run").contains(
        "! betrace-tui: bff/base/replicas: dev takes it; environments/staging.json:35 and environments/production.json:49 "
          + "have their own\n"))
    #expect(!desk.perform("set", "bff/base/env.NEW=4", "--dry-run").contains(" their own"))
    #expect(!desk.perform("set", "bff/production/replicas=4", "--dry-run").contains(" own\n"))
  }

  @Test func thatAServiceIsOffIsSaid() throws {
    let desk = try Desk()
    let remark = "! betrace-tui: nothing happens on the cluster: worker is not deployed in dev\n"
    #expect(desk.perform("set", "worker/dev/replicas=3", "--dry-run").contains(remark))
    let base = desk.perform("set", "worker/base/image.tag=x", "--dry-run")
    #expect(base.contains("dev takes it, but does not deploy the service; "), "\(base)")
    #expect(!desk.perform("set", "worker/dev/enabled=true", "--dry-run").contains("nothing happens"))
  }

  @Test func whoTakesAPartOfAnObjectIsSaid() throws {
    let desk = try Desk()
    let answer = desk.perform("set", #"bff/base/ingress:={"host": "x.example.com", "path": "/api"}"#, "--dry-run")
    #expect(
      answer.contains(": dev, staging and production take some of it; environments/dev.json:37, "), "\(answer)")
  }

  @Test func anExceptionThatGoesBringsItsFindingBack() throws {
    let answer = try Desk().perform("unset", "--dry-run", "--", "-/production/exceptions")
    #expect(answer.contains(" [POL-07]\n"), "\(answer)")
  }

  @Test func whereTheSamePlaceIsWrongInSeveralWaysTheEnvironmentsAreNamed() throws {
    let answer = try Desk().perform("set", "nats/base/enabled=false", "--dry-run")
    #expect(
      answer.contains(" (in dev) [UPD-06]\n") && answer.contains(" (in staging and production) [UPD-06]\n"), "\(answer)"
    )
  }

  @Test func nobodyKnowsWhatRunsOfWhatTheServerDidNotTake() throws {
    let desk = try Desk()
    try desk.replace(
      "\"limits\": {\n          \"memory\": \"1Gi\"", with: "\"limits\": {\n          \"memory\": \"1gb\"",
      in: "environments/production.json")
    let answer = desk.perform("set", "bff/production/resources.limits.memory=1Gi", "--dry-run")
    #expect(answer.contains("nobody knows what it does to Deployment 'bff': as it was before, "), "\(answer)")
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
