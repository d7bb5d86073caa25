extension ObjectRule {
  /// Every rule on single objects, in the order of its findings.
  static let all = [
    objectNames, objectMetadata, [labelSelector], namespaces, workloads, rollouts, jobs, [failurePolicy], cronJobs,
    containers, podPorts, podVariables, podAmounts, probes, volumes, [volumePlugins], volumeMounts, scheduling,
    podSecurity, windowsOptions, podNames,
    podKinds, services, serviceAddresses, ingresses, networkPolicies, autoscalers, budgets, dataMaps, claims,
    accessRights, quotas, limitRanges, definitions,
  ].flatMap(\.self)
}
