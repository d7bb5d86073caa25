extension Explanation {
  static let deployment: [Explanation] = list(
    "Deployment",
    [
      (
        "",
        """
        A workload of pods that are all alike and keep nothing of their own. It keeps the wanted number of them running, \
        replaces those that die, and exchanges them step by step when the template changes. A pod made by hand would \
        simply be gone after its node fails.
        """
      ),
      (
        "spec",
        """
        What the workload should be: how many pods, made how, exchanged how. The cluster works towards it all the time.
        """
      ),
      (
        "spec.replicas",
        """
        How many pods should run. With one, the service is away while that pod is replaced or its node restarts; with \
        none it is off. It is left out when an autoscaler decides, as both would fight over the number.
        """
      ),
      (
        "spec.revisionHistoryLimit",
        """
        How many earlier versions are kept so that a rollout can be undone. None means no way back but to deploy again.
        """
      ),
      (
        "spec.progressDeadlineSeconds",
        """
        How long a rollout may make no progress before it counts as failed. Nothing is undone then, but tools that wait \
        for the rollout stop waiting and say so.
        """
      ),
      (
        "spec.minReadySeconds",
        """
        How long a new pod has to stay ready before it counts as available. It catches programs that start well and crash \
        a moment later; with 0 a rollout would run through all pods before that shows.
        """
      ),
      (
        "spec.strategy",
        """
        How old pods are exchanged for new ones when the template changes.
        """
      ),
      (
        "spec.strategy.type",
        """
        RollingUpdate exchanges pods a few at a time, so the service stays there. Recreate stops all old ones first: it is \
        away for a while, which is the price where two versions must not run at once, as with one shared disk.
        """
      ),
      (
        "spec.strategy.rollingUpdate",
        """
        How fast a rolling update may go. At least one of the two numbers has to be above 0, or nothing could move.
        """
      ),
      (
        "spec.strategy.rollingUpdate.maxSurge",
        """
        How many pods may run above the wanted number during a rollout. They need room on the nodes for that time; with 0 \
        an old pod has to go before a new one comes.
        """
      ),
      (
        "spec.strategy.rollingUpdate.maxUnavailable",
        """
        How many pods may be missing during a rollout. With 0 no old pod goes before a new one is ready, so users notice \
        nothing.
        """
      ),
      (
        "spec.selector",
        """
        The labels by which the Deployment knows its own pods. They have to be on the pods of the template and cannot be \
        changed afterwards: a new selector needs a new Deployment.
        """
      ),
      (
        "spec.selector.matchLabels",
        """
        The labels that a pod must have, all of them. Two workloads with the same ones would fight over each other's pods.
        """
      ),
      (
        "spec.template",
        """
        The pod to make, as many times as wanted. Every change to it starts a rollout, which replaces all pods; changes \
        outside of it do not.
        """
      ),
    ])
}
