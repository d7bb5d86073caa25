// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, PodCertificateRequestSpec.certificates.v1alpha1 to ReplicationControllerStatus.
  static let fields5 = """
    PodCertificateRequestSpec.certificates.v1alpha1 maxExpirationSeconds:i nodeName!:s nodeUID!:s pkixPublicKey!:B
     podName!:s podUID!:s proofOfPossession!:B serviceAccountName!:s serviceAccountUID!:s signerName!:s
    PodCertificateRequestSpec.certificates.v1beta1 maxExpirationSeconds:i nodeName!:s nodeUID!:s pkixPublicKey!:B-35
     pkixPublicKey:B+36 podName!:s podUID!:s proofOfPossession!:B-35 proofOfPossession:B+36 serviceAccountName!:s
     serviceAccountUID!:s signerName!:s stubPKCS10Request!:B+36 unverifiedUserAnnotations:{s}
    PodCertificateRequestStatus beginRefreshAt:T certificateChain:s conditions:[Condition]^type notAfter:T notBefore:T
    PodCondition lastProbeTime:T lastTransitionTime:T message:s observedGeneration:l reason:s status!:s type!:s
    PodDNSConfig nameservers:[s] options:[PodDNSConfigOption] searches:[s]
    PodDNSConfigOption name:s value:s
    PodDisruptionBudget apiVersion:s kind:s metadata:ObjectMeta spec:PodDisruptionBudgetSpec
     status:PodDisruptionBudgetStatus
    PodDisruptionBudgetSpec maxUnavailable:P minAvailable:P selector:LabelSelector unhealthyPodEvictionPolicy:s
    PodDisruptionBudgetStatus conditions:[Condition]^type currentHealthy!:i-35 currentHealthy:i+36 desiredHealthy!:i-35
     desiredHealthy:i+36 disruptedPods:{T} disruptionsAllowed!:i-35 disruptionsAllowed:i+36 expectedPods!:i-35
     expectedPods:i+36 observedGeneration:l
    PodExtendedResourceClaimStatus requestMappings!:[ContainerExtendedResourceRequest] resourceClaimName!:s
    PodFailurePolicy rules!:[PodFailurePolicyRule]
    PodFailurePolicyOnExitCodesRequirement containerName:s operator!:s values!:[i]*
    PodFailurePolicyOnPodConditionsPattern status!:s-34 status:s+35 type!:s
    PodFailurePolicyRule action!:s onExitCodes:PodFailurePolicyOnExitCodesRequirement
     onPodConditions:[PodFailurePolicyOnPodConditionsPattern]
    PodGroup name!:s policy!:PodGroupPolicy
    PodGroup.scheduling.v1alpha2 apiVersion:s kind:s metadata:ObjectMeta spec!:PodGroupSpec status:PodGroupStatus
    PodGroup.scheduling.v1alpha3 apiVersion:s kind:s metadata:ObjectMeta spec!:PodGroupSpec.scheduling.v1alpha3
     status:PodGroupStatus
    PodGroupPolicy basic:BasicSchedulingPolicy gang:GangSchedulingPolicy
    PodGroupResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
    PodGroupResourceClaimStatus name!:s resourceClaimName:s
    PodGroupSchedulingConstraints topology:[TopologyConstraint]
    PodGroupSchedulingPolicy basic:BasicSchedulingPolicy gang:GangSchedulingPolicy
    PodGroupSpec disruptionMode:s podGroupTemplateRef:PodGroupTemplateReference priority:i priorityClassName:s
     resourceClaims:[PodGroupResourceClaim]^name schedulingConstraints:PodGroupSchedulingConstraints
     schedulingPolicy!:PodGroupSchedulingPolicy
    PodGroupSpec.scheduling.v1alpha3 disruptionMode:DisruptionMode parentCompositePodGroupName:s preemptionPolicy:s
     priority:i priorityClassName:s resourceClaims:[PodGroupResourceClaim]^name
     schedulingConstraints:PodGroupSchedulingConstraints schedulingPolicy!:PodGroupSchedulingPolicy
     workloadRef:WorkloadReference.scheduling.v1alpha3
    PodGroupStatus conditions:[Condition]^type resourceClaimStatuses:[PodGroupResourceClaimStatus]^name
    PodGroupTemplate disruptionMode:s name!:s priority:i priorityClassName:s resourceClaims:[PodGroupResourceClaim]^name
     schedulingConstraints:PodGroupSchedulingConstraints schedulingPolicy!:PodGroupSchedulingPolicy
    PodGroupTemplate.scheduling.v1alpha3 disruptionMode:DisruptionMode name!:s preemptionPolicy:s priority:i
     priorityClassName:s resourceClaims:[PodGroupResourceClaim]^name schedulingConstraints:PodGroupSchedulingConstraints
     schedulingPolicy!:PodGroupSchedulingPolicy
    PodGroupTemplateReference workload:WorkloadPodGroupTemplateReference
    PodIP ip!:s
    PodOS name!:s
    PodReadinessGate conditionType!:s
    PodResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
    PodResourceClaimStatus name!:s resourceClaimName:s
    PodSchedulingGate name!:s
    PodSchedulingGroup podGroupName:s
    PodSecurityContext appArmorProfile:AppArmorProfile fsGroup:l fsGroupChangePolicy:s runAsGroup:l runAsNonRoot:b
     runAsUser:l seLinuxChangePolicy:s seLinuxOptions:SELinuxOptions seccompProfile:SeccompProfile
     supplementalGroups:[l] supplementalGroupsPolicy:s sysctls:[Sysctl] windowsOptions:WindowsSecurityContextOptions
    PodSpec activeDeadlineSeconds:l affinity:Affinity automountServiceAccountToken:b containers!:[Container]^name
     dnsConfig:PodDNSConfig dnsPolicy:s enableServiceLinks:b ephemeralContainers:[EphemeralContainer]^name
     evictionResponders:[EvictionResponder]^name+37 hostAliases:[HostAlias]^ip hostIPC:b hostNetwork:b hostPID:b
     hostUsers:b hostname:s hostnameOverride:s imagePullSecrets:[LocalObjectReference]^name
     initContainers:[Container]^name nodeName:s nodeSelector:{s} os:PodOS overhead:{Q} preemptionPolicy:s priority:i
     priorityClassName:s readinessGates:[PodReadinessGate] resourceClaims:[PodResourceClaim]^name
     resources:ResourceRequirements restartPolicy:s runtimeClassName:s schedulerName:s
     schedulingGates:[PodSchedulingGate]^name schedulingGroup:PodSchedulingGroup+36 securityContext:PodSecurityContext
     serviceAccount:s serviceAccountName:s setHostnameAsFQDN:b shareProcessNamespace:b subdomain:s
     terminationGracePeriodSeconds:l tolerations:[Toleration]
     topologySpreadConstraints:[TopologySpreadConstraint]^topologyKey,whenUnsatisfiable volumes:[Volume]^name
     workloadRef:WorkloadReference+35-35
    PodStatus allocatedResources:{Q}+35 conditions:[PodCondition]^type containerStatuses:[ContainerStatus]
     ephemeralContainerStatuses:[ContainerStatus] extendedResourceClaimStatus:PodExtendedResourceClaimStatus hostIP:s
     hostIPs:[HostIP] initContainerStatuses:[ContainerStatus] message:s
     nodeAllocatableResourceClaimStatuses:[NodeAllocatableResourceClaimStatus]+36-36
     nodeAllocatableResourceClaimStatuses:[NodeAllocatableResourceClaimStatus]^resourceClaimName+37 nominatedNodeName:s
     observedGeneration:l phase:s podIP:s podIPs:[PodIP]^ip qosClass:s reason:s resize:s
     resourceClaimStatuses:[PodResourceClaimStatus]^name resources:ResourceRequirements+35 startTime:T
     volumeHealth:[PodVolumeHealth]^name+37
    PodTemplate apiVersion:s kind:s metadata:ObjectMeta template:PodTemplateSpec
    PodTemplateSpec metadata:ObjectMeta spec:PodSpec
    PodVolumeHealth healthConditions:[VolumeHealthCondition]^status,reason lastTransitionTime:T name!:s
    PodsMetricSource metric!:MetricIdentifier target!:MetricTarget
    PodsMetricStatus current!:MetricValueStatus metric!:MetricIdentifier
    PolicyRule apiGroups:[s] nonResourceURLs:[s] resourceNames:[s] resources:[s] verbs!:[s]
    PolicyRulesWithSubjects nonResourceRules:[NonResourcePolicyRule] resourceRules:[ResourcePolicyRule]
     subjects!:[Subject]
    PoolStatus allocatedDevices:i availableDevices:i driver!:s generation!:l nodeName:s
     partitionSummary:[PartitionTypeStatus]+37 poolName!:s resourceSliceCount:i
     shareableSummary:ShareableSummaryStatus+37 totalDevices:i unavailableDevices:i validationError:s
    PortStatus error:s port!:i protocol!:s
    PortworxVolumeSource fsType:s readOnly:b volumeID!:s
    PreferredSchedulingTerm preference!:NodeSelectorTerm weight!:i
    PriorityClass apiVersion:s description:s globalDefault:b kind:s metadata:ObjectMeta preemptionPolicy:s value!:i-35
     value:i+36
    PriorityLevelConfiguration apiVersion:s kind:s metadata:ObjectMeta spec!:PriorityLevelConfigurationSpec+37
     spec:PriorityLevelConfigurationSpec-36 status:PriorityLevelConfigurationStatus
    PriorityLevelConfigurationCondition lastTransitionTime:T message:s reason:s status:s type!:s+37 type:s-36
    PriorityLevelConfigurationReference name!:s
    PriorityLevelConfigurationSpec exempt:ExemptPriorityLevelConfiguration limited:LimitedPriorityLevelConfiguration
     type!:s
    PriorityLevelConfigurationStatus conditions:[PriorityLevelConfigurationCondition]^type
    Probe exec:ExecAction@ProbeHandler failureThreshold:i grpc:GRPCAction@ProbeHandler
     httpGet:HTTPGetAction@ProbeHandler initialDelaySeconds:i periodSeconds:i successThreshold:i
     tcpSocket:TCPSocketAction@ProbeHandler terminationGracePeriodSeconds:l timeoutSeconds:i
    ProjectedVolumeSource defaultMode:i defaultUser:l+37 sources:[VolumeProjection]
    QueuingConfiguration handSize:i queueLengthLimit:i queues:i
    QuobyteVolumeSource group:s readOnly:b registry!:s tenant:s user:s volume!:s
    RBDPersistentVolumeSource fsType:s image!:s keyring:s monitors!:[s] pool:s readOnly:b secretRef:SecretReference
     user:s
    RBDVolumeSource fsType:s image!:s keyring:s monitors!:[s] pool:s readOnly:b secretRef:LocalObjectReference user:s
    ReplicaSet apiVersion:s kind:s metadata:ObjectMeta spec!:ReplicaSetSpec+37 spec:ReplicaSetSpec-36
     status:ReplicaSetStatus
    ReplicaSetCondition lastTransitionTime:T message:s reason:s status!:s-36 status:s+37 type!:s-36 type:s+37
    ReplicaSetSpec minReadySeconds:i replicas:i selector!:LabelSelector template:PodTemplateSpec
    ReplicaSetStatus availableReplicas:i conditions:[ReplicaSetCondition]^type fullyLabeledReplicas:i
     observedGeneration:l readyReplicas:i replicas!:i terminatingReplicas:i
    ReplicationController apiVersion:s kind:s metadata:ObjectMeta spec:ReplicationControllerSpec
     status:ReplicationControllerStatus
    ReplicationControllerCondition lastTransitionTime:T message:s reason:s status!:s type!:s
    ReplicationControllerSpec minReadySeconds:i replicas:i selector:{s} template:PodTemplateSpec
    ReplicationControllerStatus availableReplicas:i conditions:[ReplicationControllerCondition]^type
     fullyLabeledReplicas:i observedGeneration:l readyReplicas:i replicas!:i

    """
}
