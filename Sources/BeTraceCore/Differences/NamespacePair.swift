/// Where a service is in two environments. What differs for nothing but this says nothing of either.
public struct NamespacePair: Sendable, Hashable {
  /// The namespace in the environment that is compared with.
  public let before: String
  /// The namespace in the one that is asked about.
  public let after: String
}

extension NamespacePair {
  /// Whether a text is another only for the namespace in the DNS names of services.
  public func explains(_ before: String, _ after: String) -> Bool {
    before.replacing(".\(self.before).svc", with: ".\(self.after).svc") == after
  }

  /// Those of the services that both plans have, each once; none for a service that has the same in both.
  static func all(from other: Plan, to plan: Plan) -> [NamespacePair] {
    var pairs: [NamespacePair] = []
    for service in plan.services {
      guard let after = service.values["namespace"]?.text,
        let before = other[service.name]?.values["namespace"]?.text, before != after
      else { continue }
      let pair = NamespacePair(before: before, after: after)
      if !pairs.contains(pair) { pairs.append(pair) }
    }
    return pairs
  }
}

extension [NamespacePair] {
  /// Whether `difference`, in an object of `kind`, is only that of the namespaces: where one is named, or in the DNS names of
  /// services. A text that happens to be called like a namespace is none.
  func explain(_ difference: Difference, in kind: String) -> Bool {
    guard let before = difference.before?.text, let after = difference.after?.text else { return false }
    return contains { pair in
      difference.namesNamespace(in: kind)
        ? before == pair.before && after == pair.after
        : pair.explains(before, after)
    }
  }
}

extension Difference {
  /// Whether it is about the name of a namespace.
  fileprivate func namesNamespace(in kind: String) -> Bool {
    if path.dropLast().steps.suffix(2) == [.field("namespaceSelector"), .field("matchNames")] { return true }
    return switch path.steps.last {
    case .field("namespace")?, .key("kubernetes.io/metadata.name")?: true
    case .field("name")?: kind == "Namespace" && path == FieldPath("metadata", "name")
    default: false
    }
  }
}
