extension Glossary {
  /// What happens in a cluster.
  static let operation: [Entry] = [
    Entry(
      "apply", "Telling the cluster what you want: it makes or changes the objects to fit the manifests."),
    Entry(
      "cluster", "The machines that Kubernetes runs, together with what runs on them."),
    Entry(
      "CrashLoopBackOff",
      "A container ends again and again, and the cluster waits longer before each new try. Its logs say why."),
    Entry(
      "eviction", alsoCalled: ["evicted"],
      "A pod is pushed off its node, as the node runs out of memory or disk or is taken down."),
    Entry(
      "GitOps", alsoCalled: ["Argo CD", "Flux"],
      "A program in the cluster keeps it as a repository says. People change the repository, not the cluster."),
    Entry(
      "grace period", alsoCalled: ["termination"],
      "How long a pod may take to stop before it is killed."),
    Entry(
      "kubectl", "The command line of Kubernetes."),
    Entry(
      "liveness probe", "Asks whether a program still works; when it fails several times, the container is restarted."),
    Entry(
      "monitor", alsoCalled: ["ServiceMonitor", "PodMonitor", "metrics"],
      """
      An object that has Prometheus ask a service for its metrics, numbers about how it is doing. A kind of the \
      Prometheus operator, which the cluster needs first.
      """),
    Entry(
      "OOMKilled", alsoCalled: ["OOM"],
      "A container used more memory than its limit and was killed."),
    Entry(
      "pending", "A pod that waits for a node: none has enough free of what it requests, or its disk is missing."),
    Entry(
      "probe",
      """
      A question that the cluster asks a container at intervals, to know how it is: startup, liveness and \
      readiness.
      """),
    Entry(
      "readiness probe", alsoCalled: ["ready"],
      "Asks whether a pod can take requests; while it fails, Services send it none."),
    Entry(
      "rollback", "Going back to the version before."),
    Entry(
      "server-side apply",
      "The way of applying in which the server remembers who set which field, and reports conflicts."),
    Entry(
      "startup probe", "Asks whether a program has started; until then the other probes wait."),
  ]
}
