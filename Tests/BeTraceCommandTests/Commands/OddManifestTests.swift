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

  /// A workload with pods of one container.
  private static func workload(
    _ kind: String, _ name: String, in space: String? = nil, count: Int? = nil, image: String
  ) -> String {
    """
    apiVersion: apps/v1
    kind: \(kind)
    metadata: {name: \(name)\(space.map { ", namespace: \($0)" } ?? "")}
    spec:
      \(count.map { "replicas: \($0)\n  " } ?? "")selector: {matchLabels: {app: \(name)}}
      template:
        metadata: {labels: {app: \(name)}}
        spec: {containers: [{name: \(name), image: "\(image)"}]}

    """
  }

  @Test func whatManifestsHaveNothingForCannotBeSet() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(Self.workload("DaemonSet", "agent", image: "agent:1"), to: "services/agent/daemonset.yaml")
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

  @Test func aReplicaSetIsAWorkloadWhosePodsChangeWhenSomebodyDeletesThem() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(Self.workload("ReplicaSet", "crowd", count: 2, image: "crowd:1"), to: "services/crowd/set.yaml")
    let card = desk.perform("services", "crowd")
    #expect(card.contains("\nWORKLOAD     ReplicaSet\nIMAGE        crowd:1 unless set\n"), "\(card)")
    #expect(!card.contains("CANNOT SET"), "\(card)")
    #expect(desk.perform("set", "crowd/dev/replicas=3").contains("new with 3 pods") == false)
    let more = desk.perform("set", "crowd/dev/replicas=5")
    #expect(more.contains("dev: medium risk: scale from 3 to 5 pods, no restart\n"), "\(more)")
    let other = desk.perform("set", "crowd/dev/image.tag=2")
    #expect(other.contains("pods change when somebody deletes them (image)"), "\(other)")
  }

  @Test(arguments: [
    ("replicas: 2", #"replicas: "2""#, "error: shop: expected a whole number at 'spec.replicas', found the text '2'"),
    (
      "cpu: 250m", "cpu: [a]",
      "expected a quantity at 'spec.template.spec.containers[0].resources.requests.cpu', found a list"
    ),
    (
      "env: []", "env: notalist", "expected a list at 'spec.template.spec.containers[0].env', found the text 'notalist'"
    ),
  ])
  func whatNobodyCanDecideAsItIsWrittenIsAnErrorThere(written: String, wrong: String, problem: String) throws {
    let desk = try Desk.withExample("yaml")
    let manifest = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: shop}
      spec:
        replicas: 2
        selector: {matchLabels: {app: shop}}
        template:
          metadata: {labels: {app: shop}}
          spec:
            containers:
              - name: shop
                image: registry.example.com/shop:1.0.0
                env: []
                resources: {requests: {cpu: 250m}}

      """
    try desk.write(manifest, to: "services/shop/deployment.yaml")
    #expect(desk.perform("set", "shop/dev:={}").contains("wrote"))
    #expect(!desk.perform("validate", "dev").contains("MOD-09"))
    try desk.replace(written, with: wrong, in: "services/shop/deployment.yaml")
    let page = desk.perform("validate", "dev")
    #expect(page.contains("services/shop/deployment.yaml:") && page.contains(problem), "\(page)")
  }

  @Test func ofObjectsOfOneNameTheNamespaceSaysWhichIsMeant() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(Self.map("conf", in: "here") + Self.map("conf", in: "there"), to: "services/maps/all.yaml")
    #expect(desk.perform("set", "maps/dev/namespace=here").contains("wrote"))
    #expect(
      desk.perform("why", "maps/dev/ConfigMap/conf/data.k")
        == "! betrace-tui: 2 objects are called 'ConfigMap/conf': use ConfigMap/here/conf or ConfigMap/there/conf\n= 66\n"
    )
    for space in ["here", "there"] {
      let page = desk.perform("why", "maps/dev/ConfigMap/\(space)/conf/data.k")
      #expect(page.hasPrefix("maps/dev/ConfigMap/\(space)/conf/data.k: of-\(space)\n"), "\(page)")
    }
    #expect(!desk.perform("why", "maps/dev/namespace").contains("data.k"), "each is compared with itself")
  }

  private static func map(_ name: String, in space: String) -> String {
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \(name), namespace: \(space)}\ndata: {k: of-\(space)}\n---\n"
  }

  @Test func aPatchIsLaidOverTheObjectOfItsNamespace() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(Self.map("conf", in: "here") + Self.map("conf", in: "there"), to: "services/maps/all.yaml")
    #expect(desk.perform("set", "maps/dev/namespace=here").contains("wrote"))
    let patch = { (space: String) in
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf\(space)}\ndata: {k: patched}\n"
    }
    try desk.write(patch(", namespace: there"), to: "services/maps/dev/patch.yaml")
    let page = desk.perform("render", "dev", "maps")
    #expect(page.contains("k: of-here") && page.contains("k: patched") && !page.contains("k: of-there"), "\(page)")
    try desk.replace(", namespace: there", with: "", in: "services/maps/dev/patch.yaml")
    #expect(desk.perform("validate", "dev").contains("2 objects are called ConfigMap/conf: say the namespace of one"))
    try desk.replace("conf}", with: "cnf, $patch: x}", in: "services/maps/dev/patch.yaml")
    try desk.replace("data: {k: patched}", with: "$patch: delete", in: "services/maps/dev/patch.yaml")
    let refusal = desk.perform("validate", "dev")
    #expect(refusal.contains("there is no ConfigMap/cnf to change; did you mean 'conf'?"), "\(refusal)")
    try desk.replace("cnf, $patch: x}", with: "cnf}", in: "services/maps/dev/patch.yaml")
    try desk.replace("$patch: delete", with: "data: {k: patched}", in: "services/maps/dev/patch.yaml")
    let remark = desk.perform("validate", "dev")
    #expect(
      remark.contains("ConfigMap/cnf changes no object of the service, and is one more; did you mean 'conf'?"),
      "\(remark)")
  }

  @Test func whatSettingsAreAboutDoesNotDependOnTheOrderOfFiles() throws {
    let desk = try Desk.withExample("yaml")
    let workload = { (name: String, space: String, count: Int) in
      Self.workload("Deployment", name, in: space, count: count, image: "\(name):\(count)")
    }
    try desk.write(workload("web", "nb", 3), to: "services/duo/a.yaml")
    try desk.write(workload("web", "na", 2), to: "services/duo/b.yaml")
    try desk.write(workload("zeta", "na", 5), to: "services/duo/c.yaml")
    #expect(desk.perform("set", "duo/dev/replicas=4").contains("wrote"))
    let card = desk.perform("services", "duo")
    #expect(card.contains("IMAGE        web:2 unless set"), "\(card)")
    #expect(card.contains("dev          4 pods"), "\(card)")
    let page = desk.perform("render", "dev", "duo")
    for count in ["3", "4", "5"] { #expect(page.contains("replicas: \(count)\n"), "\(page)") }
  }

  @Test func objectsOfOneNameInTwoNamespacesAreAllThere() throws {
    let desk = try Self.desk()
    let twin = { (space: String) in Self.workload("Deployment", "twin", in: space, image: "twin:1") + "---\n" }
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
