import BeTraceCore
import Testing

@Suite struct ScalerTests {
  @Test(arguments: [
    RuleRow(
      "a workload with requests", services: [.deploying(.workload("a", container: requests), scaler("h", of: "a"))]),
    RuleRow(
      "no such workload", services: [.deploying(.workload("front", container: requests), scaler("h", of: "frnt"))]),
    RuleRow("no requests", services: [.deploying(.workload("a"), scaler("h", of: "a"))]),
    RuleRow(
      "requests that a LimitRange fills in",
      services: [
        .deploying(
          .workload("a"), scaler("h", of: "a"),
          .specified("v1", "LimitRange", "l", #""limits": [{"type": "Container", "default": {"cpu": "1"}}]"#))
      ]),
    RuleRow(
      "a container that is not there",
      services: [
        .deploying(
          .workload("a", container: requests),
          scaler(
            "h", of: "a",
            metrics:
              #", "metrics": [{"type": "ContainerResource", "containerResource": {"name": "cpu", "container": "mian", "target": {"type": "Utilization", "averageUtilization": 80}}}]"#
          ))
      ]),
    RuleRow(
      "two for one workload",
      services: [.deploying(.workload("a", container: requests), scaler("h", of: "a"), scaler("i", of: "a"))]),
    RuleRow(
      "a number of pods besides",
      services: [.deploying(.workload("a", spec: #""replicas": 2"#, container: requests), scaler("h", of: "a"))]),
  ])
  func scalersHaveSomethingToScale(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("one may be away", services: [.deploying(three, budget("b", #""maxUnavailable": 1"#))]),
    RuleRow("fewer stay than there are", services: [.deploying(three, budget("b", #""minAvailable": 2"#))]),
    RuleRow("as many stay as there are", services: [.deploying(three, budget("b", #""minAvailable": 3"#))]),
    RuleRow("a share that is all of them", services: [.deploying(three, budget("b", #""minAvailable": "67%""#))]),
    RuleRow("a share that is not", services: [.deploying(three, budget("b", #""minAvailable": "66%""#))]),
    RuleRow("all stay", services: [.deploying(three, budget("b", #""minAvailable": "100%""#))]),
    RuleRow("none may be away", services: [.deploying(three, budget("b", #""maxUnavailable": "0%""#))]),
    RuleRow("no number", services: [.deploying(three, budget("b", ""))]),
    RuleRow("all pods", services: [.deploying(three, budget("b", #""maxUnavailable": 1"#, selector: "{}"))]),
    RuleRow(
      "no pods", services: [.deploying(budget("b", #""maxUnavailable": 1"#))]),
    RuleRow(
      "two for the same pods",
      services: [.deploying(three, budget("b", #""maxUnavailable": 1"#), budget("c", #""maxUnavailable": 1"#))]),
    RuleRow(
      "broken pods count",
      services: [
        .deploying(
          three,
          .specified(
            "policy/v1", "PodDisruptionBudget", "b", #""maxUnavailable": 1, "selector": {"matchLabels": {"app": "a"}}"#)
        )
      ]),
  ])
  func budgetsLetSomebodyGo(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "as much as there is",
      services: [
        .deploying(
          .workload("a", spec: #""replicas": 2"#, container: amounts),
          quota(#""requests.cpu": "1", "limits.memory": "2Gi", "pods": 3"#), filler)
      ]),
    RuleRow(
      "more than there is",
      services: [
        .deploying(
          .workload("a", spec: #""replicas": 2"#, container: amounts), quota(#""requests.cpu": "999m""#), filler)
      ]),
    RuleRow(
      "more pods than there may be",
      services: [.deploying(.workload("a", spec: #""replicas": 2"#), quota(#""pods": 2"#))]),
    RuleRow(
      "what a container does not say",
      services: [.deploying(.workload("a", container: amounts), quota(#""requests.cpu": "1""#))]),
    RuleRow(
      "a quota of some pods", services: [.deploying(quota(#""requests.cpu": "1""#, #", "scopes": ["Terminating"]"#))]),
    RuleRow("within a range", services: [.deploying(.workload("a", container: amounts), range("1Gi", "100m"), filler)]),
    RuleRow("above a range", services: [.deploying(.workload("a", container: amounts), range("1023Mi", "100m"))]),
    RuleRow("below a range", services: [.deploying(.workload("a", container: amounts), range("1Gi", "501m"))]),
  ])
  func namespacesGrantWhatIsAskedFor(_ row: RuleRow) { row.check() }

  private static let requests = #""resources": {"requests": {"cpu": "100m"}}"#
  private static let amounts = #""resources": {"requests": {"cpu": "500m"}, "limits": {"memory": "1Gi"}}"#
  private static let three = Resource.workload("a", spec: #""replicas": 3"#)
  /// What the container of the service of the tests does not say.
  private static let filler = Resource.specified(
    "v1", "LimitRange", "filler",
    #""limits": [{"type": "Container", "defaultRequest": {"cpu": "0"}, "default": {"cpu": "0", "memory": "0"}}]"#)

  private static func scaler(_ name: String, of target: String, metrics: String = "") -> Resource {
    .specified(
      "autoscaling/v2", "HorizontalPodAutoscaler", name,
      #""scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "\#(target)"}, "maxReplicas": 3\#(metrics)"#
    )
  }

  private static func budget(_ name: String, _ number: String, selector: String = #"{"matchLabels": {"app": "a"}}"#)
    -> Resource
  {
    .specified(
      "policy/v1", "PodDisruptionBudget", name,
      #""selector": \#(selector), "unhealthyPodEvictionPolicy": "AlwaysAllow"\#(number.isEmpty ? "" : ", ")\#(number)"#)
  }

  private static func quota(_ hard: String, _ more: String = "") -> Resource {
    .specified("v1", "ResourceQuota", "q", #""hard": {\#(hard)}\#(more)"#)
  }

  private static func range(_ memory: String, _ cpu: String) -> Resource {
    .specified(
      "v1", "LimitRange", "r",
      #""limits": [{"type": "Container", "max": {"memory": "\#(memory)"}, "min": {"cpu": "\#(cpu)"}}]"#)
  }
}
