extension JointRule {
  /// Every rule on objects together, in the order of its findings.
  static let all = [
    [duplicates, namespaceConflict, selectedPods, targetPort, ingressBackend, referencedData],
    sharedPods, otherNamespaces, [boundRoles], ingressPaths, ingressHosts, [sharedAddresses], idleServices, namedNeeds,
    clusterNeeds,
    [sharedClaim], scalers, budgets, networkAccess, monitors, capacity, [serviceURLs], imageSources, podSettings,
    idleWorkloadSettings, idleObjectSettings,
    podAdmission, serverSideApply,
    [imageTag, imageDigest, ownNamespace], availability, podPractices, probePractices, trafficPractices,
    [recommendedLabels], writtenSecrets, [isolatedPods],
  ].flatMap(\.self)
}
