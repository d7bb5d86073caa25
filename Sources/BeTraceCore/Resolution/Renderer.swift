/// Turns the values of a service into its objects: the module's, and what the environment adds to them.
struct Renderer: Sendable {
  let environment: String
  let platform: PlatformSettings
  let directory: ServiceDirectory

  /// The plan of one service. If `previous` was made from the same parameters, its objects are kept.
  func plan(_ resolved: ResolvedService, judge: inout ObjectJudge, reusing previous: ServicePlan?) -> ServicePlan {
    let parameters = parameters(of: resolved.service, resolved.values)
    var (resources, judged): ([Resource], [JudgedObject]) = ([], [])
    if let previous, previous.isEnabled, resolved.isEnabled, previous.parameters == parameters {
      (resources, judged) = (previous.resources, previous.judged)
    } else if resolved.isEnabled {
      resources = render(resolved.service, parameters)
      let nowhere = Place(file: "", line: 0, column: 0)
      judged = resources.map { judge.judge(JSONNode(.object($0.body), at: nowhere)) }
    }
    return ServicePlan(resolved, parameters, resources, judged)
  }

  func parameters(of service: Catalogue.Service, _ values: Object) -> DeploymentParameters {
    DeploymentParameters(
      service, values: values, environment: environment, platform: platform, directory: directory)
  }

  /// The objects of `service` in apply order.
  func render(_ service: Catalogue.Service, _ parameters: DeploymentParameters) -> [Resource] {
    var deployment = service.module.makeDeployment(parameters)
    if let autoscaling = parameters.autoscaling {
      deployment.others.append(
        autoscaling.autoscaler(of: deployment.deployment, in: parameters.namespace, labels: parameters.labels).resource)
      deployment.deployment.removeReplicas()
    }
    return ApplyOrder.sorted(deployment.resources.filter { !$0.body.isEmpty }).map { resource in
      resource.adding(resource.kind == "Namespace" ? parameters.addedToShared : parameters.added)
    }
  }
}

extension AutoscalingSettings {
  /// The autoscaler of `workload`, slow to remove pods so that a short calm does not undo a scale-up.
  fileprivate func autoscaler(
    of workload: Resource, in namespace: String, labels: [String: String]
  ) -> HorizontalPodAutoscaler {
    HorizontalPodAutoscaler(
      metadata: ObjectMeta(name: workload.name, namespace: namespace, labels: labels),
      spec: HorizontalPodAutoscaler.Spec(
        scaleTargetRef: HorizontalPodAutoscaler.Target(
          apiVersion: workload.apiVersion, kind: workload.kind, name: workload.name),
        minReplicas: min, maxReplicas: max,
        metrics: [("cpu", cpu), ("memory", memory)].compactMap { name, percent in
          percent.map { .resource(name: name, target: .utilization($0)) }
        },
        behavior: HorizontalPodAutoscaler.Behavior(
          scaleDown: HorizontalPodAutoscaler.ScalingRules(
            stabilizationWindowSeconds: 300,
            policies: [HorizontalPodAutoscaler.ScalingPolicy(type: .percent, value: 50, periodSeconds: 60)]))))
  }
}

extension Resource {
  /// Leaves the number of pods to whoever decides it in the cluster.
  fileprivate mutating func removeReplicas() {
    guard var spec = body["spec"]?.object else { return }
    spec["replicas"] = nil
    body["spec"] = .object(spec)
  }

  /// The object with the environment's own labels and annotations, on its pods too; what the module sets stays.
  fileprivate func adding(_ added: AddedMetadata) -> Resource {
    guard !added.labels.isEmpty || !added.annotations.isEmpty else { return self }
    var copy = self
    copy.body["metadata"] = copy.body["metadata"].adding(added)
    if var spec = body["spec"]?.object, var template = spec["template"]?.object {
      template["metadata"] = template["metadata"].adding(added)
      spec["template"] = .object(template)
      copy.body["spec"] = .object(spec)
    }
    return copy
  }
}

extension Value? {
  fileprivate func adding(_ added: AddedMetadata) -> Value {
    var metadata = self?.object ?? [:]
    for (key, entries) in [("labels", added.labels), ("annotations", added.annotations)] where !entries.isEmpty {
      metadata[key] = .object(entries.merging(metadata[key]?.object ?? [:]).sortedByKey)
    }
    return .object(metadata)
  }
}

extension Object {
  fileprivate var sortedByKey: Object {
    Object(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}
