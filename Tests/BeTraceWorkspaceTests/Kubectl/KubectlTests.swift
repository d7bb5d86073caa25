import BeTraceCore
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What the user's `kubectl` is asked.
struct KubectlTests {
  private static func object(
    _ kind: String, _ name: String = "x", in namespace: String? = nil, of apiVersion: String = "v1"
  ) -> ResourceIdentity {
    ResourceIdentity(apiVersion: apiVersion, kind: kind, namespace: namespace, name: name)
  }

  /// The words that a `kubectl` gets, or why it is not asked.
  private static func words(for objects: ResourceIdentity..., context: String? = nil) throws -> [String] {
    let folder = try TemporaryFolder()
    // A script that is written here could still be open in what another thread starts, and so could not be run.
    try #require(symlink("/bin/echo", folder["kubectl"]) == 0)
    let kubectl = try #require(
      Kubectl(context: context, in: Surroundings(directory: "/", variables: ["PATH": folder.path])))
    do throws(KubectlError) {
      return try kubectl.get(objects).map { String(decoding: $0, as: UTF8.self).replacing("\n", with: " ") }
    } catch {
      return [error.description]
    }
  }

  @Test func whatComesFromFilesIsNoOption() throws {
    #expect(
      try Self.words(
        for: Self.object("Deployment", "bff", in: "betrace", of: "apps/v1"), Self.object("ClusterRole", "system:node"),
        context: "--kubeconfig=/tmp/evil")
        == [
          "--context=--kubeconfig=/tmp/evil get --namespace=betrace --ignore-not-found --output=json -- "
            + "deployment.apps/bff ",
          "--context=--kubeconfig=/tmp/evil get --ignore-not-found --output=json -- clusterrole/system:node ",
        ])
  }

  @Test(arguments: [
    (object("--kubeconfig=/tmp/evil"), "--kubeconfig=/tmp/evil/x", "kind '--kubeconfig=/tmp/evil'"),
    (object("Pod,Secret"), "Pod,Secret/x", "kind 'Pod,Secret'"),
    (object(""), "/x", "kind ''"),
    (object("Pod", in: "-n"), "Pod/x", "namespace '-n'"),
    (object("Pod", "a/b"), "Pod/a/b", "name 'a/b'"),
    (object("Pod", ""), "Pod/", "name ''"),
    (object("Pod", of: "-f/v1"), "Pod/x", "API group '-f'"),
    (object("Pod\u{1B}"), #"Pod\u{1b}/x"#, #"kind 'Pod\u{1b}'"#),
  ])
  func whatNoClusterCanHaveIsNotAskedFor(_ object: ResourceIdentity, _ name: String, _ fault: String) throws {
    #expect(
      try Self.words(for: object)
        == ["the cluster cannot be asked about '\(name)': Kubernetes cannot have the \(fault)"])
  }

  @Test func whatOneIsToldToRunIsOneCommand() {
    #expect(
      KubectlError.noAnswer(["kubectl", "--context=it's; reboot", "get", "--", "pod/x"]).description
        == #"the cluster cannot be read: 'kubectl '--context=it'\''s; reboot' get -- pod/x' fails, and says why if you run it"#
    )
  }
}
