extension RuleExplanation {
  /// What objects need and do not have.
  static let aboutNeeds: [RuleExplanation] = [
    RuleExplanation(
      "X-10", "Something that pods name and nobody makes", .cluster,
      meaning:
        "A service account, a claim to storage or a secret for pulling images is not part of the plan, nor declared.",
      importance: "No pods are made, or they wait for ever.",
      remedy: "Correct the name, or list it under platform.externals if it is made by other means."),
    RuleExplanation(
      "X-11", "A selector or goal that fits nothing", .cluster,
      meaning:
        "An autoscaler, a budget or a monitor is about what is not there; or a monitor asks a port that the Service does not name.",
      importance: "It does nothing, and nobody notices.",
      remedy: "Make the names and labels agree; a ServiceMonitor takes the name of a port of the Service."),
    RuleExplanation(
      "X-18", "More than the namespace is granted", .cluster,
      meaning: "All pods of a namespace together ask for more than its ResourceQuota grants.",
      importance: "The last pods are never made.",
      remedy: "Ask for less, run fewer pods, or raise the quota."),
    RuleExplanation(
      "X-21", "A disk of one node for pods on several", .cluster,
      meaning: "Several pods share a claim that only one node can mount.",
      importance: "Pods on other nodes wait for ever.",
      remedy: "Run one pod, use ReadWriteMany, or let a StatefulSet make a claim for each."),
    RuleExplanation(
      "X-22", "A number of pods beside an autoscaler", .practice,
      meaning:
        "A workload that is scaled also says how many pods it has, or an environment does that lets load decide it.",
      importance:
        "In a manifest, every apply sets the number back to what is written. In an environment it has no effect.",
      remedy: "Leave replicas out."),
    RuleExplanation(
      "X-23", "A binding to a role that is not there", .cluster,
      meaning: """
        A RoleBinding or ClusterRoleBinding names a role that is not among the objects. Roles that every cluster has do \
        not count, nor ClusterRoles where none are made.
        """,
      importance: "The server takes the binding; it grants nothing until somebody makes the role.",
      remedy: "Correct the name, or make the role along with the binding."),
    RuleExplanation(
      "HPA-09", "A share of nothing", .cluster,
      meaning:
        "An autoscaler measures use as a share of requests that a container does not make, or a container that is not there.",
      importance: "It cannot compute the share, and never scales.",
      remedy: "Set the request of every container, or name one that exists."),
    RuleExplanation(
      "HPA-10", "Two autoscalers for one workload", .cluster,
      meaning: "Two autoscalers scale the same workload.",
      importance: "Each undoes what the other does.",
      remedy: "Keep one; it can have several metrics."),
    RuleExplanation(
      "PDB-03", "A budget for all pods, or for none", .cluster,
      meaning:
        "The selector of a budget is empty, which means every pod of the namespace, or missing, which means none.",
      importance: "Other services cannot be moved, or nothing is protected.",
      remedy: "Select the pods by their labels."),
    RuleExplanation(
      "PDB-05", "A budget that lets nobody go", .cluster,
      meaning: "A budget wants as many pods to stay as there are.",
      importance: "A node that is to be emptied waits for ever.",
      remedy: "Let one pod be away, and run one more than are needed."),
    RuleExplanation(
      "PDB-06", "Two budgets for one pod", .cluster,
      meaning: "Two budgets are about the same pods.",
      importance: "The server answers every request to move such a pod with an error.",
      remedy: "Keep one of them."),
    RuleExplanation(
      "PDB-07", "A budget that holds on to broken pods", .practice,
      meaning: "unhealthyPodEvictionPolicy is not AlwaysAllow.",
      importance: "Pods that do not work count, and keep nodes from being emptied.",
      remedy: "Set it to AlwaysAllow."),
    RuleExplanation(
      "ADM-01", "A namespace that nobody makes", .cluster,
      meaning: "Objects go to a namespace that is neither part of the plan nor declared.",
      importance: "The server refuses all of them.",
      remedy: "Correct the name, or list it under platform.externals.namespaces."),
    RuleExplanation(
      "ADM-03", "A class that the cluster does not have", .cluster,
      meaning: "Pods name a priority class or runtime class that is neither part of the plan nor declared.",
      importance: "No pods are made.",
      remedy: "Correct the name, or list it under platform.externals.priorityClasses or runtimeClasses."),
    RuleExplanation(
      "ADM-05", "Amounts that the namespace does not allow", .cluster,
      meaning: "A quota counts what a container does not state, or a container is beyond what a LimitRange allows.",
      importance: "The pods are refused.",
      remedy: "State requests and limits within what the namespace allows."),
  ]
}
