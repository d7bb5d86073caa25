extension JointRule {
  /// A pod waits for ever for a secret or a config map that nobody makes, unless it can go without.
  static let referencedData = JointRule("X-09", .together, on: .pods) { object, surroundings in
    (object.pods?.dataUses ?? []).compactMap { use in
      guard !use.isOptional, use.name.isDNSSubdomain, use.key?.isDataKey ?? true else { return nil }
      return DataLookup(use, in: object.namespace, surroundings).problem
    }
  }
}

/// A secret or a config map that pods take something from.
private struct DataUse {
  let kind: ExternalKind
  let name: String
  /// Nil if it is used whole.
  let key: String?
  let isOptional: Bool
  /// Where it is referred to.
  let part: ObjectPart
  /// Who refers to it, for messages.
  let subject: String
  /// Whether it is one key of what is referred to elsewhere already.
  var isItem = false

  init(_ kind: ExternalKind, item: ObjectPart, key: String, of name: String, isOptional: Bool, subject: String) {
    (self.kind, self.name, self.key, self.isOptional) = (kind, name, key, isOptional)
    (part, self.subject, isItem) = (item, subject, true)
  }

  /// The object called `name`, to which `part` refers.
  init(_ kind: ExternalKind, _ part: ObjectPart, name: String, subject: String) {
    (self.kind, self.part, self.name, self.subject) = (kind, part, name, subject)
    key = part.value["key"]?.text
    isOptional = part.isTrue("optional")
  }

  /// The single keys that a volume takes from the object that `source` refers to.
  static func items(
    _ kind: ExternalKind, _ source: ObjectPart?, nameKey: String = "name", subject: @autoclosure () -> String
  ) -> [DataUse] {
    guard let source, let name = source.value[nameKey]?.text else { return [] }
    return source.items("items").compactMap { item in
      item.value["key"]?.text.map {
        DataUse(kind, item: item, key: $0, of: name, isOptional: source.isTrue("optional"), subject: subject())
      }
    }
  }
}

extension JudgedPods {
  /// All secrets and config maps that its containers and volumes need.
  fileprivate var dataUses: [DataUse] {
    var uses: [DataUse] = []
    for variable in variables {
      guard let source = variable["valueFrom"] else { continue }
      let subject = { "'\(variable.text("name").visible)'" }
      uses.append(.secret, source["secretKeyRef"], subject: subject)
      uses.append(.configMap, source["configMapKeyRef"], subject: subject)
    }
    for container in containers {
      let subject = { "container '\(container.text("name").visible)'" }
      for source in container.items("envFrom") {
        uses.append(.secret, source["secretRef"], subject: subject)
        uses.append(.configMap, source["configMapRef"], subject: subject)
      }
    }
    for volume in spec.items("volumes") {
      let subject = { "volume '\(volume.text("name").visible)'" }
      uses.append(.secret, volume["secret"], nameKey: "secretName", subject: subject)
      uses.append(.configMap, volume["configMap"], subject: subject)
      for source in volume["projected"]?.items("sources") ?? [] {
        uses.append(.secret, source["secret"], subject: subject)
        uses.append(.configMap, source["configMap"], subject: subject)
      }
      uses += DataUse.items(.secret, volume["secret"], nameKey: "secretName", subject: subject())
      uses += DataUse.items(.configMap, volume["configMap"], subject: subject())
    }
    return uses
  }
}

extension [DataUse] {
  /// Adds what `part` refers to, if there is one; `nameKey` has the name.
  fileprivate mutating func append(
    _ kind: ExternalKind, _ part: ObjectPart?, nameKey: String = "name", subject: () -> String
  ) {
    guard let part, let name = part.value[nameKey]?.text else { return }
    append(DataUse(kind, part, name: name, subject: subject()))
  }
}

/// Looks for what pods refer to: what is applied with them, and what is declared as external.
private struct DataLookup {
  private let use: DataUse
  private let namespace: String
  private let surroundings: Surroundings

  init(_ use: DataUse, in namespace: String, _ surroundings: Surroundings) {
    self.use = use
    self.namespace = namespace
    self.surroundings = surroundings
  }

  /// Why what is used is not there, nil if it is.
  var problem: Problem? {
    let keys = keys(of: use.name)
    if let keys, use.key.map(keys.contains) ?? true { return nil }
    let object = "\(use.kind.word) '\(use.name.visible)'"
    guard let keys else {
      if use.isItem { return nil }
      if use.kind == .secret, surroundings.hasSecret(use.name, in: namespace) { return nil }
      if surroundings.hidesObjects(in: namespace) { return nil }
      let nearest =
        use.name.nearest(in: surroundings.conditions.externals[use.kind]?.keys ?? [])
        ?? surroundings.nearest(to: use.name, use.kind.rawValue, in: namespace)
      let meant = nearest.map { "; did you mean '\($0.visible)'?" }
      let absence =
        surroundings.conditions.isComplete
        ? "which nothing makes and '\(use.kind.setting)' does not list" : "which is not among these objects"
      return use.part.problem(
        "\(use.subject) refers to \(object), \(absence)" + (meant ?? ": pods wait for it"),
        brief: "\(object) is not known" + (meant ?? ""), remedies: remedies(nearest, keys: nil))
    }
    guard let key = use.key else { return nil }
    return use.part.problem(
      "\(use.subject) refers to the key '\(key.visible)', which \(object) does not have" + key.hint(from: keys),
      brief: "\(object) has no '\(key.visible)'", remedies: remedies(use.name, keys: keys))
  }

  /// To refer to what was probably meant, and to declare that it exists.
  private func remedies(_ name: String?, keys: [String]?) -> [Remedy] {
    var remedies: [Remedy] = []
    if use.isItem {
      if let key = use.key, let meant = key.nearest(in: keys ?? []) {
        remedies = [.write(.string(meant), at: use.part.path["key"], "take '\(meant.visible)'")]
      }
    } else if let name, let key = use.key, let near = self.keys(of: name),
      let meant = near.contains(key) ? key : key.nearest(in: near)
    {
      var reference = use.part.value.object ?? [:]
      reference["name"] = .string(name)
      reference["key"] = .string(meant)
      remedies.append(.write(.object(reference), at: use.part.path, "refer to \(name)/\(meant)"))
    }
    // What a service makes is its module's matter.
    guard made(use.name) == nil, surroundings.conditions.isComplete else { return remedies }
    let all = (keys ?? []) + [use.key].compactMap(\.self)
    let what = use.name + (use.key.map { "/\($0)" } ?? "")
    return remedies + [
      .declare(use.kind, name: use.name, keys: all, "list \(what) as a \(use.kind.word) that exists")
    ]
  }

  private func keys(of name: String) -> [String]? {
    made(name) ?? surroundings.conditions.externals[use.kind]?[name]?.array?.compactMap(\.text)
  }

  /// The keys of an object that is applied too.
  private func made(_ name: String) -> [String]? {
    surroundings.object(use.kind.rawValue, name, in: namespace).map { object in
      ["data", "binaryData", "stringData"].flatMap { object.root.value[$0]?.object?.keys ?? [] }
    }
  }
}
