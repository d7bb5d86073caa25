extension CustomSchemas {
  /// What is wrong with `node`, an object of a custom kind; with `remark` if there is no schema to judge it by.
  mutating func faults(
    in node: JSONNode, without remark: ObjectFault, reading decoder: inout ObjectDecoder
  ) -> [ObjectFault] {
    guard case .string(let apiVersion)? = node["apiVersion"]?.content, case .string(let kind)? = node["kind"]?.content
    else { return [remark] }
    do {
      guard let schema = try schema(of: apiVersion, kind) else {
        // Files for other programs look like objects, too, such as kustomize's; they have no metadata.
        guard node["metadata"] != nil else { return [remark] }
        return [remark] + decoder.metadataFaults(of: node, isNamespaced: true, at: FieldPath())
      }
      var judge = CustomJudge(schema)
      judge.judge(node)
      return schema.remarks(on: kind, of: apiVersion)
        + decoder.metadataFaults(of: node, isNamespaced: schema.isNamespaced, at: FieldPath()) + judge.faults
        + judge.embedded.flatMap { decoder.metadataFaults(of: $0.node, isNamespaced: true, at: $0.path) }
    } catch {
      if let served = error.served {
        return [unserved(kind, of: apiVersion, served: served, at: error.place)]
          + decoder.metadataFaults(of: node, isNamespaced: true, at: FieldPath())
      }
      let message = "the schema of '\(kind.visible)' of '\(apiVersion.visible)' cannot be used: \(error.message)"
      return [ObjectFault("CRD-07", FieldPath("kind"), place: error.place, message)]
        + decoder.metadataFaults(of: node, isNamespaced: true, at: FieldPath())
    }
  }
}

extension CustomSchemas {
  /// That the definition at `place` does not serve this version of its kind.
  private func unserved(
    _ kind: String, of apiVersion: String, served: [String], at place: Place
  ) -> ObjectFault {
    let versions = served.map { "'\("\(apiVersion.apiGroup)/\($0)".visible)'" }.joined(separator: " or ")
    let advice = versions.isEmpty ? "it serves no version at all" : "write \(versions)"
    return ObjectFault(
      "META-10", FieldPath("apiVersion"),
      "'\(kind.visible)' of '\(apiVersion.visible)' is not served by its definition, \(place): \(advice)")
  }
}

extension CustomSchema {
  /// What is to be said of the schema itself where an object is judged by it.
  fileprivate func remarks(on kind: String, of apiVersion: String) -> [ObjectFault] {
    guard let expressions else { return [] }
    var problem = Problem(
      FieldPath("kind"),
      "the schema of '\(kind.visible)' of '\(apiVersion.visible)' " + CustomSchema.unevaluated(expressions.count))
    problem.isSentence = true
    return [ObjectFault(rule: "CRD-10", severity: .info, problem: problem, place: expressions.place)]
  }

  /// What is to be said of so many expressions, after what they belong to.
  static func unevaluated(_ count: Int) -> String {
    "has \(count) rule\(count == 1 ? "" : "s") in x-kubernetes-validations, which only the server evaluates: it may "
      + "refuse what is accepted here"
  }
}

extension ObjectDecoder {
  /// What is wrong with the metadata of an object of a custom kind, which lies at `path` of its document.
  fileprivate mutating func metadataFaults(
    of node: JSONNode, isNamespaced: Bool, at path: FieldPath
  ) -> [ObjectFault] {
    let members = (node.members ?? []).filter { ["apiVersion", "kind", "metadata"].contains($0.key) }
    let header = JSONNode(content: .object(members), range: node.range, place: node.place)
    guard case .string(let apiVersion)? = node["apiVersion"]?.content, case .string(let name)? = node["kind"]?.content
    else { return [] }
    // Any structure has these fields, and nothing else is looked at.
    let kind = SchemaKind(
      apiVersion: apiVersion, name: name, structure: "ConfigMap", isNamespaced: isNamespaced,
      versions: VersionRange(reading: Substring().utf8))
    let faults: [ObjectFault]
    switch decode(Manifest(header), as: kind) {
    case .failure(let error): faults = error.faults
    case .success(let object): faults = Self.metadataFaults(in: object, version: schema.version)
    }
    return faults.map { fault in
      ObjectFault(
        fault.rule, FieldPath(path.steps + fault.field.steps), part: FieldPath(path.steps + fault.part.steps),
        place: fault.place ?? node.nearest(to: fault.part).place,
        blamed: fault.blamed.map { FieldPath(path.steps + [.field($0)]).description },
        severity: fault.severity, fault.problem.message)
    }
  }

  private static func metadataFaults(in object: DecodedObject, version: KubernetesVersion) -> [ObjectFault] {
    let root = ObjectPart(
      value: object.value, path: FieldPath(), object: ObjectFacts(object, version: version))
    // Rules for one kind go by its name, which a kind of another group may share.
    var faults = ObjectRule.all.filter { $0.scope == .any && !["META-02", "META-07"].contains($0.id) }.flatMap { rule in
      rule.checks.flatMap { $0.problems(in: root) }.map { problem in
        ObjectFault(rule: rule.id, severity: problem.severity ?? rule.severity, problem: problem)
      }
    }
    faults += root.finalizerProblems(allowsAny: true).map {
      ObjectFault(rule: "META-07", severity: .error, problem: $0)
    }
    if let name = root["metadata", "name"], let text = name.value.text, !text.isEmpty, !text.isDNSSubdomain {
      faults.append(
        ObjectFault(
          "META-02", name.path,
          "\(name.value.excerpt) names no \(object.kind.name.visible): expected \(TextFormat.dnsSubdomain.expectation)")
      )
    }
    return faults
  }
}
