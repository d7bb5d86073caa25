extension Rule {
  /// A program that listens elsewhere gets nothing: probes, Services and policies ask the port that its module declares.
  static let otherPort = Rule(
    "MOD-05", .always(.warning),
    deployed: { service, inspection in
      service.environmentVariables.compactMap { name, value in
        guard case .port(let port)? = service.service.variable(named: name)?.defaultValue, let text = value.text,
          text != port.number
        else { return nil }
        let field = Field(["env", name])
        return Fault(
          service, field,
          "'\(name.visible)' tells '\(service.name)' to listen on \(text.quoted), but probes and Services ask its port "
            + "'\(port.name)', \(port.number): its pods never get ready; leave it out",
          brief: "listens on \(text.quoted), is asked on \(port.number)",
          fixes: [inspection.plan.leavingOut(service, field)])
      }
    })

  /// A program does with a text that it does not know what it likes: it ends, or takes another.
  static let knownValues = Rule(
    "MOD-06", .always(.warning),
    deployed: { service, inspection in
      service.environmentVariables.compactMap { name, value in
        guard let choices = service.service.variable(named: name)?.choices, !choices.isEmpty, let text = value.text,
          !choices.contains(text)
        else { return nil }
        let field = Field(["env", name])
        let nearest = text.lowercased().nearestOrSame(in: choices)
        return Fault(
          service, field,
          "'\(name.visible)' is \(text.quoted), which '\(service.name)' does not know: it takes "
            + choices.map { "'\($0.visible)'" }.inWords + nearest.question,
          brief: "\(text.quoted) is not known\(nearest.question)",
          fixes: nearest.map { [inspection.plan.mending("set \($0.visible)", service, field, .string($0))] }
            ?? [inspection.plan.leavingOut(service, field)])
      }
    })
}

extension String {
  /// The one of `candidates` that this text is, whatever their case, or is most likely a slip for; nil if none is near.
  fileprivate func nearestOrSame(in candidates: [String]) -> String? {
    candidates.first { $0.lowercased() == self } ?? nearest(in: candidates)
  }
}

extension Plan {
  /// The fix that takes out what was decided about a field, in the file that decided it.
  fileprivate func leavingOut(_ service: ServicePlan, _ field: Field) -> QuickFix {
    let decider = decider(of: field, of: service)
    let file = decider == environment ? nil : service[field]?.origin.place?.file
    return QuickFix(
      "leave it out" + (file.map { ", in \($0.visible)" } ?? ""),
      [Edit(environment: decider, service: service.name, field: field, value: nil)])
  }
}
