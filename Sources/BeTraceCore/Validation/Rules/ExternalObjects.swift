extension Rule {
  /// A pod waits for ever for a secret or a config map that nobody makes, unless it can go without.
  static let externalObject = Rule(
    "X-09", .always(.error), "the secrets and config maps that pods refer to are made here or declared as external"
  ) { inspection in
    let known = KnownObjects(inspection)
    return inspection.pods.flatMap { pods in
      let namespace = pods.object.namespace ?? ""
      return pods.uses.compactMap { use -> Fault? in
        guard !use.isOptional, use.name.isDNSSubdomain, use.key?.isDataKey ?? true,
          let problem = known.problem(with: use, in: namespace)
        else { return nil }
        let message = "\(use.subject) refers to \(problem.text)"
        let fixes = known.fixes(of: use, in: namespace)
        return use.variable?.fault(at: use.part, message, brief: problem.brief, fixes: fixes)
          ?? Fault(pods.service, at: use.part, message, brief: problem.brief, fixes: fixes)
      }
    }
  }
}

/// A secret or a config map that pods take something from.
struct ObjectUse {
  enum Kind: String {
    case secret = "Secret"
    case configMap = "ConfigMap"

    /// How messages call it.
    var word: String { self == .secret ? "secret" : "config map" }

    /// The setting that lists those that exist.
    var setting: Field { Field(["platform", "externals", self == .secret ? "secrets" : "configMaps"]) }
  }

  let kind: Kind
  let name: String
  /// Nil if it is used whole.
  let key: String?
  let isOptional: Bool
  /// Where it is referred to.
  let part: Part
  /// Who refers to it, for messages.
  let subject: String
  /// The variable that refers to it; nil if it is no variable.
  let variable: InspectedVariable?

  /// What `part` refers to; `nameKey` has the name.
  fileprivate init?(
    _ kind: Kind, _ part: Part?, nameKey: String = "name", subject: String, variable: InspectedVariable? = nil
  ) {
    guard let part, let name = part.value[nameKey]?.text else { return nil }
    self.kind = kind
    self.name = name
    key = part.value["key"]?.text
    isOptional = part.value["optional"]?.bool ?? false
    self.part = part
    self.subject = subject
    self.variable = variable
  }

  /// The variable's source that names another object, or another key of it.
  fileprivate func source(naming name: String, key: String) -> VariableSource {
    kind == .secret
      ? .secret(name: name, key: key, isOptional: isOptional) : .configMap(name: name, key: key, isOptional: isOptional)
  }
}

extension InspectedVariable {
  /// The secret or config map that it is taken from, nil if from none.
  var use: ObjectUse? {
    let subject = "'\(name.visible)'"
    return ObjectUse(.secret, source?["secretKeyRef"], subject: subject, variable: self)
      ?? ObjectUse(.configMap, source?["configMapKeyRef"], subject: subject, variable: self)
  }
}

extension InspectedPods {
  /// All secrets and config maps that its containers and volumes need.
  fileprivate var uses: [ObjectUse] {
    let wholes = containers.flatMap { container in
      (container.part["envFrom"]?.items ?? []).flatMap { source in
        let subject = "container '\(container.name.visible)'"
        return [
          ObjectUse(.secret, source["secretRef"], subject: subject),
          ObjectUse(.configMap, source["configMapRef"], subject: subject),
        ]
      }
    }
    let volumes = (spec["volumes"]?.items ?? []).flatMap { volume in
      let subject = "volume '\((volume.value["name"]?.text ?? "").visible)'"
      let projected = (volume["projected", "sources"]?.items ?? []).flatMap { source in
        [
          ObjectUse(.secret, source["secret"], subject: subject),
          ObjectUse(.configMap, source["configMap"], subject: subject),
        ]
      }
      return [
        ObjectUse(.secret, volume["secret"], nameKey: "secretName", subject: subject),
        ObjectUse(.configMap, volume["configMap"], subject: subject),
      ] + projected
    }
    return variables.compactMap(\.use) + (wholes + volumes).compactMap(\.self)
  }
}

/// What pods can refer to: the secrets and config maps of a plan, and those that it declares as external.
private struct KnownObjects {
  private let plan: Plan
  private let external: [ObjectUse.Kind: Object]
  /// The keys of the objects that services make, by kind, namespace and name.
  private var made: [ObjectUse.Kind: [String: [String: [String]]]] = [:]

  init(_ inspection: Inspection) {
    plan = inspection.plan
    external = [.secret: plan.platform.externalSecrets, .configMap: plan.platform.externalConfigMaps]
    for kind in [ObjectUse.Kind.secret, .configMap] {
      for object in inspection.objects(kind.rawValue) {
        let maps = ["data", "binaryData", "stringData"].compactMap { object.body[$0]?.object?.keys }
        made[kind, default: [:]][object.namespace ?? "", default: [:]][object.name] = Array(maps.joined())
      }
    }
  }

  /// Why what `use` needs is not there in `namespace`, to be read after who refers to it, and in few words; nil if it is.
  func problem(with use: ObjectUse, in namespace: String) -> (text: String, brief: String)? {
    let object = "\(use.kind.word) '\(use.name.visible)'"
    guard let keys = keys(of: use.name, use.kind, in: namespace) else {
      let meant = use.name.nearest(in: names(use.kind, in: namespace)).map { "; did you mean '\($0.visible)'?" }
      return (
        "\(object), which nothing makes and '\(use.kind.setting)' does not list" + (meant ?? ": pods wait for it"),
        "\(object) is not known" + (meant ?? "")
      )
    }
    guard let key = use.key, !keys.contains(key) else { return nil }
    return (
      "the key '\(key.visible)', which \(object) does not have" + key.hint(from: keys),
      "\(object) has no '\(key.visible)'"
    )
  }

  /// To refer to what was probably meant, and to declare that it exists.
  func fixes(of use: ObjectUse, in namespace: String) -> [QuickFix] {
    let keys = keys(of: use.name, use.kind, in: namespace)
    let name = keys == nil ? use.name.nearest(in: names(use.kind, in: namespace)) : use.name
    var fixes: [QuickFix] = []
    if let variable = use.variable, let name, let key = use.key,
      let near = self.keys(of: name, use.kind, in: namespace),
      let meant = near.contains(key) ? key : key.nearest(in: near)
    {
      fixes = variable.taking(use.source(naming: name, key: meant), "refer to \(name)/\(meant)", in: plan)
    }
    // What a service makes is its module's matter.
    guard made[use.kind]?[namespace]?[use.name] == nil else { return fixes }
    let all = (keys ?? []) + [use.key].compactMap(\.self)
    let edit = Edit(
      environment: plan.environment, service: nil, field: use.kind.setting.appending(use.name),
      value: .array(all.map(Value.string)))
    let what = use.name + (use.key.map { "/\($0)" } ?? "")
    return fixes + [QuickFix("list \(what) as a \(use.kind.word) that exists", [edit])]
  }

  private func names(_ kind: ObjectUse.Kind, in namespace: String) -> [String] {
    (external[kind]?.keys ?? []) + (made[kind]?[namespace] ?? [:]).keys.sorted()
  }

  private func keys(of name: String, _ kind: ObjectUse.Kind, in namespace: String) -> [String]? {
    made[kind]?[namespace]?[name] ?? external[kind]?[name]?.array?.compactMap(\.text)
  }
}
