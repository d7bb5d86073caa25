import Testing

/// `betrace-tui explain`
struct ExplainCommandTests {
  @Test func kindsAreListedAsTheyAreApplied() throws {
    let list = try Desk([]).perform("explain")
    #expect(
      list.hasPrefix(
        """
        KIND                     WHAT IT IS
        Namespace                A part of the cluster with names of its own.
        ServiceAccount           The identity of a service's pods towards the Kubernetes API.

        """))
    #expect(list.split(separator: "\n").count == 17)
  }

  @Test func aPartIsExplainedWithWhatIsInIt() throws {
    #expect(
      try Desk([]).perform("explain", "Deployment.spec.template.spec.containers.resources") == """
        How much CPU and memory the container is promised and how much it may use.
        Without requests the scheduler packs pods onto full nodes; without limits one
        program can starve its neighbours.

        PART      WHAT IT IS
        requests  What is set aside for the container on a node.
        limits    The most that the container may use, also when the node has more to give.

        """)
  }

  @Test(arguments: [
    "StatefulSet.spec.template.spec.containers[0].resources.limits.memory",
    "sts.spec.template.spec.containers[*].resources.limits.memory", "pod.spec.containers.resources.limits.memory",
  ])
  func aPathIsTakenAsPeopleWriteIt(_ name: String) throws {
    #expect(
      try Desk([]).perform("explain", name) == """
        The most memory the container may use. Above it, it is killed at once
        (OOMKilled) and started again, so leave room above what it needs at its busiest.

        """)
  }

  @Test(arguments: [
    ("Deploymnt", "there is no explanation of 'Deploymnt'; did you mean 'Deployment'?"),
    (
      "zebra.spec",
      "there is no explanation of 'zebra': use one of Namespace, ServiceAccount, ConfigMap, Secret, "
        + "PersistentVolumeClaim, Service, NetworkPolicy, Deployment, StatefulSet, DaemonSet, Pod, "
        + "HorizontalPodAutoscaler, PodDisruptionBudget, ServiceMonitor, PodMonitor, Ingress"
    ),
    (
      "deploy.spec.replcas",
      "there is no explanation of 'Deployment.spec.replcas'; did you mean 'Deployment.spec.replicas'?"
    ),
    (
      "Deployment.spec.template.spec.containers.stdin.x",
      "there is no explanation of 'Deployment.spec.template.spec.containers.stdin.x': the nearest is "
        + "'Deployment.spec.template.spec.containers'"
    ),
    (
      "Service.metadata.labels[app.kubernetes.io/nam]",
      "there is no explanation of 'Service.metadata.labels[app.kubernetes.io/nam]'; did you mean "
        + "'Service.metadata.labels[app.kubernetes.io/name]'?"
    ),
    ("Service.nonsense", "there is no explanation of 'Service.nonsense': the nearest is 'Service'"),
  ])
  func whatIsNotExplainedLeadsToWhatIs(_ name: String, _ message: String) throws {
    #expect(try Desk([]).perform("explain", name) == "! betrace-tui: \(message)\n= 66\n")
  }
}
