extension JointRule {
  /// Images that nodes cannot have, or keep an old version of: X-19, POD-04.
  static let imageSources = [
    JointRule("X-19", .always(.warning), on: .pods) { object, _ in
      (object.pods?.containers ?? []).compactMap { container in
        let policy = container.text("imagePullPolicy")
        let image = ImageReference(splitting: container.text("image"))
        guard !image.repository.isEmpty, policy == "Never" || policy == "IfNotPresent" else { return nil }
        if policy == "Never", image.hasRegistry {
          return container.problem(
            "imagePullPolicy",
            "image '\(container.text("image").visible)' names a registry, but is never pulled from it: pods start only on "
              + "nodes that have it already", brief: "never pulled, though it names a registry",
            remedies: [
              .write("IfNotPresent", at: container.path["imagePullPolicy"], "pull it where it is not present")
            ])
        }
        guard policy == "IfNotPresent", image.digest == nil, ImageReference.movingTags.contains(image.tag ?? "latest")
        else { return nil }
        let what = image.tag.map { "the tag '\($0.visible)' moves" } ?? "without a tag it moves"
        return container.problem(
          "imagePullPolicy",
          "image '\(container.text("image").visible)' is pulled once to each node, but \(what): nodes run different versions; "
            + "use a tag that stays, or Always", brief: "pulled once, but \(what)",
          remedies: [.write("Always", at: container.path["imagePullPolicy"], "pull it every time")])
      }
    },
    JointRule("POD-04", .together, on: .pods) { object, _ in
      (object.pods?.containers ?? []).compactMap { container in
        let text = container.text("image")
        let image = ImageReference(splitting: text)
        let isFine =
          text.isEmpty
          || ImageReference.isRepository(image.repository) && image.tag.map(ImageReference.isTag) ?? true
            && image.digest.map { $0.contains(":") } ?? true
        guard !isFine, !(object.kind == "Pod" && text != text.trimmingBlanks) else { return nil }
        return container.problem(
          "image",
          "'\(text.visible)' is no image that nodes can pull (InvalidImageName): expected a repository in lower case and a tag, "
            + "such as 'registry.example.com/web:1.0', without blanks", brief: "no image that nodes can pull")
      }
    },
  ]
}

extension ImageReference {
  /// Tags that by custom stand for another image every few days.
  fileprivate static let movingTags: Set = [
    "latest", "dev", "develop", "main", "master", "edge", "nightly", "snapshot", "stable",
  ]

  /// Whether the first part of the repository is a host.
  fileprivate var hasRegistry: Bool {
    let parts = repository.parts(between: "/")
    guard parts.count > 1 else { return false }
    return parts[0] == "localhost" || parts[0].utf8.contains { ".:".utf8.contains($0) }
  }
}
