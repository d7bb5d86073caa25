extension ServiceManifests {
  /// The manifests as they hold in one environment: each of `patches` is laid over the object of its kind and name, or added
  /// where there is none; of several so called the namespace says which. What an environment file can say is not for them to
  /// say; `aspects` are what that is.
  func variant(
    _ patches: [Manifest], _ aspects: [ManifestAspect], _ sheet: ServiceSheet
  ) throws(ModuleFailure) -> ServiceManifests {
    var variant = self
    for patch in patches {
      if let fault = patch.fault { throw fault }
      if ServiceSheet.isSheet(patch) {
        throw ModuleFailure(
          "a \(ServiceSheet.kind) holds in all environments; move it up to the service's folder", at: patch.place)
      }
      let resource = Resource(patch.value.object ?? [:])
      guard let index = try target(of: resource, at: patch.place) else {
        guard resource.body[Value.directive] == nil else {
          let known = resources.filter { $0.kind == resource.kind }.map(\.name)
          throw ModuleFailure(
            "there is no \(resource.identity) to change\(resource.name.nearest(in: known).question)", at: patch.place)
        }
        variant.add(patch)
        continue
      }
      variant.lay(resource, over: index)
      let decided = ManifestAspect.all(variant, sheet).map(\.parameter)
      let changed = aspects.map(\.parameter).first { parameter in
        decided.first { $0.name == parameter.name }?.shipped != parameter.shipped
      }
      if let changed = changed?.name {
        throw ModuleFailure("'\(changed)' is for the environment's file to say; take it out here", at: patch.place)
      }
    }
    return variant
  }
}

extension ServiceManifests {
  /// What in the manifests of one environment may be a slip: a new object whose name is almost that of one that it could
  /// change.
  func remarks(on patches: [Manifest]) -> [ModuleRemark] {
    patches.compactMap { patch in
      guard let identity = patch.identity else { return nil }
      let known = resources.filter { $0.kind == identity.kind }.map(\.name)
      guard !known.contains(identity.name), let meant = identity.name.nearest(in: known) else { return nil }
      return ModuleRemark(
        "\(identity) changes no object of the service, and is one more; did you mean '\(meant)'?", at: patch.place,
        warning: true)
    }
  }

  /// The object that `patch` is laid over; nil if there is none so called.
  private func target(of patch: Resource, at place: Place) throws(ModuleFailure) -> Int? {
    let alike = resources.indices.filter {
      resources[$0].kind == patch.kind && resources[$0].name == patch.name
    }
    guard alike.count > 1 else { return alike.first }
    guard let namespace = patch.namespace else {
      throw ModuleFailure("\(alike.count) objects are called \(patch.identity): say the namespace of one", at: place)
    }
    return alike.first { resources[$0].namespace == namespace }
  }
}

extension Parameter {
  /// The default, if it is always the same.
  fileprivate var shipped: Value? { if case .fixed(let value)? = defaultValue { value } else { nil } }
}

extension Value {
  /// The key by which kustomize and kubectl say what to do with an object of a patch.
  static let directive = "$patch"

  /// This value with `patch` laid over it, as kustomize does: objects key by key, null removes, lists of things with names by
  /// name, all else is replaced. Nil if the patch deletes it.
  func laying(_ patch: Value) -> Value? {
    switch (self, patch) {
    case (_, .object(let changes)) where changes[Self.directive] == "delete": return nil
    case (.object(var object), .object(let changes)):
      for change in changes.members {
        object[change.key] = change.value == .null ? nil : object[change.key]?.laying(change.value) ?? change.value
      }
      return .object(object)
    case (.array(var items), .array(let changes)) where (items + changes).allSatisfy({ $0["name"]?.text != nil }):
      for change in changes {
        guard let index = items.firstIndex(where: { $0["name"] == change["name"] }) else {
          items.append(change)
          continue
        }
        if let item = items[index].laying(change) { items[index] = item } else { items.remove(at: index) }
      }
      return .array(items)
    default: return patch
    }
  }
}
