import BeTraceCore
import BeTraceWorkspace
import Testing

@testable import BeTraceCommand

/// What `betrace-tui diff` compares with, and why it cannot.
struct DiffSourceTests {
  private static let git =
    "git -c user.name=Lea -c user.email=a@example.com -c commit.gpgsign=false -c core.hooksPath=/dev/null"

  /// A desk whose workspace is a git checkout with one commit, and was changed since.
  private static func checkout() throws -> Desk {
    let desk = try Desk()
    desk.variables["PATH"] = "/usr/bin:/bin"
    let outcome = try BuiltProgram.run(
      "export HOME=$PWD && git init -q . && git add environments && \(git) commit -q -m Begin && git tag v1", at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    _ = desk.perform("set", "bff/production/replicas=5")
    return desk
  }

  @Test(arguments: ["HEAD", "v1"])
  func aCommitIsComparedWith(revision: String) throws {
    let answer = try Self.checkout().perform("diff", "production", "--against", "git:\(revision)")
    #expect(answer.hasPrefix("Deployment/bff: scale from 3 to 5 pods\n"))
    #expect(answer.hasSuffix("1 of 27 objects differs, 26 are the same; scale from 3 to 5 pods, no restart\n= 1\n"))
  }

  @Test func theLastCommitIsMeantUnlessSomethingIsNotSaved() throws {
    let desk = try Self.checkout()
    let answer = desk.perform("diff", "production")
    #expect(answer.hasPrefix("Deployment/bff: scale from 3 to 5 pods\n"))
    #expect(answer.contains("production against git:HEAD: 1 of 27 objects differs"))
    let open = try OpenWorkspace.find(nil, for: desk.program)
    var environments = open.environments
    _ = environments.apply(Edit(environment: "production", service: "bff", field: Field("replicas"), value: 7))
    let edited = OpenWorkspace(
      workspace: open.workspace, environments: environments, today: open.today, surroundings: open.surroundings)
    let notes = BeTraceCommand.answer(to: ["diff", "production"], in: edited).notes
    #expect(notes.contains("production against saved: 1 of 27 objects differs"))
  }

  @Test func whereThereIsNoCommitItHasToBeSaid() throws {
    #expect(
      try Desk().perform("diff", "production")
        == "! betrace-tui: there is no commit to compare with: say with --against what is meant, such as dev, staging, "
        + "production, live, export:DIR or a file of manifests\n= 64\n")
  }

  @Test func ofAnEnvironmentThatWasNotThereAllIsNew() throws {
    let desk = try Self.checkout()
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "canary", "extends": "staging"}"#,
      to: "environments/canary.json")
    #expect(
      desk.perform("diff", "canary", "--against", "git:HEAD").hasSuffix(
        "canary against git:HEAD: 26 of 26 objects differ, 0 are the same; 26 new objects, no restart\n= 1\n"))
  }

  @Test(arguments: [
    (
      "git:nope",
      "--against git:nope: there is no commit 'nope' here: the workspace has to be a git checkout that has it", 66
    ),
    (
      "git:--all",
      "--against git:--all: there is no commit '--all' here: the workspace has to be a git checkout that has it", 66
    ),
    ("prodution", "--against: there is no environment 'prodution'; did you mean 'production'?", 64),
    (
      "x",
      "--against: there is no environment 'x': use saved, export, live, git:REV, a file, '-', or one of base, dev, staging, production",
      64
    ),
    ("base", "'base' is abstract and never rendered; those that extend it are dev, staging, production", 64),
    ("export:none", "none holds no export: it has no index.json", 66),
    ("none.yaml", "there is no file or folder 'none.yaml'", 66),
  ])
  func whatIsNotThereIsRefused(_ opposite: String, _ reason: String, _ status: Int) throws {
    #expect(
      try Self.checkout().perform("diff", "production", "--against", opposite)
        == "! betrace-tui: \(reason)\n= \(status)\n")
  }

  @Test func withoutGitOrKubectlItSaysWhatIsNeeded() throws {
    let desk = try Desk()
    desk.variables["PATH"] = "bin"
    #expect(
      desk.perform("diff", "production", "--against", "git:HEAD")
        == "! betrace-tui: --against git:HEAD: git is needed for that, and there is none in PATH\n= 69\n")
    #expect(
      desk.perform("diff", "production", "--against", "live")
        == "! betrace-tui: kubectl is needed for '--against live', and there is none in PATH\n= 69\n")
  }

  @Test func anExportForKustomizeIsPutTogetherByKubectl() throws {
    let desk = try Desk()
    _ = desk.perform("export", "--layout", "kustomize", "--to", "out")
    #expect(
      desk.perform("diff", "production", "--against", "export:out")
        == "! betrace-tui: out is laid out as kustomize, which only kubectl puts together: 'kubectl kustomize "
        + "out/overlays/production | betrace-tui diff production --against -'\n= 64\n")
  }

  @Test func secretsOfAClusterAreNotShown() throws {
    let live = #"""
      {"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "apps/v1", "kind": "Deployment",
      "metadata": {"name": "bff", "namespace": "betrace", "labels": {"app.kubernetes.io/managed-by": "betrace"}},
      "spec": {"selector": {"matchLabels": {"app.kubernetes.io/name": "bff", "app.kubernetes.io/instance": "bff"}},
      "template": {"metadata": {"labels": {"app.kubernetes.io/name": "bff", "app.kubernetes.io/instance": "bff"}},
      "spec": {"containers": [{"name": "bff", "image": "x", "env": [{"name": "JWT_SECRET", "value": "hunter2"},
      {"name": "OLD_TOKEN", "value": "hunter3"}]}]}}}},
      {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "stranger", "namespace": "betrace"},
      "spec": {"ports": [{"port": 80}]}}]}
      """#
    let desk = try Desk()
    try desk.write(live, to: "live.json")
    for format in ["text", "json"] {
      let answer = desk.perform("diff", "production", "--against", "live.json", "-o", format)
      #expect(answer.contains("JWT_SECRET") || answer.contains("OLD_TOKEN"))
      #expect(!answer.contains("hunter"))
      #expect(answer.contains("1 other object there is not of this program"))
    }
  }
}
