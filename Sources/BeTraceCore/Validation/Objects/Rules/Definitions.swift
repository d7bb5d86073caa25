extension ObjectRule {
  /// What defines custom kinds: CRD-08 to CRD-10.
  static let definitions = [definedVersions, definedNames, expressions]

  private static let definedVersions = ObjectRule(
    "CRD-08", on: .kind("CustomResourceDefinition"),
    .at("spec.versions[].name", .hostLabel.required), .at("spec.versions[].schema.openAPIV3Schema", .given),
    .custom { object in
      guard let spec = object["spec"] else { return [] }
      let versions = spec.items("versions")
      let kept = versions.filter { $0.isTrue("storage") }.map { $0.text("name").quoted }
      var seen: Set<String> = []
      let again = versions.map { $0.text("name") }.filter { !seen.insert($0).inserted }
      var problems = again.map { spec.problem("versions", "the version \($0.quoted) is there twice; keep one") }
      if kept.count != 1 {
        let found = kept.isEmpty ? "none" : kept.joined(separator: ", ")
        problems.append(
          spec.problem(
            "versions", "expected one version with 'storage: true', in which objects are kept; found \(found)"))
      }
      return problems + versions.filter { !$0.has("schema") }.map { $0.missing("schema", "'openAPIV3Schema'") }
    })

  private static let definedNames = ObjectRule(
    "CRD-09", on: .kind("CustomResourceDefinition"),
    .at("spec.group", .text("a domain such as 'example.com'") { $0.isDNSSubdomain && $0.contains(".") }.required),
    .at("spec.scope", .oneOf("Namespaced", "Cluster").required),
    .at("spec.names.plural", .hostLabel.required), .at("spec.names.singular", .hostLabel.orEmpty),
    .at("spec.names.shortNames[]", .hostLabel), .at("spec.names.kind", .kindName.required),
    .at("spec.names.listKind", .kindName.orEmpty),
    .custom { object in
      guard let spec = object["spec"], let names = spec["names"] else { return [] }
      var problems: [Problem] = []
      if !names.isEmpty("listKind"), names.text("listKind") == names.text("kind") {
        problems.append(names.problem("listKind", "'kind' and 'listKind' cannot be the same; leave 'listKind' out"))
      }
      if spec.isTrue("preserveUnknownFields") {
        problems.append(
          spec.problem(
            "preserveUnknownFields", "expected false; write 'x-kubernetes-preserve-unknown-fields' into the schema"))
      }
      return problems
    })

  /// Said once of a definition, not of each object that it judges.
  private static let expressions = ObjectRule(
    "CRD-10", .info, on: .kind("CustomResourceDefinition"),
    .custom { object in
      let counts = (object["spec"]?.items("versions") ?? []).map { ($0, $0["schema"]?.value.expressionCount ?? 0) }
      guard let first = counts.first(where: { $0.1 > 0 })?.0 else { return [] }
      return [
        first.problem("schema", "the definition \(CustomSchema.unevaluated(counts.reduce(0) { $0 + $1.1 }))")
      ]
    })
}

extension Condition {
  fileprivate static let hostLabel = text("at most 63 lower-case letters, digits and '-', a letter first") {
    NameGrammar.oldLabel.accepts($0)
  }
  fileprivate static let kindName = text("letters and digits, a letter first, such as 'Widget'") {
    NameGrammar.oldLabel.accepts($0.lowercased())
  }
}

extension Value {
  /// How many rules of `x-kubernetes-validations` there are in a schema.
  fileprivate var expressionCount: Int {
    switch self {
    case .object(let object):
      object.members.reduce(0) { count, member in
        let own = member.key == "x-kubernetes-validations" ? member.value.array?.count ?? 0 : 0
        return count + own + member.value.expressionCount
      }
    case .array(let items): items.reduce(0) { $0 + $1.expressionCount }
    default: 0
    }
  }
}
