extension ManifestAspect {
  /// What runs. Whatever repeats the image follows: other containers of the pod with the very same one, and labels with its
  /// version.
  static func image(_ manifests: ServiceManifests) -> ManifestAspect? {
    guard let workload = manifests.workload, let template = manifests.template,
      let text = manifests.ofContainer("image")?.text
    else { return nil }
    let shipped = ImageReference(splitting: text)
    let place = manifests.placeInContainer("image")
    return ManifestAspect(Parameter.image(default: text).shipping(.string(text), at: place)) {
      parameters, manifests throws(ModuleFailure) in
      guard parameters.image != shipped else { return }
      for list in ["initContainers", "containers"] {
        let containers = template.appending("spec", list)
        for index in (manifests.resources[workload][containers]?.array ?? []).indices {
          manifests.change(containers.appending(.index(index)).appending("image"), in: workload) { image in
            image == .string(text) ? .string(parameters.image.description) : image
          }
        }
      }
      manifests.changeVersion(from: shipped, to: parameters.image)
    }
  }

  /// When a node fetches the image.
  static func imagePullPolicy(_ manifests: ServiceManifests) -> ManifestAspect? {
    guard manifests.container != nil else { return nil }
    let tag = ImageReference(splitting: manifests.ofContainer("image")?.text ?? "").tag ?? "latest"
    // What the server takes where nothing is written.
    let shipped = manifests.ofContainer("imagePullPolicy")?.text ?? (tag == "latest" ? "Always" : "IfNotPresent")
    let place = manifests.placeInContainer("imagePullPolicy")
    return ManifestAspect(Parameter.imagePullPolicy.shipping(.string(shipped), at: place)) {
      parameters, manifests throws(ModuleFailure) in
      guard parameters.imagePullPolicy.rawValue != shipped else { return }
      manifests.changeContainer("imagePullPolicy") { _ in .string(parameters.imagePullPolicy.rawValue) }
    }
  }
}

extension ServiceManifests {
  private static let versionLabel = "app.kubernetes.io/version"

  /// Has the labels that repeat the version of `old` follow `new`. What pods are selected by never changes.
  fileprivate mutating func changeVersion(from old: ImageReference, to new: ImageReference) {
    guard let version = old.versionLabel, old.tag != new.tag, !isSelected else { return }
    for index in resources.indices {
      let template = resources[index].templatePath.map { [$0] } ?? []
      for path in [ValuePath()] + template {
        let label = path.appending("metadata", "labels", Self.versionLabel)
        guard resources[index][label] == .string(version) || resources[index][label] == old.tag.map(Value.string) else {
          continue
        }
        change(label, in: index) { _ in new.versionLabel.map(Value.string) }
      }
    }
  }

  /// Whether pods are selected by their version.
  private var isSelected: Bool {
    resources.contains { resource in
      let selector = resource.body["spec"]?["selector"]
      return (selector?["matchLabels"] ?? selector)?[Self.versionLabel] != nil
    }
  }
}
