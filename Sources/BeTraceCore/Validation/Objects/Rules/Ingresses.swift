extension ObjectRule {
  /// What an Ingress leads where: ING-01 to ING-09.
  static let ingresses = [
    ObjectRule(
      "ING-01", on: .kind("Ingress"),
      .custom { object in
        guard let spec = object["spec"], spec.isEmpty("rules"), !spec.has("defaultBackend") else { return [] }
        return [spec.problem("expected rules or a default backend, found neither")]
      }),
    ObjectRule(
      "ING-02", on: .kind("Ingress"),
      .custom { object in
        (object["spec"]?.items("rules") ?? []).flatMap { rule -> [Problem] in
          let host = rule.text("host")
          if host.isEmpty { return [] }
          if IPAddress(host, isStrict: false) != nil {
            return [rule.problem("host", "expected a host's name, found the IP address \(host.quoted)")]
          }
          return rule.check("host", .host)
        }
      }),
    ObjectRule(
      "ING-03", on: .kind("Ingress"),
      .custom { object in
        (object["spec"]?.items("rules") ?? []).compactMap { rule in
          guard let http = rule["http"], http.isEmpty("paths") else { return nil }
          return http.missing("paths", "at least one path")
        }
      }),
    ObjectRule(
      "ING-04", on: .kind("Ingress"),
      .at("spec.rules[].http.paths[].pathType", .oneOf("Exact", "Prefix", "ImplementationSpecific").required)),
    ObjectRule("ING-05", on: .kind("Ingress"), .custom { $0.ingressPaths.flatMap(pathProblems) }),
    ObjectRule(
      "ING-06", on: .kind("Ingress"),
      .custom { object in
        object.ingressBackends.flatMap { backend -> [Problem] in
          switch (backend["service"], backend["resource"]) {
          case (nil, nil): return [backend.problem("expected a service or a resource, found neither")]
          case (.some, .some): return [backend.problem("expected a service or a resource, found both; keep one")]
          case (nil, let resource?):
            return ["kind", "name"].filter { resource.isEmpty($0) }.map { resource.missing($0) }
          default: return []
          }
        }
      }),
    ObjectRule(
      "ING-07", on: .kind("Ingress"),
      .custom { object in object.ingressBackends.compactMap { $0["service"] }.flatMap(serviceProblems) }),
    ObjectRule(
      "ING-08", on: .kind("Ingress"),
      .at("spec.tls[].hosts[]", .host),
      .at("spec.tls[].secretName", .subdomain.orEmpty)),
    ObjectRule(
      "ING-09", on: .kind("Ingress"),
      .at("spec.ingressClassName", .subdomain),
      .custom { object in
        guard let annotation = object["metadata", "annotations"]?.value[classAnnotation],
          let name = object["spec", "ingressClassName"]?.value, annotation != name
        else { return [] }
        return [
          Problem(
            FieldPath("annotations")[classAnnotation], part: FieldPath("metadata", "annotations")[key: classAnnotation],
            "the annotation '\(classAnnotation)' is not 'spec.ingressClassName'; take it out")
        ]
      }),
    ObjectRule(
      "ING-09", .warning, on: .kind("Ingress"),
      .custom { object in
        guard object["metadata", "annotations"]?.has(classAnnotation) == true, object["spec", "ingressClassName"] == nil
        else { return [] }
        return [
          Problem(
            FieldPath("metadata", "annotations")[key: classAnnotation],
            "the annotation '\(classAnnotation)' is deprecated; write 'spec.ingressClassName'")
        ]
      }),
  ]

  private static let classAnnotation = "kubernetes.io/ingress.class"

  private static let pathProblems: @Sendable (ObjectPart) -> [Problem] = { part in
    let path = part.text("path")
    switch part.text("pathType") {
    case "Exact", "Prefix":
      if !path.hasPrefix("/") {
        return [part.problem("path", "expected a path that begins with '/', found \(path.quoted)")]
      }
      var problems = ["//", "/./", "/../", "%2f", "%2F"].filter { path.utf8Contains($0) }.map {
        part.problem("path", "a path cannot hold '\($0)'; take it out")
      }
      problems += ["/..", "/."].filter { path.hasSuffix($0) }.map {
        part.problem("path", "a path cannot end in '\($0)'; take it out")
      }
      return problems
    case "ImplementationSpecific":
      return path.isEmpty || path.hasPrefix("/")
        ? [] : [part.problem("path", "expected a path that begins with '/', found \(path.quoted)")]
    default: return []
    }
  }

  private static let serviceProblems: @Sendable (ObjectPart) -> [Problem] = { service in
    var problems: [Problem] = []
    let name = service.text("name")
    let mayBeginWithDigit = service.object.version.minor >= 36
    if !name.isDNSLabel || !mayBeginWithDigit && name.utf8.first?.isDigit == true {
      problems.append(service.problem("name", "expected the name of a Service, found \(name.quoted)"))
    }
    let port = service["port"]
    let portName = port?.text("name") ?? ""
    let number = port?.integer("number") ?? 0
    if portName.isEmpty == (number == 0) {
      let found = portName.isEmpty ? "neither" : "both; keep one"
      problems.append(service.problem("port", "expected the name or the number of a port, found \(found)"))
    } else if let port {
      problems += portName.isEmpty ? port.check("number", .portNumber) : port.check("name", .portName)
    }
    return problems
  }
}

extension Condition {
  /// The name of a host, or of all in a domain.
  fileprivate static let host = text("a host such as 'app.example.com' or '*.example.com'") { host in
    host.utf8.contains(UInt8(ascii: "*")) ? host.isWildcardHost : host.isDNSSubdomain
  }
}

extension ObjectPart {
  fileprivate var ingressPaths: [ObjectPart] {
    (self["spec"]?.items("rules") ?? []).flatMap { $0["http"]?.items("paths") ?? [] }
  }

  fileprivate var ingressBackends: [ObjectPart] {
    let none = Value.object([:])
    return [self["spec", "defaultBackend"]].compactMap { $0 }
      + ingressPaths.map { path in
        path["backend"] ?? ObjectPart(value: none, path: path.path["backend"], object: object)
      }
  }
}

extension String {
  /// Whether `other` stands in the text, byte for byte.
  fileprivate func utf8Contains(_ other: String) -> Bool {
    let (text, part) = (Array(utf8), Array(other.utf8))
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }
}
