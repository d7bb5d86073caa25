extension Rule {
  /// Every file is checked by itself when it is read. What is left are values that contradict each other once all layers
  /// are laid over one another.
  static let usableValue = Rule(
    "EF-04", .always(.error),
    services: { service, inspection in
      encryptionProblems(of: service, in: inspection.plan)
    })

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
