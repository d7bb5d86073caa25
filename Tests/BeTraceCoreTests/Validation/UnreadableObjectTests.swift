import BeTraceCore
import Testing

/// What is said about an object besides what could not be read, and about values that nobody wrote.
@Suite struct UnreadableObjectTests {
  private static func deployment(_ specification: String = "", container: String = "") -> String {
    ManifestRow.deployment(specification, container: container)
  }

  /// The errors in `object`.
  private func errors(_ object: String) throws -> [String] {
    try ManifestRow.findings(in: [object]).filter { $0.severity == .error }.map {
      "\($0.field): \($0.message) [\($0.rule)]"
    }
  }

  @Test func theRestIsJudgedToo() throws {
    #expect(
      try errors(
        Self.deployment(
          #""replicas": "3", "#, container: #""imagePullPolicy": "always", "ports": [{"containerPort": 70000}], "#))
        == [
          "spec.replicas: expected a whole number from -2147483648 to 2147483647, found the text '3'; write it without "
            + "quotes [DEC-01]",
          "spec.template.spec.containers[0].imagePullPolicy: expected one of 'Always', 'IfNotPresent', 'Never', found "
            + "'always' [POD-05]",
          "spec.template.spec.containers[0].ports[0].containerPort: expected a number from 1 to 65535, found 70000 [POD-07]",
        ])
    #expect(
      try errors(Self.deployment(#""replicsa": 3, "minReadySeconds": -1, "#)) == [
        "spec.replicsa: there is no field 'replicsa' in 'spec'; did you mean 'replicas'? [DEC-08]",
        "spec.minReadySeconds: expected 0 or more, found -1 [DEP-09]",
      ])
  }

  /// What could not be read counts as if it was right.
  @Test(arguments: [
    (deployment().replacing(#""web:1""#, with: "1"), 1),
    (deployment().replacing(#"{"app": "web"}}, "template""#, with: #"{"app": 1}}, "template""#), 1),
    (deployment().replacing(#""labels": {"app": "web"}"#, with: #""labels": {"app": 1}"#), 1),
    (deployment().replacing(#""selector""#, with: #""selectr""#), 1),
    (deployment().replacing(#""containers": ["#, with: #""containers": [1, "#), 1),
    (deployment().replacing(#""containers""#, with: #""contianers""#), 1),
    (deployment(container: #""resources": {"requests": {"cpu": "2"}, "limits": {"cpu": []}}, "#), 1),
    (deployment(container: #""volumeMounts": [{"name": 1, "mountPath": "/a"}], "#), 1),
    (deployment(container: #""livenessProbe": {"httpGet": {"path": "/", "port": true}}, "#), 1),
    (deployment().replacing(#""spec": {"#, with: #""sepc": {"#), 1),
    (#"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"ports": [{"port": "80"}]}}"#, 1),
    (#"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": []}"#, 1),
    (#"{"apiVersion": "v1", "kind": "Service", "metadata": [], "spec": {"ports": [{"port": 80}]}}"#, 1),
    (#"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": 1}}"#, 1),
  ])
  func nothingIsSaidOfWhatFollows(_ object: String, _ count: Int) throws {
    let errors = try errors(object)
    #expect(errors.count == count, "\(errors)")
  }

  private static let job =
    #"{"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "a"}, "spec": {"template": {"spec": {"#

  @Test func whatTheServerFillsInIsCalledSo() throws {
    let containers = #""containers": [{"name": "a", "image": "a:1"}]}}}}"#
    #expect(
      try errors(Self.job + containers) == [
        "spec.template.spec.restartPolicy: expected 'Never' or 'OnFailure', found 'Always' by default [JOB-02]"
      ])
    #expect(
      try errors(Self.job + #""restartPolicy": "Always", "# + containers) == [
        "spec.template.spec.restartPolicy: expected 'Never' or 'OnFailure', found 'Always' [JOB-02]"
      ])
    #expect(
      try errors(Self.deployment(#""minReadySeconds": 600, "#)) == [
        "spec.progressDeadlineSeconds: expected more than 'minReadySeconds', which is 600, found 600 by default [DEP-09]"
      ])
    #expect(
      try errors(#"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {}}"#).allSatisfy {
        !$0.contains("by default")
      })
  }
}
