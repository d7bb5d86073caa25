extension Glossary {
  /// What runs programs.
  static let workloads: [Entry] = [
    Entry(
      "container", "A program with all its files, started from an image and kept apart from others on the same machine."
    ),
    Entry(
      "DaemonSet", "A workload with one pod on every node."),
    Entry(
      "Deployment",
      """
      A workload of pods that are all alike and keep nothing of their own. It replaces them step by step when \
      something changes.
      """),
    Entry(
      "HorizontalPodAutoscaler", alsoCalled: ["HPA", "autoscaler", "autoscaling"],
      "Changes the number of a workload's pods by their load, between a least and a most."),
    Entry(
      "init container", "A container that runs to its end before the others of its pod start."),
    Entry(
      "limit",
      """
      The most CPU or memory that a container may use. Above the CPU limit it is slowed down, above the memory \
      limit it is killed.
      """),
    Entry(
      "node", "A machine of the cluster, on which pods run."),
    Entry(
      "pod",
      """
      The smallest thing that runs: one container or a few that belong together, on one node. Pods are replaced, \
      not repaired.
      """),
    Entry(
      "quantity", "An amount as Kubernetes writes it: 250m is a quarter of a CPU, 512Mi is 512 mebibytes."),
    Entry(
      "replica", "One of several pods that are alike."),
    Entry(
      "request", "The CPU or memory that is set aside for a container. A node that has less free does not get the pod."),
    Entry(
      "rollout", alsoCalled: ["rolling update"],
      """
      Exchanging the pods of a workload for new ones after a change, a few at a time, so that the service stays \
      there.
      """),
    Entry(
      "StatefulSet", "A workload whose pods each keep a name and a disk of their own, for what stores data."),
    Entry(
      "template", alsoCalled: ["pod template"],
      "The description from which a workload makes its pods. Any change to it starts a rollout."),
    Entry(
      "workload", "What keeps pods running: a Deployment, StatefulSet or DaemonSet."),
  ]
}
