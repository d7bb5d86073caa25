/// A line of a pod's `/etc/hosts`.
public struct HostAlias: ResourcePart {
  /// The address.
  public var ip: String
  /// The names that mean it.
  public var hostnames: [String]

  /// Lets `hostnames` mean `ip`.
  public init(ip: String, hostnames: [String]) {
    self.ip = ip
    self.hostnames = hostnames
  }

  public func write(to object: inout Object) {
    object.add("ip", ip)
    object.add("hostnames", hostnames)
  }
}

/// Where a pod looks names up.
public enum DNSPolicy: String, Sendable, Hashable, CaseIterable {
  case clusterFirst = "ClusterFirst"
  case clusterFirstWithHostNet = "ClusterFirstWithHostNet"
  case `default` = "Default"
  /// Only the pod's own `dnsConfig`.
  case dnsConfigOnly = "None"
}

/// A pod's own settings for looking names up.
public struct PodDNSConfig: ResourcePart {
  /// Addresses of name servers, three at most in all.
  public var nameservers: [String]
  /// Domains to try for short names, 32 at most in all.
  public var searches: [String]
  /// Options of the resolver, such as `ndots`.
  public var options: [Option]

  /// Settings that are added to those of the pod's `dnsPolicy`.
  public init(nameservers: [String] = [], searches: [String] = [], options: [Option] = []) {
    self.nameservers = nameservers
    self.searches = searches
    self.options = options
  }

  public func write(to object: inout Object) {
    object.add("nameservers", nameservers)
    object.add("searches", searches)
    object.add("options", options)
  }

  /// An option of the resolver.
  public struct Option: ResourcePart {
    /// As `resolv.conf` spells it.
    public var name: String
    /// Nil for options that are only on.
    public var value: String?

    /// The option `name`.
    public init(name: String, value: String? = nil) {
      self.name = name
      self.value = value
    }

    public func write(to object: inout Object) {
      object.add("name", name)
      object.add("value", value)
    }
  }
}
