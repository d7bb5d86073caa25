/// A stable name and address for the pods that a selector chooses.
public struct Service: KubernetesObject {
  public static let apiVersion = "v1"
  public static let kind = "Service"

  public var metadata: ObjectMeta
  /// Which pods, on which ports, for whom.
  public var spec: Spec

  /// A Service called as `metadata` says; the name is part of its DNS name.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension Service {
  /// Which pods a Service reaches, on which ports, and for whom.
  public struct Spec: ResourcePart {
    /// Default `clusterIP`.
    public var type: ServiceType?
    /// `None` makes the Service headless: its DNS name gives the pods themselves. Nil lets the cluster choose.
    public var clusterIP: String?
    /// One address per family, the first the same as `clusterIP`.
    public var clusterIPs: [String]
    /// Default `singleStack`.
    public var ipFamilyPolicy: IPFamilyPolicy?
    /// At most one of each.
    public var ipFamilies: [IPFamily]
    /// The labels of the pods; none for `externalName` and for endpoints kept by hand.
    public var selector: [String: String]
    /// At least one, unless headless or `externalName`.
    public var ports: [ServicePort]
    /// The DNS name that an `externalName` Service stands for.
    public var externalName: String?
    /// Addresses outside of the cluster's care that also lead here.
    public var externalIPs: [String]
    /// Whether pods count before they are ready, as members of a cluster need to find each other.
    public var publishNotReadyAddresses: Bool?
    /// Which client keeps its pod; nil is none.
    public var sessionAffinity: SessionAffinity?
    /// Default `cluster`.
    public var internalTrafficPolicy: TrafficPolicy?
    /// Default `cluster`; `local` keeps the client's address. Only for `nodePort` and `loadBalancer`.
    public var externalTrafficPolicy: TrafficPolicy?
    /// A preference among endpoints, if any.
    public var trafficDistribution: TrafficDistribution?
    /// Who provides the load balancer; nil is the cluster's own.
    public var loadBalancerClass: String?
    /// The load balancer's address; deprecated, providers have annotations.
    public var loadBalancerIP: String?
    /// Who may use the load balancer, as address ranges such as `10.0.0.0/8`.
    public var loadBalancerSourceRanges: [String]
    /// Whether a load balancer gets node ports; default true.
    public var allocateLoadBalancerNodePorts: Bool?
    /// The node's port that tells a load balancer whether the node has pods; only for `externalTrafficPolicy` `local`.
    public var healthCheckNodePort: Int?

    /// Reaches the pods with the labels of `selector` on `ports`.
    public init(
      type: ServiceType? = nil, clusterIP: String? = nil, clusterIPs: [String] = [],
      ipFamilyPolicy: IPFamilyPolicy? = nil, ipFamilies: [IPFamily] = [], selector: [String: String] = [:],
      ports: [ServicePort] = [], externalName: String? = nil, externalIPs: [String] = [],
      publishNotReadyAddresses: Bool? = nil, sessionAffinity: SessionAffinity? = nil,
      internalTrafficPolicy: TrafficPolicy? = nil, externalTrafficPolicy: TrafficPolicy? = nil,
      trafficDistribution: TrafficDistribution? = nil, loadBalancerClass: String? = nil, loadBalancerIP: String? = nil,
      loadBalancerSourceRanges: [String] = [], allocateLoadBalancerNodePorts: Bool? = nil,
      healthCheckNodePort: Int? = nil
    ) {
      self.type = type
      self.clusterIP = clusterIP
      self.clusterIPs = clusterIPs
      self.ipFamilyPolicy = ipFamilyPolicy
      self.ipFamilies = ipFamilies
      self.selector = selector
      self.ports = ports
      self.externalName = externalName
      self.externalIPs = externalIPs
      self.publishNotReadyAddresses = publishNotReadyAddresses
      self.sessionAffinity = sessionAffinity
      self.internalTrafficPolicy = internalTrafficPolicy
      self.externalTrafficPolicy = externalTrafficPolicy
      self.trafficDistribution = trafficDistribution
      self.loadBalancerClass = loadBalancerClass
      self.loadBalancerIP = loadBalancerIP
      self.loadBalancerSourceRanges = loadBalancerSourceRanges
      self.allocateLoadBalancerNodePorts = allocateLoadBalancerNodePorts
      self.healthCheckNodePort = healthCheckNodePort
    }

    public func write(to object: inout Object) {
      object.add("type", type)
      object.add("clusterIP", clusterIP)
      object.add("clusterIPs", clusterIPs)
      object.add("ipFamilyPolicy", ipFamilyPolicy)
      object.add("ipFamilies", ipFamilies)
      object.add("selector", selector)
      object.add("ports", ports)
      object.add("externalName", externalName)
      object.add("externalIPs", externalIPs)
      object.add("publishNotReadyAddresses", publishNotReadyAddresses)
      sessionAffinity?.write(to: &object)
      object.add("internalTrafficPolicy", internalTrafficPolicy)
      object.add("externalTrafficPolicy", externalTrafficPolicy)
      object.add("trafficDistribution", trafficDistribution)
      object.add("loadBalancerClass", loadBalancerClass)
      object.add("loadBalancerIP", loadBalancerIP)
      object.add("loadBalancerSourceRanges", loadBalancerSourceRanges)
      object.add("allocateLoadBalancerNodePorts", allocateLoadBalancerNodePorts)
      object.add("healthCheckNodePort", healthCheckNodePort)
    }
  }
}

/// One port of a Service.
public struct ServicePort: ResourcePart {
  /// At most 63 characters; required as soon as there are several ports.
  public var name: String?
  /// The Service's own port, 1 to 65535.
  public var port: Int
  /// The container's port by number or name; default the same number.
  public var targetPort: IntOrString?
  /// Default TCP.
  public var `protocol`: TransportProtocol?
  /// What is spoken, such as `kubernetes.io/h2c` or `kubernetes.io/ws`.
  public var appProtocol: String?
  /// The port on every node, 30000 to 32767; nil lets the cluster choose.
  public var nodePort: Int?

  /// The Service's port `port`, which leads to `targetPort` of the pods.
  public init(
    name: String? = nil, port: Int, targetPort: IntOrString? = nil, protocol: TransportProtocol? = nil,
    appProtocol: String? = nil, nodePort: Int? = nil
  ) {
    self.name = name
    self.port = port
    self.targetPort = targetPort
    self.protocol = `protocol`
    self.appProtocol = appProtocol
    self.nodePort = nodePort
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("port", port)
    object.add("targetPort", targetPort)
    object.add("protocol", `protocol`)
    object.add("appProtocol", appProtocol)
    object.add("nodePort", nodePort)
  }
}
