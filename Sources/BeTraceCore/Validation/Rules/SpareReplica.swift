extension Rule {
  /// A single pod is away whenever its node is, and while it is replaced.
  static let spareReplica = Rule(
    "POL-07", .policy(strict: .warning), "in a protected environment every service has two pods at least"
  ) { inspection in
    guard inspection.plan.platform.isProtected else { return [] }
    return inspection.objects.compactMap { object in
      guard ["Deployment", "StatefulSet"].contains(object.kind) else { return nil }
      let service = object.service
      let isScaled = service.parameters.autoscaling != nil
      let count = service.parameters.autoscaling?.min ?? object.body["spec"]?["replicas"]?.integer ?? 1
      guard count < 2 else { return nil }
      let field = isScaled ? Field(["autoscaling", "min"]) : Field("replicas")
      let message =
        "'\(object.name.visible)' has \(count == 0 ? "no pod" : "one pod\(isScaled ? " at least" : "")"): "
        + (count == 0 ? "nothing runs" : "the service is away while it is replaced")
      let brief = count == 0 ? "no pod: nothing runs" : "one pod: away while it is replaced"
      let part = object["spec", "replicas"]
      guard isScaled || service[field]?.value == .integer(count) else {
        return Fault(service, at: part ?? object.place("spec", "replicas"), message, brief: brief)
      }
      if !isScaled, let replicas = service.service.contract["replicas"], replicas.problem(with: 2) != nil {
        let reason = replicas.reason.map { ": \($0)" } ?? ""
        return Fault(service, field, at: part, "\(message), and its module does not allow two\(reason)", brief: brief)
      }
      return Fault(
        service, field, at: part, message, brief: brief,
        fixes: [QuickFix("set 2 replicas", [inspection.plan.edit(service, field, 2)])])
    }
  }
}
