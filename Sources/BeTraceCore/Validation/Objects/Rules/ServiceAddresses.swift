extension ObjectRule {
  /// Where a Service is reached: SVC-10 to SVC-19.
  static let serviceAddresses = [
    ObjectRule("SVC-10", on: .kind("Service"), .custom(clusterAddressProblems)),
    ObjectRule(
      "SVC-11", on: .kind("Service"),
      .custom { object in
        guard let spec = object["spec"], spec.text("type") == "ExternalName" else { return [] }
        var name = spec.text("externalName")
        if name.isEmpty { return [spec.missing("externalName", "the host that the Service stands for")] }
        if name.hasSuffix(".") { name.removeLast() }
        return name.isDNSSubdomain
          ? [] : [spec.problem("externalName", "expected \(TextFormat.dnsSubdomain.expectation), found \(name.quoted)")]
      }),
    ObjectRule(
      "SVC-11", .warning, on: .kind("Service"),
      .custom { object in
        guard let spec = object["spec"], spec.text("type") != "ExternalName", !spec.isEmpty("externalName") else {
          return []
        }
        return [spec.problem("externalName", "only a Service of type 'ExternalName' has one; it is ignored")]
      }),
    ObjectRule(
      "SVC-12", on: .kind("Service"),
      .at("spec.sessionAffinity", .oneOf("None", "ClientIP")),
      .at("spec.sessionAffinityConfig.clientIP.timeoutSeconds", .number(1...86400))),
    ObjectRule(
      "SVC-13", on: .kind("Service"),
      .custom { object in
        guard let spec = object["spec"], !spec.isEmpty("externalTrafficPolicy") else { return [] }
        if !spec.isReachedFromOutside {
          return [spec.problem("externalTrafficPolicy", "nothing from outside reaches this Service; take it out")]
        }
        return spec.check("externalTrafficPolicy", .oneOf("Cluster", "Local"))
      }),
    ObjectRule(
      "SVC-14", on: .kind("Service"),
      .custom { object in
        guard let spec = object["spec"], let port = spec.integer("healthCheckNodePort"), port != 0 else { return [] }
        let isChecked = spec.text("type") == "LoadBalancer" && spec.text("externalTrafficPolicy") == "Local"
        return isChecked
          ? spec.check("healthCheckNodePort", .number(30000...32767))
          : [
            spec.problem(
              "healthCheckNodePort", "only a 'LoadBalancer' with externalTrafficPolicy 'Local' has one; take it out")
          ]
      }),
    ObjectRule("SVC-15", on: .kind("Service"), .custom(loadBalancerProblems)),
    ObjectRule(
      "SVC-16", on: .kind("Service"),
      .at("spec.internalTrafficPolicy", .oneOf("Cluster", "Local")),
      .at("spec.ipFamilyPolicy", .oneOf("SingleStack", "PreferDualStack", "RequireDualStack")),
      .at("spec.ipFamilies[]", .oneOf("IPv4", "IPv6")),
      .at("spec.trafficDistribution", .oneOf("PreferClose", "PreferSameZone", "PreferSameNode")),
      .custom { object in
        var seen: Set<Value> = []
        return (object["spec"]?.items("ipFamilies") ?? []).filter { !seen.insert($0.value).inserted }.map {
          $0.problem("\($0.value.excerpt) is given twice; keep one")
        }
      },
      .custom { object in
        guard let annotations = object["metadata", "annotations"] else { return [] }
        let (old, new) = ("service.kubernetes.io/topology-aware-hints", "service.kubernetes.io/topology-mode")
        guard let hints = annotations.value[old], let mode = annotations.value[new], hints != mode else { return [] }
        return [
          Problem(
            annotations.path[key: new], part: annotations.path[key: old],
            "'\(old)' and '\(new)' differ; keep the latter only")
        ]
      }),
    ObjectRule("SVC-17", .warning, on: .kind("Service"), .custom(deprecatedAddresses)),
    ObjectRule(
      "SVC-19", on: .kind("Service"),
      .custom { object in
        (object["spec"]?.items("externalIPs") ?? []).compactMap { part in
          guard let address = object.object.address(part.value.text ?? "") else {
            return part.problem("expected an IP address, found \(part.value.excerpt)")
          }
          let isUsable = !address.isUnspecified && !address.isLoopback && !address.isLinkLocal && !address.isMulticast
          return isUsable
            ? nil : part.problem("expected an address that others can reach, found \(part.value.excerpt)")
        }
      }),
  ]

  private static let clusterAddressProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let spec = object["spec"] else { return [] }
    let first = spec.text("clusterIP")
    var addresses = spec.items("clusterIPs").map { ($0.path, $0.value.text ?? "") }
    let field = spec.path["clusterIPs"]
    if spec.text("type") == "ExternalName" {
      var problems: [Problem] = []
      if !first.isEmpty || addresses.contains(where: { !$0.1.isEmpty }) {
        problems.append(
          Problem(
            field, part: spec.path["clusterIP"],
            "a Service of type 'ExternalName' has no address in the cluster; take it out"))
      }
      return problems
        + ["ipFamilies", "ipFamilyPolicy"].filter { !spec.isEmpty($0) }.map {
          spec.problem($0, "a Service of type 'ExternalName' has no address in the cluster; take it out")
        }
    }
    if first.isEmpty, !addresses.isEmpty {
      return [Problem(field, "'clusterIPs' is given without 'clusterIP': set both, or neither")]
    }
    if addresses.isEmpty, !first.isEmpty { addresses = [(field[0], first)] }
    guard let leading = addresses.first else { return [] }
    if leading.1 != first {
      return [
        Problem(field, part: spec.path["clusterIP"], "'clusterIP' is not the first of 'clusterIPs'; make them the same")
      ]
    }
    if addresses.contains(where: { $0.1 == "None" }) {
      if addresses.count > 1 { return [Problem(field, "'None' stands alone; take the other addresses out")] }
      let isOpened = spec.text("type") == "NodePort" || spec.text("type") == "LoadBalancer"
      return isOpened
        ? [
          Problem(
            field[0], part: spec.path["clusterIP"],
            "a Service of type '\(spec.text("type"))' needs an address in the cluster: 'None' is for 'ClusterIP'")
        ] : []
    }
    var problems = addresses.compactMap { path, text in
      object.object.address(text) == nil
        ? Problem(path, part: spec.path["clusterIP"], "expected an IP address or 'None', found \(text.quoted)") : nil
    }
    let families = addresses.compactMap { object.object.address($0.1)?.isIPv6 }
    if addresses.count > 2 || Set(families).count < families.count {
      problems.append(Problem(field, "expected at most one address of IPv4 and one of IPv6"))
    }
    return problems
  }

  private static let loadBalancerProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let spec = object["spec"] else { return [] }
    var problems: [Problem] = []
    let ranges = spec.items("loadBalancerSourceRanges")
    let isBalanced = spec.text("type") == "LoadBalancer"
    if !isBalanced {
      if !ranges.isEmpty {
        problems.append(
          Problem(
            FieldPath("spec", "LoadBalancerSourceRanges"), part: spec.path["loadBalancerSourceRanges"],
            "only a Service of type 'LoadBalancer' has source ranges; take them out"))
      }
      for name in ["allocateLoadBalancerNodePorts", "loadBalancerClass"] where spec.has(name) {
        problems.append(spec.problem(name, "only a Service of type 'LoadBalancer' has it; take it out"))
      }
    }
    for range in ranges where object.object.range((range.value.text ?? "").trimmingBlanks) == nil {
      problems.append(
        Problem(
          FieldPath("spec", "LoadBalancerSourceRanges"), part: range.path,
          "expected a range such as '10.0.0.0/8', found \(range.value.excerpt)"))
    }
    if isBalanced { problems += spec.check("loadBalancerClass", .qualifiedName) }
    let annotation = "service.beta.kubernetes.io/load-balancer-source-ranges"
    guard ranges.isEmpty, let text = object["metadata", "annotations"]?.value[annotation]?.text else { return problems }
    let part = FieldPath("metadata", "annotations")[key: annotation]
    if !isBalanced {
      problems.append(Problem(part, "only a Service of type 'LoadBalancer' has source ranges; take the annotation out"))
    } else if !text.trimmingBlanks.isEmpty {
      for range in text.trimmingBlanks.split(separator: ",", omittingEmptySubsequences: false)
      where object.object.range(String(range).trimmingBlanks) == nil {
        problems.append(Problem(part, "expected ranges such as '10.0.0.0/8', found \(String(range).quoted)"))
      }
    }
    return problems
  }

  private static let deprecatedAddresses: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let spec = object["spec"] else { return [] }
    var problems: [Problem] = []
    if spec.text("trafficDistribution") == "PreferClose" {
      problems.append(spec.problem("trafficDistribution", "'PreferClose' is deprecated; write 'PreferSameZone'"))
    }
    if !spec.isEmpty("externalIPs") {
      problems.append(spec.problem("externalIPs", "it is deprecated, as anyone can take an address with it"))
    }
    if spec.text("clusterIP") == "None" {
      if !spec.isEmpty("externalIPs") || !spec.isEmpty("loadBalancerIP") || spec.text("sessionAffinity") == "ClientIP" {
        problems.append(
          spec.problem(
            "clusterIP", "a Service without an address ignores externalIPs, loadBalancerIP and sessionAffinity"))
      }
    }
    let hints = "service.kubernetes.io/topology-aware-hints"
    if object["metadata", "annotations"]?.has(hints) == true {
      problems.append(
        Problem(
          FieldPath("metadata", "annotations")[key: hints],
          "the annotation is deprecated; write 'service.kubernetes.io/topology-mode'"))
    }
    return problems
  }
}

extension ObjectPart {
  /// Whether traffic from outside the cluster reaches a Service with this specification.
  fileprivate var isReachedFromOutside: Bool {
    switch text("type") {
    case "NodePort", "LoadBalancer": true
    case "ClusterIP": !isEmpty("externalIPs")
    default: false
    }
  }
}

extension String {
  /// The text without blanks, tabs and line ends around it.
  var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
