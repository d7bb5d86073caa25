/// For whom a Service can be reached.
public enum ServiceType: String, Sendable, Hashable, CaseIterable {
  case clusterIP = "ClusterIP"
  case nodePort = "NodePort"
  case loadBalancer = "LoadBalancer"
  case externalName = "ExternalName"
}

/// Whether a Service has addresses of one family or of both.
public enum IPFamilyPolicy: String, Sendable, Hashable, CaseIterable {
  case singleStack = "SingleStack"
  case preferDualStack = "PreferDualStack"
  case requireDualStack = "RequireDualStack"
}

/// A family of internet addresses.
public enum IPFamily: String, Sendable, Hashable, CaseIterable {
  case ipv4 = "IPv4"
  case ipv6 = "IPv6"
}

/// Whether traffic may go to pods of other nodes.
public enum TrafficPolicy: String, Sendable, Hashable, CaseIterable {
  case cluster = "Cluster"
  case local = "Local"
}

/// Which endpoints a Service prefers; `preferClose` is the deprecated name of `preferSameZone`.
public enum TrafficDistribution: String, Sendable, Hashable, CaseIterable {
  case preferSameZone = "PreferSameZone"
  case preferSameNode = "PreferSameNode"
  case preferClose = "PreferClose"
}

/// What is carried over IP.
public enum TransportProtocol: String, Sendable, Hashable, CaseIterable {
  case tcp = "TCP"
  case udp = "UDP"
  case sctp = "SCTP"
}

/// Which client keeps the pod it was given.
public enum SessionAffinity: ResourcePart {
  /// The one with the same address, for so many seconds after its last request: 1 to 86400, default 10800.
  case clientIP(timeoutSeconds: Int? = nil)

  public func write(to object: inout Object) {
    switch self {
    case .clientIP(let timeoutSeconds):
      object.add("sessionAffinity", "ClientIP")
      object.add("sessionAffinityConfig") { config in
        config.add("clientIP") { $0.add("timeoutSeconds", timeoutSeconds) }
      }
    }
  }
}
