extension Rule {
  /// Labels and what selects them have a narrow grammar; the server refuses what does not fit.
  static let label = Rule(
    "META-05", .always(.error), "the keys and values of labels and selectors are well formed"
  ) { inspection in
    // Most objects of a service have the same labels: those that were checked need not be again.
    var checked: [Object] = []
    var last: InspectedObject?
    return inspection.objects.flatMap { object in
      if last?.isSibling(of: object) != true { checked = [] }
      last = object
      return object.labelMaps.flatMap { keys, map -> [Fault] in
        guard !checked.contains(map) else { return [] }
        checked.append(map)
        return map.members.compactMap { member in
          guard let problem = LabelGrammar.problem(with: member.key, member.value) else { return nil }
          return inspection.plan.fault(of: object, keys + [member.key], problem)
        }
      } + object.selectorExpressions.compactMap(object.fault)
    }
  }
}

private enum LabelGrammar {
  static func problem(with key: String, _ value: Value) -> String? {
    if !key.isQualifiedName { return problem(with: key) }
    guard let text = value.text else { return "label '\(key.visible)' must be text, not \(value.quoted)" }
    if text.isLabelValue { return nil }
    return "\(text.quoted) is no value for label '\(key.visible)': use \(TextFormat.labelValue.expectation)"
  }

  static func problem(with key: String) -> String {
    "'\(key.visible)' is no key of a label: \(String.qualifiedNameForm)"
  }
}

extension String {
  /// What the keys of labels and annotations look like, for messages.
  static let qualifiedNameForm =
    "use letters, digits, '-', '_' and '.', at most 63, after an optional DNS name and '/'"
}

extension Plan {
  /// A fault of the label at `keys`, blamed on the setting that adds it where one does.
  fileprivate func fault(of object: InspectedObject, _ keys: [String], _ problem: String) -> Fault {
    let (key, part) = (keys[keys.count - 1], object.place(keys))
    let own = Field(["labels", key])
    if object.kind != "Namespace", object.service[own]?.value != nil {
      return Fault(object.service, own, at: part, problem)
    }
    if platform.labels[key] != nil { return Fault(setting: Field(["platform", "labels", key]), problem) }
    return Fault(object.service, at: part, problem)
  }
}

extension InspectedObject {
  /// The maps of labels in this object, and where they are: its own, those of its pods, and those that select.
  fileprivate var labelMaps: [(keys: [String], map: Object)] {
    let selector = kind == "Service" ? ["spec", "selector"] : ["spec", "selector", "matchLabels"]
    return [
      ["metadata", "labels"], ["spec", "template", "metadata", "labels"], selector,
      ["spec", "podSelector", "matchLabels"],
    ].compactMap { keys in body[keys]?.object.map { (keys, $0) } }
  }

  fileprivate var selectorExpressions: [Part] {
    [["spec", "selector", "matchExpressions"], ["spec", "podSelector", "matchExpressions"]].flatMap { keys in
      root[keys]?.items ?? []
    }
  }

  /// What is wrong in one condition of a selector, nil if nothing.
  fileprivate func fault(in condition: Part) -> Fault? {
    let key = condition.value["key"]?.text ?? ""
    if !key.isQualifiedName { return Fault(service, at: condition, LabelGrammar.problem(with: key)) }
    return (condition.value["values"]?.array ?? []).lazy.compactMap { LabelGrammar.problem(with: key, $0) }.first.map {
      Fault(service, at: condition, $0)
    }
  }
}
