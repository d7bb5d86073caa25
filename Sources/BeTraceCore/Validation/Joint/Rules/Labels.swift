extension JointRule {
  /// Tools and people tell by four labels what belongs together, and to whom (Kubernetes documentation, Recommended
  /// Labels).
  static let recommendedLabels = JointRule("POL-10", .policy(strict: .warning), on: .pods) { object, _ in
    guard object.isReadable else { return [] }
    let labels = object.root["metadata", "labels"]
    let missing = recommended.filter { labels?.isEmpty($0) ?? true }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { "'\($0)'" }.inWords
    return [
      Problem(
        FieldPath("metadata", "labels")[key: missing[0]],
        "\(object) has no label \(names): tools cannot tell what it belongs to; set what is missing",
        brief: "no label \(names)")
    ]
  }

  private static let recommended = ["name", "instance", "part-of", "managed-by"].map { "app.kubernetes.io/\($0)" }
}
