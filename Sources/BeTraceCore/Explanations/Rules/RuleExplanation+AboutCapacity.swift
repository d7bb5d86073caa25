extension RuleExplanation {
  /// What the API server refuses in what holds data, gives rights and sets limits.
  static let aboutCapacity: [RuleExplanation] = [
    refused(
      ["CM-01"], "A malformed or too large ConfigMap",
      meaning: "A key is malformed, stands in both maps, or all values together are too large.",
      remedy: "Keep keys short and plain, and values below 1 MiB in all."),
    refused(
      ["SEC-01"], "A malformed or too large Secret",
      meaning: "A key is malformed, or all values together are too large.",
      remedy: "Keep keys short and plain, and values below 1 MiB in all."),
    refused(
      ["SEC-02"], "A Secret that lacks what its type needs",
      meaning: "The type of a Secret says what is in it, and that is missing or malformed.",
      remedy: "Add what the message names, or leave the type out."),
    refused(
      ["PVC-01"], "A malformed access mode",
      meaning: "A claim has no access mode, an unknown one, or one that stands alone beside others.",
      remedy: "Use ReadWriteOnce unless several nodes have to share it."),
    refused(
      ["PVC-02"], "A claim without a size",
      meaning: "A claim does not say how much storage it wants, or wants nothing.",
      remedy: "Set resources.requests.storage, such as 10Gi."),
    refused(
      ["PVC-03"], "A malformed class or mode",
      meaning: "The storage class cannot be called so, or the mode is unknown.",
      remedy: "Use the name of a class, and Filesystem or Block."),
    refused(
      ["PVC-04"], "A malformed source of a claim",
      meaning: "What the claim is filled from is incomplete, or is said in two ways that differ.",
      remedy: "Use dataSourceRef only, with kind and name."),
    warned(
      ["PVC-05"], "An old annotation of a claim",
      meaning: "The class of a claim is a field now.",
      remedy: "Write spec.storageClassName."),
    refused(
      ["RBAC-01"], "A rule without verbs or resources",
      meaning: "A rule gives no rights, or rights on nothing.",
      remedy: "Set verbs, apiGroups and resources."),
    refused(
      ["RBAC-02"], "Paths where they cannot be",
      meaning: "Only a ClusterRole can give rights on paths, in a rule of its own.",
      remedy: "Move them to a rule of a ClusterRole."),
    refused(
      ["RBAC-03"], "An aggregation of nothing",
      meaning: "A ClusterRole is to be put together, but of nothing.",
      remedy: "Add a selector, or take aggregationRule out."),
    refused(
      ["RBAC-04"], "A malformed role",
      meaning: "What is bound is no role, or has no name.",
      remedy: "Set kind to Role or ClusterRole, and the name."),
    refused(
      ["RBAC-05"], "A malformed subject",
      meaning: "Who gets the rights is unknown or incomplete.",
      remedy: """
        Use ServiceAccount, User or Group with a name; a ServiceAccount of a ClusterRoleBinding needs its namespace.
        """),
    refused(
      ["RQ-01"], "Something that no quota counts",
      meaning: "A name under hard is none that a quota knows.",
      remedy: "Use one such as requests.cpu, pods or count/deployments.apps."),
    refused(
      ["RQ-02"], "A malformed amount of a quota",
      meaning: "An amount is below 0, or a fraction of something that is counted.",
      remedy: "Set 0 or more, and whole numbers for objects."),
    refused(
      ["RQ-03"], "A malformed scope",
      meaning: "A scope is unknown, excludes another one, or cannot count what the quota limits.",
      remedy: "Use the scope with what it can count, such as pods."),
    refused(
      ["RQ-04"], "A malformed selector of scopes",
      meaning: "A scope, operator or value of the selector is unknown or missing.",
      remedy: "Use Exists, or In and NotIn with values for PriorityClass."),
    refused(
      ["LR-01"], "An unknown or repeated type",
      meaning: "What is limited is unknown, or limited twice.",
      remedy: "Use Container, Pod and PersistentVolumeClaim, each once."),
    refused(
      ["LR-02"], "Something that cannot be limited",
      meaning: "What is limited is nothing that this type uses.",
      remedy: "Use cpu, memory and ephemeral-storage, and storage for claims."),
    refused(
      ["LR-03"], "Limits that contradict each other",
      meaning: "A least amount is above a default or a greatest one.",
      remedy: "Keep min, defaultRequest, default and max in this order."),
    refused(
      ["LR-04"], "Limits that the type does not have",
      meaning: "Pods have no defaults, and claims need a least or a greatest amount.",
      remedy: "Take the defaults out, or set min or max of storage."),
    refused(
      ["HPA-01"], "Too few pods at least",
      meaning: "The least number of pods is below 1.",
      remedy: "Set minReplicas to 1 or more."),
    refused(
      ["HPA-02"], "Too few pods at most",
      meaning: "The greatest number of pods is missing, or below the least.",
      remedy: "Set maxReplicas to minReplicas or more."),
    refused(
      ["HPA-03"], "A malformed goal of the autoscaler",
      meaning: "What is scaled has no kind, name or group.",
      remedy: "Set apiVersion such as apps/v1, kind and name."),
    refused(
      ["HPA-04"], "A metric that is not what it says",
      meaning: "The type of a metric is unknown, or another block is filled than the type says.",
      remedy: "Fill the block that the type names, and only it."),
    refused(
      ["HPA-05"], "A malformed goal of a resource",
      meaning: "The goal of a resource is missing, doubled or not above 0.",
      remedy: "Set one of averageUtilization and averageValue."),
    refused(
      ["HPA-06"], "A malformed goal of a metric",
      meaning: "The name or the goal of a metric is missing, malformed or not above 0.",
      remedy: "Set the metric's name, and a value above 0."),
    refused(
      ["HPA-07"], "A malformed container metric",
      meaning: "The resource or the container of a metric is malformed.",
      remedy: "Use cpu or memory, and the name of a container."),
    refused(
      ["HPA-08"], "A malformed behaviour",
      meaning: "How quickly pods are added or taken away cannot be read.",
      remedy: "Use windows up to 3600 seconds, and policies of Pods or Percent up to 1800."),
    refused(
      ["PDB-01"], "Two budgets at once",
      meaning: "A budget says how many pods stay and how many may be away.",
      remedy: "Keep one of minAvailable and maxUnavailable."),
    refused(
      ["PDB-02"], "A malformed budget",
      meaning: "The number of pods is below 0, or no percentage up to 100.",
      remedy: "Use a number or a percentage such as 50%."),
    refused(
      ["PDB-04"], "An unknown eviction policy",
      meaning: "It is not clear what happens to pods that are not well.",
      remedy: "Use IfHealthyBudget or AlwaysAllow."),
  ].flatMap(\.self)
}
