import BeTraceCore

extension ServiceCard {
  /// The card as tables: the facts and whether the contract is kept, where it runs, what can be set about it, the variables
  /// that its program reads, or that its manifests write.
  func text(_ verification: Verification) -> String {
    if let failure, isUnread { return unreadable(failure).text + "\n" + environments.text }
    let isWithout = service.variables.isEmpty && writtenVariables.isEmpty
    let tables = [facts(verification), environments, parameters] + (isWithout ? [] : [variables])
    return tables.map(\.text).joined(separator: "\n")
  }

  /// All that is known of a module that cannot be read.
  private func unreadable(_ failure: ModuleFailure) -> Table {
    var table = Table("SERVICE", service.info.name)
    table.add("MODULE", module.visible)
    if let readme = service.module.readme { table.add("README", readme.visible) }
    table.add("PROBLEM", "the module cannot be read: \(failure.placed.visible)")
    table.add("CONTRACT", "not asked until it can be read")
    table.add("NEEDED BY", dependants)
    return table
  }

  private var dependants: String {
    neededBy.isEmpty ? "-" : neededBy.map { "\($0.service) (\($0.strength.rawValue))" }.joined(separator: ", ")
  }

  private func facts(_ verification: Verification) -> Table {
    let info = service.info
    var table = Table("SERVICE", info.name)
    table.add("DESCRIPTION", info.description)
    table.add("VERSION", info.version)
    table.add("COMPONENT", info.component)
    table.add("OWNER", info.owner)
    table.add("MODULE", module.visible)
    if let readme = service.module.readme { table.add("README", readme.visible) }
    table.add(
      "CONTRACT",
      verification.isKept ? verification.brief : "\(verification.brief): see 'betrace-tui verify \(info.name)'")
    if let silence { table.add("PROBLEM", silence.text) }
    table.add("WORKLOAD", (workload ?? (isWorkloadKnown ? "-" : "not known")).visible)
    table.add("IMAGE", image.map { "\($0) unless set".visible } ?? "-")
    table.add("PORTS", info.ports.isEmpty ? "-" : info.ports.map(\.text).joined(separator: ", "))
    table.add("HEALTH", info.health.text)
    table.add("RESOURCES", resources.amounts.isEmpty ? "-" : resources.amounts.joined(separator: ", "))
    table.add(
      "MUST HAVE",
      requiredVariables.isEmpty
        ? "-" : requiredVariables.map { $0.name + ($0.isSecret ? " (secret)" : "") }.joined(separator: ", "))
    table.add("NEEDS", service.needList)
    table.add("NEEDED BY", dependants)
    for (index, text) in lacks.enumerated() { table.add(index == 0 ? "CANNOT SET" : "", text) }
    for (index, remark) in service.module.remarks.enumerated() {
      table.add(index == 0 ? "REMARKS" : "", remark.description)
    }
    return table
  }

  private var environments: Table {
    var table = Table("ENVIRONMENT", "STATE", "NAMESPACE", "IMAGE")
    for use in uses {
      table.add(
        use.environment.visible, use.state, use.namespace?.visible ?? "-",
        use.image?.visible ?? "-")
    }
    return table
  }

  private var parameters: Table {
    var table = Table("PARAMETER", "TYPE", "DEFAULT", "ALLOWED", "UNIT", "HELP")
    for setting in settings {
      table.add(
        setting.name, setting.type, setting.defaultText ?? "-", setting.allowed ?? "-", setting.unit ?? "-",
        setting.help)
    }
    return table
  }

  private var variables: Table {
    var table = Table("VARIABLE", "DEFAULT", "HELP")
    for variable in service.variables {
      let marks = [variable.isRequired ? "required" : nil, variable.isSecret ? "secret" : nil].compactMap(\.self)
      table.add(
        variable.name, variable.defaultText,
        variable.help + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"))
    }
    for variable in writtenVariables {
      table.add(variable.name.visible, variable.text, variable.place.map { "written in \($0)".visible } ?? "-")
    }
    return table
  }
}

extension ServiceInfo.Port {
  /// `http 3000`, or `http 3000, offered as 80`.
  fileprivate var text: String {
    "\(name) \(containerPort)" + (port == containerPort ? "" : " (offered as \(port))")
  }
}

extension HealthEndpoints {
  /// `liveness /healthz, readiness /readyz on port metrics`
  fileprivate var text: String {
    guard !paths.isEmpty else { return "-" }
    return paths.map { "\($0) \($1)" }.joined(separator: ", ") + (port.map { " on port \($0)" } ?? "")
  }
}

extension Variable {
  fileprivate var defaultText: String {
    switch defaultValue {
    case .text(let text): text.visible
    case .parameter(let name): "from \(name)"
    case .port(let port): port.number
    case nil: "-"
    }
  }
}

extension Catalogue.Service {
  /// Its ports with their names: `http 12011, grpc 12012`.
  var portList: String {
    info.ports.isEmpty ? "-" : info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")
  }

  /// What it needs, in words: `nats (hard), tempo (soft)`.
  var needList: String {
    needs.isEmpty ? "-" : needs.map { "\($0.service) (\($0.strength.rawValue))" }.joined(separator: ", ")
  }
}
