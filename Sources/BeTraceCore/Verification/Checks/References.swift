extension ContractCheck {
  /// A secret reaches a container only by reference.
  static let references = ContractCheck(
    "CON-14", "References in variables",
    meaning: """
      A variable that an environment refers to, a key of a secret or a config map or a field of the pod, gets just that \
      reference in the container.
      """,
    importance: "Secrets are never written down, so a service whose module takes texts only gets none.",
    remedy: "Pass a variable on as 'valueFrom' where it is a reference, and as 'value' where it is a text.",
    behaviour: { module in
      let names = module.declarations.variables.map(\.name)
      let name = (1...).lazy.map { "VERIFICATION_\($0)" }.first { !names.contains($0) } ?? ""
      return samples.compactMap { kind, reference -> Breach? in
        let entry: Object = ["env": .object(Object([(name, .object(Object([(kind, reference)])))]))]
        let place = "a variable with '\(kind)'"
        let remedy = "make { \(kind) = ...; } the 'valueFrom' of the variable"
        guard let containers = module.outputs(of: entry).containers else {
          let plain = module.outputs(of: ["env": .object(Object([(name, "text")]))]).containers
          let reason = module.errors(of: entry).first { $0.rule == "MOD-09" }?.message
          guard plain != nil, let reason else { return nil }
          return Breach(
            place, expected: "that reference in the container", found: "a failure: \(reason)", remedy: remedy)
        }
        let made = containers.flatMap { $0["env"]?.array ?? [] }.first { $0["name"]?.text == name }
        guard let made else {
          return Breach(place, expected: "that reference in the container", found: "no such variable", remedy: remedy)
        }
        guard made["valueFrom"]?[kind]?.isEquivalent(to: reference) != true else { return nil }
        return Breach(
          place, expected: "that reference in the container",
          found: made["valueFrom"] == nil ? "no reference" : "another",
          remedy: remedy)
      }
    })

  /// References of each kind, to what is there wherever modules are on trial.
  private static let samples: [(kind: String, reference: Value)] = [
    ("secretKeyRef", ["name": "placeholder", "key": "value"]),
    ("configMapKeyRef", ["name": "placeholder", "key": "value"]),
    ("fieldRef", ["fieldPath": "metadata.name"]),
  ]
}
