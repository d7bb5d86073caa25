extension Value {
  /// The specification of a HorizontalPodAutoscaler of `autoscaling/v2`.
  mutating func fillInAutoscaler() {
    fill("minReplicas", 1)
    if self["metrics"]?.array?.isEmpty ?? true {
      set(
        "metrics",
        [
          [
            "type": "Resource",
            "resource": ["name": "cpu", "target": ["type": "Utilization", "averageUtilization": 80]],
          ]
        ])
    }
    change("behavior") { behavior in
      behavior.change("scaleUp") { rules in
        rules.fill("stabilizationWindowSeconds", 0)
        rules.fillInScaling([
          ["type": "Pods", "value": 4, "periodSeconds": 15], ["type": "Percent", "value": 100, "periodSeconds": 15],
        ])
      }
      behavior.change("scaleDown") { $0.fillInScaling([["type": "Percent", "value": 100, "periodSeconds": 15]]) }
    }
  }

  private mutating func fillInScaling(_ policies: Value) {
    fill("selectPolicy", "Max")
    fill("policies", policies)
  }

  /// A whole RoleBinding or ClusterRoleBinding.
  mutating func fillInBinding() {
    let group: Value = "rbac.authorization.k8s.io"
    change("roleRef") { $0.fillEmpty("apiGroup", group) }
    changeItems("subjects") { subject in
      if subject["kind"] == "User" || subject["kind"] == "Group" { subject.fillEmpty("apiGroup", group) }
    }
  }

  /// One item of a LimitRange.
  mutating func fillInLimits() {
    guard self["type"] == "Container" else { return }
    inherit("default", from: "max")
    inherit("defaultRequest", from: "default")
    inherit("defaultRequest", from: "min")
  }

  private mutating func inherit(_ name: String, from other: String) {
    guard let values = self[other]?.object else { return }
    fill(name, [:])
    change(name) { target in
      for member in values.members { target.fill(member.key, member.value) }
    }
  }
}
