extension Rule {
  /// What an environment says to no effect while an autoscaler decides: the number is not rendered. One that is inherited
  /// is for environments without an autoscaler.
  static let idleReplicas = Rule(
    "X-22", .policy(strict: .warning),
    deployed: { service, inspection in
      let field = Field("replicas")
      guard service.values["autoscaling"] != nil, let value = service[field]?.value,
        inspection.plan.statements(about: service).contains(where: { statement in
          if case .value = statement.override { statement.decides(field) } else { false }
        })
      else { return [] }
      return [
        Fault(
          service, by: .statement(field),
          "'replicas' is \(value.quoted), but the autoscaler of '\(service.name)' decides the number of pods: it has no "
            + "effect; leave it out, or set 'autoscaling' to null",
          brief: "the autoscaler decides the number of pods",
          fixes: [QuickFix("leave it out", [inspection.plan.edit(service, field, nil)])])
      ]
    })
}
