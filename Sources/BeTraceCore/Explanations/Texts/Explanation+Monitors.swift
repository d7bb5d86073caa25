extension Explanation {
  static let serviceMonitor: [Explanation] = list(
    "ServiceMonitor",
    [
      (
        "",
        """
        Has Prometheus ask the pods behind a Service for metrics, at intervals. A custom kind: the Prometheus operator, \
        which brings it, has to be in the cluster first. A Prometheus takes only the monitors that have the labels it \
        selects.
        """
      ),
      (
        "spec",
        """
        Whom Prometheus asks, and on which ports.
        """
      ),
      (
        "spec.namespaceSelector",
        """
        The namespaces in which it looks.
        """
      ),
      (
        "spec.namespaceSelector.matchNames",
        """
        The names of these namespaces.
        """
      ),
      (
        "spec.selector",
        """
        The labels of the Services themselves, not of their pods. If nothing has them, nothing is measured, and nobody \
        says so.
        """
      ),
      (
        "spec.selector.matchLabels",
        """
        Labels that a Service must all have.
        """
      ),
      (
        "spec.endpoints",
        """
        The ports that are asked, by the name that the Service has for them, under which path, how often (interval), and \
        how long an answer may take (scrapeTimeout), which has to be less than that.
        """
      ),
    ])

  static let podMonitor: [Explanation] = list(
    "PodMonitor",
    [
      (
        "",
        """
        Has Prometheus ask pods for metrics, at intervals. A custom kind: the Prometheus operator, which brings it, has \
        to be in the cluster first. A Prometheus takes only the monitors that have the labels it selects.
        """
      ),
      (
        "spec",
        """
        Whom Prometheus asks, and on which ports.
        """
      ),
      (
        "spec.namespaceSelector",
        """
        The namespaces in which it looks.
        """
      ),
      (
        "spec.namespaceSelector.matchNames",
        """
        The names of these namespaces.
        """
      ),
      (
        "spec.selector",
        """
        The labels of the pods. If nothing has them, nothing is measured, and nobody says so.
        """
      ),
      (
        "spec.selector.matchLabels",
        """
        Labels that a pod must all have.
        """
      ),
      (
        "spec.podMetricsEndpoints",
        """
        The ports that are asked, by the name that the container has for them, under which path, how often (interval), \
        and how long an answer may take (scrapeTimeout), which has to be less than that.
        """
      ),
    ])
}
