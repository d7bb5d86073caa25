extension Resource {
  /// Why it is no part of a service's manifests; nil if it may be.
  var reasonToLeaveOut: String? {
    let metadata = body["metadata"]
    if let owner = metadata?["ownerReferences"]?.array?.first {
      return "made by \(owner["kind"]?.text ?? "")/\(owner["name"]?.text ?? "")"
    }
    if let hook = metadata?["annotations"]?["helm.sh/hook"]?.text {
      return
        "a hook of helm (\(hook)): nothing here runs it at that moment; run it yourself, or import it without the annotation"
    }
    if name.isEmpty, metadata?["generateName"]?.text != nil {
      return
        "the cluster would give it a name ('generateName'), which 'kubectl apply' refuses; give it a 'name' to import it"
    }
    switch (kind, name) {
    case ("Endpoints", _), ("EndpointSlice", _), ("ControllerRevision", _), ("Event", _), ("Lease", _):
      return "made by the cluster"
    case ("ConfigMap", "kube-root-ca.crt"), ("ServiceAccount", "default"), ("Service", "kubernetes"):
      return "every namespace has it by itself"
    case ("Secret", _): return reasonToLeaveOutSecret
    default: return nil
    }
  }

  private var reasonToLeaveOutSecret: String? {
    switch body["type"]?.text {
    case "kubernetes.io/service-account-token": return "made by the cluster"
    case "helm.sh/release.v1": return "the notes of helm"
    default: break
    }
    let keys = ["data", "stringData"].flatMap { body[$0]?.object?.keys ?? [] }.unique
    guard !keys.isEmpty else { return nil }
    let known: Value = .object(Object([(name, .array(keys.map(Value.string)))]))
    return "holds a secret's values, which are never written: say that it exists, with '\(known.json(indent: nil))' in "
      + "'platform.externals.secrets' of an environment, or write an ExternalSecret or SealedSecret"
  }
}
