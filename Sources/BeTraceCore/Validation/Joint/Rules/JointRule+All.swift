extension JointRule {
  /// Every rule on objects together, in the order of its findings.
  static let all = [
    [duplicates, namespaceConflict, selectedPods, targetPort, ingressBackend, referencedData],
    podAdmission, serverSideApply,
    [imageTag, imageDigest, ownNamespace], availability, podPractices, probePractices, trafficPractices,
    [recommendedLabels], writtenSecrets, [isolatedPods],
  ].flatMap(\.self)
}
