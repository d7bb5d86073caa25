extension ObjectRule {
  /// What a namespace may use up: RQ-01 to RQ-04.
  static let quotas = [
    ObjectRule(
      "RQ-01", on: .kind("ResourceQuota"),
      .custom { object in
        (object["spec"]?.entries("hard") ?? []).compactMap { key, part in
          key.isQuotaResource
            ? nil
            : part.problem(
              "'\(key.visible)' is nothing that a quota counts; did you mean '\(key.nearest(in: String.quotaResources) ?? "requests.cpu")'?"
            )
        }
      }),
    ObjectRule(
      "RQ-02", on: .kind("ResourceQuota"),
      .custom { object in
        (object["spec"]?.entries("hard") ?? []).flatMap { key, part -> [Problem] in
          part.check(.amount)
            + (key.isCounted ? part.check(.wholeAmount) : [])
        }
      }),
    ObjectRule("RQ-03", on: .kind("ResourceQuota"), .custom(scopeProblems)),
    ObjectRule(
      "RQ-04", on: .kind("ResourceQuota"),
      .custom { object in
        guard let selector = object["spec", "scopeSelector"] else { return [] }
        let blame = selector.path["matchExpressions"]
        return selector.items("matchExpressions").flatMap { expression -> [Problem] in
          var problems: [Problem] = []
          let (scope, operation) = (expression.text("scopeName"), expression.text("operator"))
          if !scopes.contains(scope) {
            problems.append(
              Problem(
                blame["scopeName"], part: expression.path["scopeName"],
                "\(scope.quoted) is no scope of a quota: use one of \(scopes.joined(separator: ", "))"))
          }
          switch operation {
          case "In", "NotIn":
            if expression.isEmpty("values") {
              problems.append(Problem(blame["values"], part: expression.path, "'\(operation)' needs values"))
            }
          case "Exists", "DoesNotExist":
            if !expression.isEmpty("values") {
              problems.append(
                Problem(
                  blame["values"], part: expression.path["values"], "'\(operation)' takes no values; take them out"))
            }
          default:
            problems.append(
              Problem(
                blame["operator"], part: expression.path["operator"],
                "expected one of 'In', 'NotIn', 'Exists', 'DoesNotExist', found \(operation.quoted)"))
          }
          if scopes.contains(scope), scope != "PriorityClass", scope != "VolumeAttributesClass", operation != "Exists" {
            problems.append(
              Problem(
                blame["operator"], part: expression.path["operator"], "the scope '\(scope)' goes only with 'Exists'"))
          }
          return problems
        }
      }),
  ]

  private static let scopes = [
    "Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity",
    "VolumeAttributesClass",
  ]

  private static let scopeProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let spec = object["spec"] else { return [] }
    let names = spec.items("scopes").map { $0.value.text ?? "" }
    let resources = spec.entries("hard").map(\.key).filter { String.quotaResources.contains($0) }
    var problems: [Problem] = []
    for name in names {
      if !scopes.contains(name) {
        problems.append(
          spec.problem("scopes", "\(name.quoted) is no scope of a quota: use one of \(scopes.joined(separator: ", "))"))
      } else if let resource = resources.first(where: { !$0.isCounted(inScope: name) }) {
        problems.append(
          spec.problem("scopes", "'\(resource)' cannot be counted in the scope '\(name)'; take one of them out"))
      }
    }
    for (one, other) in [("Terminating", "NotTerminating"), ("BestEffort", "NotBestEffort")]
    where names.contains(one) && names.contains(other) {
      problems.append(spec.problem("scopes", "'\(one)' and '\(other)' exclude each other; keep one"))
    }
    return problems
  }
}

extension String {
  /// What a quota counts by itself.
  fileprivate static let quotaResources: [String] =
    ["", "requests.", "limits."].flatMap { prefix in ["cpu", "memory", "ephemeral-storage"].map { prefix + $0 } }
    + ["requests.storage"] + objectCounts

  private static let objectCounts = [
    "pods", "services", "services.nodeports", "services.loadbalancers", "secrets", "configmaps",
    "persistentvolumeclaims", "replicationcontrollers", "resourcequotas",
  ]

  fileprivate var isQuotaResource: Bool {
    guard isQualifiedName else { return false }
    return isPrefixedName || Self.quotaResources.contains(self) || hasPrefix("hugepages-")
      || hasPrefix("requests.hugepages-")
  }

  /// Whether only whole numbers of it make sense.
  fileprivate var isCounted: Bool {
    if Self.objectCounts.contains(self) || hasPrefix("count/") { return true }
    return isExtendedResource
  }

  /// Whether a quota of `scope` counts this standard resource.
  fileprivate func isCounted(inScope scope: String) -> Bool {
    let isCompute = ["", "requests.", "limits."].contains { prefix in
      self == prefix + "cpu" || self == prefix + "memory"
    }
    return switch scope {
    case "BestEffort": self == "pods"
    case "Terminating", "NotTerminating", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity":
      self == "pods" || isCompute
    case "VolumeAttributesClass": self == "persistentvolumeclaims" || self == "requests.storage"
    default: true
    }
  }
}
