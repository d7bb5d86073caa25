extension JointRule {
  /// How the cluster finds out how pods are: POL-03.
  static let probePractices = [askedProbes, patientLiveness]

  /// Without readiness requests reach pods that cannot answer yet; without liveness nobody restarts what hangs.
  static let askedProbes = JointRule("POL-03", .policy(strict: .warning), on: .kinds(lastingKinds)) {
    object, surroundings in
    guard object.isReadable, let pods = object.pods, pods.spec.isRestarted,
      let container = pods.spec.items("containers").first
    else { return [] }
    let asks = { (probe: String) in pods.spec.lastingContainers.contains { $0.has(probe) } }
    var problems: [Problem] = []
    if !asks("readinessProbe"), let service = surroundings.service(selecting: pods, in: object.namespace) {
      problems.append(
        container.problem(
          "readinessProbe",
          "the pods of \(object) have no readiness probe, and \(service) sends them requests: the first ones arrive before "
            + "anybody can answer; add a 'readinessProbe'", brief: "no readiness probe"))
    }
    if !asks("livenessProbe") {
      problems.append(
        container.problem(
          "livenessProbe",
          "the pods of \(object) have no liveness probe: a program that hangs stays so until somebody notices; add a "
            + "'livenessProbe'", brief: "no liveness probe"))
    }
    return problems
  }

  /// A busy pod should be left alone for a while before it is restarted, and a command costs a process each time.
  static let patientLiveness = JointRule("POL-03", .policy(strict: .warning), on: .pods) { object, _ in
    guard object.isReadable, let pods = object.pods else { return [] }
    return pods.spec.lastingContainers.flatMap { container -> [Problem] in
      let subject = { "container '\(container.text("name").visible)' of \(object)" }
      return container.hurriedLiveness(subject) + container.costlyProbes(subject)
    }
  }

  /// What keeps pods running; what ends by itself is restarted by its controller.
  private static let lastingKinds: Set<String> = [
    "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController",
  ]
}

extension ObjectPart {
  /// Whether the containers of a pod's specification are started again whenever they end.
  fileprivate var isRestarted: Bool { ["", "Always"].contains(text("restartPolicy")) }

  /// That a container is restarted as soon as, or sooner than, it stops getting requests.
  fileprivate func hurriedLiveness(_ subject: () -> String) -> [Problem] {
    guard let liveness = self["livenessProbe"], let readiness = self["readinessProbe"] else { return [] }
    let isSameQuestion = liveness.handler == readiness.handler
    if isSameQuestion, liveness.numbers == readiness.numbers {
      return [
        liveness.problem(
          "the liveness and the readiness probe of \(subject()) are the same: as soon as it is too busy for requests it is "
            + "restarted, which makes it worse; let liveness ask less, or wait longer", brief: "the same as readiness")
      ]
    }
    let (alive, ready) = (liveness.patience, readiness.patience)
    guard alive < ready || isSameQuestion && alive == ready else { return [] }
    return [
      liveness.problem(
        "\(subject()) is restarted after \(alive) s without an answer, and stops getting requests only after \(ready) s: "
          + "it has no time to recover; raise 'periodSeconds' or 'failureThreshold' of its liveness probe",
        brief: "gives up after \(alive) s, readiness after \(ready) s")
    ]
  }

  /// Commands that are started all the time.
  fileprivate func costlyProbes(_ subject: () -> String) -> [Problem] {
    [("livenessProbe", "liveness"), ("readinessProbe", "readiness"), ("startupProbe", "startup")].compactMap {
      key, name in
      guard let probe = self[key], probe.has("exec"), let period = probe.integer("periodSeconds"), period < 5 else {
        return nil
      }
      return probe.problem(
        "periodSeconds",
        "the \(name) probe of \(subject()) starts a command every \(period) s: that takes time from the program itself; ask "
          + "every 5 s or less often", brief: "starts a command every \(period) s",
        remedies: [.write(5, at: probe.path["periodSeconds"], "ask every 5 s")])
    }
  }

  /// What a probe does.
  private var handler: [Value?] { ["httpGet", "tcpSocket", "grpc", "exec"].map { value[$0] } }

  /// How often it does it, and what follows.
  private var numbers: [Int] {
    [
      integer("initialDelaySeconds") ?? 0, integer("periodSeconds") ?? 10, integer("timeoutSeconds") ?? 1,
      integer("failureThreshold") ?? 3,
    ]
  }

  /// For how many seconds it goes on asking before it gives up; what is beyond all bounds is the largest number.
  private var patience: Int {
    let (product, isTooMuch) = numbers[1].multipliedReportingOverflow(by: numbers[3])
    return isTooMuch ? .max : product
  }
}

extension Surroundings {
  /// A Service of the namespace that sends requests to `pods`, nil if none does.
  fileprivate func service(selecting pods: JudgedPods, in namespace: String) -> PlacedObject? {
    self[.kindIn("Service", namespace: namespace)].first { service in
      guard let selector = service.root["spec", "selector"]?.value.object, !selector.isEmpty else { return false }
      return selector.members.allSatisfy { pods.labels[$0.key] == $0.value }
    }
  }
}
