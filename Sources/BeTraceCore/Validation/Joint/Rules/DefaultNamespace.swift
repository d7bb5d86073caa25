extension JointRule {
  /// What nobody put somewhere ends up in `default`, beside everything else that nobody put somewhere.
  static let ownNamespace = JointRule("POL-13", .policy(strict: .error), on: .any) { object, surroundings in
    guard object.isReadable, object.root.object.kind.isNamespaced, object.namespace == "default",
      // Of files nobody knows where what names no namespace will go.
      object.identity.namespace != nil || surroundings.conditions.isComplete && !object.root.object.kind.isCustom,
      surroundings.siblings(of: object).first(where: { $0.namespace == "default" })?.position == object.position
    else { return [] }
    let subject = surroundings.conditions.isComplete ? "what is deployed here goes" : "\(object) goes"
    return [
      Problem(
        FieldPath("metadata", "namespace"),
        "\(subject) to the namespace 'default', where nothing keeps apart what belongs together",
        brief: "everything goes to 'default'")
    ]
  }
}
