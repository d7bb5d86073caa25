extension Rule {
  /// Labels and what selects them have a narrow grammar; the server refuses what does not fit.
  static let label = Rule(
    "META-05", .always(.error), "the keys and values of labels and selectors are well formed"
  ) { inspection in
    inspection.objects(withNew: \.labelMaps).flatMap { object, maps in
      maps.flatMap { keys, map in
        map.members.compactMap { member -> Fault? in
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
    fault(of: object, keys, addedBy: [Field("labels")], orPlatform: ("labels", platform.labels), problem)
  }
}

extension InspectedObject {
  /// The maps of labels in this object, and where they are: its own, those of its pods, and those that select.
  fileprivate var labelMaps: [MetadataMap] {
    let selector = kind == "Service" ? ["spec", "selector"] : ["spec", "selector", "matchLabels"]
    return maps(at: [
      ["metadata", "labels"], ["spec", "template", "metadata", "labels"], selector,
      ["spec", "podSelector", "matchLabels"],
    ])
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
