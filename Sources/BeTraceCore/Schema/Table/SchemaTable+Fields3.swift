// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, ExternalMetricSource to MutatingAdmissionPolicyBinding.
  static let fields3 = """
    ExternalMetricSource metric!:MetricIdentifier target!:MetricTarget
    ExternalMetricStatus current!:MetricValueStatus metric!:MetricIdentifier
    FCVolumeSource fsType:s lun:i readOnly:b targetWWNs:[s] wwids:[s]
    FieldSelectorAttributes rawSelector:s requirements:[FieldSelectorRequirement]
    FieldSelectorRequirement key!:s operator!:s values:[s]
    FileKeySelector key!:s optional:b path!:s volumeName!:s
    FlexPersistentVolumeSource driver!:s fsType:s options:{s} readOnly:b secretRef:SecretReference
    FlexVolumeSource driver!:s fsType:s options:{s} readOnly:b secretRef:LocalObjectReference
    FlockerVolumeSource datasetName:s datasetUUID:s
    FlowDistinguisherMethod type!:s
    FlowSchema apiVersion:s kind:s metadata:ObjectMeta spec!:FlowSchemaSpec+37 spec:FlowSchemaSpec-36
     status:FlowSchemaStatus
    FlowSchemaCondition lastTransitionTime:T message:s reason:s status:s type!:s+37 type:s-36
    FlowSchemaSpec distinguisherMethod:FlowDistinguisherMethod matchingPrecedence:i
     priorityLevelConfiguration!:PriorityLevelConfigurationReference rules:[PolicyRulesWithSubjects]
    FlowSchemaStatus conditions:[FlowSchemaCondition]^type
    ForNode name!:s
    ForZone name!:s
    GCEPersistentDiskVolumeSource fsType:s partition:i pdName!:s readOnly:b
    GRPCAction mode:s+37 port!:i service:s
    GangSchedulingPolicy minCount!:i
    GitRepoVolumeSource directory:s repository!:s revision:s
    GlusterfsPersistentVolumeSource endpoints!:s endpointsNamespace:s path!:s readOnly:b
    GlusterfsVolumeSource endpoints!:s path!:s readOnly:b
    GroupResource group!:s resource!:s
    GroupSubject name!:s
    GroupVersionResource group:s resource:s version:s
    HPAScalingPolicy periodSeconds!:i type!:s value!:i
    HPAScalingRules policies:[HPAScalingPolicy] selectPolicy:s stabilizationWindowSeconds:i tolerance:Q
    HTTPGetAction host:s httpHeaders:[HTTPHeader] path:s port!:P protocol:s+37 scheme:s
    HTTPHeader name!:s value!:s
    HTTPIngressPath backend!:IngressBackend path:s pathType!:s
    HTTPIngressRuleValue paths!:[HTTPIngressPath]
    HorizontalPodAutoscaler apiVersion:s kind:s metadata:ObjectMeta spec!:HorizontalPodAutoscalerSpec+36
     spec:HorizontalPodAutoscalerSpec-35 status:HorizontalPodAutoscalerStatus
    HorizontalPodAutoscaler.autoscaling.v2 apiVersion:s kind:s metadata:ObjectMeta
     spec!:HorizontalPodAutoscalerSpec.autoscaling.v2+36 spec:HorizontalPodAutoscalerSpec.autoscaling.v2-35
     status:HorizontalPodAutoscalerStatus.autoscaling.v2
    HorizontalPodAutoscalerBehavior scaleDown:HPAScalingRules scaleUp:HPAScalingRules
    HorizontalPodAutoscalerCondition lastTransitionTime:T message:s observedGeneration:l+37 reason:s status!:s type!:s
    HorizontalPodAutoscalerSpec maxReplicas!:i minReplicas:i scaleTargetRef!:CrossVersionObjectReference
     targetCPUUtilizationPercentage:i
    HorizontalPodAutoscalerSpec.autoscaling.v2 behavior:HorizontalPodAutoscalerBehavior maxReplicas!:i
     metrics:[MetricSpec] minReplicas:i scaleTargetRef!:CrossVersionObjectReference
    HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage:i currentReplicas!:i desiredReplicas!:i
     lastScaleTime:T observedGeneration:l
    HorizontalPodAutoscalerStatus.autoscaling.v2 conditions:[HorizontalPodAutoscalerCondition]^type
     currentMetrics:[MetricStatus] currentReplicas:i desiredReplicas!:i lastScaleTime:T observedGeneration:l
    HostAlias hostnames:[s] ip!:s
    HostIP ip!:s
    HostPathVolumeSource path!:s type:s
    IPAddress apiVersion:s kind:s metadata:ObjectMeta spec!:IPAddressSpec+36 spec:IPAddressSpec-35
    IPAddressSpec parentRef!:ParentReference
    IPBlock cidr!:s except:[s]
    ISCSIPersistentVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s
     lun!:i portals:[s] readOnly:b secretRef:SecretReference targetPortal!:s
    ISCSIVolumeSource chapAuthDiscovery:b chapAuthSession:b fsType:s initiatorName:s iqn!:s iscsiInterface:s lun!:i
     portals:[s] readOnly:b secretRef:LocalObjectReference targetPortal!:s
    ImageVolumeSource pullPolicy:s reference:s
    ImageVolumeStatus imageRef!:s
    Ingress apiVersion:s kind:s metadata:ObjectMeta spec:IngressSpec status:IngressStatus
    IngressBackend resource:TypedLocalObjectReference service:IngressServiceBackend
    IngressClass apiVersion:s kind:s metadata:ObjectMeta spec:IngressClassSpec
    IngressClassParametersReference apiGroup:s kind!:s name!:s namespace:s scope:s
    IngressClassSpec controller:s parameters:IngressClassParametersReference
    IngressLoadBalancerIngress hostname:s ip:s ports:[IngressPortStatus]
    IngressLoadBalancerStatus ingress:[IngressLoadBalancerIngress]
    IngressPortStatus error:s port!:i protocol!:s
    IngressRule host:s http:HTTPIngressRuleValue@IngressRuleValue
    IngressServiceBackend name!:s port:ServiceBackendPort
    IngressSpec defaultBackend:IngressBackend ingressClassName:s rules:[IngressRule] tls:[IngressTLS]
    IngressStatus loadBalancer:IngressLoadBalancerStatus
    IngressTLS hosts:[s] secretName:s
    JSONPatch expression:s
    JSONSchemaProps $ref:s $schema:s additionalItems:J additionalProperties:J allOf:[JSONSchemaProps]
     anyOf:[JSONSchemaProps] default:J definitions:{JSONSchemaProps} dependencies:{J} description:s enum:[J] example:J
     exclusiveMaximum:b exclusiveMinimum:b externalDocs:ExternalDocumentation format:s id:s items:J maxItems:l
     maxLength:l maxProperties:l maximum:d minItems:l minLength:l minProperties:l minimum:d multipleOf:d
     not:JSONSchemaProps nullable:b oneOf:[JSONSchemaProps] pattern:s patternProperties:{JSONSchemaProps}
     properties:{JSONSchemaProps} required:[s] title:s type:s uniqueItems:b x-kubernetes-embedded-resource:b
     x-kubernetes-int-or-string:b x-kubernetes-list-map-keys:[s] x-kubernetes-list-type:s x-kubernetes-map-type:s
     x-kubernetes-preserve-unknown-fields:b x-kubernetes-validations:[ValidationRule]^rule
    Job apiVersion:s kind:s metadata:ObjectMeta spec:JobSpec status:JobStatus
    JobCondition lastProbeTime:T lastTransitionTime:T message:s reason:s status!:s type!:s
    JobSchedulingConfiguration disruptionMode:WorkloadPodGroupDisruptionMode
     resourceClaims:[WorkloadPodGroupResourceClaim]^name schedulingConstraints:WorkloadPodGroupSchedulingConstraints
     schedulingPolicy:WorkloadPodGroupSchedulingPolicy
    JobSpec activeDeadlineSeconds:l backoffLimit:i backoffLimitPerIndex:i completionMode:s completions:i managedBy:s
     manualSelector:b maxFailedIndexes:i parallelism:i podFailurePolicy:PodFailurePolicy podReplacementPolicy:s
     scheduling:JobSchedulingConfiguration+37 selector:LabelSelector successPolicy:SuccessPolicy suspend:b
     template!:PodTemplateSpec ttlSecondsAfterFinished:i
    JobStatus active:i completedIndexes:s completionTime:T conditions:[JobCondition] failed:i failedIndexes:s ready:i
     startTime:T succeeded:i terminating:i uncountedTerminatedPods:UncountedTerminatedPods
    JobTemplateSpec metadata:ObjectMeta spec:JobSpec
    KeyToPath key!:s mode:i path!:s user:l+37
    LabelSelector matchExpressions:[LabelSelectorRequirement] matchLabels:{s}
    LabelSelectorAttributes rawSelector:s requirements:[LabelSelectorRequirement]
    LabelSelectorRequirement key!:s operator!:s values:[s]
    Lease apiVersion:s kind:s metadata:ObjectMeta spec:LeaseSpec
    LeaseCandidate apiVersion:s kind:s metadata:ObjectMeta spec!:LeaseCandidateSpec+36 spec:LeaseCandidateSpec-35
    LeaseCandidateSpec binaryVersion!:s emulationVersion:s leaseName!:s pingTime:U renewTime:U strategy!:s
    LeaseSpec acquireTime:U holderIdentity:s leaseDurationSeconds:i leaseTransitions:i preferredHolder:s renewTime:U
     strategy:s
    Lifecycle postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:s
    LifecycleHandler exec:ExecAction httpGet:HTTPGetAction sleep:SleepAction tcpSocket:TCPSocketAction
    LimitRange apiVersion:s kind:s metadata:ObjectMeta spec:LimitRangeSpec
    LimitRangeItem default:{Q} defaultRequest:{Q} max:{Q} maxLimitRequestRatio:{Q} min:{Q} type!:s
    LimitRangeSpec limits!:[LimitRangeItem]
    LimitResponse queuing:QueuingConfiguration type!:s
    LimitedPriorityLevelConfiguration borrowingLimitPercent:i lendablePercent:i limitResponse!:LimitResponse+37
     limitResponse:LimitResponse-36 nominalConcurrencyShares:i
    LinuxContainerUser gid!:l supplementalGroups:[l] uid!:l
    LoadBalancerIngress hostname:s ip:s ipMode:s ports:[PortStatus]
    LoadBalancerStatus ingress:[LoadBalancerIngress]
    LocalObjectReference name:s
    LocalSubjectAccessReview apiVersion:s kind:s metadata:ObjectMeta spec!:SubjectAccessReviewSpec
     status:SubjectAccessReviewStatus
    LocalVolumeSource fsType:s path!:s
    ManagedFieldsEntry apiVersion:s fieldsType:s fieldsV1:O manager:s operation:s subresource:s time:T
    MatchCondition expression!:s name!:s
    MatchResources excludeResourceRules:[NamedRuleWithOperations] matchPolicy:s namespaceSelector:LabelSelector
     objectSelector:LabelSelector resourceRules:[NamedRuleWithOperations]
    MetricIdentifier name!:s selector:LabelSelector
    MetricSpec containerResource:ContainerResourceMetricSource external:ExternalMetricSource object:ObjectMetricSource
     pods:PodsMetricSource resource:ResourceMetricSource type!:s
    MetricStatus containerResource:ContainerResourceMetricStatus external:ExternalMetricStatus object:ObjectMetricStatus
     pods:PodsMetricStatus resource:ResourceMetricStatus type!:s
    MetricTarget averageUtilization:i averageValue:Q type!:s value:Q
    MetricValueStatus averageUtilization:i averageValue:Q value:Q
    MigrationCondition lastUpdateTime:T message:s reason:s status!:s type!:s
    ModifyVolumeStatus status!:s targetVolumeAttributesClassName:s
    MutatingAdmissionPolicy apiVersion:s kind:s metadata:ObjectMeta spec:MutatingAdmissionPolicySpec
    MutatingAdmissionPolicyBinding apiVersion:s kind:s metadata:ObjectMeta spec:MutatingAdmissionPolicyBindingSpec

    """
}
