/// An object of a service, and what made it.
struct MadeObject: Sendable, Hashable {
  let resource: Resource
  /// The environment's setting that made it; nil if the module did.
  let setting: Field?

  /// The annotation by which an object says which setting made it.
  static let annotation = "betrace.dev/setting"

  init(_ resource: Resource, by setting: Field? = nil) {
    self.resource = resource
    self.setting = setting
  }
}

extension Resource {
  /// Whether services have it in common, each making the same one: their namespace, and what denies by default there.
  var isShared: Bool { kind == "Namespace" || isDefaultDenial }

  /// Whether it is a policy that denies all pods of its namespace whatever no other allows.
  var isDefaultDenial: Bool { kind == NetworkPolicy.kind && body["spec"]?.deniesAll == true }
}

extension JudgedObject {
  /// Whether it is a policy that denies all pods of its namespace whatever no other allows.
  var isDefaultDenial: Bool { kind == NetworkPolicy.kind && specification?.value.deniesAll == true }
}

extension Value {
  /// Whether a NetworkPolicy that says this denies everything to all pods.
  fileprivate var deniesAll: Bool {
    guard let spec = object else { return false }
    return spec.keys.count == 2 && spec["podSelector"] == [:] && spec["policyTypes"] == ["Ingress", "Egress"]
  }
}
