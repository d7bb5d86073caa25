extension ObjectRule {
  /// Who may do what: RBAC-01 to RBAC-05.
  static let accessRights = [
    ObjectRule(
      "RBAC-01", on: .kinds(["Role", "ClusterRole"]),
      .at("rules[].verbs", .given),
      .custom { object in
        object.items("rules").filter { $0.isEmpty("nonResourceURLs") }.flatMap { rule in
          ["apiGroups", "resources"].filter { rule.isEmpty($0) }.map { rule.missing($0, "at least one") }
        }
      }),
    ObjectRule(
      "RBAC-02", on: .kinds(["Role", "ClusterRole"]),
      .custom { object in
        object.items("rules").filter { !$0.isEmpty("nonResourceURLs") }.compactMap { rule in
          if object.object.kind.name == "Role" {
            return rule.problem("nonResourceURLs", "only a ClusterRole can give rights on them; take them out")
          }
          return ["apiGroups", "resources", "resourceNames"].allSatisfy(rule.isEmpty)
            ? nil : rule.problem("nonResourceURLs", "they stand alone; make a rule of its own for the resources")
        }
      }),
    ObjectRule(
      "RBAC-03", on: .kind("ClusterRole"),
      .custom { object in
        guard let rule = object["aggregationRule"], rule.isEmpty("clusterRoleSelectors") else { return [] }
        return [rule.missing("clusterRoleSelectors", "at least one selector")]
      }),
    ObjectRule(
      "RBAC-04", on: .kinds(["RoleBinding", "ClusterRoleBinding"]),
      .custom { object in
        let reference = object["roleRef", orEmpty: ()]
        let kinds =
          object.object.kind.name == "RoleBinding"
          ? Condition.oneOf("Role", "ClusterRole") : Condition.oneOf("ClusterRole")
        return reference.check("apiGroup", .oneOf(group)) + reference.check("kind", kinds.required)
          + (reference.isEmpty("name") ? [reference.missing("name")] : reference.check("name", .pathSegment))
      }),
    ObjectRule(
      "RBAC-05", on: .kinds(["RoleBinding", "ClusterRoleBinding"]),
      .custom { object in object.items("subjects").flatMap(subjectProblems) }),
  ]

  private static let group = "rbac.authorization.k8s.io"

  private static let subjectProblems: @Sendable (ObjectPart) -> [Problem] = { subject in
    var problems = subject.isEmpty("name") ? [subject.missing("name")] : []
    switch subject.text("kind") {
    case "ServiceAccount":
      if !subject.isEmpty("name") { problems += subject.check("name", .subdomain) }
      if !subject.isEmpty("apiGroup") { problems += subject.check("apiGroup", .oneOf("")) }
      if subject.isEmpty("namespace"), subject.object.kind.name == "ClusterRoleBinding" {
        problems.append(subject.missing("namespace"))
      }
    case "User", "Group": problems += subject.check("apiGroup", .oneOf(group))
    default: problems += subject.check("kind", Condition.oneOf("ServiceAccount", "User", "Group").required)
    }
    return problems
  }
}
