// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, MutatingAdmissionPolicyBindingSpec to PodCertificateRequestSpec.
  static let fields4 = """
    MutatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName:s
    MutatingAdmissionPolicySpec failurePolicy:s matchConditions:[MatchCondition]^name matchConstraints:MatchResources
     mutations:[Mutation] paramKind:ParamKind reinvocationPolicy:s variables:[Variable]
    MutatingWebhook admissionReviewVersions!:[s] clientConfig!:WebhookClientConfig failurePolicy:s
     matchConditions:[MatchCondition]^name matchPolicy:s name!:s namespaceSelector:LabelSelector
     objectSelector:LabelSelector reinvocationPolicy:s rules:[RuleWithOperations] sideEffects!:s timeoutSeconds:i
    MutatingWebhookConfiguration apiVersion:s kind:s metadata:ObjectMeta webhooks:[MutatingWebhook]^name
    Mutation applyConfiguration:ApplyConfiguration jsonPatch:JSONPatch patchType!:s
    NFSVolumeSource path!:s readOnly:b server!:s
    NamedRuleWithOperations apiGroups:[s]@RuleWithOperations.Rule apiVersions:[s]@RuleWithOperations.Rule
     operations:[s]@RuleWithOperations resourceNames:[s] resources:[s]@RuleWithOperations.Rule
     scope:s@RuleWithOperations.Rule
    Namespace apiVersion:s kind:s metadata:ObjectMeta spec:NamespaceSpec status:NamespaceStatus
    NamespaceCondition lastTransitionTime:T message:s reason:s status!:s type!:s
    NamespaceSpec finalizers:[s]
    NamespaceStatus conditions:[NamespaceCondition]^type phase:s
    NetworkDeviceData hardwareAddress:s interfaceName:s ips:[s]
    NetworkPolicy apiVersion:s kind:s metadata:ObjectMeta spec:NetworkPolicySpec
    NetworkPolicyEgressRule ports:[NetworkPolicyPort] to:[NetworkPolicyPeer]
    NetworkPolicyIngressRule from:[NetworkPolicyPeer] ports:[NetworkPolicyPort]
    NetworkPolicyPeer ipBlock:IPBlock namespaceSelector:LabelSelector podSelector:LabelSelector
    NetworkPolicyPort endPort:i port:P protocol:s
    NetworkPolicySpec egress:[NetworkPolicyEgressRule] ingress:[NetworkPolicyIngressRule] podSelector:LabelSelector
     policyTypes:[s]
    Node apiVersion:s kind:s metadata:ObjectMeta spec:NodeSpec status:NodeStatus
    NodeAddress address!:s type!:s
    NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm]
     requiredDuringSchedulingIgnoredDuringExecution:NodeSelector
    NodeAllocatableMappedResources name!:s quantity!:Q
    NodeAllocatableMapping capacityKey:s capacityMultiplier:Q deviceMultiplier:Q
    NodeAllocatableOverhead perContainer:Q perPod:Q
    NodeAllocatableOverheadResources name!:s perContainer:Q perPod:Q
    NodeAllocatableResource mapping:NodeAllocatableMapping overhead:NodeAllocatableOverhead
    NodeAllocatableResourceClaimStatus containers:[s]* mapping:[NodeAllocatableMappedResources]^name+37
     overhead:[NodeAllocatableOverheadResources]^name+37 resourceClaimName!:s resources!:{Q}-36
    NodeAllocatableResourceMapping allocationMultiplier:Q capacityKey:s
    NodeCondition lastHeartbeatTime:T lastTransitionTime:T message:s reason:s status!:s type!:s
    NodeConfigSource configMap:ConfigMapNodeConfigSource
    NodeConfigStatus active:NodeConfigSource assigned:NodeConfigSource error:s lastKnownGood:NodeConfigSource
    NodeDaemonEndpoints kubeletEndpoint:DaemonEndpoint
    NodeFeatures supplementalGroupsPolicy:b
    NodePodPreemptionPolicy disableResizePreemption:[s]*
    NodeRuntimeHandler features:NodeRuntimeHandlerFeatures name:s
    NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:b userNamespaces:b
    NodeSelector nodeSelectorTerms!:[NodeSelectorTerm]
    NodeSelectorRequirement key!:s operator!:s values:[s]
    NodeSelectorTerm matchExpressions:[NodeSelectorRequirement] matchFields:[NodeSelectorRequirement]
    NodeSpec configSource:NodeConfigSource externalID:s podCIDR:s podCIDRs:[s]*
     podPreemptionPolicy:NodePodPreemptionPolicy+37 providerID:s taints:[Taint] unschedulable:b
    NodeStatus addresses:[NodeAddress]^type allocatable:{Q} capacity:{Q} conditions:[NodeCondition]^type
     config:NodeConfigStatus daemonEndpoints:NodeDaemonEndpoints declaredFeatures:[s]+35 features:NodeFeatures
     images:[ContainerImage] nodeInfo:NodeSystemInfo phase:s runtimeHandlers:[NodeRuntimeHandler]
     volumesAttached:[AttachedVolume] volumesInUse:[s]
    NodeSwapStatus capacity:l
    NodeSystemInfo architecture!:s bootID!:s containerRuntimeVersion!:s kernelVersion!:s kubeProxyVersion!:s
     kubeletVersion!:s machineID!:s operatingSystem!:s osImage!:s runningInUserNamespace:b+37 swap:NodeSwapStatus
     systemUUID!:s
    NonResourceAttributes path:s verb:s
    NonResourcePolicyRule nonResourceURLs!:[s]* verbs!:[s]*
    NonResourceRule nonResourceURLs:[s] verbs!:[s]
    ObjectFieldSelector apiVersion:s fieldPath!:s
    ObjectMeta annotations:{s} creationTimestamp:T deletionGracePeriodSeconds:l deletionTimestamp:T finalizers:[s]*
     generateName:s generation:l labels:{s} managedFields:[ManagedFieldsEntry] name:s namespace:s
     ownerReferences:[OwnerReference]^uid resourceVersion:s selfLink:s uid:s
    ObjectMetricSource describedObject!:CrossVersionObjectReference metric!:MetricIdentifier target!:MetricTarget
    ObjectMetricStatus current!:MetricValueStatus describedObject!:CrossVersionObjectReference metric!:MetricIdentifier
    ObjectReference apiVersion:s fieldPath:s kind:s name:s namespace:s resourceVersion:s uid:s
    OpaqueDeviceConfiguration driver!:s parameters!:O
    Overhead podFixed:{Q}
    OwnerReference apiVersion!:s blockOwnerDeletion:b controller:b kind!:s name!:s uid!:s
    ParamKind apiVersion:s kind:s
    ParamRef name:s namespace:s parameterNotFoundAction:s selector:LabelSelector
    ParentReference group:s name!:s namespace:s resource!:s
    PartitionTypeStatus allocatable!:i attribute!:s total!:i type!:s
    PersistentVolume apiVersion:s kind:s metadata:ObjectMeta spec:PersistentVolumeSpec status:PersistentVolumeStatus
    PersistentVolumeClaim apiVersion:s kind:s metadata:ObjectMeta spec:PersistentVolumeClaimSpec
     status:PersistentVolumeClaimStatus
    PersistentVolumeClaimCondition lastProbeTime:T lastTransitionTime:T message:s reason:s status!:s type!:s
    PersistentVolumeClaimSpec accessModes:[s] dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference
     resources:VolumeResourceRequirements selector:LabelSelector storageClassName:s volumeAttributesClassName:s
     volumeMode:s volumeName:s
    PersistentVolumeClaimStatus accessModes:[s] allocatedResourceStatuses:{s} allocatedResources:{Q} capacity:{Q}
     conditions:[PersistentVolumeClaimCondition]^type currentVolumeAttributesClassName:s
     healthStatus:VolumeHealthStatus+37 modifyVolumeStatus:ModifyVolumeStatus phase:s
    PersistentVolumeClaimTemplate metadata:ObjectMeta spec!:PersistentVolumeClaimSpec
    PersistentVolumeClaimVolumeSource claimName!:s readOnly:b
    PersistentVolumeSpec accessModes:[s] awsElasticBlockStore:AWSElasticBlockStoreVolumeSource@PersistentVolumeSource
     azureDisk:AzureDiskVolumeSource@PersistentVolumeSource
     azureFile:AzureFilePersistentVolumeSource@PersistentVolumeSource capacity:{Q}
     cephfs:CephFSPersistentVolumeSource@PersistentVolumeSource
     cinder:CinderPersistentVolumeSource@PersistentVolumeSource claimRef:ObjectReference
     csi:CSIPersistentVolumeSource@PersistentVolumeSource fc:FCVolumeSource@PersistentVolumeSource
     flexVolume:FlexPersistentVolumeSource@PersistentVolumeSource flocker:FlockerVolumeSource@PersistentVolumeSource
     gcePersistentDisk:GCEPersistentDiskVolumeSource@PersistentVolumeSource
     glusterfs:GlusterfsPersistentVolumeSource@PersistentVolumeSource
     hostPath:HostPathVolumeSource@PersistentVolumeSource iscsi:ISCSIPersistentVolumeSource@PersistentVolumeSource
     local:LocalVolumeSource@PersistentVolumeSource mountOptions:[s] nfs:NFSVolumeSource@PersistentVolumeSource
     nodeAffinity:VolumeNodeAffinity persistentVolumeReclaimPolicy:s
     photonPersistentDisk:PhotonPersistentDiskVolumeSource@PersistentVolumeSource
     portworxVolume:PortworxVolumeSource@PersistentVolumeSource quobyte:QuobyteVolumeSource@PersistentVolumeSource
     rbd:RBDPersistentVolumeSource@PersistentVolumeSource scaleIO:ScaleIOPersistentVolumeSource@PersistentVolumeSource
     storageClassName:s storageos:StorageOSPersistentVolumeSource@PersistentVolumeSource volumeAttributesClassName:s
     volumeMode:s vsphereVolume:VsphereVirtualDiskVolumeSource@PersistentVolumeSource
    PersistentVolumeStatus lastPhaseTransitionTime:T message:s phase:s reason:s
    PhotonPersistentDiskVolumeSource fsType:s pdID!:s
    Pod apiVersion:s kind:s metadata:ObjectMeta spec:PodSpec status:PodStatus
    PodAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm]
     requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm]
    PodAffinityTerm labelSelector:LabelSelector matchLabelKeys:[s] mismatchLabelKeys:[s] namespaceSelector:LabelSelector
     namespaces:[s] topologyKey!:s
    PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm]
     requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm]
    PodCertificateProjection certificateChainPath:s credentialBundlePath:s keyPath:s keyType!:s maxExpirationSeconds:i
     signerName!:s user:l+37 userAnnotations:{s}+35
    PodCertificateRequest apiVersion:s kind:s metadata:ObjectMeta spec!:PodCertificateRequestSpec
     status:PodCertificateRequestStatus
    PodCertificateRequest.certificates.v1alpha1 apiVersion:s kind:s metadata:ObjectMeta
     spec!:PodCertificateRequestSpec.certificates.v1alpha1 status:PodCertificateRequestStatus
    PodCertificateRequest.certificates.v1beta1 apiVersion:s kind:s metadata:ObjectMeta
     spec!:PodCertificateRequestSpec.certificates.v1beta1 status:PodCertificateRequestStatus
    PodCertificateRequestSpec maxExpirationSeconds:i nodeName!:s nodeUID!:s podName!:s podUID!:s serviceAccountName!:s
     serviceAccountUID!:s signerName!:s stubPKCS10Request!:B unverifiedUserAnnotations:{s}

    """
}
