import BeTraceCore
import Testing

/// Which parts of the objects an environment's own setting reaches.
struct SettingsProbeTests {
  private static let plan = Plan(
    #"{"api": {"ingress": {"host": "a.example.com"}}, "web": {}}"#,
    settings: #"""
      "namespace": "shop", "platform": {"networkPolicies": "fromDependencies", "monitoring": "serviceMonitor",
      "dnsCache": "169.254.20.10/32", "labels": {"team": "x"}, "prometheus": {"monitorLabels": {"release": "main"}},
      "externals": {"services": {"far": {"namespace": "away", "ports": {"http": 80}}}}}
      """#,
    services: [
      TestService("api", needs: [.hard("web"), .soft("far")]),
      TestService("web", ports: [ServiceInfo.Port("http", 8080, metricsPath: "/metrics")]),
    ])

  private static func reach(_ field: String) throws -> [String] {
    SettingsProbe(plan).reach(of: try #require(Field(parsing: field))).map { place in
      "\(plan.resources[place.resource].resource.identity) \(place.path)"
    }
  }

  @Test func policiesAreReachedWholeByTheirSetting() throws {
    let objects = try Self.reach("platform.networkPolicies").map { $0.split(separator: " ")[0] }
    #expect(Set(objects) == ["NetworkPolicy/api", "NetworkPolicy/web", "NetworkPolicy/default-deny"])
  }

  @Test(arguments: [
    (
      "platform.dnsCache",
      ["NetworkPolicy/web spec.egress[0].to[1].ipBlock.cidr", "NetworkPolicy/api spec.egress[0].to[1].ipBlock.cidr"]
    ),
    (
      "platform.ingressController.namespace",
      ["NetworkPolicy/api spec.ingress[0].from[0].namespaceSelector.matchLabels[kubernetes.io/metadata.name]"]
    ),
    (
      "platform.prometheus.namespace",
      ["NetworkPolicy/web spec.ingress[1].from[0].namespaceSelector.matchLabels[kubernetes.io/metadata.name]"]
    ),
    ("platform.prometheus.monitorLabels.release", ["ServiceMonitor/web metadata.labels.release"]),
    (
      "platform.externals.services.far",
      [
        "NetworkPolicy/api spec.egress[2]", "NetworkPolicy/api spec.egress[2].to",
        "NetworkPolicy/api spec.egress[2].to[0]", "NetworkPolicy/api spec.egress[2].to[0].namespaceSelector",
        "NetworkPolicy/api spec.egress[2].to[0].namespaceSelector.matchLabels",
        "NetworkPolicy/api spec.egress[2].to[0].namespaceSelector.matchLabels[kubernetes.io/metadata.name]",
        "NetworkPolicy/api spec.egress[2].ports", "NetworkPolicy/api spec.egress[2].ports[0]",
        "NetworkPolicy/api spec.egress[2].ports[0].protocol", "NetworkPolicy/api spec.egress[2].ports[0].port",
      ]
    ),
    ("platform.policyProfile", []), ("protected", []),
    (
      "namespace",
      [
        "Namespace/shop metadata.name", "Service/web metadata.namespace",
        "NetworkPolicy/default-deny metadata.namespace", "NetworkPolicy/web metadata.namespace",
        "NetworkPolicy/web spec.ingress[0].from[0].namespaceSelector.matchLabels[kubernetes.io/metadata.name]",
        "Deployment/web metadata.namespace", "ServiceMonitor/web metadata.namespace",
        "ServiceMonitor/web spec.namespaceSelector.matchNames[0]", "Service/api metadata.namespace",
        "NetworkPolicy/api metadata.namespace",
        "NetworkPolicy/api spec.egress[1].to[0].namespaceSelector.matchLabels[kubernetes.io/metadata.name]",
        "Deployment/api metadata.namespace", "Ingress/api metadata.namespace",
      ]
    ),
  ])
  func othersReachWhatTheyDecide(_ field: String, _ places: [String]) throws {
    let reached = try Self.reach(field)
    #expect(reached == places)
  }

  @Test func aLabelReachesEveryObject() throws {
    let objects = try Self.reach("platform.labels.team").map { $0.split(separator: " ")[0] }
    #expect(Set(objects) == Set(Self.plan.resources.map { Substring($0.resource.identity.description) }))
  }

  @Test func theLevelOfPodSecurityReachesTheNamespace() throws {
    #expect(
      try Self.reach("platform.podSecurity")
        == ["audit", "enforce", "warn"].map {
          "Namespace/shop metadata.labels[pod-security.kubernetes.io/\($0)]"
        })
  }
}
