import BeTraceCore

/// Plans whose objects a user asked for.
extension OpenWorkspace {
  /// The plan of `environment`, which a user named; refuses one that is never rendered.
  func renderedPlan(named environment: String, reporting leastSeverity: Severity = .info) throws(Refusal) -> Plan {
    let plan = try completePlan(named: environment, reporting: leastSeverity)
    guard plan.isAbstract else { return plan }
    let others = environments.descendants(of: environment).joined(separator: ", ")
    throw Refusal(
      .wrongUsage,
      "'\(environment.visible)' is abstract and never rendered"
        + (others.isEmpty ? "" : "; those that extend it are \(others.visible)"))
  }

  /// Refuses to write the objects of `services`, all if there are none, while a module makes nothing of its values: what is
  /// applied without them, or deleted as they are not there, is not what anybody decided. `what` says what is not done.
  func checkModules(
    of services: [String], in plan: Plan, else what: String = "nothing is written", _ status: ExitStatus = .no
  ) throws(Refusal) {
    for service in plan.services where services.isEmpty || services.contains(service.name) {
      guard let failure = service.failure else { continue }
      let place = failure.place.map { " at \($0)" } ?? ""
      throw Refusal(
        status, "\(what), as the module of '\(service.name)' makes nothing: \(failure.message)\(place)".visible)
    }
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
