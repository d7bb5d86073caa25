import Testing

@testable import BeTraceCommand

/// Manifests that are not one workload with its Service: without any, with one on every node, with two of one name.
struct OddManifestTests {
  /// A desk with a workspace of one environment that deploys nothing.
  private static func desk() throws -> Desk {
    try Desk([
      (
        "environments/dev.json",
        #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {}}"# + "\n"
      )
    ])
  }

  @Test func whatManifestsHaveNothingForCannotBeSet() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(
      """
      apiVersion: apps/v1
      kind: DaemonSet
      metadata: {name: agent}
      spec:
        selector: {matchLabels: {app: agent}}
        template:
          metadata: {labels: {app: agent}}
          spec: {containers: [{name: agent, image: "agent:1"}]}
      """, to: "services/agent/daemonset.yaml")
    try desk.write(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}", to: "services/settings/map.yaml")
    let agent = desk.perform("services", "agent")
    #expect(agent.contains("\nCANNOT SET   replicas: a DaemonSet runs one pod on every node\n"), "\(agent)")
    #expect(!agent.contains("How many pods run"))
    let settings = desk.perform("services", "settings")
    #expect(settings.contains("env, image, imagePullPolicy and resources: there is no workload with a container"))
    #expect(settings.contains("\nIMAGE        -\n"), "\(settings)")
    let refusal = desk.perform("set", "settings/dev/image.tag=2")
    let reason = "there is no workload with a container among its manifests"
    #expect(refusal == "! betrace-tui: 'settings' has no 'image': \(reason)\n= 66\n", "\(refusal)")
  }

  @Test func objectsOfOneNameInTwoNamespacesAreAllThere() throws {
    let desk = try Self.desk()
    let pods = """
      spec:
        selector: {matchLabels: {app: twin}}
        template:
          metadata: {labels: {app: twin}}
          spec: {containers: [{name: twin, image: "twin:1"}]}
      ---

      """
    let twin = { (space: String) in
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: twin, namespace: \(space)}\n\(pods)"
    }
    try desk.write(twin("b") + twin("a"), to: "twin.yaml")
    let answer = desk.perform("import", "twin.yaml", "--service", "twin", "--environment", "dev")
    #expect(answer.contains("2 of 2 objects equal"), "\(answer)")
    #expect(desk.perform("get", "twin/dev/namespace").contains("a"))
    for layout in ["files", "kustomize"] {
      let files = desk.perform("export", "dev", "--layout", layout, "--to", layout, "--force")
      for space in ["a", "b"] { #expect(files.contains("45-deployment-twin-\(space).yaml"), "\(files)") }
    }
  }

  @Test func manifestsWithoutAWorkloadKeepTheContract() throws {
    let desk = try Self.desk()
    try desk.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}", to: "map.yaml")
    _ = desk.perform("import", "map.yaml", "--service", "settings")
    #expect(!desk.perform("verify", "settings").contains("BROKEN"))
  }
}
