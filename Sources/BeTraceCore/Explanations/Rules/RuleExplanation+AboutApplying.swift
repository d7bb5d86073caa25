extension RuleExplanation {
  /// What is refused when objects are applied, though each is well-formed.
  static let aboutApplying: [RuleExplanation] = [
    RuleExplanation(
      "ADM-04", "Pods that their namespace refuses", .cluster,
      meaning: "The namespace enforces a level of the Pod Security Standards that the pods do not meet.",
      importance: "The workload is taken, but each of its pods is refused: nothing runs.",
      remedy: "Set what the message names, or choose another level under platform.podSecurity."),
    RuleExplanation(
      "SSA-01", "An item that is there twice", .cluster,
      meaning: "A list has two items with the same key, or a set has a value twice.",
      importance: """
        Server-side apply tells items apart by their keys, and refuses the whole object. A plain create takes \
        it.
        """,
      remedy: "Keep one of them."),
    RuleExplanation(
      "SSA-04", "Books that only the server keeps", .cluster,
      meaning: "The object has metadata.managedFields.",
      importance: "Server-side apply refuses the object.",
      remedy: "Take managedFields out; it often comes from kubectl get."),
  ]
}
