extension JointRule {
  /// What `latest` stands for changes without anybody's doing.
  static let imageTag = JointRule("POL-01", .policy(strict: .error), on: .pods) { object, _ in
    object.images.filter(\.isMoving).map { image in
      let what = image.reference.tag == nil ? "has no tag" : "has the tag 'latest'"
      return image.problem(
        "tag", "image '\(image.text.visible)' \(what): what runs changes without anybody's doing",
        brief: image.reference.tag == nil ? "no tag: what runs can change" : "'latest' can change")
    }
  }

  /// A tag can be moved to another image; a digest cannot. An image that is never pulled has no digest.
  static let imageDigest = JointRule("POL-01b", .policy(standard: .info, strict: .warning), on: .pods) { object, _ in
    object.images.filter { !$0.isMoving && $0.reference.digest == nil && $0.isPulled }.map { image in
      image.problem(
        "digest", "image '\(image.text.visible)' has no digest: its tag can be moved to another image",
        brief: "no digest: its tag can move")
    }
  }
}

/// The image of a container.
private struct UsedImage {
  let container: ObjectPart
  let text: String
  let reference: ImageReference

  /// Whether the next pull may by custom give another image.
  var isMoving: Bool { reference.digest == nil && (reference.tag ?? "latest") == "latest" }

  /// Whether nodes ever fetch it.
  var isPulled: Bool { container.text("imagePullPolicy") != "Never" }

  /// Something wrong with one part of the reference.
  func problem(_ facet: String, _ message: String, brief: String) -> Problem {
    Problem(container.path["image"], message, brief: brief, facet: facet)
  }
}

extension PlacedObject {
  fileprivate var images: [UsedImage] {
    (object.pods?.containers ?? []).compactMap { container in
      let text = container.text("image")
      return text.isEmpty
        ? nil : UsedImage(container: container, text: text, reference: ImageReference(splitting: text))
    }
  }
}
