extension Rule {
  /// The server refuses pods with a variable that no program could read.
  static let variableName = Rule(
    "POD-11", .always(.error), "every variable has a name that the cluster takes"
  ) { inspection in
    let isOld = inspection.plan.platform.isBefore(minor: 32)
    return inspection.variables.compactMap { variable in
      let name = variable.name
      let part = variable.part["name"] ?? variable.part
      if name.isEmpty { return variable.fault(at: part, "a variable has no name: the cluster refuses its pods") }
      guard !(isOld ? name.isOldVariableName : name.isVariableName) else { return nil }
      let wanted = isOld ? "letters, digits, '-', '_' and '.', no digit first" : "ASCII characters other than '='"
      return variable.fault(at: part, "'\(name.visible)' is no name of a variable: use \(wanted)")
    }
  }

  /// What a variable is taken from has a name and a key; the server refuses any that there can never be.
  static let variableReference = Rule(
    "POD-13", .always(.error), "a variable refers to names and keys that secrets and config maps can have"
  ) { inspection in
    inspection.variables.compactMap { variable in
      guard let use = variable.use else { return nil }
      let subject = "'\(variable.name.visible)' refers to"
      if !use.name.isDNSSubdomain {
        return variable.fault(
          at: use.part,
          "\(subject) '\(use.name.visible)', which no \(use.kind.word) can be called: use "
            + TextFormat.dnsSubdomain.expectation)
      }
      guard let key = use.key, !key.isDataKey else { return nil }
      return variable.fault(
        at: use.part,
        "\(subject) the key '\(key.visible)', which no \(use.kind.word) can have: use letters, digits, '-', '_' and '.', "
          + "at most 253")
    }
  }

  /// Of a pod only a few fields can be told to its containers.
  static let variableField = Rule(
    "POD-14", .always(.error), "a variable refers to a field of the pod that it can have"
  ) { inspection in
    inspection.variables.compactMap { variable in
      guard let path = variable.source?["fieldRef", "fieldPath"], let text = path.value.text, !text.isPodField else {
        return nil
      }
      let meant = text.nearest(in: String.podFields)
      return variable.fault(
        at: path,
        "'\(variable.name.visible)' refers to '\(text.visible)', which is no field of a pod for variables"
          + text.hint(from: String.podFields),
        fixes: meant.map {
          variable.taking(.field(path: $0), "refer to '\($0)'", in: inspection.plan)
        } ?? [])
    }
  }

  /// A container can be told its own requests and limits, of what every container can have.
  static let variableResource = Rule(
    "POD-15", .always(.error), "a variable refers to a request or limit that a container can have"
  ) { inspection in
    inspection.variables.compactMap { variable in
      guard let reference = variable.source?["resourceFieldRef"], let text = reference.value["resource"]?.text else {
        return nil
      }
      let subject = "'\(variable.name.visible)' refers to"
      if !text.isContainerResource {
        let meant = text.nearest(in: String.containerResources)
        let source = meant.map {
          VariableSource.resource(
            name: $0, container: reference.value["containerName"]?.text, divisor: reference.value["divisor"]?.text)
        }
        return variable.fault(
          at: reference["resource"] ?? reference,
          "\(subject) '\(text.visible)', which is no request or limit" + text.hint(from: String.containerResources),
          fixes: source.map { variable.taking($0, "refer to '\(meant ?? "")'", in: inspection.plan) } ?? [])
      }
      guard let divisor = reference["divisor"], let problem = divisor.value.problem(asDivisorOf: text) else {
        return nil
      }
      return variable.fault(at: divisor, "\(subject) \(text.visible) in units of \(divisor.value.quoted): \(problem)")
    }
  }
}

extension Inspection {
  /// The variables of all containers.
  var variables: [InspectedVariable] { pods.flatMap(\.variables) }
}

extension String {
  /// What the server takes since Kubernetes 1.32: printable ASCII without `=`.
  var isVariableName: Bool {
    !isEmpty && utf8.allSatisfy { (32...126).contains($0) && $0 != UInt8(ascii: "=") }
  }

  /// What it took before: `^[-._a-zA-Z][-._a-zA-Z0-9]*$`, but for names that are ways in a folder.
  fileprivate var isOldVariableName: Bool {
    isDataKey && utf8.first?.isDigit == false
  }

  /// Whether it can be a key of a secret or a config map: 1 to 253 of letters, digits, `-`, `_`, `.`, and no way up.
  var isDataKey: Bool {
    (1...253).contains(utf8.count) && self != "." && !hasPrefix("..")
      && utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
  }

  fileprivate static let podFields = [
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
    "status.hostIPs", "status.podIP", "status.podIPs",
  ]

  /// Whether it is one of them, or one label or annotation: `metadata.labels['betrace.dev/team']`.
  var isPodField: Bool {
    for (map, isLowerCased) in [("metadata.labels", false), ("metadata.annotations", true)]
    where hasPrefix("\(map)['") && hasSuffix("']") && utf8.count > map.utf8.count + 4 {
      let key = String(dropFirst(map.count + 2).dropLast(2))
      return (isLowerCased ? key.lowercased() : key).isQualifiedName
    }
    return self == "spec.host" || Self.podFields.contains(self)
  }

  fileprivate static let containerResources = ["limits", "requests"].flatMap { kind in
    ["cpu", "memory", "ephemeral-storage"].map { "\(kind).\($0)" }
  }

  fileprivate var isContainerResource: Bool {
    Self.containerResources.contains(self) || hasPrefix("limits.hugepages-") || hasPrefix("requests.hugepages-")
  }
}

extension Value {
  /// Why an amount of `resource` is not counted in these units, nil if it can be.
  fileprivate func problem(asDivisorOf resource: String) -> String? {
    guard let quantity = try? Quantity(self) else { return "that is no quantity" }
    if quantity == .zero { return nil }
    let units =
      resource.hasSuffix(".cpu")
      ? ["1m", "1"] : ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"]
    return units.contains(quantity.description) ? nil : "use \(units.joined(separator: ", "))"
  }
}
