extension Rule {
  /// What a program does not read changes nothing, and whoever wrote it believes that it does. A module that declares no
  /// variables says nothing about them.
  static let unreadVariable = Rule(
    "MOD-01", .always(.warning),
    deployed: { service, inspection in
      let declared = service.service.variables.map(\.name)
      let parts = service.partsOfVariables
      return service.chosenVariables.compactMap { name, value in
        guard service.leavesUnread(name), !service.isBuiltIn(name), !parts.contains(name),
          // That a secret is written down comes first.
          !SecretPattern.isSecret(name: name, text: value.text ?? "", declared: nil)
        else { return nil }
        let meant = name.nearest(in: declared)
        return Fault(
          service, Field(["env", name]),
          "'\(service.name)' does not read '\(name.visible)': its pods get it, and nothing uses it\(meant.question)",
          brief: "is not read\(meant.question)",
          fixes: inspection.plan.renamings(of: name, value, to: meant, in: service))
      }
    })

  /// A pod is too late for what was decided when its image was built.
  static let builtInVariable = Rule(
    "MOD-02", .always(.warning),
    deployed: { service, inspection in
      service.chosenVariables.filter { service.isBuiltIn($0.name) }.map { name, _ in
        let field = Field(["env", name])
        let removal = Edit(
          environment: inspection.plan.decider(of: field, of: service), service: service.name, field: field, value: nil)
        return Fault(
          service, field,
          "'\(name.visible)' is read when the image of '\(service.name)' is built: setting it for the pod changes nothing; "
            + "build the image with it", brief: "is read at build time only",
          fixes: [QuickFix("leave it out", [removal])])
      }
    })
}

extension ServicePlan {
  /// The variables that an environment sets; the others are the module's own.
  fileprivate var chosenVariables: [(name: String, value: Value)] {
    cells.compactMap { cell in
      guard cell.field.parameter == "env", cell.field.keys.count == 2, let value = cell.value,
        case .environment = cell.origin.layer
      else { return nil }
      return (cell.field.keys[1], value)
    }
  }

  /// Whether its module says that nobody reads the variable called `name` of its pods.
  func leavesUnread(_ name: String) -> Bool {
    guard !service.variables.isEmpty, service.variable(named: name) == nil else { return false }
    return isBuiltIn(name) || !name.isForEveryProgram
  }

  fileprivate func isBuiltIn(_ variable: String) -> Bool {
    service.info.buildTimePrefixes.contains { variable.hasPrefix($0) }
  }

  /// The names of the variables of which others are made.
  fileprivate var partsOfVariables: Set<String> {
    Set(environmentVariables.flatMap { VariableOrder.references(in: $0.value.text ?? "") })
  }
}

extension Plan {
  /// The fix that gives `value` the name that was meant, if nothing has that yet.
  fileprivate func renamings(of name: String, _ value: Value, to meant: String?, in service: ServicePlan) -> [QuickFix]
  {
    guard let meant, service[Field(["env", meant])]?.value == nil else { return [] }
    let decider = decider(of: Field(["env", name]), of: service)
    let edits = [(meant, value as Value?), (name, nil)].map { key, value in
      Edit(environment: decider, service: service.name, field: Field(["env", key]), value: value)
    }
    return [QuickFix("call it '\(meant)'", edits)]
  }
}

extension String {
  /// Whether the language, its libraries or the system read it, whatever the program is.
  fileprivate var isForEveryProgram: Bool {
    let names = [
      "GODEBUG", "GOMAXPROCS", "GOMEMLIMIT", "GOGC", "HOME", "HTTP_PROXY", "HTTPS_PROXY", "JAVA_TOOL_OPTIONS",
      "JDK_JAVA_OPTIONS",
      "LANG", "MALLOC_ARENA_MAX", "NO_PROXY", "NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "PATH", "SSL_CERT_DIR",
      "SSL_CERT_FILE", "TMPDIR", "TZ",
    ]
    return names.contains(uppercased()) || hasPrefix("OTEL_") || hasPrefix("LC_")
  }
}
