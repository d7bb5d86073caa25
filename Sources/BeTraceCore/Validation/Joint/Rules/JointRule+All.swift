extension JointRule {
  /// Every rule on objects together, in the order of its findings.
  static let all = [
    [duplicates, namespaceConflict, selectedPods, targetPort, ingressBackend, referencedData],
    [imageTag, imageDigest, ownNamespace, spareReplica],
  ].flatMap(\.self)
}
