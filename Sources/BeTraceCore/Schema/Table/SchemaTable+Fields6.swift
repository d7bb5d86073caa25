// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, ResourceAttributes to StorageVersionMigration.
  static let fields6 = """
    ResourceAttributes fieldSelector:FieldSelectorAttributes group:s labelSelector:LabelSelectorAttributes name:s
     namespace:s resource:s subresource:s verb:s version:s
    ResourceClaim name!:s request:s
    ResourceClaim.resource.v1 apiVersion:s kind:s metadata:ObjectMeta spec!:ResourceClaimSpec-36
     spec:ResourceClaimSpec+37 status:ResourceClaimStatus
    ResourceClaim.resource.v1beta1 apiVersion:s kind:s metadata:ObjectMeta spec!:ResourceClaimSpec.resource.v1beta1-36
     spec:ResourceClaimSpec.resource.v1beta1+37 status:ResourceClaimStatus
    ResourceClaimConsumerReference apiGroup:s name!:s resource!:s uid!:s
    ResourceClaimSpec devices:DeviceClaim
    ResourceClaimSpec.resource.v1beta1 devices:DeviceClaim.resource.v1beta1
    ResourceClaimStatus allocation:AllocationResult devices:[AllocatedDeviceStatus]^driver,device,pool,shareID
     reservedFor:[ResourceClaimConsumerReference]^uid
    ResourceClaimTemplate apiVersion:s kind:s metadata:ObjectMeta spec!:ResourceClaimTemplateSpec-36
     spec:ResourceClaimTemplateSpec+37
    ResourceClaimTemplate.resource.v1beta1 apiVersion:s kind:s metadata:ObjectMeta
     spec!:ResourceClaimTemplateSpec.resource.v1beta1-36 spec:ResourceClaimTemplateSpec.resource.v1beta1+37
    ResourceClaimTemplateSpec metadata:ObjectMeta spec!:ResourceClaimSpec-36 spec:ResourceClaimSpec+37
    ResourceClaimTemplateSpec.resource.v1beta1 metadata:ObjectMeta spec!:ResourceClaimSpec.resource.v1beta1-36
     spec:ResourceClaimSpec.resource.v1beta1+37
    ResourceFieldSelector containerName:s divisor:Q resource!:s
    ResourceHealth health:s message:s+36 resourceID!:s
    ResourceMetricSource name!:s target!:MetricTarget
    ResourceMetricStatus current!:MetricValueStatus name!:s
    ResourcePolicyRule apiGroups!:[s]* clusterScope:b namespaces:[s]* resources!:[s]* verbs!:[s]*
    ResourcePool generation!:l name!:s resourceSliceCount!:l
    ResourcePoolStatusRequest apiVersion:s kind:s metadata!:ObjectMeta spec!:ResourcePoolStatusRequestSpec
     status:ResourcePoolStatusRequestStatus
    ResourcePoolStatusRequestSpec defaultPartitionTypeAttribute:s+37 driver!:s limit:i poolName:s
    ResourcePoolStatusRequestStatus conditions:[Condition]^type poolCount!:i pools:[PoolStatus]
    ResourceQuota apiVersion:s kind:s metadata:ObjectMeta spec:ResourceQuotaSpec status:ResourceQuotaStatus
    ResourceQuotaSpec hard:{Q} scopeSelector:ScopeSelector scopes:[s]
    ResourceQuotaStatus hard:{Q} used:{Q}
    ResourceRequirements claims:[ResourceClaim]^name limits:{Q} requests:{Q}
    ResourceRule apiGroups:[s] resourceNames:[s] resources:[s] verbs!:[s]
    ResourceSlice apiVersion:s kind:s metadata:ObjectMeta spec!:ResourceSliceSpec
    ResourceSlice.resource.v1beta1 apiVersion:s kind:s metadata:ObjectMeta spec!:ResourceSliceSpec.resource.v1beta1
    ResourceSliceSpec allNodes:b devices:[Device] driver!:s nodeName:s nodeSelector:NodeSelector
     partitionTypeAttribute:s+37 perDeviceNodeSelection:b pool!:ResourcePool sharedCounters:[CounterSet]
     skipNodeOperations:[s]*+37
    ResourceSliceSpec.resource.v1beta1 allNodes:b devices:[Device.resource.v1beta1] driver!:s nodeName:s
     nodeSelector:NodeSelector partitionTypeAttribute:s+37 perDeviceNodeSelection:b pool!:ResourcePool
     sharedCounters:[CounterSet] skipNodeOperations:[s]*+37
    ResourceStatus name!:s resources:[ResourceHealth]^resourceID
    Role apiVersion:s kind:s metadata:ObjectMeta rules:[PolicyRule]
    RoleBinding apiVersion:s kind:s metadata:ObjectMeta roleRef!:RoleRef subjects:[Subject.rbac.v1]
    RoleRef apiGroup!:s-35 apiGroup:s+36 kind!:s name!:s
    RollingUpdateDaemonSet maxSurge:P maxUnavailable:P
    RollingUpdateDeployment maxSurge:P maxUnavailable:P
    RollingUpdateStatefulSetStrategy maxUnavailable:P partition:i
    RuleWithOperations apiGroups:[s]@Rule apiVersions:[s]@Rule operations:[s] resources:[s]@Rule scope:s@Rule
    RuntimeClass apiVersion:s handler!:s kind:s metadata:ObjectMeta overhead:Overhead scheduling:Scheduling
    SELinuxOptions level:s role:s type:s user:s
    ScaleIOPersistentVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:SecretReference
     sslEnabled:b storageMode:s storagePool:s system!:s volumeName:s
    ScaleIOVolumeSource fsType:s gateway!:s protectionDomain:s readOnly:b secretRef!:LocalObjectReference sslEnabled:b
     storageMode:s storagePool:s system!:s volumeName:s
    Scheduling nodeSelector:{s} tolerations:[Toleration]
    ScopeSelector matchExpressions:[ScopedResourceSelectorRequirement]
    ScopedResourceSelectorRequirement operator!:s scopeName!:s values:[s]
    SeccompProfile localhostProfile:s type!:s
    Secret apiVersion:s data:{B} immutable:b kind:s metadata:ObjectMeta stringData:{s} type:s
    SecretEnvSource name:s@LocalObjectReference optional:b
    SecretKeySelector key!:s name:s@LocalObjectReference optional:b
    SecretProjection items:[KeyToPath] name:s@LocalObjectReference optional:b
    SecretReference name:s namespace:s
    SecretVolumeSource defaultMode:i defaultUser:l+37 items:[KeyToPath] optional:b secretName:s
    SecurityContext allowPrivilegeEscalation:b appArmorProfile:AppArmorProfile capabilities:Capabilities privileged:b
     procMount:s readOnlyRootFilesystem:b runAsGroup:l runAsNonRoot:b runAsUser:l seLinuxOptions:SELinuxOptions
     seccompProfile:SeccompProfile windowsOptions:WindowsSecurityContextOptions
    SelectableField jsonPath!:s
    SelfSubjectAccessReview apiVersion:s kind:s metadata:ObjectMeta spec!:SelfSubjectAccessReviewSpec
     status:SubjectAccessReviewStatus
    SelfSubjectAccessReviewSpec nonResourceAttributes:NonResourceAttributes resourceAttributes:ResourceAttributes
    SelfSubjectReview apiVersion:s kind:s metadata:ObjectMeta status:SelfSubjectReviewStatus
    SelfSubjectReviewStatus userInfo:UserInfo
    SelfSubjectRulesReview apiVersion:s kind:s metadata:ObjectMeta spec!:SelfSubjectRulesReviewSpec
     status:SubjectRulesReviewStatus
    SelfSubjectRulesReviewSpec namespace:s
    ServerStorageVersion apiServerID!:s+36 apiServerID:s-35 decodableVersions!:[s]*+36 decodableVersions:[s]*-35
     encodingVersion!:s+36 encodingVersion:s-35 servedVersions:[s]*
    Service apiVersion:s kind:s metadata:ObjectMeta spec:ServiceSpec status:ServiceStatus
    ServiceAccount apiVersion:s automountServiceAccountToken:b imagePullSecrets:[LocalObjectReference] kind:s
     metadata:ObjectMeta secrets:[ObjectReference]^name
    ServiceAccountSubject name!:s namespace!:s
    ServiceAccountTokenProjection audience:s expirationSeconds:l path!:s user:l+37
    ServiceBackendPort name:s number:i
    ServiceCIDR apiVersion:s kind:s metadata:ObjectMeta spec:ServiceCIDRSpec status:ServiceCIDRStatus
    ServiceCIDRSpec cidrs:[s]
    ServiceCIDRStatus conditions:[Condition]^type
    ServicePort appProtocol:s name:s nodePort:i port!:i protocol:s targetPort:P
    ServiceReference name!:s namespace!:s path:s port:i
    ServiceReference.apiregistration.v1 name:s namespace:s port:i
    ServiceSpec allocateLoadBalancerNodePorts:b clusterIP:s clusterIPs:[s] externalIPs:[s] externalName:s
     externalTrafficPolicy:s healthCheckNodePort:i internalTrafficPolicy:s ipFamilies:[s] ipFamilyPolicy:s
     loadBalancerClass:s loadBalancerIP:s loadBalancerSourceRanges:[s] ports:[ServicePort]^port,protocol
     publishNotReadyAddresses:b selector:{s} sessionAffinity:s sessionAffinityConfig:SessionAffinityConfig
     trafficDistribution:s type:s
    ServiceStatus conditions:[Condition]^type loadBalancer:LoadBalancerStatus
    SessionAffinityConfig clientIP:ClientIPConfig
    ShareableCapacityStatus available!:Q consumed!:Q name!:s total!:Q
    ShareableSummaryStatus capacity:[ShareableCapacityStatus] fullyAvailableDevices!:i partiallyAvailableDevices!:i
    SingleCompositeDisruptionMode
    SingleDisruptionMode
    SleepAction seconds!:l
    StatefulSet apiVersion:s kind:s metadata:ObjectMeta spec!:StatefulSetSpec+37 spec:StatefulSetSpec-36
     status:StatefulSetStatus
    StatefulSetCondition lastTransitionTime:T message:s reason:s status!:s-36 status:s+37 type!:s-36 type:s+37
    StatefulSetOrdinals start:i
    StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
    StatefulSetSpec minReadySeconds:i ordinals:StatefulSetOrdinals
     persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:s
     replicas:i revisionHistoryLimit:i selector!:LabelSelector serviceName:s template!:PodTemplateSpec
     updateStrategy:StatefulSetUpdateStrategy volumeClaimTemplates:[PersistentVolumeClaim]
    StatefulSetStatus availableReplicas:i collisionCount:i conditions:[StatefulSetCondition]^type currentReplicas:i
     currentRevision:s observedGeneration:l readyReplicas:i replicas!:i updateRevision:s updatedReplicas:i
    StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy type:s
    StorageClass allowVolumeExpansion:b allowedTopologies:[TopologySelectorTerm] apiVersion:s kind:s metadata:ObjectMeta
     mountOptions:[s] parameters:{s} provisioner!:s reclaimPolicy:s volumeBindingMode:s
    StorageHealth healthConditions:[StorageHealthCondition] name!:s
    StorageHealthCondition accessMode:s lastTransitionTime:T message:s reason!:s status!:s volumeMode:s
    StorageOSPersistentVolumeSource fsType:s readOnly:b secretRef:ObjectReference volumeName:s volumeNamespace:s
    StorageOSVolumeSource fsType:s readOnly:b secretRef:LocalObjectReference volumeName:s volumeNamespace:s
    StorageVersion apiVersion:s kind:s metadata!:ObjectMeta+36 metadata:ObjectMeta-35 spec!:StorageVersionSpec-35
     spec:StorageVersionSpec+36 status!:StorageVersionStatus-35 status:StorageVersionStatus+36
    StorageVersionCondition lastTransitionTime:T message!:s observedGeneration:l reason!:s status!:s type!:s
    StorageVersionMigration apiVersion:s kind:s metadata:ObjectMeta spec:StorageVersionMigrationSpec
     status:StorageVersionMigrationStatus

    """
}
