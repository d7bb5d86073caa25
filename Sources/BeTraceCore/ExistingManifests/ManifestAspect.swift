/// One thing that manifests say and an environment may say otherwise.
///
/// Each is read and written in one place: what is the default, where it stands, and how another value gets into the objects.
struct ManifestAspect: Sendable {
  /// Lays what was decided over the objects, as far as that is not what they say themselves.
  typealias Patch = @Sendable (DeploymentParameters, inout ServiceManifests) throws(ModuleFailure) -> Void

  /// The parameter, whose default is what the manifests say.
  let parameter: Parameter
  /// Where the parts of the default are written.
  let places: [Field: Place]
  let patch: Patch

  init(_ parameter: Parameter, places: [Field: Place] = [:], patch: @escaping Patch) {
    (self.parameter, self.places, self.patch) = (parameter, places, patch)
  }

  /// All of those that `manifests` have, within what their `sheet` allows.
  static func all(_ manifests: ServiceManifests, _ sheet: ServiceSheet) -> [ManifestAspect] {
    [
      image(manifests), imagePullPolicy(manifests), variables(manifests), resources(manifests),
      replicas(manifests, sheet), autoscaling(manifests), ingress(manifests), namespace(manifests),
    ].compactMap(\.self).map { aspect in
      guard let reason = sheet.unavailable[aspect.parameter.name] else { return aspect }
      return ManifestAspect(aspect.parameter.unavailable(because: reason)) { _, _ throws(ModuleFailure) in }
    }
  }
}

extension ServiceManifests {
  /// The standard parameters that there is nothing for in them, by name, each with the reason.
  var lacks: [String: String] {
    var lacks: [String: String] = [:]
    if container == nil {
      for name in ["image", "imagePullPolicy", "env", "resources"] {
        lacks[name] = "there is no workload with a container among its manifests"
      }
    } else if ofContainer("image")?.text == nil {
      lacks["image"] = "its container names no image"
    }
    if !isCounted { lacks["replicas"] = whyUncounted }
    return lacks
  }
}

extension Parameter {
  /// The same parameter with what is written at `place` as its default; nil where nothing is written.
  func shipping(_ value: Value, at place: Place?) -> Parameter {
    var copy = Parameter(
      name, type, default: .fixed(value), label: label, unit: unit, help: help, reason: reason, deprecated: deprecated,
      devOnly: devOnly)
    if let place { copy.declaration = place }
    return copy
  }
}
