extension ObjectRule {
  /// META-02: names that say what else is in the object, and names that are the system's.
  static let composedNames = [
    ObjectRule(
      "META-02", on: .kind("CustomResourceDefinition"),
      .custom { object in
        let spec = object["spec"]
        let name = "\(spec?["names"]?.text("plural") ?? "").\(spec?.text("group") ?? "")"
        return object.nameProblems(unless: name, "'spec.names.plural', a dot and 'spec.group'")
      }),
    ObjectRule(
      "META-02", on: .kind("APIService"),
      .custom { object in
        let spec = object["spec"]
        let name = "\(spec?.text("version") ?? "").\(spec?.text("group") ?? "")"
        return object.nameProblems(unless: name, "'spec.version', a dot and 'spec.group'")
      }),
    ObjectRule(
      "META-02", on: .kind("PriorityClass"),
      .custom { object in
        let name = object["metadata"]?.text("name") ?? ""
        guard name.hasPrefix("system-"), !["system-cluster-critical", "system-node-critical"].contains(name) else {
          return []
        }
        return [
          Problem(
            FieldPath("metadata", "name"),
            "\(name.quoted) begins with 'system-', as only the system's own classes do; take another name")
        ]
      }),
  ]
}

extension ObjectPart {
  /// That the object has a name other than `name`, which is made of `parts`.
  fileprivate func nameProblems(unless name: String, _ parts: String) -> [Problem] {
    guard let given = self["metadata", "name"], let text = given.value.text, !text.isEmpty, text != name else {
      return []
    }
    return [given.problem("expected \(parts), which is \(name.quoted), found \(text.quoted)")]
  }
}
