extension Explanation {
  /// On which nodes pods are put.
  static let placement: [Explanation] = list(
    "Pod",
    [
      (
        "spec.nodeSelector",
        """
        Labels that a node must have to get the pod. If no node has them all, the pod stays pending.
        """
      ),
      (
        "spec.affinity",
        """
        Wishes and demands about which nodes, or which other pods, the pod should be near to or far from.
        """
      ),
      (
        "spec.tolerations",
        """
        Which warning signs (taints) of nodes the pod does not mind. Nodes are tainted to keep ordinary pods away.
        """
      ),
      (
        "spec.topologySpreadConstraints",
        """
        How the pods are spread over zones and nodes. Without it all may land on one node, and are gone with it.
        """
      ),
      (
        "spec.topologySpreadConstraints[*].maxSkew",
        """
        How uneven it may be: the most pods that one place may have above the emptiest.
        """
      ),
      (
        "spec.topologySpreadConstraints[*].topologyKey",
        """
        The label of nodes that says what counts as one place: kubernetes.io/hostname is a node, \
        topology.kubernetes.io/zone a data centre.
        """
      ),
      (
        "spec.topologySpreadConstraints[*].whenUnsatisfiable",
        """
        What to do when it cannot be even. ScheduleAnyway starts the pod all the same; DoNotSchedule leaves it \
        waiting.
        """
      ),
      (
        "spec.topologySpreadConstraints[*].labelSelector",
        """
        Which pods are counted: those of the same workload.
        """
      ),
      (
        "spec.topologySpreadConstraints[*].labelSelector.matchLabels",
        """
        The labels of the pods that are counted.
        """
      ),
      (
        "spec.topologySpreadConstraints[*].matchLabelKeys",
        """
        Labels in which the counted pods have to be like the new one. With the hash of the template only pods of the \
        same version count, so a rollout spreads well too.
        """
      ),
    ])
}
