extension Explanation {
  static let statefulSet: [Explanation] = list(
    "StatefulSet",
    [
      (
        "",
        """
        A workload of pods that each keep a name and a disk of their own: nats-0, nats-1 and so on. Databases and message \
        buses need that, as a replaced pod has to find its data again. A Deployment would give each new pod a random name \
        and no disk.
        """
      ),
      (
        "spec",
        """
        What the workload should be: how many pods, made how, with which disks. Of all this the server lets you change \
        little later: mainly replicas, template and updateStrategy.
        """
      ),
      (
        "spec.serviceName",
        """
        The headless Service that gives each pod its DNS name, such as nats-0.nats-headless. Without that Service the \
        members cannot find each other. It cannot be changed later.
        """
      ),
      (
        "spec.replicas",
        """
        How many pods should run, numbered from 0. A smaller number removes the highest ones; their disks stay. For a \
        cluster that votes, choose an odd number, so that a majority is left when one fails.
        """
      ),
      (
        "spec.revisionHistoryLimit",
        """
        How many earlier versions are kept so that a rollout can be undone.
        """
      ),
      (
        "spec.minReadySeconds",
        """
        How long a new pod has to stay ready before the next one is replaced. It keeps a bad version from running through \
        all members at once.
        """
      ),
      (
        "spec.podManagementPolicy",
        """
        Whether pods start and stop one after another (OrderedReady) or all at once (Parallel). Members that need each \
        other to become ready have to start in parallel. It does not change how rollouts go.
        """
      ),
      (
        "spec.updateStrategy",
        """
        How pods are replaced when the template changes.
        """
      ),
      (
        "spec.updateStrategy.type",
        """
        RollingUpdate replaces one pod after another, from the highest number down, each when the one before is ready. \
        OnDelete waits until somebody deletes them.
        """
      ),
      (
        "spec.selector",
        """
        The labels by which the StatefulSet knows its own pods. They have to be on the pods of the template and cannot be \
        changed afterwards.
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
        The pod to make for each number. Every change to it starts a rollout, one pod after another.
        """
      ),
      (
        "spec.volumeClaimTemplates",
        """
        The disks that each pod gets, one claim a pod and template. They outlive the pods and are kept when the \
        StatefulSet is deleted. The server refuses any change here.
        """
      ),
    ])
}
