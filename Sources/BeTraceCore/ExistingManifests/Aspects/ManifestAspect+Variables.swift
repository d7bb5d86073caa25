extension ManifestAspect {
  /// The variables of the container. Those that an environment does not name stay as they are written, in their order;
  /// new ones are put in by name if they are in that order, else at the end.
  static func variables(_ manifests: ServiceManifests) -> ManifestAspect? {
    guard manifests.container != nil else { return nil }
    let parameter = Parameter.env(declaring: [], default: .fixed([:]))
    let items = manifests.ofContainer("env")?.array ?? []
    var shipped = Object()
    var places: [Field: Place] = [:]
    for (index, item) in items.enumerated() {
      guard let name = item["name"]?.text, let source = VariableSource(item: item) else { continue }
      shipped[name] = source.value
      places[Field(["env", name])] = manifests.placeOfVariable(index)
    }
    let known = Set(shipped.keys)
    return ManifestAspect(parameter.shipping(.object(shipped), at: manifests.placeInContainer("env")), places: places) {
      parameters, manifests throws(ModuleFailure) in
      manifests.change(variables: known, to: parameters.env)
    }
  }
}

extension VariableSource {
  /// What an item of a container's `env` says; nil if no environment file can say that.
  init?(item: Value) {
    if let reference = item["valueFrom"] {
      guard item["value"] == nil, let source = VariableSource(reference) else { return nil }
      self = source
    } else {
      self = .text(item["value"]?.text ?? "")
    }
  }
}

extension ServiceManifests {
  /// Where the container's variable at `index` says what it is.
  fileprivate func placeOfVariable(_ index: Int) -> Place? {
    guard let workload, let container else { return nil }
    let item = container.appending("env").appending(.index(index))
    let key = resources[workload][item.appending("valueFrom")] == nil ? "value" : "valueFrom"
    return place(of: item.appending(key), in: workload)
  }

  /// Has the variables called `known`, which an environment file can say, be `decided`.
  fileprivate mutating func change(variables known: Set<String>, to decided: [EnvVar]) {
    let items = ofContainer("env")?.array ?? []
    let wanted = Dictionary(decided.map { ($0.name, $0) }) { first, _ in first }
    var kept: [Value] = []
    for item in items {
      guard let name = item["name"]?.text, known.contains(name) else {
        kept.append(item)
        continue
      }
      guard let variable = wanted[name] else { continue }
      let isWritten = VariableSource(item: item).flatMap { EnvVar(name, $0, in: nil) } == variable
      kept.append(isWritten ? item : .object(variable.body))
    }
    let present = items.compactMap { $0["name"]?.text }
    let isSorted = present == present.sorted()
    for variable in decided where !present.contains(variable.name) {
      // Kubernetes expands only what was defined before.
      let user = kept.firstIndex { $0["value"]?.text?.contains("$(\(variable.name))") == true }
      let next = isSorted ? kept.firstIndex { ($0["name"]?.text ?? "") > variable.name } : nil
      kept.insert(.object(variable.body), at: user ?? next ?? kept.count)
    }
    guard kept != items else { return }
    changeContainer("env") { _ in kept.isEmpty ? nil : .array(kept) }
  }
}
