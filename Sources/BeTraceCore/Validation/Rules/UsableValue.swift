extension Rule {
  /// Every file is checked by itself when it is read. What is left are values that contradict each other once all layers
  /// are laid over one another.
  static let usableValue = Rule(
    "EF-04", .always(.error), "the values of a service fit one another"
  ) { inspection in
    inspection.plan.services.flatMap { service in
      autoscalingProblems(of: service, in: inspection.plan) + encryptionProblems(of: service, in: inspection.plan)
    }
  }

  private static func autoscalingProblems(of service: ServicePlan, in plan: Plan) -> [Fault] {
    guard let autoscaling = service.parameters.autoscaling, autoscaling.min > autoscaling.max else { return [] }
    let (least, most) = (Field(["autoscaling", "min"]), Field(["autoscaling", "max"]))
    return [
      Fault(
        service, plan.lastDecided([most, least], of: service),
        "'autoscaling.min' \(autoscaling.min) is above 'autoscaling.max' \(autoscaling.max): the cluster refuses it",
        brief: "the minimum \(autoscaling.min) is above the maximum \(autoscaling.max)",
        fixes: [
          QuickFix("raise the maximum to \(autoscaling.min)", [plan.edit(service, most, .integer(autoscaling.min))]),
          QuickFix("lower the minimum to \(autoscaling.max)", [plan.edit(service, least, .integer(autoscaling.max))]),
        ])
    ]
  }

  private static func encryptionProblems(of service: ServicePlan, in plan: Plan) -> [Fault] {
    let (host, tls) = (Field(["ingress", "host"]), Field(["ingress", "tls"]))
    let secret = tls.appending("secretName")
    guard service[tls]?.value?.object != nil else { return [] }
    if service[secret]?.value == nil {
      return [
        Fault(
          service, tls, "'ingress.tls' names no 'secretName': without a certificate nothing is encrypted",
          brief: "names no secret: nothing is encrypted")
      ]
    }
    if service[host]?.value == nil {
      return [
        Fault(
          service, plan.lastDecided([tls, host], of: service),
          "'ingress.tls' is set without 'ingress.host': a certificate is for a name",
          brief: "TLS without a host")
      ]
    }
    return []
  }
}
