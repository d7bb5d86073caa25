extension ObjectRule {
  /// What single pods and containers may use up: LR-01 to LR-04.
  static let limitRanges = [
    ObjectRule(
      "LR-01", on: .kind("LimitRange"),
      .custom { object in
        var seen: Set<String> = []
        return (object["spec"]?.items("limits") ?? []).compactMap { limit in
          let type = limit.text("type")
          guard ["Container", "Pod", "PersistentVolumeClaim"].contains(type) || type.isPrefixedName else {
            return limit.problem("type", "expected 'Container', 'Pod' or 'PersistentVolumeClaim', found \(type.quoted)")
          }
          return seen.insert(type).inserted
            ? nil : limit.problem("type", "\(type.quoted) is given twice; make one of them")
        }
      }),
    ObjectRule(
      "LR-02", on: .kind("LimitRange"),
      .custom { object in
        (object["spec"]?.items("limits") ?? []).flatMap { limit in
          fields.flatMap { limit.entries($0) }.compactMap { key, part in
            let isRight =
              switch limit.text("type") {
              case "Container", "Pod": key.isContainerResourceName
              case "PersistentVolumeClaim": key == "storage" || key.isPrefixedName
              default: key.isPrefixedName || key.isStandardContainerResource
              }
            return isRight
              ? nil : part.problem("'\(key.visible)' cannot be limited here: use cpu, memory or, of claims, storage")
          }
        }
      }),
    ObjectRule(
      "LR-03", on: .kind("LimitRange"),
      .custom { object in (object["spec"]?.items("limits") ?? []).flatMap(orderProblems) }),
    ObjectRule(
      "LR-04", on: .kind("LimitRange"),
      .custom { object in
        (object["spec"]?.items("limits") ?? []).flatMap { limit -> [Problem] in
          switch limit.text("type") {
          case "Pod":
            return ["default", "defaultRequest"].filter { !limit.isEmpty($0) }.map {
              limit.problem($0, "pods have no defaults, only their containers; take it out")
            }
          case "PersistentVolumeClaim":
            let isGiven = limit["min", "storage"] != nil || limit["max", "storage"] != nil
            return isGiven ? [] : [limit.problem("expected 'min' or 'max' of storage, found neither")]
          default: return []
          }
        }
      }),
  ]

  private static let fields = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"]

  private static let orderProblems: @Sendable (ObjectPart) -> [Problem] = { limit in
    let names = Set(fields.flatMap { limit.entries($0).map(\.key) }).sorted()
    return names.flatMap { name -> [Problem] in
      let amount = { (field: String) in limit[field, name].flatMap { try? Quantity($0.value) } }
      let order = ["min", "defaultRequest", "default", "max"]
      var problems: [Problem] = []
      for (index, lower) in order.enumerated() {
        for upper in order[(index + 1)...] {
          guard let least = amount(lower), let most = amount(upper), least > most else { continue }
          let blamed = lower == "min" && upper != "max" ? upper : lower
          problems.append(
            Problem(limit.path[blamed][key: name], "'\(lower)' of \(name), \(least), is more than '\(upper)', \(most)"))
        }
      }
      if let ratio = amount("maxLimitRequestRatio") {
        let field = limit.path["maxLimitRequestRatio"][key: name]
        if ratio < 1 { problems.append(Problem(field, "expected 1 or more, found \(ratio)")) }
        if let least = amount("min"), let most = amount("max"), least > .zero, most.isLess(than: ratio, times: least) {
          problems.append(Problem(field, "expected at most 'max' divided by 'min', found \(ratio)"))
        }
      }
      if name.isExtendedResource, let limits = amount("default"), let requests = amount("defaultRequest"),
        limits != requests
      {
        problems.append(
          Problem(
            limit.path["defaultRequest"][key: name], "'default' and 'defaultRequest' of \(name) have to be the same"))
      }
      return problems
    }
  }
}

extension Quantity {
  /// Whether this is less than `ratio` times `amount`.
  fileprivate func isLess(than ratio: Quantity, times amount: Quantity) -> Bool {
    approximate < ratio.approximate * amount.approximate * (1 - 1e-12)
  }
}
