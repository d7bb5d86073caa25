extension Rule {
  /// Under the level privileged a pod may take over its node, and nobody asks.
  static let openNamespaces = Rule(
    "NS-05", .policy(strict: .warning),
    environment: { plan in
      let field = Field(["platform", "podSecurity"])
      guard plan.platform.isProtected, plan.platform.podSecurity == .privileged else { return [] }
      return [
        Fault(
          setting: field,
          "'\(field)' is 'privileged', which lets every pod of '\(plan.environment.visible)' take over its node: it is "
            + "protected; set 'restricted', or 'baseline' if a service needs more",
          brief: "every pod may take over its node",
          fixes: [PodSecurityCheck.Level.restricted, .baseline].map { level in
            QuickFix(
              "set \(level.rawValue)",
              [Edit(environment: plan.environment, service: nil, field: field, value: .string(level.rawValue))])
          })
      ]
    })
}
