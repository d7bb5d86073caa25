/// What objects are looked up by.
enum ObjectKey: Sendable, Hashable {
  /// The objects of a kind, in all namespaces.
  case kind(String)
  /// The objects of a kind in a namespace.
  case kindIn(String, namespace: String)
  /// The objects of a kind and a name in a namespace; of a kind without namespaces that is empty.
  case named(String, namespace: String, name: String)
  /// Whatever makes pods in a namespace.
  case podsIn(namespace: String)
  /// Whatever makes pods with a label in a namespace.
  case podsWith(namespace: String, label: String, value: String)
  /// The objects of a group, such as a service of a plan.
  case group(String)
}

extension JudgedObject {
  /// What it is found by.
  var keys: [ObjectKey] {
    let own: [ObjectKey] = [
      .kind(kind), .kindIn(kind, namespace: namespace), .named(kind, namespace: namespace, name: name),
    ]
    guard let pods else { return own }
    return own + [.podsIn(namespace: namespace)]
      + pods.labels.members.map {
        .podsWith(namespace: namespace, label: $0.key, value: $0.value.text ?? "")
      }
  }
}
