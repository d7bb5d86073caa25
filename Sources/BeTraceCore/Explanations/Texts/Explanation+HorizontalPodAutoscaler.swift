extension Explanation {
  static let horizontalPodAutoscaler: [Explanation] = list(
    "HorizontalPodAutoscaler",
    [
      (
        "",
        """
        Changes the number of a workload's pods by their load. It needs the cluster's metrics server and requests on the \
        containers, as it compares use with request; without those the number just stays.
        """
      ),
      (
        "spec",
        """
        Whom to scale, between which numbers, and by what.
        """
      ),
      (
        "spec.scaleTargetRef",
        """
        The workload whose pods are counted. The autoscaler sets its replicas, so the manifest of the workload must not.
        """
      ),
      (
        "spec.scaleTargetRef.name",
        """
        The name of the workload, in the same namespace. If there is none of this name, nothing is scaled.
        """
      ),
      (
        "spec.minReplicas",
        """
        The fewest pods that run, however quiet it is. Two keep the service there while one is replaced.
        """
      ),
      (
        "spec.maxReplicas",
        """
        The most pods that run, however busy it is. It limits the cost, and what a program gone wild can take from others.
        """
      ),
      (
        "spec.metrics",
        """
        What the load is measured by. With several, the one that asks for the most pods wins.
        """
      ),
      (
        "spec.metrics[*].type",
        """
        Where the number comes from. Resource is the CPU or memory that the pods use.
        """
      ),
      (
        "spec.metrics[*].resource",
        """
        A resource that is watched, and the use to aim at.
        """
      ),
      (
        "spec.metrics[*].resource.name",
        """
        Which resource: cpu or memory. CPU follows the load; memory often does not go down again, so it suits fewer \
        programs.
        """
      ),
      (
        "spec.metrics[*].resource.target",
        """
        The use to aim at: above it pods are added, below it they are removed.
        """
      ),
      (
        "spec.metrics[*].resource.target.averageUtilization",
        """
        The use to aim at, on average over all pods, in percent of what they request. Low values cost more and leave room \
        for sudden load; near 100 the pods are busy before new ones are there.
        """
      ),
      (
        "spec.behavior",
        """
        How fast the number may change. Without it, a short calm can take away pods that are needed again a minute later.
        """
      ),
      (
        "spec.behavior.scaleDown",
        """
        How fast pods may be removed. It is slower than adding them, as a pod too many costs little and one too few is \
        noticed.
        """
      ),
      (
        "spec.behavior.scaleDown.stabilizationWindowSeconds",
        """
        How long the load has to be lower before pods go: the highest need within this time counts. It keeps the number \
        from swinging up and down.
        """
      ),
      (
        "spec.behavior.scaleDown.policies",
        """
        How many pods may be removed in which time.
        """
      ),
      (
        "spec.behavior.scaleDown.policies[*].type",
        """
        What the value counts: pods, or percent of those that run.
        """
      ),
      (
        "spec.behavior.scaleDown.policies[*].value",
        """
        How many, or how many percent, may go within the period.
        """
      ),
      (
        "spec.behavior.scaleDown.policies[*].periodSeconds",
        """
        The time that the value is for, in seconds.
        """
      ),
    ])
}
