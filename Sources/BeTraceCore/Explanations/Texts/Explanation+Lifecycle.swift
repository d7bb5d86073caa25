extension Explanation {
  /// What happens around the start and the end of containers.
  static let lifecycle: [Explanation] = list(
    "Pod",
    [
      (
        "spec.containers[*].lifecycle",
        """
        What happens around the start and the end of the container.
        """
      ),
      (
        "spec.containers[*].lifecycle.preStop",
        """
        What runs before the program is told to stop. While it runs, the pod is taken out of its Services; without it, \
        requests still arrive at a program that is already gone.
        """
      ),
      (
        "spec.containers[*].lifecycle.preStop.sleep",
        """
        Just waits, so that the whole cluster hears that the pod is leaving before it stops answering.
        """
      ),
      (
        "spec.containers[*].lifecycle.preStop.sleep.seconds",
        """
        How long to wait. It counts towards the grace period, which has to be longer.
        """
      ),
      (
        "spec.containers[*].lifecycle.preStop.exec",
        """
        Runs a program in the container, for one that has to be told in its own way to finish.
        """
      ),
      (
        "spec.containers[*].lifecycle.preStop.exec.command",
        """
        The program and its arguments, word by word. For NATS it starts lame duck mode: clients are asked to move to \
        another member before this one ends.
        """
      ),
    ])
}
