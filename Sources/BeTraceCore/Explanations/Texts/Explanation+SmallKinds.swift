extension Explanation {
  /// Kinds with few fields.
  static let namespace: [Explanation] = list(
    "Namespace",
    [
      (
        "",
        """
        A part of the cluster with names of its own. An environment keeps its objects in one, so that dev and production \
        can have a Service of the same name, and rights and limits can differ. It has to be there before anything in it; \
        deleting it deletes everything in it.
        """
      )
    ])

  static let podDisruptionBudget: [Explanation] = list(
    "PodDisruptionBudget",
    [
      (
        "",
        """
        How many pods of a service may be away at once while nodes are emptied, for an update of the cluster or to save \
        nodes. It does not hold for crashes, nor for rollouts.
        """
      ),
      (
        "spec",
        """
        Which pods are counted, and how many of them may be away.
        """
      ),
      (
        "spec.maxUnavailable",
        """
        How many pods may be away, as a number or a percentage. With 0 no node can ever be emptied that has one of them.
        """
      ),
      (
        "spec.selector",
        """
        The labels of the pods that are counted: those of one workload.
        """
      ),
      (
        "spec.selector.matchLabels",
        """
        Labels that a pod must all have to be counted.
        """
      ),
      (
        "spec.unhealthyPodEvictionPolicy",
        """
        Whether pods that are not ready may always be ended (AlwaysAllow). Otherwise one that never becomes ready keeps \
        its node from being emptied.
        """
      ),
    ])

  static let serviceAccount: [Explanation] = list(
    "ServiceAccount",
    [
      (
        "",
        """
        The identity of a service's pods towards the Kubernetes API. Each service has its own, so that rights given to \
        one are not given to all. Without one, pods run as the namespace's default account, which everything shares.
        """
      ),
      (
        "automountServiceAccountToken",
        """
        Whether pods get a token for the Kubernetes API as a file. It is off, as these services never call that API: a \
        token that is not there cannot be stolen.
        """
      ),
    ])

  static let configMap: [Explanation] = list(
    "ConfigMap",
    [
      (
        "",
        """
        Configuration as texts by name, kept apart from the image. Pods read it as files or as variables, so one image \
        serves every environment. It is not secret: everybody who may read the namespace can read it.
        """
      ),
      (
        "data",
        """
        The texts by their keys; mounted as a volume each key is a file. A running program does not notice by itself that \
        a text changed, which is why a checksum of it stands at the pods.
        """
      ),
    ])

  static let secret: [Explanation] = list(
    "Secret",
    [
      (
        "",
        """
        Passwords, keys and certificates as entries by name. betrace-tui never writes one: environments only refer to \
        them, and they are put into the cluster by other means. A pod that refers to a secret or key that is not there \
        does not start.
        """
      )
    ])

  static let daemonSet: [Explanation] = list(
    "DaemonSet",
    [
      (
        "",
        """
        A workload that runs one pod on every node, for what belongs to a node rather than to the application: log \
        collectors, agents. It has no number of replicas; nodes that come and go decide.
        """
      ),
      (
        "spec",
        """
        What the workload should be: which pods it runs on the nodes, and how they are replaced.
        """
      ),
      (
        "spec.selector",
        """
        The labels by which the workload knows its own pods. They have to be on the pods of the template, and cannot be \
        changed afterwards.
        """
      ),
      (
        "spec.template",
        """
        The pod to run on every node. Every change to it replaces the pods.
        """
      ),
      (
        "spec.updateStrategy",
        """
        How pods are replaced by new ones: node after node (RollingUpdate), or only when somebody deletes them (OnDelete).
        """
      ),
    ])
}
