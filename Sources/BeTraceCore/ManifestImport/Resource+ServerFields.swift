extension Resource {
  /// The object as somebody would write it: without its state, and without what the server or a controller filled in.
  var withoutServerFields: Resource {
    var value = Value.object(body).withoutNulls
    value.remove("status")
    value.cleanMetadata()
    for path in [templatePath, kind == "CronJob" ? ValuePath().appending("spec", "jobTemplate") : nil].compactMap(
      \.self)
    {
      value.change(path) { part in
        var part = part
        part?.cleanMetadata()
        return part
      }
    }
    switch kind {
    case "Service": value.cleanService()
    case "StatefulSet": value.cleanClaims()
    case "PersistentVolumeClaim" where body["metadata"]?["annotations"]?["pv.kubernetes.io/bound-by-controller"] != nil:
      value.remove("spec", "volumeName")
    case "Job" where body["spec"]?["manualSelector"] != true: value.remove("spec", "selector")
    case "Namespace": value.remove("spec")
    case "ServiceAccount": value.cleanAccount(called: name)
    default: break
    }
    return Resource(value.object ?? [:])
  }
}

extension Value {
  private static let serverMetadata = [
    "managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "deletionTimestamp",
    "deletionGracePeriodSeconds", "selfLink",
  ]
  private static let serverLabels = [
    "pod-template-hash", "controller-revision-hash", "pod-template-generation", "statefulset.kubernetes.io/pod-name",
    "controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name",
    "kubernetes.io/metadata.name",
  ]
  private static let serverAnnotations = [
    "kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision",
    "deprecated.daemonset.template.generation", "pv.kubernetes.io/bind-completed",
    "pv.kubernetes.io/bound-by-controller", "volume.kubernetes.io/storage-provisioner",
    "volume.beta.kubernetes.io/storage-provisioner", "volume.kubernetes.io/selected-node",
    "autoscaling.alpha.kubernetes.io/conditions", "autoscaling.alpha.kubernetes.io/current-metrics",
  ]

  fileprivate mutating func remove(_ keys: String...) {
    change(keys.reduce(ValuePath()) { $0.appending(.key($1)) }) { _ in nil }
  }

  fileprivate mutating func cleanMetadata() {
    for key in Self.serverMetadata { remove("metadata", key) }
    for label in Self.serverLabels { remove("metadata", "labels", label) }
    for annotation in Self.serverAnnotations { remove("metadata", "annotations", annotation) }
    change(ValuePath().appending("metadata", "finalizers")) { finalizers in
      let own = finalizers?.array?.filter { $0.text?.hasPrefix("kubernetes.io/") != true } ?? []
      return own.isEmpty ? nil : .array(own)
    }
    for map in ["labels", "annotations"] { change(ValuePath().appending("metadata", map)) { $0 == [:] ? nil : $0 } }
    change(ValuePath().appending("metadata")) { $0 == [:] ? nil : $0 }
  }

  /// Addresses that the cluster gave, and ports of nodes that nobody asked for.
  fileprivate mutating func cleanService() {
    guard let spec = self["spec"] else { return }
    if spec["clusterIP"] != "None" {
      remove("spec", "clusterIP")
      remove("spec", "clusterIPs")
    }
    if spec["ipFamilyPolicy"] == "SingleStack" {
      remove("spec", "ipFamilies")
      remove("spec", "ipFamilyPolicy")
    }
    guard spec["type"] != "NodePort" else { return }
    remove("spec", "healthCheckNodePort")
    for index in (spec["ports"]?.array ?? []).indices {
      change(ValuePath().appending("spec", "ports").appending(.index(index)).appending("nodePort")) { _ in nil }
    }
  }

  /// The tokens of an account, which the cluster makes.
  fileprivate mutating func cleanAccount(called name: String) {
    change(ValuePath().appending("secrets")) { secrets in
      let own = (secrets?.array ?? []).filter { $0["name"]?.text?.hasPrefix("\(name)-token-") != true }
      return own.isEmpty ? nil : .array(own)
    }
  }

  fileprivate mutating func cleanClaims() {
    let claims = ValuePath().appending("spec", "volumeClaimTemplates")
    for index in (self[claims]?.array ?? []).indices {
      change(claims.appending(.index(index))) { claim in
        var claim = claim
        claim?.remove("status")
        claim?.cleanMetadata()
        return claim
      }
    }
  }

  /// The value without members that are null, which say nothing in a manifest.
  fileprivate var withoutNulls: Value {
    switch self {
    case .object(let object):
      .object(Object(object.members.filter { $0.value != .null }.map { ($0.key, $0.value.withoutNulls) }))
    case .array(let items): .array(items.map(\.withoutNulls))
    default: self
    }
  }
}
