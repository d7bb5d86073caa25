import BeTraceCore
import Testing

/// What modules are given, and what the environment adds to their objects.
struct RenderTests {
  private static func mill(_ entry: String, _ more: String = #""namespace": "grain""#) throws -> ServicePlan {
    var example = Example()
    example.add("dev", more, services: "\"dam\": {}, \"mill\": \(entry)")
    return try #require(example.plan("dev")["mill"])
  }

  private static func container(_ entry: String, _ more: String = #""namespace": "grain""#) throws -> Value {
    let deployment = try #require(try mill(entry, more).resources.first { $0.kind == "Deployment" })
    return try #require(Value.object(deployment.body)[["spec", "template", "spec", "containers", 0]])
  }

  struct Variable: CustomTestStringConvertible {
    let testDescription: String
    let reference: String
    let text: String?
  }

  @Test(arguments: [
    Variable(
      testDescription: "a URL", reference: #""service": "dam", "port": "gate""#,
      text: "http://dam.grain.svc.cluster.local:4000"),
    Variable(
      testDescription: "a URL with all its parts",
      reference: #""service": "dam", "port": "gate", "as": "url", "scheme": "nats", "path": "/v1""#,
      text: "nats://dam.grain.svc.cluster.local:4000/v1"),
    Variable(
      testDescription: "a host", reference: #""service": "dam", "port": "gate", "as": "host""#,
      text: "dam.grain.svc.cluster.local"),
    Variable(
      testDescription: "a host and port that is offered under another number",
      reference: #""service": "mill", "port": "http", "as": "hostport""#, text: "mill.grain.svc.cluster.local:80"),
    Variable(testDescription: "a port", reference: #""service": "dam", "port": "gate", "as": "port""#, text: "4000"),
    Variable(
      testDescription: "an external service", reference: #""service": "tempo", "port": "otlp", "as": "hostport""#,
      text: "tempo.watch.svc.cluster.local:4317"),
    Variable(testDescription: "a port that is not there", reference: #""service": "dam", "port": "door""#, text: nil),
    Variable(
      testDescription: "a service that is not there", reference: #""service": "sea", "port": "gate""#, text: nil),
  ])
  func aReferenceToAService(_ row: Variable) throws {
    let container = try Self.container(
      #"{"env": {"A": {"serviceRef": {\#(row.reference)}}}}"#,
      #""namespace": "grain", "platform": {"externals": {"services": {"tempo": {"namespace": "watch", "ports": {"otlp": 4317}}}}}"#
    )
    let variable = container["env"]?.array?.first { $0["name"] == "A" }
    #expect(variable?["value"]?.text == row.text)
    #expect((variable != nil) == (row.text != nil))
  }

  @Test func variablesAreSortedButStandAfterThoseTheyName() throws {
    let env = #"{"env": {"A": "$(Z)/$(B) $$(Y)", "B": "b", "Z": "$(MODE)", "Y": "y", "LOG_LEVEL": null}}"#
    let names = try Self.container(env)["env"]?.array?.compactMap { $0["name"]?.text }
    #expect(names == ["MODE", "Z", "B", "A", "Y"])
  }

  @Test func aLongChainAndACircleOfVariablesHaveAnOrderToo() throws {
    let chain = (100...999).map { #""V\#($0)": "$(V\#($0 + 1))""# }.joined(separator: ", ")
    let names = try Self.container(#"{"env": {\#(chain), "MODE": null, "LOG_LEVEL": null}}"#)["env"]?.array?
      .compactMap { $0["name"]?.text }
    #expect(names?.filter { $0.hasPrefix("V") } == (100...999).reversed().map { "V\($0)" })
    let circle = try Self.container(#"{"env": {"A": "$(B)", "B": "$(C)", "C": "$(A)$(B)"}}"#)["env"]?.array?
      .compactMap { $0["name"]?.text }
    #expect(circle?.filter { "ABC".contains($0) } == ["C", "B", "A"])
  }

  @Test func autoscalingReplacesReplicas() throws {
    let mill = try Self.mill(#"{"replicas": 3, "autoscaling": {"max": 5, "cpu": 70}}"#)
    let deployment = try #require(mill.resources.first { $0.kind == "Deployment" })
    #expect(deployment.body["spec"]?["replicas"] == nil)
    let autoscaler = try #require(mill.resources.first { $0.kind == "HorizontalPodAutoscaler" })
    #expect(autoscaler.body["spec"]?["minReplicas"] == 2)
    #expect(autoscaler.body["spec"]?["maxReplicas"] == 5)
    #expect(autoscaler.body["spec"]?["scaleTargetRef"]?["name"] == "mill")
    #expect(autoscaler.namespace == "grain")
  }

  @Test func labelsOfTheServiceCoverThoseOfTheEnvironment() throws {
    let mill = try Self.mill(
      #"{"labels": {"b": "2", "c": "2"}}"#, #""platform": {"labels": {"a": "1", "b": "1"}}"#)
    for resource in mill.resources where resource.kind != "Namespace" {
      #expect(resource.body["metadata"]?["labels"] == ["a": "1", "b": "2", "c": "2"], "\(resource.kind)")
    }
  }

  @Test func whatServicesShareHasOnlyTheLabelsOfTheEnvironment() throws {
    let mill = try Self.mill(
      #"{"labels": {"b": "2"}, "annotations": {"c": "2"}}"#,
      #""platform": {"labels": {"a": "1", "b": "1"}, "annotations": {"c": "1"}}"#)
    let namespace = try #require(mill.resources.first { $0.kind == "Namespace" })
    let labels = try #require(namespace.body["metadata"]?["labels"]?.object?.members)
    #expect(
      Object(labels.filter { !$0.key.hasPrefix("pod-security.") }.map { ($0.key, $0.value) }) == ["a": "1", "b": "1"])
    #expect(namespace.body["metadata"]?["annotations"] == ["c": "1"])
  }

  /// Of a service that has a namespace for itself.
  @Test func theNamespaceEnforcesTheLevelOfTheEnvironmentAsItsVersionDoes() throws {
    let mill = try Self.mill(
      "{}",
      """
      "platform": {"podSecurity": "baseline", "kubernetesVersion": "1.35",
                   "labels": {"pod-security.kubernetes.io/warn": "restricted"}}
      """)
    let namespace = try #require(mill.resources.first { $0.kind == "Namespace" })
    #expect(
      namespace.body["metadata"]?["labels"] == [
        "pod-security.kubernetes.io/audit": "baseline", "pod-security.kubernetes.io/audit-version": "v1.35",
        "pod-security.kubernetes.io/enforce": "baseline", "pod-security.kubernetes.io/enforce-version": "v1.35",
        "pod-security.kubernetes.io/warn": "restricted", "pod-security.kubernetes.io/warn-version": "v1.35",
      ])
  }

  @Test func aWrongValueShowsWhereItFitsAndIsReplacedWhereItDoesNot() throws {
    let mill = try Self.mill(#"{"replicas": [1], "storage": "much", "speed": 12, "size": "huge", "args": "x"}"#)
    let stones = try #require(mill.resources.first { $0.kind == "Stones" })
    #expect(stones.body["spec"] == ["size": "small", "speed": 12, "storage": "much", "wet": false])
    let deployment = try #require(mill.resources.first { $0.kind == "Deployment" })
    #expect(deployment.body["spec"]?["replicas"] == 2)
    #expect(mill[Field("replicas")]?.value == [1])
    #expect(mill[Field(["resources", "limits", "memory"])]?.value == "1Gi")
  }

  @Test func unchangedServicesAreNotRenderedAgain() throws {
    var environments = Example.chain([#"{"speed": 1}"#]).environments
    let before = Plan("base", in: environments, on: Example.today)
    let edit = Edit(environment: "base", service: "mill", field: Field("speed"), value: 2)
    #expect(environments.apply(edit) != nil)
    let after = Plan("base", in: environments, on: Example.today, reusing: before)
    let fresh = Plan("base", in: environments, on: Example.today)
    #expect(after.resources == fresh.resources)
    #expect(after.resources != before.resources)
    #expect(after["mill"]?[Field("speed")]?.value == 2)
  }

  @Test func whatIsInheritedIsWhatAResetWouldGive() throws {
    let plan = Example.chain([#"{"speed": 1}"#, #"{"speed": 2, "size": "large"}"#]).plan("staging")
    let mill = try #require(plan["mill"])
    let inherited = mill.inherited.map(\.story)
    #expect(inherited.contains("speed 1 (base.json:3:19)"))
    #expect(inherited.contains(#"size "small" (module)"#))
    #expect(inherited.contains(#"resources.limits.memory "1Gi" (module, size)"#))
  }
}
