package import BeTraceCore

extension ResourceIdentity {
  /// What Kubernetes allows in no object.
  package struct Fault: Sendable, Equatable {
    /// What tells objects from each other.
    package enum Part: String, Sendable {
      case group = "API group"
      case kind, namespace, name
    }

    package let part: Part
    /// What stands there.
    package let text: String
  }

  /// Why there can be no such object in any cluster; nil if there can.
  var fault: Fault? {
    if !group.isEmpty, !TextFormat.dnsSubdomain.accepts(group) { return Fault(part: .group, text: group) }
    if !TextFormat.dnsLabel.accepts(kind.lowercased()) { return Fault(part: .kind, text: kind) }
    if let namespace, !namespace.isEmpty, !TextFormat.dnsLabel.accepts(namespace) {
      return Fault(part: .namespace, text: namespace)
    }
    // Some kinds allow names such as 'system:node'; all are a part of a path.
    let isName = !name.isEmpty && name != "." && name != ".." && !name.contains { $0 == "/" || $0 == "%" }
    return isName ? nil : Fault(part: .name, text: name)
  }

  /// The object as `kubectl` takes it, whatever else is called like its kind: `deployment.apps/bff`.
  var argument: String { kind.lowercased() + (group.isEmpty ? "" : ".\(group)") + "/\(name)" }
}
