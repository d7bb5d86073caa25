extension ObjectRule {
  /// Every rule on single objects, in the order of its findings.
  static let all: [ObjectRule] =
    objectNames + objectMetadata + [labelSelector] + namespaces + workloads + rollouts
    + services + serviceAddresses + ingresses + networkPolicies + dataMaps + claims + autoscalers + budgets
    + accessRights + quotas + limitRanges + containers + podPorts + podVariables + podAmounts + probes + volumes
    + volumeMounts + scheduling + podSecurity + podNames + podKinds + jobs + [failurePolicy] + cronJobs
}
