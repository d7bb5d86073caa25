extension Rule {
  /// In a pod, `localhost` is the pod itself. What answers there on a laptop is somewhere else in a cluster.
  static let ownHost = Rule(
    "ENV-02", .policy(strict: .warning),
    deployed: { service, inspection in
      guard inspection.plan.platform.isProtected else { return [] }
      return service.environmentVariables.compactMap { name, value in
        guard let text = value.text, let address = LoopbackAddress(text),
          !service.listens(besidesItself: address.port, inspection)
        else { return nil }
        let field = Field(["env", name])
        return Fault(
          service, field,
          "'\(name.visible)' leads to '\(address.host.visible)', which in a pod is the pod itself, and in a browser the "
            + "machine of whoever looks: '\(inspection.plan.environment.visible)' is protected; name the host that answers, "
            + "or refer to a service",
          brief: "leads to '\(address.host.visible)', the pod itself",
          fixes: inspection.plan.inheritingAgain(service, field))
      }
    })
}

/// The URL of something on the machine that reads it.
private struct LoopbackAddress {
  let host: String
  /// Nil if it is that of the scheme.
  let port: Int?

  /// The address that begins `text`, nil if that is no URL, or one of something else.
  init?(_ text: String) {
    guard let rest = text.suffix(after: "://") else { return nil }
    let authority = rest.prefix { !"/?#,".contains($0) }
    var place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    var rear: Substring = ""
    if place.hasPrefix("["), let end = place.firstIndex(of: "]") {
      rear = place[place.index(after: end)...]
      place = place[..<end].dropFirst()
    } else if let colon = place.lastIndex(of: ":") {
      rear = place[colon...]
      place = place[..<colon]
    }
    host = place.lowercased()
    port = Int(rear.dropFirst())
    guard host == "localhost" || host.hasSuffix(".localhost") || host == "::1" || host.isLoopbackIPv4 else {
      return nil
    }
  }
}

extension String {
  /// Whether it is an address such as `127.0.0.1`.
  fileprivate var isLoopbackIPv4: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension ServicePlan {
  /// Whether a container of its pods beside its own program says that it listens on `port`, so that the pod itself is
  /// meant.
  fileprivate func listens(besidesItself port: Int?, _ inspection: Inspection) -> Bool {
    guard let port, !service.info.ports.contains(where: { $0.containerPort == port }) else { return false }
    return inspection.objects(of: self).contains { $0.pods?.listens(on: .integer(port)) ?? false }
  }
}

extension Plan {
  /// The fix that takes back what is inherited, where that is something else.
  /// That what is inherited applies again, unless that is of an environment that is deployed, which has an address of its own.
  fileprivate func inheritingAgain(_ service: ServicePlan, _ field: Field) -> [QuickFix] {
    guard service[field]?.origin.layer == .environment(environment),
      let cell = service.inheritedCell(at: field), let above = cell.value,
      cell.origin.layer == .module
        || layers.contains(where: { $0.isAbstract && cell.origin.layer == .environment($0.name) }),
      above.text.flatMap(LoopbackAddress.init) == nil
    else { return [] }
    return [QuickFix("take the inherited one back", [edit(service, field, nil)])]
  }
}
