extension ContractCheck {
  /// Nothing is reached from outside by accident.
  static let ingress = ContractCheck(
    "CON-08", "An Ingress only when asked for",
    meaning: """
      With 'ingress' null, and without it unless the module declares another default, the module makes no Ingress. With it there \
      is one, unless the module says that it cannot have any.
      """,
    importance:
      "A service that is reached from outside by accident is open to everybody; one that ignores 'ingress' to nobody.",
    remedy: "Make the Ingress from the parameter 'ingress' alone, or declare that as unavailable, with a reason.",
    behaviour: { module in
      var breaches: [Breach] = []
      let unasked = module.contract["ingress"]?.defaultsToNothing == false ? [] : [("without 'ingress'", Object())]
      for (words, entry) in unasked + [("with 'ingress' null", ["ingress": .null])] {
        guard let ingress = module.outputs(of: entry).anyIngress else { continue }
        breaches.append(
          Breach(
            words, expected: "no Ingress", found: "\(ingress.identity)",
            remedy: "make it only when the parameter 'ingress' is there"))
      }
      guard case .object(let parts, isOptional: _)? = module.contract["ingress"]?.type, !parts.isEmpty else {
        return breaches
      }
      let settings: Value = ["host": "verification.example.com", "tls": ["secretName": .string(secret)]]
      if let ingress = module.outputs(of: ["ingress": settings]).ingress {
        guard !Value.object(ingress.body).mentions(secret) else { return breaches }
        return breaches + [
          Breach(
            "with 'ingress.tls' set", expected: "an Ingress with the secret that 'ingress.tls.secretName' names",
            found: "one without it, so without TLS", remedy: "make 'spec.tls' from 'ingress.tls.secretName'")
        ]
      }
      return breaches + [
        Breach(
          "with 'ingress' set", expected: "output 'ingress'", found: "nothing",
          remedy: "make it, or declare '.ingress.unavailable(because:)'")
      ]
    })
}

extension ContractCheck {
  /// A secret that no module has by itself.
  private static let secret = "verification-certificate"
}

extension Value {
  /// Whether it is `text`, or has it somewhere in it.
  fileprivate func mentions(_ text: String) -> Bool {
    switch self {
    case .string(let own): own == text
    case .array(let items): items.contains { $0.mentions(text) }
    case .object(let object): object.members.contains { $0.value.mentions(text) }
    case .null, .bool, .integer, .number: false
    }
  }
}

extension ModuleOutputs {
  /// An Ingress, whatever output it is; nil if there is none.
  fileprivate var anyIngress: Resource? { ingress ?? others.first { $0.kind == "Ingress" } }
}

extension Parameter {
  /// Whether there is nothing where no environment says anything.
  fileprivate var defaultsToNothing: Bool {
    switch defaultValue {
    case .fixed(let value)?: value == .null
    case .computed?: false
    case nil: true
    }
  }
}
