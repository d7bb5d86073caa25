extension Rule {
  /// A service starts after those it cannot do without, so each of them has to be there, and none may wait for itself.
  static let hardDependency = Rule(
    "X-12", .together,
    deployed: { service, inspection in
      service.service.hardDependencies.compactMap { inspection.fault(of: service, needing: $0) }
    })

  /// The same of services that wait for one another.
  static let dependencyCycle = Rule(
    "X-12", .together,
    environment: { plan in
      guard !plan.catalogue.stuck.isEmpty else { return [] }
      let stuck = plan.services.filter { $0.isEnabled && plan.catalogue.stuck.contains($0.name) }
      return DependencyOrder.cycles(among: stuck.map(\.service)).compactMap { cycle in
        plan[cycle[0]].map { service in
          Fault(
            service, by: .module,
            "services wait for one another, and none can start: \(cycle.map(\.visible).joined(separator: " > "))")
        }
      }
    })
}

extension Inspection {
  /// What is wrong with the hard dependency of `service` on the service called `name`, nil if nothing.
  fileprivate func fault(of service: ServicePlan, needing name: String) -> Fault? {
    guard address(of: name) == nil else { return nil }
    let complaint = "'\(service.name.visible)' cannot run without '\(name.visible)', which"
    let brief = "needs '\(name.visible)', which"
    let turnOff = QuickFix("turn '\(service.name.visible)' off", [plan.edit(service, Field("enabled"), false)])
    if let dependency = self.service(name) {
      return Fault(
        service, by: .fieldOf(name, Field("enabled")), "\(complaint) is turned off",
        brief: "\(brief) is off",
        fixes: [QuickFix("turn '\(name.visible)' on", [plan.edit(dependency, Field("enabled"), true)]), turnOff])
    }
    if plan.catalogue[name] != nil {
      let entry = Edit(
        environment: plan.environment, path: ValuePath([.key("services"), .key(name)]), value: .object([:]))
      return Fault(
        service, by: .listing, "\(complaint) no environment lists",
        brief: "\(brief) is not listed",
        fixes: [QuickFix("deploy '\(name.visible)' too", [entry]), turnOff])
    }
    let nearest = name.nearest(in: plan.catalogue.names).map { "; did you mean '\($0)'?" }
    return Fault(
      service, by: .module,
      "\(complaint) is no service of this workspace\(nearest ?? ": list it under 'platform.externals.services'")",
      brief: "\(brief) is no service")
  }
}
