import BeTraceCore

/// Plans whose objects a user asked for.
extension OpenWorkspace {
  /// The plan of `environment`, which a user named; refuses one that is never rendered.
  func renderedPlan(named environment: String) throws(Refusal) -> Plan {
    let plan = try completePlan(named: environment)
    guard plan.isAbstract else { return plan }
    let others = environments.descendants(of: environment).joined(separator: ", ")
    throw Refusal(
      .wrongUsage,
      "'\(environment.visible)' is abstract and never rendered"
        + (others.isEmpty ? "" : "; those that extend it are \(others.visible)"))
  }

  /// Refuses a service, which a user named, that `plan` does not deploy.
  func check(_ service: String, in plan: Plan) throws(Refusal) {
    guard catalogue[service] != nil else { throw Refusal(.service(service, known: catalogue.names)) }
    guard let planned = plan[service] else {
      throw Refusal(.noInput, "'\(service)' is not deployed in \(plan.environment): no environment file lists it")
    }
    guard planned.isEnabled else {
      let origin = planned[Field("enabled")]?.origin.description ?? "module"
      throw Refusal(.noInput, "'\(service)' is not deployed in \(plan.environment): it is turned off by \(origin)")
    }
  }
}
