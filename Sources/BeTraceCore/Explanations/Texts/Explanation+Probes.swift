extension Explanation {
  /// How the kubelet asks containers how they are.
  static let probe: [Explanation] = list(
    "Pod",
    [
      (
        "spec.containers[*].startupProbe",
        """
        Asks whether the program has started, and holds the other probes back until it says yes. It gives slow starts \
        their time; without it a liveness probe would kill a program that is still loading. If it never succeeds, the \
        container is restarted.
        """
      ),
      (
        "spec.containers[*].startupProbe.httpGet",
        """
        Asks by an HTTP request to the pod; any answer from 200 to 399 is a yes.
        """
      ),
      (
        "spec.containers[*].startupProbe.httpGet.path",
        """
        The path that says that the program has started.
        """
      ),
      (
        "spec.containers[*].startupProbe.httpGet.port",
        """
        The port that is asked, by number or by the name that the container gives it. A port that nothing listens on \
        is a failure every time.
        """
      ),
      (
        "spec.containers[*].startupProbe.initialDelaySeconds",
        """
        How long after the start it first asks, in seconds. It is needed only where no startup probe holds it back; \
        too short, and a slow start counts as failures.
        """
      ),
      (
        "spec.containers[*].startupProbe.periodSeconds",
        """
        How often it asks, in seconds. With the threshold it makes up the time a start may take: period times \
        failures.
        """
      ),
      (
        "spec.containers[*].startupProbe.timeoutSeconds",
        """
        How long an answer may take, in seconds, before it counts as a failure.
        """
      ),
      (
        "spec.containers[*].startupProbe.failureThreshold",
        """
        How many failures in a row end the start: the container is then killed and started again. Period times this \
        number is all the time a start has.
        """
      ),
      (
        "spec.containers[*].livenessProbe",
        """
        Asks whether the program still works; after several failures the container is restarted. It should only test \
        the program itself: if it also tests a database, an outage there restarts everything. Without it, a program \
        that hangs stays hung.
        """
      ),
      (
        "spec.containers[*].livenessProbe.httpGet",
        """
        Asks by an HTTP request to the pod; any answer from 200 to 399 is a yes.
        """
      ),
      (
        "spec.containers[*].livenessProbe.httpGet.path",
        """
        The path that fails only when the program has to be restarted.
        """
      ),
      (
        "spec.containers[*].livenessProbe.httpGet.port",
        """
        The port that is asked, by number or by the name that the container gives it. A port that nothing listens on \
        is a failure every time.
        """
      ),
      (
        "spec.containers[*].livenessProbe.initialDelaySeconds",
        """
        How long after the start it first asks, in seconds. It is needed only where no startup probe holds it back; \
        too short, and a slow start counts as failures.
        """
      ),
      (
        "spec.containers[*].livenessProbe.periodSeconds",
        """
        How often it asks, in seconds. Less often is more patient with short pauses.
        """
      ),
      (
        "spec.containers[*].livenessProbe.timeoutSeconds",
        """
        How long an answer may take, in seconds, before it counts as a failure.
        """
      ),
      (
        "spec.containers[*].livenessProbe.failureThreshold",
        """
        How many failures in a row lead to a restart. It is higher than for readiness, as a restart rarely helps a \
        program that is only busy.
        """
      ),
      (
        "spec.containers[*].readinessProbe",
        """
        Asks whether the program can take requests now. While it fails, Services send it nothing, but it is not \
        restarted; a rollout waits for it. Without it, users are sent to pods that are still starting.
        """
      ),
      (
        "spec.containers[*].readinessProbe.httpGet",
        """
        Asks by an HTTP request to the pod; any answer from 200 to 399 is a yes.
        """
      ),
      (
        "spec.containers[*].readinessProbe.httpGet.path",
        """
        The path that fails while the program cannot take requests.
        """
      ),
      (
        "spec.containers[*].readinessProbe.httpGet.port",
        """
        The port that is asked, by number or by the name that the container gives it. A port that nothing listens on \
        is a failure every time.
        """
      ),
      (
        "spec.containers[*].readinessProbe.initialDelaySeconds",
        """
        How long after the start it first asks, in seconds. It is needed only where no startup probe holds it back; \
        too short, and a slow start counts as failures.
        """
      ),
      (
        "spec.containers[*].readinessProbe.periodSeconds",
        """
        How often it asks, in seconds. It is short, so that a pod that cannot answer soon gets no more requests.
        """
      ),
      (
        "spec.containers[*].readinessProbe.timeoutSeconds",
        """
        How long an answer may take, in seconds, before it counts as a failure.
        """
      ),
      (
        "spec.containers[*].readinessProbe.failureThreshold",
        """
        How many failures in a row take the pod out of its Services.
        """
      ),
    ])
}
