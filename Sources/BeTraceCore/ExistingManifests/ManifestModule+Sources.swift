extension ManifestModule {
  /// Where its manifests say what is at `path` of an object that they are made to in `environment`: in those of that
  /// environment alone, else in those of all.
  public func source(of path: ValuePath, in resource: Resource, environment: String) -> Place? {
    let made = Value.object(resource.body)
    let manifest = manifests.manifest(of: resource.identity)
    let own = manifest?.identity ?? resource.identity
    let patches = (patches[environment] ?? []).filter { patch in
      guard let identity = patch.identity, identity.kind == own.kind, identity.name == own.name else { return false }
      return identity.namespace == nil || identity.namespace == own.namespace
    }
    for patch in patches.reversed() {
      let way = patch.value.way(to: path, of: made)
      if way.isWhole { return patch.place(ofKeyNearest: way.path.asFieldPath) }
    }
    guard let manifest else { return patches.first?.place }
    return manifest.place(ofKeyNearest: manifest.value.way(to: path, of: made).path.asFieldPath)
  }
}

extension ServiceManifests {
  /// The object as it is written that is made to the one called `identity`; nil if there is none.
  fileprivate func manifest(of identity: ResourceIdentity) -> Manifest? {
    // It is called as the environment says.
    if identity.kind == "Namespace", let namespace { return written[namespace] }
    let alike = resources.indices.filter { resources[$0].kind == identity.kind && resources[$0].name == identity.name }
    // Those of another namespace than the service stay there, the others go where the environment says.
    let same = alike.first { resources[$0].namespace == identity.namespace }
    let moved = alike.first { resources[$0].namespace == nil || resources[$0].namespace == home }
    return (same ?? moved ?? alike.first).map { written[$0] }
  }
}

extension Value {
  /// The way here to what is at `path` of `made`, which was made of this value, as far as it goes, and whether that is all
  /// the way. Items with names are told by these, as others may be added before them.
  fileprivate func way(to path: ValuePath, of made: Value) -> (path: ValuePath, isWhole: Bool) {
    var way: [ValuePath.Step] = []
    var (here, there) = (self, Optional(made))
    for step in path.steps {
      var next = step
      if case .index(let index) = step, let name = there?.item(index)?["name"]?.text {
        guard let position = here.array?.firstIndex(where: { $0["name"]?.text == name }) else {
          return (ValuePath(way), false)
        }
        next = .index(position)
      }
      guard let value = here[ValuePath([next])] else { return (ValuePath(way), false) }
      (here, there) = (value, there?[ValuePath([step])])
      way.append(next)
    }
    return (ValuePath(way), true)
  }

  private func item(_ index: Int) -> Value? {
    array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }
}
