extension ObjectRule {
  /// How pods are called and find names: POD-38, POD-39, POD-41, POD-48.
  static let podNames = [
    ObjectRule(
      "POD-38", on: .pods,
      .at("dnsPolicy", .oneOf("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
      .custom(resolverProblems)),
    ObjectRule(
      "POD-39", on: .pods,
      .custom { pod in
        // A StatefulSet gives its pods names of its own.
        pod.object.kind.name == "StatefulSet"
          ? [] : pod.check("hostname", .label.orEmpty) + pod.check("subdomain", .label.orEmpty)
      },
      .custom { pod in
        pod.items("hostAliases").flatMap { alias -> [Problem] in
          let address = alias.text("ip")
          let problems =
            pod.object.address(address) == nil
            ? [alias.problem("ip", "expected an IP address, found \(address.quoted)")] : []
          return problems
            + alias.items("hostnames").filter { $0.value.text?.isDNSSubdomain != true }.map {
              Problem(
                alias.path["hostnames"], part: $0.path,
                "expected \(TextFormat.dnsSubdomain.expectation), found \($0.value.excerpt)")
            }
        }
      }),
    ObjectRule(
      "POD-39", .warning, on: .pods,
      .custom { pod in
        var seen: Set<String> = []
        return pod.items("hostAliases").filter { !seen.insert($0.text("ip")).inserted }.map {
          $0.problem("ip", "\($0.text("ip").quoted) is given twice; server-side apply refuses that")
        }
      }),
    ObjectRule(
      "POD-40", .warning, on: .pods,
      .custom { pod in pod.check("terminationGracePeriodSeconds", .atLeast(0)) }),
    ObjectRule(
      "POD-41", .warning, on: .pods,
      .custom { pod in
        var seen: Set<String> = []
        return pod.items("imagePullSecrets").compactMap { secret in
          if secret.isEmpty("name") { return secret.missing("name") }
          return seen.insert(secret.text("name")).inserted
            ? nil : secret.problem("name", "\(secret.text("name").quoted) is given twice; keep one")
        }
      }),
    ObjectRule(
      "POD-48", on: .pods,
      .custom { pod in
        guard pod.object.version.minor >= 35, pod.has("hostnameOverride") else { return [] }
        var problems = pod.check(
          "hostnameOverride", .text("a DNS name of at most 64 characters") { $0.isDNSSubdomain && $0.utf8.count <= 64 })
        for name in ["hostNetwork", "setHostnameAsFQDN"] where pod.isTrue(name) {
          problems.append(pod.problem("hostnameOverride", "it does not go with '\(name)'; take one of them out"))
        }
        return problems
      }),
  ]

  private static let resolverProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    let config = pod["dnsConfig"]
    if pod.text("dnsPolicy") == "None" {
      guard let config else { return [pod.missing("dnsConfig", "name servers, as dnsPolicy is 'None'")] }
      if config.isEmpty("nameservers") {
        return [config.missing("nameservers", "at least one, as dnsPolicy is 'None'")]
      }
    }
    guard let config else { return [] }
    var problems: [Problem] = []
    let servers = config.items("nameservers")
    if servers.count > 3 {
      problems.append(config.problem("nameservers", "expected at most 3, found \(servers.count)"))
    }
    for server in servers where pod.object.address(server.value.text ?? "") == nil {
      problems.append(server.problem("expected an IP address, found \(server.value.excerpt)"))
    }
    let searches = config.items("searches")
    if searches.count > 32 {
      problems.append(config.problem("searches", "expected at most 32, found \(searches.count)"))
    }
    let length = searches.reduce(-1) { $0 + ($1.value.text?.utf8.count ?? 0) + 1 }
    if length > 2048 {
      problems.append(config.problem("searches", "expected at most 2048 characters, found \(length)"))
    }
    for search in searches where search.value.text?.isSearchDomain != true {
      problems.append(search.problem("expected a lower-case domain, found \(search.value.excerpt)"))
    }
    for option in config.items("options") where option.isEmpty("name") {
      problems.append(
        Problem(config.path["options"], part: option.path, "expected a name, found none"))
    }
    return problems
  }
}

extension String {
  /// A domain in which names are looked up: `.`, or a subdomain with `_` too and perhaps a dot at its end.
  fileprivate var isSearchDomain: Bool {
    if self == "." { return true }
    let name = hasSuffix(".") ? String(dropLast()) : self
    return name.utf8.count <= 253
      && name.parts(between: ".").allSatisfy { part in
        let isInner = { (byte: UInt8) in (97...122).contains(byte) || byte.isDigit || byte == UInt8(ascii: "_") }
        return part.utf8.first.map(isInner) == true && part.utf8.last.map(isInner) == true
          && part.utf8.allSatisfy { isInner($0) || $0 == UInt8(ascii: "-") }
      }
  }
}
