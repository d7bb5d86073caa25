// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, APIService to CustomResourceDefinitionSpec.
  static let fields1 = """
    APIService apiVersion:s kind:s metadata:ObjectMeta spec:APIServiceSpec status:APIServiceStatus
    APIServiceCondition lastTransitionTime:T message:s reason:s status!:s type!:s
    APIServiceSpec caBundle:B group:s groupPriorityMinimum!:i insecureSkipTLSVerify:b
     service:ServiceReference.apiregistration.v1 version:s versionPriority!:i
    APIServiceStatus conditions:[APIServiceCondition]^type
    AWSElasticBlockStoreVolumeSource fsType:s partition:i readOnly:b volumeID!:s
    Affinity nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity
    AggregationRule clusterRoleSelectors:[LabelSelector]
    AllCompositeDisruptionMode
    AllDisruptionMode
    AllocatedDeviceStatus conditions:[Condition]^type data:O device!:s driver!:s networkData:NetworkDeviceData pool!:s
     shareID:s
    AllocationResult allocationTimestamp:T devices:DeviceAllocationResult nodeSelector:NodeSelector
    AppArmorProfile localhostProfile:s type!:s
    ApplyConfiguration expression:s
    AttachedVolume devicePath!:s name!:s
    AuditAnnotation key!:s valueExpression!:s
    AzureDiskVolumeSource cachingMode:s diskName!:s diskURI!:s fsType:s kind:s readOnly:b
    AzureFilePersistentVolumeSource readOnly:b secretName!:s secretNamespace:s shareName!:s
    AzureFileVolumeSource readOnly:b secretName!:s shareName!:s
    BasicDevice allNodes:b allowMultipleAllocations:b attributes:{DeviceAttribute} bindingConditions:[s]
     bindingFailureConditions:[s] bindsToNode:b capacity:{DeviceCapacity} consumesCounters:[DeviceCounterConsumption]
     nodeAllocatableResourceMappings:{NodeAllocatableResourceMapping}+36-36
     nodeAllocatableResources:{NodeAllocatableResource}+37 nodeName:s nodeSelector:NodeSelector taints:[DeviceTaint]
    BasicSchedulingPolicy
    Binding apiVersion:s kind:s metadata:ObjectMeta target!:ObjectReference
    CELDeviceSelector expression!:s
    CSIDriver apiVersion:s kind:s metadata:ObjectMeta spec!:CSIDriverSpec
    CSIDriverSpec attachRequired:b fsGroupPolicy:s nodeAllocatableUpdatePeriodSeconds:l podInfoOnMount:b
     preventPodSchedulingIfMissing:b+36 requiresRepublish:b seLinuxMount:b serviceAccountTokenInSecrets:b+35
     storageCapacity:b tokenRequests:[TokenRequest] volumeLifecycleModes:[s]*
    CSINode apiVersion:s kind:s metadata:ObjectMeta spec!:CSINodeSpec status:CSINodeStatus+37
    CSINodeDriver allocatable:VolumeNodeResources name!:s nodeID!:s topologyKeys:[s]
    CSINodeSpec drivers!:[CSINodeDriver]^name
    CSINodeStatus storageHealth:[StorageHealth]^name
    CSIPersistentVolumeSource controllerExpandSecretRef:SecretReference controllerPublishSecretRef:SecretReference
     driver!:s fsType:s nodeExpandSecretRef:SecretReference nodePublishSecretRef:SecretReference
     nodeStageSecretRef:SecretReference readOnly:b volumeAttributes:{s} volumeHandle!:s
    CSIStorageCapacity apiVersion:s capacity:Q kind:s maximumVolumeSize:Q metadata:ObjectMeta nodeTopology:LabelSelector
     storageClassName!:s
    CSIVolumeSource driver!:s fsType:s nodePublishSecretRef:LocalObjectReference readOnly:b volumeAttributes:{s}
    Capabilities add:[s] drop:[s]
    CapacityRequestPolicy default:Q validRange:CapacityRequestPolicyRange validValues:[Q]
    CapacityRequestPolicyRange max:Q min!:Q step:Q
    CapacityRequirements requests:{Q}
    CephFSPersistentVolumeSource monitors!:[s] path:s readOnly:b secretFile:s secretRef:SecretReference user:s
    CephFSVolumeSource monitors!:[s] path:s readOnly:b secretFile:s secretRef:LocalObjectReference user:s
    CertificateSigningRequest apiVersion:s kind:s metadata:ObjectMeta spec!:CertificateSigningRequestSpec
     status:CertificateSigningRequestStatus
    CertificateSigningRequestCondition lastTransitionTime:T lastUpdateTime:T message:s reason:s status!:s type!:s
    CertificateSigningRequestSpec expirationSeconds:i extra:{[s]} groups:[s] request!:B signerName!:s uid:s usages:[s]
     username:s
    CertificateSigningRequestStatus certificate:B conditions:[CertificateSigningRequestCondition]^type
    CinderPersistentVolumeSource fsType:s readOnly:b secretRef:SecretReference volumeID!:s
    CinderVolumeSource fsType:s readOnly:b secretRef:LocalObjectReference volumeID!:s
    ClientIPConfig timeoutSeconds:i
    ClusterRole aggregationRule:AggregationRule apiVersion:s kind:s metadata:ObjectMeta rules:[PolicyRule]
    ClusterRoleBinding apiVersion:s kind:s metadata:ObjectMeta roleRef!:RoleRef subjects:[Subject.rbac.v1]
    ClusterTrustBundle apiVersion:s kind:s metadata:ObjectMeta spec!:ClusterTrustBundleSpec
    ClusterTrustBundleProjection labelSelector:LabelSelector name:s optional:b path!:s signerName:s user:l+37
    ClusterTrustBundleSpec signerName:s trustBundle!:s
    ComponentCondition error:s message:s status!:s type!:s
    ComponentStatus apiVersion:s conditions:[ComponentCondition]^type kind:s metadata:ObjectMeta
    CompositeBasicSchedulingPolicy
    CompositeDisruptionMode all:AllCompositeDisruptionMode single:SingleCompositeDisruptionMode
    CompositeGangSchedulingPolicy minGroupCount!:i
    CompositePodGroup apiVersion:s kind:s metadata:ObjectMeta spec!:CompositePodGroupSpec status:CompositePodGroupStatus
    CompositePodGroupSchedulingConstraints topology:[TopologyConstraint]
    CompositePodGroupSchedulingPolicy basic:CompositeBasicSchedulingPolicy gang:CompositeGangSchedulingPolicy
    CompositePodGroupSpec disruptionMode:CompositeDisruptionMode parentCompositePodGroupName:s preemptionPolicy:s
     priority:i priorityClassName:s schedulingConstraints:CompositePodGroupSchedulingConstraints
     schedulingPolicy!:CompositePodGroupSchedulingPolicy workloadRef!:WorkloadReference.scheduling.v1alpha3
    CompositePodGroupStatus conditions:[Condition]^type
    CompositePodGroupTemplate compositePodGroupTemplates:[CompositePodGroupTemplate]^name
     disruptionMode:CompositeDisruptionMode name!:s podGroupTemplates:[PodGroupTemplate.scheduling.v1alpha3]^name
     preemptionPolicy:s priority:i priorityClassName:s schedulingConstraints:CompositePodGroupSchedulingConstraints
     schedulingPolicy!:CompositePodGroupSchedulingPolicy
    Condition lastTransitionTime!:T message!:s observedGeneration:l reason!:s status!:s type!:s
    ConfigMap apiVersion:s binaryData:{B} data:{s} immutable:b kind:s metadata:ObjectMeta
    ConfigMapEnvSource name:s@LocalObjectReference optional:b
    ConfigMapKeySelector key!:s name:s@LocalObjectReference optional:b
    ConfigMapNodeConfigSource kubeletConfigKey!:s name!:s namespace!:s resourceVersion:s uid:s
    ConfigMapProjection items:[KeyToPath] name:s@LocalObjectReference optional:b
    ConfigMapVolumeSource defaultMode:i defaultUser:l+37 items:[KeyToPath] name:s@LocalObjectReference optional:b
    Container args:[s] command:[s] env:[EnvVar]^name envFrom:[EnvFromSource] image:s imagePullPolicy:s
     lifecycle:Lifecycle livenessProbe:Probe name!:s ports:[ContainerPort]^containerPort,protocol readinessProbe:Probe
     resizePolicy:[ContainerResizePolicy] resources:ResourceRequirements restartPolicy:s
     restartPolicyRules:[ContainerRestartRule] securityContext:SecurityContext startupProbe:Probe stdin:b stdinOnce:b
     terminationMessagePath:s terminationMessagePolicy:s tty:b volumeDevices:[VolumeDevice]^devicePath
     volumeMounts:[VolumeMount]^mountPath workingDir:s
    ContainerExtendedResourceRequest containerName!:s requestName!:s resourceName!:s
    ContainerImage names:[s] sizeBytes:l
    ContainerPort containerPort!:i hostIP:s hostPort:i name:s protocol:s
    ContainerResizePolicy resourceName!:s restartPolicy!:s
    ContainerResourceMetricSource container!:s name!:s target!:MetricTarget
    ContainerResourceMetricStatus container!:s current!:MetricValueStatus name!:s
    ContainerRestartRule action!:s exitCodes:ContainerRestartRuleOnExitCodes
    ContainerRestartRuleOnExitCodes operator!:s values:[i]*
    ContainerState running:ContainerStateRunning terminated:ContainerStateTerminated waiting:ContainerStateWaiting
    ContainerStateRunning startedAt:T
    ContainerStateTerminated containerID:s exitCode!:i finishedAt:T message:s reason:s signal:i startedAt:T
    ContainerStateWaiting message:s reason:s
    ContainerStatus allocatedResources:{Q} allocatedResourcesStatus:[ResourceStatus]^name containerID:s image!:s
     imageID!:s lastState:ContainerState name!:s ready!:b resources:ResourceRequirements restartCount!:i started:b
     state:ContainerState stopSignal:s user:ContainerUser volumeMounts:[VolumeMountStatus]^mountPath
    ContainerUser linux:LinuxContainerUser
    ControllerRevision apiVersion:s data!:O+37 data:O-36 kind:s metadata:ObjectMeta revision!:l-36 revision:l+37
    Counter value!:Q
    CounterSet counters!:{Counter} name!:s
    CronJob apiVersion:s kind:s metadata:ObjectMeta spec!:CronJobSpec+36 spec:CronJobSpec-35 status:CronJobStatus
    CronJobSpec concurrencyPolicy:s failedJobsHistoryLimit:i jobTemplate!:JobTemplateSpec schedule!:s
     startingDeadlineSeconds:l successfulJobsHistoryLimit:i suspend:b timeZone:s
    CronJobStatus active:[ObjectReference] lastScheduleTime:T lastSuccessfulTime:T
    CrossVersionObjectReference apiVersion:s kind!:s name!:s
    CustomResourceColumnDefinition description:s format:s jsonPath!:s name!:s priority:i type!:s
    CustomResourceConversion strategy!:s webhook:WebhookConversion
    CustomResourceDefinition apiVersion:s kind:s metadata:ObjectMeta spec!:CustomResourceDefinitionSpec
     status:CustomResourceDefinitionStatus
    CustomResourceDefinitionCondition lastTransitionTime:T message:s observedGeneration:l+35 reason:s status!:s type!:s
    CustomResourceDefinitionNames categories:[s] kind!:s listKind:s plural!:s shortNames:[s] singular:s
    CustomResourceDefinitionSpec conversion:CustomResourceConversion group!:s names!:CustomResourceDefinitionNames
     preserveUnknownFields:b scope!:s versions!:[CustomResourceDefinitionVersion]

    """
}
