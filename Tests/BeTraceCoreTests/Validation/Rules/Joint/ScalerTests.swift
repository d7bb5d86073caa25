import BeTraceCore
import Testing

@Suite struct ScalerTests {
  @Test(arguments: [
    RuleRow(
      "a workload with requests", services: [.deploying(.workload("a", container: requests), scaler("h", of: "a"))]),
    RuleRow(
      "no such workload", services: [.deploying(.workload("front", container: requests), scaler("h", of: "frnt"))],
      shows: [
        "test: error: web: HorizontalPodAutoscaler 'h' scales Deployment 'frnt', which nothing makes; did "
          + "you mean 'front'? [X-11]"
      ]),
    RuleRow(
      "no requests", services: [.deploying(.workload("a"), scaler("h", of: "a"))],
      shows: [
        "test: error: web: HorizontalPodAutoscaler 'h' measures cpu as a share of what pods request, but "
          + "container 'main' of Deployment 'a' requests none: it never scales; set 'resources.requests.cpu' "
          + "[HPA-09]"
      ]),
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
      ],
      shows: [
        "test: error: web: HorizontalPodAutoscaler 'h' measures container 'mian', which Deployment 'a' does "
          + "not have; did you mean 'main'? [HPA-09]"
      ]),
    RuleRow(
      "two for one workload",
      services: [.deploying(.workload("a", container: requests), scaler("h", of: "a"), scaler("i", of: "a"))],
      shows: [
        "test: error: web: HorizontalPodAutoscaler 'i' scales Deployment 'a', which HorizontalPodAutoscaler "
          + "'h' scales already: each undoes what the other does [HPA-10]"
      ]),
    RuleRow(
      "a number of pods besides",
      services: [.deploying(.workload("a", spec: #""replicas": 2"#, container: requests), scaler("h", of: "a"))],
      shows: [
        "test: warning: web: Deployment 'a' sets its number of pods, which HorizontalPodAutoscaler 'h' "
          + "decides: every apply sets it back; leave 'replicas' out [X-22]"
      ]),
  ])
  func scalersHaveSomethingToScale(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("one may be away", services: [.deploying(three, budget("b", #""maxUnavailable": 1"#))]),
    RuleRow("fewer stay than there are", services: [.deploying(three, budget("b", #""minAvailable": 2"#))]),
    RuleRow(
      "as many stay as there are", services: [.deploying(three, budget("b", #""minAvailable": 3"#))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' wants 3 of 3 pods to stay: a node that is to be emptied "
          + "waits for ever; ask for fewer than there are [PDB-05]"
      ]),
    RuleRow(
      "a share that is all of them", services: [.deploying(three, budget("b", #""minAvailable": "67%""#))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' wants 3 of 3 pods to stay: a node that is to be emptied "
          + "waits for ever; ask for fewer than there are [PDB-05]"
      ]),
    RuleRow("a share that is not", services: [.deploying(three, budget("b", #""minAvailable": "66%""#))]),
    RuleRow(
      "all stay", services: [.deploying(three, budget("b", #""minAvailable": "100%""#))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' wants all its pods to stay: a node that is to be emptied "
          + "waits for ever; ask for fewer than there are [PDB-05]"
      ]),
    RuleRow(
      "none may be away", services: [.deploying(three, budget("b", #""maxUnavailable": "0%""#))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' lets no pod be away: a node that is to be emptied waits "
          + "for ever; allow 1 [PDB-05]"
      ]),
    RuleRow(
      "no number", services: [.deploying(three, budget("b", ""))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' says neither how many pods have to stay nor how many may "
          + "be away: set 'maxUnavailable', such as to 1 [PDB-01]"
      ]),
    RuleRow(
      "all pods", services: [.deploying(three, budget("b", #""maxUnavailable": 1"#, selector: "{}"))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' is about every pod of its namespace, as it names no "
          + "labels: select the pods it is for [PDB-03]"
      ]),
    RuleRow(
      "no pods", services: [.deploying(budget("b", #""maxUnavailable": 1"#))],
      shows: [
        "test: error: web: PodDisruptionBudget 'b' is about no pods: none of its namespace has the labels "
          + "that it selects; make them agree [X-11]"
      ]),
    RuleRow(
      "two for the same pods",
      services: [.deploying(three, budget("b", #""maxUnavailable": 1"#), budget("c", #""maxUnavailable": 1"#))],
      shows: [
        "test: error: web: PodDisruptionBudget 'c' is about the pods of Deployment 'a', and so is "
          + "PodDisruptionBudget 'b': with two budgets nobody can move a pod [PDB-06]"
      ]),
    RuleRow(
      "broken pods count",
      services: [
        .deploying(
          three,
          .specified(
            "policy/v1", "PodDisruptionBudget", "b", #""maxUnavailable": 1, "selector": {"matchLabels": {"app": "a"}}"#)
        )
      ],
      shows: [
        "test: warning: web: PodDisruptionBudget 'b' holds on to pods that do not work: set "
          + "'unhealthyPodEvictionPolicy' to AlwaysAllow [PDB-07]"
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
      ],
      shows: [
        "test: error: web: ResourceQuota 'q' grants 999m of requests.cpu in namespace 'shop', but what is "
          + "deployed there asks for 1: the last pods are never made [X-18]"
      ]),
    RuleRow(
      "more pods than there may be",
      services: [.deploying(.workload("a", spec: #""replicas": 2"#), quota(#""pods": 2"#))],
      shows: [
        "test: error: web: ResourceQuota 'q' grants 2 of pods in namespace 'shop', but what is deployed "
          + "there asks for 3: the last pods are never made [X-18]"
      ]),
    RuleRow(
      "what a container does not say",
      services: [.deploying(.workload("a", container: amounts), quota(#""requests.cpu": "1""#))],
      shows: [
        "test: error: web: container 'web' of Deployment 'web' states no cpu under 'requests', which "
          + "ResourceQuota 'q' counts: pods that do not state it are refused [ADM-05]"
      ]),
    RuleRow(
      "a quota of some pods", services: [.deploying(quota(#""requests.cpu": "1""#, #", "scopes": ["Terminating"]"#))]),
    RuleRow("within a range", services: [.deploying(.workload("a", container: amounts), range("1Gi", "100m"), filler)]),
    RuleRow(
      "above a range", services: [.deploying(.workload("a", container: amounts), range("1023Mi", "100m"))],
      shows: [
        "test: error: web: container 'main' of Deployment 'a' has a limit of 1Gi memory, but LimitRange 'r' "
          + "allows 1023Mi: its pods are refused [ADM-05]"
      ]),
    RuleRow(
      "below a range", services: [.deploying(.workload("a", container: amounts), range("1Gi", "501m"))],
      shows: [
        "test: error: web: container 'main' of Deployment 'a' requests 500m cpu, but LimitRange 'r' wants "
          + "501m at least: its pods are refused [ADM-05]"
      ]),
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
