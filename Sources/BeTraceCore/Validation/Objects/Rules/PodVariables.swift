extension ObjectRule {
  /// The environment variables of containers: POD-11 to POD-17.
  static let podVariables = [
    ObjectRule(
      "POD-11", on: .variables,
      .at("name", Condition.text("a name of printable ASCII without '='") { $0.isVariableName }.required)),
    ObjectRule(
      "POD-12", on: .variables,
      .custom { variable in
        guard let source = variable["valueFrom"] else { return [] }
        let kinds = variableSources.filter { kind in
          // Files came as a source with Kubernetes 1.35; before, the server drops them unread.
          source.has(kind) && (kind != "fileKeyRef" || source.object.version.minor >= 35)
        }
        var problems: [Problem] = []
        if kinds.isEmpty {
          problems.append(source.problem("expected one of \(variableSources.joined(separator: ", ")), found none"))
        }
        if !variable.isEmpty("value") { problems.append(source.problem("'value' is given too; keep one of them")) }
        if kinds.count > 1 {
          problems.append(source.problem("expected one source, found \(kinds.joined(separator: " and ")); keep one"))
        }
        return problems
      }),
    ObjectRule("POD-12", on: .pods, .custom(fileProblems)),
    ObjectRule(
      "POD-13", on: .variableSources,
      .custom { source in
        ["secretKeyRef", "configMapKeyRef"].compactMap { source[$0] }.flatMap { key in
          key.check("name", .subdomain.required)
            + (key.isEmpty("key") ? [key.missing("key")] : key.check("key", .dataKey))
        }
      }),
    ObjectRule(
      "POD-14", on: .variableSources,
      .custom { source in
        guard let field = source["fieldRef"] else { return [] }
        return field.versionProblems(blaming: field.path["fieldPath"]) + field.fieldPathProblems { $0.isPodField }
      }),
    ObjectRule(
      "POD-15", on: .variableSources, .custom { $0["resourceFieldRef"]?.resourceFieldProblems ?? [] }),
    ObjectRule(
      "POD-16", .warning, on: .containers,
      .custom { container in
        let variables = container.items("env")
        guard variables.map({ $0.text("name") }).hasRepetitions else { return [] }
        var seen: Set<String> = []
        return variables.compactMap { variable in
          let name = variable.text("name")
          if seen.insert(name).inserted { return nil }
          let value = variable.text("value")
          if value.contains("$(\(name))"), value != "$(\(name))" { return nil }
          return variable.problem(
            "name", "\(name.quoted) is given twice; the last counts, and server-side apply refuses it")
        }
      }),
    ObjectRule(
      "POD-17", on: .containers,
      .custom { container in
        container.items("envFrom").flatMap { source -> [Problem] in
          let kinds = ["configMapRef", "secretRef"].compactMap { source[$0] }
          var problems = source.check(
            "prefix", Condition.text("printable ASCII without '='") { $0.isVariableName }.orEmpty)
          if kinds.count != 1 {
            problems.append(
              Problem(
                container.path["envFrom"], part: source.path,
                "expected 'configMapRef' or 'secretRef', found \(kinds.isEmpty ? "neither" : "both; keep one")"
              ))
          }
          return problems
            + kinds.flatMap {
              $0.check(
                "name",
                Condition.text(TextFormat.dnsSubdomain.expectation) { $0.maskingTrailingHyphen.isDNSSubdomain }.required
              )
            }
        }
      }),
  ]

  private static let variableSources = [
    "fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef",
  ]

  private static let fileProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    guard pod.object.version.minor >= 35 else { return [] }
    let sources = pod.everyContainer.flatMap { $0.items("env") }.compactMap { $0["valueFrom", "fileKeyRef"] }
    return sources.flatMap { source -> [Problem] in
      var problems = source.check(
        "key", Condition.text("a name of printable ASCII without '='") { $0.isVariableName }.required)
      if source.isEmpty("path") {
        problems.append(source.missing("path"))
      } else if source.text("path").leadsUp {
        problems.append(source.problem("path", "a path cannot hold '..'; take it out"))
      }
      let name = source.text("volumeName")
      let volume = pod.items("volumes").first { $0.text("name") == name }
      if name.isEmpty {
        problems.append(source.missing("volumeName"))
      } else if volume?.has("emptyDir") != true {
        problems.append(
          source.problem("volumeName", "expected the name of an emptyDir volume of the pod, found \(name.quoted)"))
      }
      return problems
    }
  }
}

extension ObjectPart {
  /// What is wrong with the version in which a field is named.
  func versionProblems(blaming field: FieldPath) -> [Problem] {
    guard !isEmpty("apiVersion"), text("apiVersion") != "v1" else { return [] }
    return [
      Problem(
        field, part: path["apiVersion"], "expected 'v1', found \(text("apiVersion").quoted)")
    ]
  }

  /// What is wrong with the field of the pod that this refers to; `isTaken` says which there are.
  func fieldPathProblems(_ isTaken: (String) -> Bool) -> [Problem] {
    let field = text("fieldPath")
    if field.isEmpty { return [missing("fieldPath", "a field of the pod such as 'metadata.name'")] }
    if isTaken(field) { return [] }
    let hasSubscript = field.utf8.contains(UInt8(ascii: "[")) || field.hasPrefix("metadata.labels['")
    let blamed = hasSubscript && field.hasSuffix("']") ? path : path["fieldPath"]
    let meant = field.nearest(in: String.podFields)
    return [
      Problem(
        blamed, part: path["fieldPath"],
        "expected a field such as 'metadata.name' or 'status.podIP', found \(field.quoted)\(meant.question)",
        remedies: meant.map { [.write(.string($0), at: path["fieldPath"], "refer to '\($0)'")] } ?? [])
    ]
  }

  /// What is wrong with the request or limit that this refers to.
  var resourceFieldProblems: [Problem] {
    let resource = text("resource")
    if resource.isEmpty { return [missing("resource", "a request or limit such as 'limits.memory'")] }
    guard let dot = resource.firstIndex(of: "."), ["limits", "requests"].contains(resource[..<dot]),
      String(resource[dot...].dropFirst()).isStandardContainerResource
    else {
      let meant = resource.nearest(
        in: ["limits", "requests"].flatMap { kind in ["cpu", "memory", "ephemeral-storage"].map { "\(kind).\($0)" } })
      return [
        problem(
          "resource", "expected a request or limit such as 'limits.memory', found \(resource.quoted)\(meant.question)",
          remedies: meant.map { [.write(.string($0), at: path["resource"], "refer to '\($0)'")] } ?? [])
      ]
    }
    guard let divisor = value["divisor"], let quantity = try? Quantity(divisor), quantity != .zero else { return [] }
    let units =
      resource.hasSuffix(".cpu")
      ? ["1m", "1"] : ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"]
    return units.contains(quantity.description)
      ? [] : [problem("divisor", "expected one of \(units.joined(separator: ", ")), found \(divisor.excerpt)")]
  }
}
