extension ObjectRule {
  /// On which nodes pods may run: POD-32 to POD-35.
  static let scheduling = [
    ObjectRule(
      "POD-32", on: .pods,
      .at("serviceAccountName", .subdomain.orEmpty), .at("priorityClassName", .subdomain.orEmpty),
      .at("runtimeClassName", .subdomain), .at("nodeName", .subdomain.orEmpty),
      .custom { pod in
        guard !pod.has("serviceAccountName") else { return [] }
        return pod.check("serviceAccount", .subdomain.orEmpty).map {
          Problem(pod.path["serviceAccountName"], part: $0.field, $0.message)
        }
      }),
    ObjectRule(
      "ADM-03", on: .kind("Pod"),
      .custom { object in
        guard let pod = object["spec"], !pod.isEmpty("overhead"), !pod.has("runtimeClassName") else { return [] }
        return [pod.problem("overhead", "only a runtime class gives a pod overhead; name the class instead")]
      }),
    ObjectRule(
      "POD-33", on: .pods,
      .custom { $0.labelProblems("nodeSelector", blaming: $0.path["nodeSelector"]) },
      .custom { $0.items("tolerations").flatMap(tolerationProblems) },
      .custom { $0["affinity", "nodeAffinity"].map(nodeAffinityProblems) ?? [] },
      .custom { pod in
        ["podAffinity", "podAntiAffinity"].compactMap { pod["affinity", $0] }.flatMap(podAffinityProblems)
      }),
    ObjectRule("POD-34", on: .pods, .custom(spreadProblems)),
    ObjectRule(
      "POD-35", .warning, on: .pods,
      .custom { pod in
        let terms =
          pod.items("topologySpreadConstraints")
          + ["podAffinity", "podAntiAffinity"].compactMap { pod["affinity", $0] }.flatMap(\.affinityTerms)
        return terms.filter { !$0.has("labelSelector") }.map {
          $0.missing("labelSelector", "the labels of pods; without them it counts none")
        }
      }),
  ]

  private static let tolerationProblems: @Sendable (ObjectPart) -> [Problem] = { toleration in
    var problems = toleration.check("key", .qualifiedName.orEmpty)
    let operation = toleration.text("operator")
    if toleration.isEmpty("key"), operation != "Exists" {
      problems.append(toleration.problem("operator", "without 'key' it has to be 'Exists', found \(operation.quoted)"))
    }
    switch operation {
    case "", "Equal":
      if !toleration.text("value").isLabelValue {
        problems.append(
          Problem(
            toleration.path["operator"], part: toleration.path["value"],
            "expected \(TextFormat.labelValue.expectation), found \(toleration.text("value").quoted)"
          ))
      }
    case "Exists":
      if !toleration.isEmpty("value") {
        problems.append(
          Problem(
            toleration.path["operator"], part: toleration.path["value"],
            "'Exists' takes no value; take it out"))
      }
    default: problems += toleration.check("operator", .oneOf("Equal", "Exists"))
    }
    let effect = toleration.text("effect")
    if !["", "NoSchedule", "PreferNoSchedule", "NoExecute"].contains(effect) {
      problems += toleration.check("effect", .oneOf("NoSchedule", "PreferNoSchedule", "NoExecute"))
    }
    if toleration.has("tolerationSeconds"), effect != "NoExecute" {
      problems.append(
        toleration.problem("effect", "'tolerationSeconds' goes only with 'NoExecute', found \(effect.quoted)"))
    }
    return problems
  }

  private static let nodeAffinityProblems: @Sendable (ObjectPart) -> [Problem] = { affinity in
    var problems: [Problem] = []
    if let required = affinity["requiredDuringSchedulingIgnoredDuringExecution"] {
      if required.isEmpty("nodeSelectorTerms") {
        problems.append(required.missing("nodeSelectorTerms", "at least one term"))
      }
      problems += required.items("nodeSelectorTerms").flatMap { $0.nodeTermProblems(isRequired: true) }
    }
    for preferred in affinity.items("preferredDuringSchedulingIgnoredDuringExecution") {
      problems +=
        preferred.check("weight", Condition.number(1...100).required)
        + (preferred["preference"]?.nodeTermProblems(isRequired: false) ?? [])
    }
    return problems
  }

  private static let podAffinityProblems: @Sendable (ObjectPart) -> [Problem] = { affinity in
    let weights = affinity.items("preferredDuringSchedulingIgnoredDuringExecution").flatMap {
      $0.check("weight", Condition.number(1...100).required)
    }
    return weights
      + affinity.affinityTerms.flatMap { term -> [Problem] in
        let topology =
          term.isEmpty("topologyKey")
          ? [term.missing("topologyKey", "a label of nodes such as 'kubernetes.io/hostname'")]
          : term.check("topologyKey", .qualifiedName)
        let namespaces = term.items("namespaces").filter { $0.value.text?.isDNSLabel != true }.map {
          Problem(
            term.path["namespace"], part: $0.path,
            "expected the name of a namespace, found \($0.value.excerpt)")
        }
        return topology + namespaces
          + term.matchKeyProblems(["matchLabelKeys", "mismatchLabelKeys"], of: term.object.ownLabels)
      }
  }

  private static let spreadProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    let labels = pod.object.ownLabels
    let spreads = pod.items("topologySpreadConstraints")
    return spreads.enumerated().flatMap { index, spread -> [Problem] in
      let reaction = spread.text("whenUnsatisfiable")
      var problems =
        spread.check("maxSkew", Condition.atLeast(1).required)
        + spread.check("topologyKey", .given)
        + spread.check("whenUnsatisfiable", Condition.oneOf("DoNotSchedule", "ScheduleAnyway").required)
        + spread.check("minDomains", .atLeast(1))
        + spread.check("nodeAffinityPolicy", .oneOf("Honor", "Ignore"))
        + spread.check("nodeTaintsPolicy", .oneOf("Honor", "Ignore"))
        + spread.matchKeyProblems(["matchLabelKeys"], of: labels)
      if spread.has("minDomains"), reaction != "DoNotSchedule" {
        problems.append(spread.problem("minDomains", "it goes only with 'DoNotSchedule'; take it out"))
      }
      let pair = [spread.text("topologyKey"), reaction]
      if spreads[(index + 1)...].contains(where: { [$0.text("topologyKey"), $0.text("whenUnsatisfiable")] == pair }) {
        problems.append(
          Problem(
            spread.path["{topologyKey, whenUnsatisfiable}"], part: spread.path,
            "there is another with its topologyKey and whenUnsatisfiable; keep one"))
      }
      return problems
    }
  }
}

extension ObjectPart {
  /// The terms of a pod affinity, required and preferred.
  fileprivate var affinityTerms: [ObjectPart] {
    items("requiredDuringSchedulingIgnoredDuringExecution")
      + items("preferredDuringSchedulingIgnoredDuringExecution").map { $0["podAffinityTerm", orEmpty: ()] }
  }

  fileprivate func nodeTermProblems(isRequired: Bool) -> [Problem] {
    items("matchExpressions").flatMap { $0.nodeExpressionProblems(isRequired: isRequired) }
      + items("matchFields").flatMap { field -> [Problem] in
        var problems = field.check("key", Condition.oneOf("metadata.name").required)
        let values = field.items("values")
        if !["In", "NotIn"].contains(field.text("operator")) {
          problems.append(field.problem("operator", "expected 'In' or 'NotIn', found \(field.text("operator").quoted)"))
        } else if values.count != 1 {
          problems.append(field.problem("values", "expected one value, found \(values.count)"))
        } else if values[0].value.text?.isDNSSubdomain != true {
          problems.append(values[0].problem("expected the name of a node, found \(values[0].value.excerpt)"))
        }
        return problems
      }
  }

  private func nodeExpressionProblems(isRequired: Bool) -> [Problem] {
    var problems: [Problem] = []
    let values = items("values")
    switch text("operator") {
    case "In", "NotIn": if values.isEmpty { problems.append(missing("values", "values to compare with")) }
    case "Exists", "DoesNotExist":
      if !values.isEmpty { problems.append(problem("values", "'\(text("operator"))' takes no values; take them out")) }
    case "Gt", "Lt":
      if values.count != 1 { problems.append(problem("values", "expected one value, found \(values.count)")) }
    default:
      problems.append(
        problem(
          "operator",
          "expected one of 'In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', found \(text("operator").quoted)"))
    }
    if !text("key").isQualifiedName {
      problems.append(problem("key", "\(text("key").quoted) is no key of a label: \(String.qualifiedNameForm)"))
    }
    for value in values where value.value.text?.isLabelValue != true {
      problems.append(
        value.problem(
          "expected \(TextFormat.labelValue.expectation), found \(value.value.excerpt)",
          severity: isRequired ? nil : .warning))
    }
    return problems
  }

  /// What is wrong with the keys of labels that are taken from the pod itself, `labels` if it is one.
  fileprivate func matchKeyProblems(_ names: [String], of labels: Object? = nil) -> [Problem] {
    let selector = self["labelSelector"]
    let matched = Set((selector?.entries("matchLabels") ?? []).map(\.key))
    let expressed = (selector?.items("matchExpressions") ?? []).map { $0.text("key") }
    var problems: [Problem] = []
    for (place, name) in names.enumerated() {
      let keys = items(name)
      if !keys.isEmpty, selector == nil { problems.append(problem(name, "it needs a 'labelSelector'")) }
      for (index, key) in keys.enumerated() {
        let text = key.value.text ?? ""
        if !text.isQualifiedName {
          problems.append(key.problem("\(key.value.excerpt) is no key of a label: \(String.qualifiedNameForm)"))
        }
        if names[(place + 1)...].contains(where: { items($0).contains { $0.value == key.value } }) {
          problems.append(key.problem("\(key.value.excerpt) is given as different too; keep one"))
        }
        // The server adds what a pod has under the key to its expressions, and then compares.
        let times = expressed.count { $0 == text } + (place > 0 || labels?[text] == nil ? 0 : 1)
        if times > 1 || times == 1 && matched.contains(text), place == 0 {
          problems.append(
            Problem(
              path[index], part: key.path, "\(key.value.excerpt) is in 'labelSelector' too; keep one"))
        }
      }
    }
    return problems
  }
}
