extension Rule {
  /// What `latest` stands for changes without anybody's doing.
  static let imageTag = Rule(
    "POL-01", .policy(strict: .error), "every image has a tag other than 'latest', or a digest"
  ) { inspection in
    inspection.images.filter(\.isMoving).map { image in
      let what = image.reference.tag == nil ? "has no tag" : "has the tag 'latest'"
      return image.fault(
        "tag", "image '\(image.text.visible)' \(what): what runs changes without anybody's doing",
        brief: image.reference.tag == nil ? "no tag: what runs can change" : "'latest' can change")
    }
  }

  /// A tag can be moved to another image; a digest cannot. An image that is never pulled has no digest.
  static let imageDigest = Rule(
    "POL-01b", .policy(standard: .info, strict: .warning), "every image that is pulled has a digest"
  ) { inspection in
    inspection.images.filter { !$0.isMoving && $0.reference.digest == nil && $0.isPulled }.map { image in
      image.fault(
        "digest", "image '\(image.text.visible)' has no digest: its tag can be moved to another image",
        brief: "no digest: its tag can move",
        fixes: inspection.plan.fixes(of: image))
    }
  }

  /// `Never` needs the image on every node, which is so on laptops only.
  static let pullPolicy = Rule(
    "EF-09", .always(.warning), "a protected environment does not rely on images that nodes happen to have"
  ) { inspection in
    guard inspection.plan.platform.isProtected else { return [] }
    let field = Field("imagePullPolicy")
    return inspection.images.filter { !$0.isPulled }.map { image in
      let part = image.container.part["imagePullPolicy"] ?? image.part
      let message = "image '\(image.text.visible)' is never pulled: pods start only on nodes that have it already"
      let brief = "never pulled: nodes must have it"
      guard image.service.parameters.imagePullPolicy == .never else {
        return Fault(image.service, at: part, message, brief: brief)
      }
      return Fault(
        image.service, field, at: part, message, brief: brief,
        fixes: [QuickFix("set IfNotPresent", [inspection.plan.edit(image.service, field, "IfNotPresent")])])
    }
  }
}

extension InspectedImage {
  /// A fault of the image, blamed on one part of the reference where an environment can choose it.
  fileprivate func fault(_ key: String, _ message: String, brief: String, fixes: [QuickFix] = []) -> Fault {
    guard isChosen else { return Fault(service, at: part, message, brief: brief) }
    return Fault(service, Field(["image", key]), at: part, message, brief: brief, fixes: fixes)
  }
}

extension Plan {
  /// The digest that the environment below has for the same image and tag, as a fix.
  fileprivate func fixes(of image: InspectedImage) -> [QuickFix] {
    let inherited = { (key: String) in image.service.inherited.first { $0.field == Field(["image", key]) } }
    guard image.isChosen, inherited("repository")?.value?.text == image.reference.repository,
      let tag = image.reference.tag, inherited("tag")?.value?.text == tag, let cell = inherited("digest"),
      let digest = cell.value?.text, case .environment(let parent) = cell.origin.layer
    else { return [] }
    let hash = digest.split(separator: ":").last ?? ""
    return [
      QuickFix(
        "use the digest \(hash.prefix(8)) of '\(parent.visible)'",
        [edit(image.service, Field(["image", "digest"]), .string(digest))])
    ]
  }
}
