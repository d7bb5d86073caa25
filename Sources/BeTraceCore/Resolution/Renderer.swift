/// Turns the values of a service into its objects: the module's, and what the environment adds to them.
struct Renderer: Sendable {
  let environment: String
  let platform: PlatformSettings
  let directory: ServiceDirectory

  /// What the module of `resolved` makes. If `previous` was made from the same parameters, that is kept; if the module
  /// makes nothing of them, the objects of `previous` stand in, which are out of date then.
  func rendering(of resolved: ResolvedService, reusing previous: ServicePlan?) -> Rendering {
    let parameters = parameters(of: resolved.service, resolved.values)
    guard resolved.isEnabled else { return Rendering(parameters: parameters, objects: [], node: nil) }
    guard let previous, previous.isEnabled else { return render(resolved.service, parameters) }
    if previous.service === resolved.service, previous.parameters == parameters, previous.failure?.isAwaited != true {
      return previous.rendering
    }
    return render(resolved.service, parameters).standing(inFor: previous.rendering)
  }

  /// The plan of one service among those of `network`. What `previous` has as well is not judged again.
  func plan(
    _ resolved: ResolvedService, _ rendering: Rendering, in network: Network?, judge: inout ObjectJudge,
    reusing previous: ServicePlan?
  ) -> ServicePlan {
    let neighbourhood = rendering.node.flatMap { network?.neighbourhood(of: $0) }
    let former = previous.flatMap { $0.rendering == rendering && $0.neighbourhood == neighbourhood ? $0 : nil }
    if let former {
      return ServicePlan(resolved, rendering, neighbourhood, former.objects, former.judged)
    }
    let objects = objects(of: rendering, in: neighbourhood)
    let judged = objects.map { previous?.judgement(of: $0.resource) ?? judge.judge($0.resource) }
    return ServicePlan(resolved, rendering, neighbourhood, objects, judged)
  }

  /// The objects of a service in apply order: with the policies that connect it with those around it, if there are to
  /// be any.
  func objects(of rendering: Rendering, in neighbourhood: Neighbourhood?) -> [MadeObject] {
    guard let neighbourhood else { return rendering.objects }
    let parameters = rendering.parameters
    let policies = DependencyPolicies(platform, parameters, neighbourhood).all.map(\.resource).map { policy in
      MadeObject(
        policy.adding(policy.isShared ? parameters.addedToDefaultDenial : parameters.added),
        by: PlatformSettings.networkPoliciesField)
    }
    return ApplyOrder.sorted(rendering.objects + policies)
  }

  /// What the module of `service` is given: `values` without what looks like a secret, which never gets into an object.
  func parameters(of service: Catalogue.Service, _ values: Object) -> DeploymentParameters {
    DeploymentParameters(
      service, values: values.hidingSecrets, environment: environment, platform: platform, directory: directory)
  }

  /// What the module of `service`, which is deployed, makes of its parameters, or why it makes nothing.
  func render(_ service: Catalogue.Service, _ parameters: DeploymentParameters) -> Rendering {
    do {
      return complete(try service.module.makeDeployment(parameters), of: service, parameters)
    } catch {
      return Rendering(parameters: parameters, objects: [], node: nil, failure: error)
    }
  }

  /// What the module of `service` made of its parameters, with what the environment adds.
  private func complete(
    _ made: ServiceDeployment, of service: Catalogue.Service, _ parameters: DeploymentParameters
  ) -> Rendering {
    var deployment = made
    let monitors = Monitors(platform, service, parameters)
    let node = platform.limitsTraffic ? NetworkNode(service, parameters, deployment) : nil
    let monitor = monitors.monitor(of: deployment)
    deployment.deployment.annotatePods(monitors.podAnnotations)
    if let autoscaling = parameters.autoscaling, !deployment.others.contains(where: { $0.scales(made.deployment) }) {
      deployment.others.append(
        autoscaling.autoscaler(of: deployment.deployment, in: parameters.namespace, labels: parameters.labels).resource)
      deployment.deployment.removeReplicas()
    }
    let objects = deployment.resources.filter { !$0.body.isEmpty }.map { resource in
      MadeObject(resource.adding(resource.kind == "Namespace" ? parameters.addedToNamespace : parameters.added))
    }
    let monitoring = monitor.map { [MadeObject($0.adding(parameters.added), by: PlatformSettings.monitoringField)] }
    return Rendering(
      parameters: parameters, objects: ApplyOrder.sorted(objects + (monitoring ?? [])), node: node,
      workload: deployment.deployment.body.isEmpty ? nil : deployment.deployment.identity)
  }
}

/// What a module makes of its parameters, with what the environment adds to it whatever other services there are; a
/// class, because plans after an edit have the same ones.
final class Rendering: Sendable, Equatable {
  let parameters: DeploymentParameters
  /// In apply order; none if the service is not deployed.
  let objects: [MadeObject]
  /// The service as others are connected with it; nil if it is not deployed, or nobody limits who is.
  let node: NetworkNode?
  /// The workload that the service's settings are about; nil if there is none.
  let workload: ResourceIdentity?
  /// Why the module makes nothing of the parameters; the objects, if there are any, are those of earlier ones then.
  let failure: ModuleFailure?

  init(
    parameters: DeploymentParameters, objects: [MadeObject], node: NetworkNode?, workload: ResourceIdentity? = nil,
    failure: ModuleFailure? = nil
  ) {
    (self.parameters, self.objects, self.node) = (parameters, objects, node)
    (self.workload, self.failure) = (workload, failure)
  }

  /// If it is a failure, that one with the objects of `former`.
  fileprivate func standing(inFor former: Rendering) -> Rendering {
    guard let failure else { return self }
    return Rendering(
      parameters: parameters, objects: former.objects, node: former.node, workload: former.workload, failure: failure)
  }

  static func == (left: Rendering, right: Rendering) -> Bool {
    left === right
      || left.parameters == right.parameters && left.objects == right.objects && left.node == right.node
        && left.failure == right.failure
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

  /// Gives its pods annotations where they have none of that name.
  fileprivate mutating func annotatePods(_ annotations: Object) {
    guard !annotations.isEmpty, var spec = body["spec"]?.object, var template = spec["template"]?.object else { return }
    template["metadata"] = template["metadata"].adding(AddedMetadata(labels: [:], annotations: annotations))
    spec["template"] = .object(template)
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
