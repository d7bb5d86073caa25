extension DecodedObject {
  /// Fills in what the server does before it validates: the defaults of the kind, and of the pods it makes.
  mutating func fillIn() {
    fillInStructures()
    switch kind.name {
    case "Pod": value.change("spec") { $0.fillInPod(isTemplate: false) }
    case "Deployment": value.fillInDeployment()
    case "StatefulSet": value.fillInStatefulSet()
    case "DaemonSet": value.fillInDaemonSet()
    case "ReplicaSet", "ReplicationController": value.change("spec") { $0.fill("replicas", 1) }
    case "Job": value.change("spec") { $0.fillInJob() }
    case "CronJob": value.change("spec") { $0.fillInCronJob() }
    case "Service": value.change("spec") { $0.fillInService() }
    case "Secret": value.fillEmpty("type", "Opaque")
    case "NetworkPolicy": value.change("spec") { $0.fillInNetworkPolicy() }
    case "HorizontalPodAutoscaler": value.change("spec") { $0.fillInAutoscaler() }
    case "PersistentVolumeClaim": value.change("spec") { $0.fill("volumeMode", "Filesystem") }
    case "RoleBinding", "ClusterRoleBinding": value.fillInBinding()
    case "LimitRange": value.change("spec") { $0.changeItems("limits") { $0.fillInLimits() } }
    default: break
    }
    switch kind.name {
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "ReplicationController":
      value.change(["spec", "template", "spec"]) { $0.fillInPod(isTemplate: true) }
    case "CronJob":
      value.change(["spec", "jobTemplate", "spec", "template", "spec"]) { $0.fillInPod(isTemplate: true) }
    case "PodTemplate": value.change(["template", "spec"]) { $0.fillInPod(isTemplate: true) }
    default: break
    }
  }

  /// Makes the structures that the server's own objects always have, so that what is missing in them is seen.
  private mutating func fillInStructures() {
    value.fill("metadata", [:])
    switch kind.name {
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "ReplicationController":
      value.fill("spec", [:])
      value.change("spec") { $0.fillInTemplate() }
    case "CronJob":
      value.fill("spec", [:])
      value.change("spec") { spec in
        spec.fill("jobTemplate", [:])
        spec.change("jobTemplate") { template in
          template.fill("spec", [:])
          template.change("spec") { $0.fillInTemplate() }
        }
      }
    case "Pod", "Service", "Ingress", "NetworkPolicy", "HorizontalPodAutoscaler", "PodDisruptionBudget",
      "PersistentVolumeClaim", "ResourceQuota", "LimitRange", "Namespace":
      value.fill("spec", [:])
    default: break
    }
  }
}

extension Value {
  /// The template of pods in a specification.
  fileprivate mutating func fillInTemplate() {
    fill("template", [:])
    change("template") { template in
      template.fill("metadata", [:])
      template.fill("spec", [:])
    }
  }
}
