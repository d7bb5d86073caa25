extension ObjectRule {
  /// SEL-01: what selects by labels.
  static let labelSelector = ObjectRule(
    "SEL-01", on: .selectors,
    .custom { selector in
      selector.labelProblems("matchLabels", blaming: selector.path["matchLabels"])
        + selector.items("matchExpressions").flatMap(\.expressionProblems)
    })
}

extension ObjectPart {
  /// What is wrong in one expression of a label selector.
  var expressionProblems: [Problem] {
    var problems: [Problem] = []
    switch text("operator") {
    case "In", "NotIn":
      if isEmpty("values") {
        problems.append(
          Problem(path["values"], "expected values to compare with, found none"))
      }
    case "Exists", "DoesNotExist":
      if !isEmpty("values") {
        problems.append(
          Problem(path["values"], "'\(text("operator"))' takes no values; take them out"))
      }
    default:
      problems.append(
        Problem(
          path["operator"],
          "expected one of 'In', 'NotIn', 'Exists', 'DoesNotExist', found \(text("operator").quoted)"
        ))
    }
    if !text("key").isQualifiedName {
      problems.append(
        Problem(path["key"], "\(text("key").quoted) is no key of a label: \(String.qualifiedNameForm)"))
    }
    for value in items("values") where value.value.text?.isLabelValue != true {
      problems.append(
        Problem(
          value.path, "expected \(TextFormat.labelValue.expectation), found \(value.value.excerpt)"))
    }
    return problems
  }
}

/// What selects objects by their labels; all conditions count.
struct LabelMatcher {
  private let selector: Value

  init(_ selector: Value) { self.selector = selector }

  /// Whether it has no condition, and so selects everything.
  var isEmpty: Bool {
    (selector["matchLabels"]?.object?.isEmpty ?? true) && (selector["matchExpressions"]?.array?.isEmpty ?? true)
  }

  /// Whether all conditions can be understood.
  var isWellFormed: Bool {
    (selector["matchLabels"]?.object?.members ?? []).allSatisfy {
      $0.key.isQualifiedName && $0.value.text?.isLabelValue == true
    }
      && (selector["matchExpressions"]?.array ?? []).allSatisfy { expression in
        let values = expression["values"]?.array ?? []
        guard expression["key"]?.text?.isQualifiedName == true,
          values.allSatisfy({ $0.text?.isLabelValue == true })
        else { return false }
        return switch expression["operator"]?.text {
        case "In", "NotIn": !values.isEmpty
        case "Exists", "DoesNotExist": values.isEmpty
        default: false
        }
      }
  }

  /// Whether something with `labels` is selected.
  func matches(_ labels: Object) -> Bool {
    (selector["matchLabels"]?.object?.members ?? []).allSatisfy { labels[$0.key] == $0.value }
      && (selector["matchExpressions"]?.array ?? []).allSatisfy { expression in
        let value = labels[expression["key"]?.text ?? ""]
        let values = expression["values"]?.array ?? []
        return switch expression["operator"]?.text {
        case "In": value.map(values.contains) ?? false
        case "NotIn": value.map { !values.contains($0) } ?? true
        case "Exists": value != nil
        case "DoesNotExist": value == nil
        default: false
        }
      }
  }
}
