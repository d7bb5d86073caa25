extension Explanation {
  /// Pods, but for what has a file of its own: containers, security, volumes, placement.
  static let pod: [Explanation] = list(
    "Pod",
    [
      (
        "",
        """
        The smallest thing that runs: one or a few containers on one node that share an address and volumes. Pods are \
        replaced, never repaired, so workloads make them from a template.
        """
      ),
      (
        "metadata",
        """
        The labels and annotations that every pod of the workload gets. A change here replaces all pods.
        """
      ),
      (
        "metadata.labels",
        """
        The labels of the pods. Services and the workload find the pods by them, so those in the selectors have to be here.
        """
      ),
      (
        "metadata.annotations",
        """
        Notes on the pods for tools that look at pods. A change here replaces all pods, which is sometimes the point.
        """
      ),
      (
        "metadata.annotations[betrace.dev/config-checksum]",
        """
        A checksum of the configuration that the pods read. It changes with the configuration and so replaces the pods; \
        without it they would go on with what they read when they started.
        """
      ),
      (
        "spec",
        """
        What the pod runs and under which conditions. Nearly all of it is fixed once the pod is made: a change makes new \
        pods.
        """
      ),
      (
        "spec.serviceAccountName",
        """
        The identity under which the pod calls the Kubernetes API. Without it, it is the namespace's default one, which \
        everything shares. If there is no account of this name, no pod is made.
        """
      ),
      (
        "spec.automountServiceAccountToken",
        """
        Whether the pod gets a token for the Kubernetes API as a file. It is off, as these services never call that API: a \
        token that is not there cannot be stolen.
        """
      ),
      (
        "spec.enableServiceLinks",
        """
        Whether every Service of the namespace is put into the pod's variables, as very old programs expect. It is off: \
        the many variables can collide with a program's own, such as NATS_PORT.
        """
      ),
      (
        "spec.imagePullSecrets",
        """
        The secrets with which nodes log in to a private registry. Without the right one the image cannot be pulled, and \
        the pod waits.
        """
      ),
      (
        "spec.terminationGracePeriodSeconds",
        """
        How long a pod may take to stop before it is killed, preStop included. Too short, and requests or jobs that are \
        under way are lost.
        """
      ),
      (
        "spec.priorityClassName",
        """
        How important the pod is when nodes are full: pods of a higher class can push out those of a lower one.
        """
      ),
      (
        "spec.restartPolicy",
        """
        When containers that ended are started again. Workloads that are meant to run for ever always restart them.
        """
      ),
    ])
}
