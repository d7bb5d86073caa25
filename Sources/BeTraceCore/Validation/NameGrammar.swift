/// What the names of objects of a kind look like.
enum NameGrammar {
  case label
  /// A label that begins with a letter.
  case oldLabel
  case subdomain(greatestLength: Int)
  case pathSegment
  /// A subdomain in any case of at most 63 characters, as storage drivers have it.
  case driver
  /// An IP address.
  case address

  /// Whether `name` is such a name.
  func accepts(_ name: String) -> Bool {
    switch self {
    case .label: name.isDNSLabel
    case .oldLabel: name.isDNSLabel && name.utf8.first?.isLetter == true
    case .subdomain(let length): name.utf8.count <= length && name.isDNSSubdomain
    case .pathSegment: !name.isEmpty && name.isPathSegment
    case .driver: name.utf8.count <= 63 && name.lowercased().isDNSSubdomain
    case .address: IPAddress(name, isStrict: true) != nil
    }
  }

  /// What such a name looks like, for messages.
  var expectation: String {
    switch self {
    case .label: TextFormat.dnsLabel.expectation
    case .oldLabel: TextFormat.dnsLabel.expectation + ", a letter first"
    case .subdomain(let length): "a DNS name: lower-case letters, digits, '-' and '.', at most \(length)"
    case .pathSegment: "a text without '/' and '%'"
    case .driver: "a DNS name of at most 63 characters"
    case .address: "an IP address"
    }
  }
}

extension NameGrammar {
  /// That of the kind of `object`; of a name that the server makes, or only of what it begins with, if `isGenerated`.
  init(of object: ObjectFacts, isGenerated: Bool) {
    let kind = object.kind.name
    self =
      switch kind {
      case "Service" where object.version.minor < 36: .oldLabel
      case "Namespace", "StatefulSet", "Service": .label
      case "CronJob": .subdomain(greatestLength: isGenerated ? 253 : 52)
      case "CSIDriver": .driver
      case "IPAddress": .address
      default: Self.kindsWithSubdomains.contains(kind) ? .subdomain(greatestLength: 253) : .pathSegment
      }
  }

  /// Other kinds take any segment of a path, as far as is known.
  private static let kindsWithSubdomains: Set = [
    "CSINode", "CSIStorageCapacity", "ConfigMap", "ControllerRevision", "CustomResourceDefinition", "DaemonSet",
    "Deployment", "DeviceClass", "DeviceTaintRule", "EndpointSlice", "Endpoints", "FlowSchema",
    "HorizontalPodAutoscaler", "Ingress", "IngressClass", "Job", "Lease", "LimitRange", "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration", "NetworkPolicy", "Node", "PersistentVolume",
    "PersistentVolumeClaim", "Pod", "PodTemplate", "PriorityClass", "PriorityLevelConfiguration", "ReplicaSet",
    "ReplicationController", "ResourceClaim", "ResourceClaimTemplate", "ResourceQuota", "ResourceSlice", "RuntimeClass",
    "Secret", "ServiceAccount", "ServiceCIDR", "StorageClass", "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment", "VolumeAttributesClass",
  ]
}
