extension Rule {
  /// An override that repeats what is inherited hides a later change of it. It may be meant, so it is only a remark.
  static let redundantOverride = Rule(
    "EF-06", .always(.info),
    services: { service, inspection in
      let statements = inspection.plan.statements(about: service)
      let changed = statements.isEmpty ? [] : service.changedFields
      return statements.compactMap { statement -> Fault? in
        guard !statement.decides(anyOf: changed), !inspection.plan.mayBeMeant(statement),
          let excess = inspection.plan.excess(of: statement, service),
          // That it has no effect says more.
          statement.field != Field("replicas") || service.values["autoscaling"] == nil
        else { return nil }
        return inspection.plan.fault(of: statement, service, excess)
      }
    })

  /// The same of a variable that a protected environment removes: its rehearsal may have it, so the removal says that it is
  /// not wanted.
  static let needlessRemoval = Rule(
    "EF-06", .always(.info),
    neighbours: { service, plan, neighbours in
      guard neighbours.isRehearsalKnown else { return [] }
      let removals = plan.statements(about: service).filter(plan.mayBeMeant)
      let changed = removals.isEmpty ? [] : service.changedFields
      return removals.compactMap { statement in
        let variable = statement.field.keys.last ?? ""
        guard !statement.decides(anyOf: changed),
          neighbours.pair(service.name)?.rehearsed.sets(variable) != true,
          let excess = plan.excess(of: statement, service)
        else { return nil }
        return plan.fault(of: statement, service, excess)
      }
    })

  /// In a root nothing stands between an environment and the module, so there is nothing to take back.
  static let resetInRoot = Rule(
    "EF-07", .always(.warning),
    services: { service, inspection in
      guard let file = inspection.plan.file, file.extends == nil else { return [] }
      return inspection.plan.statements(about: service).compactMap { statement -> Fault? in
        guard case .reset = statement.override else { return nil }
        return inspection.plan.fault(
          of: statement, service, "is reset, but '\(file.name.visible)' extends nothing that sets it")
      }
    })
}

extension Plan {
  /// Whether it removes a variable where others may expect it.
  fileprivate func mayBeMeant(_ statement: Statement) -> Bool {
    guard case .nothing = statement.override, platform.isProtected, !isAbstract else { return false }
    return statement.field.parameter == "env" && statement.field.keys.count == 2
  }

  /// What is too much about a statement that changes nothing; nil for a reset in a root, which is another rule's.
  fileprivate func excess(of statement: Statement, _ service: ServicePlan) -> String? {
    // What such a module ships nobody knows.
    if service.service.module.isUnreadable { return nil }
    return switch statement.override {
    case .value, .keys:
      "repeats what \(service.source(of: statement.field)) says already"
        + (leader(of: statement, service) == nil ? "" : ", and does not follow it any more")
    case .nothing: "is null, but there is nothing to remove"
    case .reset: file?.extends == nil ? nil : "goes back to the module's default, which is inherited already"
    }
  }

  /// A fault of a statement that can be left out.
  fileprivate func fault(of statement: Statement, _ service: ServicePlan, _ problem: String) -> Fault {
    Fault(
      service, by: .statement(statement.field),
      "'\(statement.field.description.visible)' \(problem)", brief: problem,
      fixes: [
        QuickFix(
          leader(of: statement, service).map { "follow '\($0.visible)'" } ?? "leave it out",
          [edit(service, statement.field, nil)])
      ])
  }

  /// The environment whose next decision would hold here as well without it, being deployed too; nil if there is none.
  private func leader(of statement: Statement, _ service: ServicePlan) -> String? {
    guard case .environment(let name)? = service.inheritedCell(at: statement.field)?.origin.layer,
      let layer = layers.first(where: { $0.name == name }), !layer.isAbstract, !isAbstract
    else { return nil }
    return name
  }
}
