extension JointRule {
  /// A binding to a role that is not there grants nothing until somebody makes the role: X-23.
  static let boundRoles = JointRule("X-23", .always(.warning), on: .kinds(["RoleBinding", "ClusterRoleBinding"])) {
    object, surroundings in
    guard object.isReadable, let reference = object.root["roleRef"] else { return [] }
    let (kind, name) = (reference.text("kind"), reference.text("name"))
    let namespace = kind == "Role" ? object.namespace : ""
    guard kind == "Role" || kind == "ClusterRole" && surroundings.knowsRoles && !name.isBuiltInRole,
      surroundings.object(kind, name, in: namespace) == nil
    else { return [] }
    let nearest = surroundings.nearest(to: name, kind, in: namespace)
    let place = surroundings.conditions.isComplete ? "which nothing makes" : "which is not among these objects"
    return [
      reference.problem(
        "name",
        "\(object) grants \(kind) '\(name.visible)', \(place)"
          + (nearest == nil ? ": it grants nothing until somebody makes the role" : nearest.question),
        brief: "\(kind) '\(name.visible)' is not known\(nearest.question)",
        remedies: nearest.map { [.write(.string($0), at: reference.path["name"], "grant '\($0)'")] } ?? [])
    ]
  }
}

extension Surroundings {
  /// Whether the objects make roles for the whole cluster, so that those which they do not make are missed. Of others it
  /// is usual that somebody else has made them.
  fileprivate var knowsRoles: Bool { has(.kind("ClusterRole")) }
}

extension String {
  /// Whether every cluster has a ClusterRole of this name.
  ///
  /// Source: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
  fileprivate var isBuiltInRole: Bool {
    ["cluster-admin", "admin", "edit", "view"].contains(self) || hasPrefix("system:")
  }
}
