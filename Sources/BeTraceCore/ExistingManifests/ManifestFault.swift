extension Manifest {
  /// What keeps it from being an object of a service: it is none, says something twice, is a template, holds the values
  /// of a secret, or has no name. Nil if nothing does.
  var fault: ModuleFailure? {
    guard value.object != nil else {
      return ModuleFailure("expected an object with 'apiVersion' and 'kind'", at: place)
    }
    for key in ["apiVersion", "kind"] where value[key]?.text?.isEmpty != false {
      return ModuleFailure("expected an object with a text '\(key)'", at: place)
    }
    return node.repetition ?? template ?? writtenSecret ?? madeName
  }

  /// A name that only the cluster would make.
  private var madeName: ModuleFailure? {
    let metadata = value["metadata"]
    guard metadata?["name"]?.text?.isEmpty ?? true, let prefix = metadata?["generateName"]?.text else { return nil }
    return ModuleFailure(
      "the cluster would give this \(value["kind"]?.text ?? "") a name that begins with '\(prefix)', which 'kubectl apply' "
        + "and kustomize refuse; give it a 'name'",
      at: place(nearest: FieldPath("metadata", "generateName")))
  }

  /// The values of a secret, which have no place among files that are read by many.
  private var writtenSecret: ModuleFailure? {
    guard value["kind"] == "Secret" else { return nil }
    let map = ["data", "stringData"].first {
      value[$0]?.object?.members.contains { $0.value.text?.isEmpty == false } == true
    }
    return map.map { map in
      ModuleFailure(
        "the values of Secret '\(identity?.name ?? "")' are written down; take it out of the manifests, and say under "
          + "'platform.externals.secrets' of an environment that it exists",
        at: place(nearest: FieldPath(map)))
    }
  }

  /// The way to a value that nobody rendered: where it names, counts or runs something, it cannot be meant.
  private var template: ModuleFailure? {
    let resource = Resource(value.object ?? [:])
    let containers = resource.templatePath?.appending("spec", "containers")
    let images = (containers.flatMap { resource[$0]?.array } ?? []).indices.compactMap { index in
      containers?.appending(.index(index)).appending("image")
    }
    let paths = [ValuePath().appending("metadata", "name"), ValuePath().appending("metadata", "namespace")] + images
    guard let path = paths.first(where: { resource[$0]?.text?.contains("{{") == true }) else { return nil }
    return ModuleFailure(
      "'\(path)' is a template, not YAML; render it first, such as by 'helm template'",
      at: place(nearest: path.asFieldPath))
  }
}

extension JSONNode {
  /// The first key in it that is given twice.
  fileprivate var repetition: ModuleFailure? {
    switch content {
    case .array(let items): return items.lazy.compactMap(\.repetition).first
    case .object(let members):
      var lines: [String: Int] = [:]
      for member in members {
        if let first = lines.updateValue(member.keyPlace.line, forKey: member.key) {
          return ModuleFailure(
            "'\(member.key.visible)' is already set on line \(first); keep one", at: member.keyPlace)
        }
      }
      return members.lazy.compactMap(\.node.repetition).first
    default: return nil
    }
  }
}

extension ValuePath {
  /// The same with every key as a field.
  var asFieldPath: FieldPath {
    FieldPath(
      steps.map { step in
        switch step {
        case .key(let key): .field(key)
        case .index(let index): .index(index)
        }
      })
  }
}
