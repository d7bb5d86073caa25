extension ManifestAspect {
  /// Where the objects are. Those that are together stay together: all that are in the namespace of the workload move, with
  /// what refers to it by name; what is written to lie elsewhere stays there.
  static func namespace(_ manifests: ServiceManifests) -> ManifestAspect {
    let home = manifests.home
    let path = ValuePath().appending("metadata", "namespace")
    let place = manifests.resources.firstIndex { $0.namespace == home && home != nil }.map {
      manifests.place(of: path, in: $0)
    }
    let shipped = home ?? "default"
    return ManifestAspect(Parameter.namespace.shipping(.string(shipped), at: place)) {
      parameters, manifests throws(ModuleFailure) in
      guard parameters.namespace != shipped else { return }
      manifests.move(from: shipped, to: parameters.namespace)
    }
  }
}

extension ServiceManifests {
  fileprivate mutating func move(from old: String, to new: String) {
    for index in resources.indices {
      let resource = resources[index]
      if index == namespace {
        change(ValuePath().appending("metadata", "name"), in: index) { _ in .string(new) }
        change(ValuePath().appending("metadata", "labels", "kubernetes.io/metadata.name"), in: index) { label in
          label.map { _ in .string(new) }
        }
        continue
      }
      guard !resource.body.isEmpty else { continue }
      if resource.namespace.map({ $0 == old }) ?? resource.isNamespaced {
        change(ValuePath().appending("metadata", "namespace"), in: index) { _ in .string(new) }
      }
      renameReferences(in: index, from: old, to: new)
    }
  }

  /// Accounts that a binding names, and the Services that a monitor reads, are where the workload is.
  private mutating func renameReferences(in index: Int, from old: String, to new: String) {
    if ["RoleBinding", "ClusterRoleBinding"].contains(resources[index].kind) {
      for subject in (resources[index].body["subjects"]?.array ?? []).indices {
        change(ValuePath().appending("subjects").appending(.index(subject)).appending("namespace"), in: index) { name in
          name == .string(old) ? .string(new) : name
        }
      }
    }
    change(ValuePath().appending("spec", "namespaceSelector", "matchNames"), in: index) { names in
      names?.array.map { .array($0.map { $0 == .string(old) ? .string(new) : $0 }) } ?? names
    }
  }
}

extension Resource {
  /// Whether objects of its kind lie in namespaces; custom ones do, unless their name says that they are the cluster's.
  var isNamespaced: Bool {
    if let kind = Schema.newest.kinds(named: kind).first(where: { $0.apiVersion == apiVersion }) {
      return kind.isNamespaced
    }
    return !kind.hasPrefix("Cluster")
  }
}

extension Schema {
  /// What the newest version knows.
  fileprivate static let newest = Schema(.standard)
}
