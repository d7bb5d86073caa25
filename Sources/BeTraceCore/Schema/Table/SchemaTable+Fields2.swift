// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, CustomResourceDefinitionStatus to ExternalDocumentation.
  static let fields2 = """
    CustomResourceDefinitionStatus acceptedNames:CustomResourceDefinitionNames
     conditions:[CustomResourceDefinitionCondition]^type observedGeneration:l+35 storedVersions:[s]
    CustomResourceDefinitionVersion additionalPrinterColumns:[CustomResourceColumnDefinition] deprecated:b
     deprecationWarning:s name!:s schema:CustomResourceValidation selectableFields:[SelectableField] served!:b
     storage!:b subresources:CustomResourceSubresources
    CustomResourceSubresourceScale labelSelectorPath:s specReplicasPath!:s statusReplicasPath!:s
    CustomResourceSubresources scale:CustomResourceSubresourceScale status:O
    CustomResourceValidation openAPIV3Schema:JSONSchemaProps
    DaemonEndpoint Port!:i
    DaemonSet apiVersion:s kind:s metadata:ObjectMeta spec!:DaemonSetSpec+37 spec:DaemonSetSpec-36
     status:DaemonSetStatus
    DaemonSetCondition lastTransitionTime:T message:s reason:s status!:s-36 status:s+37 type!:s-36 type:s+37
    DaemonSetSpec minReadySeconds:i revisionHistoryLimit:i selector!:LabelSelector template!:PodTemplateSpec
     updateStrategy:DaemonSetUpdateStrategy
    DaemonSetStatus collisionCount:i conditions:[DaemonSetCondition]^type currentNumberScheduled!:i
     desiredNumberScheduled!:i numberAvailable:i numberMisscheduled!:i numberReady!:i numberUnavailable:i
     observedGeneration:l updatedNumberScheduled:i
    DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet type:s
    Deployment apiVersion:s kind:s metadata:ObjectMeta spec!:DeploymentSpec+37 spec:DeploymentSpec-36
     status:DeploymentStatus
    DeploymentCondition lastTransitionTime:T lastUpdateTime:T message:s reason:s status!:s-36 status:s+37 type!:s-36
     type:s+37
    DeploymentSpec minReadySeconds:i paused:b progressDeadlineSeconds:i replicas:i revisionHistoryLimit:i
     selector!:LabelSelector strategy:DeploymentStrategy template!:PodTemplateSpec
    DeploymentStatus availableReplicas:i collisionCount:i conditions:[DeploymentCondition]^type observedGeneration:l
     readyReplicas:i replicas:i terminatingReplicas:i unavailableReplicas:i updatedReplicas:i
    DeploymentStrategy rollingUpdate:RollingUpdateDeployment type:s
    Device allNodes:b allowMultipleAllocations:b attributes:{DeviceAttribute} bindingConditions:[s]
     bindingFailureConditions:[s] bindsToNode:b capacity:{DeviceCapacity} consumesCounters:[DeviceCounterConsumption]
     name!:s nodeAllocatableResourceMappings:{NodeAllocatableResourceMapping}+36-36
     nodeAllocatableResources:{NodeAllocatableResource}+37 nodeName:s nodeSelector:NodeSelector taints:[DeviceTaint]
    Device.resource.v1beta1 basic:BasicDevice name!:s
    DeviceAllocationConfiguration opaque:OpaqueDeviceConfiguration requests:[s] source!:s
    DeviceAllocationResult config:[DeviceAllocationConfiguration] results:[DeviceRequestAllocationResult]
    DeviceAttribute bool:b bools:[b]+36 int:l ints:[l]+36 string:s strings:[s]+36 version:s versions:[s]+36
    DeviceCapacity requestPolicy:CapacityRequestPolicy value!:Q
    DeviceClaim config:[DeviceClaimConfiguration] constraints:[DeviceConstraint] requests:[DeviceRequest]
    DeviceClaim.resource.v1beta1 config:[DeviceClaimConfiguration] constraints:[DeviceConstraint]
     requests:[DeviceRequest.resource.v1beta1]
    DeviceClaimConfiguration opaque:OpaqueDeviceConfiguration requests:[s]
    DeviceClass apiVersion:s kind:s metadata:ObjectMeta spec!:DeviceClassSpec-36 spec:DeviceClassSpec+37
    DeviceClassConfiguration opaque:OpaqueDeviceConfiguration
    DeviceClassSpec config:[DeviceClassConfiguration] extendedResourceName:s selectors:[DeviceSelector]
    DeviceConstraint distinctAttribute:s matchAttribute:s requests:[s]
    DeviceCounterConsumption compatibilityGroups:[s]+37 counterSet!:s counters!:{Counter}
    DeviceDerivedAttribute expression!:s name!:s
    DeviceRequest exactly:ExactDeviceRequest firstAvailable:[DeviceSubRequest] name!:s
    DeviceRequest.resource.v1beta1 adminAccess:b allocationMode:s capacity:CapacityRequirements count:l
     derivedAttributes:[DeviceDerivedAttribute]+37 deviceClassName:s firstAvailable:[DeviceSubRequest] name!:s
     selectors:[DeviceSelector] tolerations:[DeviceToleration]
    DeviceRequestAllocationResult adminAccess:b bindingConditions:[s] bindingFailureConditions:[s] consumedCapacity:{Q}
     device!:s driver!:s pool!:s request!:s shareID:s skipNodeOperations:[s]*+37 tolerations:[DeviceToleration]
    DeviceSelector cel:CELDeviceSelector
    DeviceSubRequest allocationMode:s capacity:CapacityRequirements count:l
     derivedAttributes:[DeviceDerivedAttribute]+37 deviceClassName!:s name!:s selectors:[DeviceSelector]
     tolerations:[DeviceToleration]
    DeviceTaint effect!:s key!:s timeAdded:T value:s
    DeviceTaintRule apiVersion:s kind:s metadata:ObjectMeta spec!:DeviceTaintRuleSpec status:DeviceTaintRuleStatus
    DeviceTaintRule.resource.v1alpha3 apiVersion:s kind:s metadata:ObjectMeta
     spec!:DeviceTaintRuleSpec.resource.v1alpha3 status:DeviceTaintRuleStatus+35
    DeviceTaintRuleSpec deviceSelector:DeviceTaintSelector taint!:DeviceTaint
    DeviceTaintRuleSpec.resource.v1alpha3 deviceSelector:DeviceTaintSelector.resource.v1alpha3 taint!:DeviceTaint
    DeviceTaintRuleStatus conditions:[Condition]^type
    DeviceTaintSelector device:s driver:s pool:s
    DeviceTaintSelector.resource.v1alpha3 device:s deviceClassName:s-34 driver:s pool:s selectors:[DeviceSelector]-34
    DeviceToleration effect:s key:s operator:s tolerationSeconds:l value:s
    DisruptionMode all:AllDisruptionMode single:SingleDisruptionMode
    DownwardAPIProjection items:[DownwardAPIVolumeFile]
    DownwardAPIVolumeFile fieldRef:ObjectFieldSelector mode:i path!:s resourceFieldRef:ResourceFieldSelector user:l+37
    DownwardAPIVolumeSource defaultMode:i defaultUser:l+37 items:[DownwardAPIVolumeFile]
    EmptyDirVolumeSource medium:s mode:i+37 sizeLimit:Q
    Endpoint addresses!:[s]* conditions:EndpointConditions deprecatedTopology:{s} hints:EndpointHints hostname:s
     nodeName:s targetRef:ObjectReference zone:s
    EndpointAddress hostname:s ip!:s nodeName:s targetRef:ObjectReference
    EndpointConditions ready:b serving:b terminating:b
    EndpointHints forNodes:[ForNode] forZones:[ForZone]
    EndpointPort appProtocol:s name:s port!:i protocol:s
    EndpointPort.discovery.v1 appProtocol:s name:s port:i protocol:s
    EndpointSlice addressType!:s apiVersion:s endpoints!:[Endpoint]-35 endpoints:[Endpoint]+36 kind:s
     metadata:ObjectMeta ports:[EndpointPort.discovery.v1]
    EndpointSubset addresses:[EndpointAddress] notReadyAddresses:[EndpointAddress] ports:[EndpointPort]
    Endpoints apiVersion:s kind:s metadata:ObjectMeta subsets:[EndpointSubset]
    EnvFromSource configMapRef:ConfigMapEnvSource prefix:s secretRef:SecretEnvSource
    EnvVar name!:s value:s valueFrom:EnvVarSource
    EnvVarSource configMapKeyRef:ConfigMapKeySelector fieldRef:ObjectFieldSelector fileKeyRef:FileKeySelector
     resourceFieldRef:ResourceFieldSelector secretKeyRef:SecretKeySelector
    EphemeralContainer args:[s]@EphemeralContainerCommon command:[s]@EphemeralContainerCommon
     env:[EnvVar]^name@EphemeralContainerCommon envFrom:[EnvFromSource]@EphemeralContainerCommon
     image:s@EphemeralContainerCommon imagePullPolicy:s@EphemeralContainerCommon
     lifecycle:Lifecycle@EphemeralContainerCommon livenessProbe:Probe@EphemeralContainerCommon
     name!:s@EphemeralContainerCommon ports:[ContainerPort]^containerPort,protocol@EphemeralContainerCommon
     readinessProbe:Probe@EphemeralContainerCommon resizePolicy:[ContainerResizePolicy]@EphemeralContainerCommon
     resources:ResourceRequirements@EphemeralContainerCommon restartPolicy:s@EphemeralContainerCommon
     restartPolicyRules:[ContainerRestartRule]@EphemeralContainerCommon
     securityContext:SecurityContext@EphemeralContainerCommon startupProbe:Probe@EphemeralContainerCommon
     stdin:b@EphemeralContainerCommon stdinOnce:b@EphemeralContainerCommon targetContainerName:s
     terminationMessagePath:s@EphemeralContainerCommon terminationMessagePolicy:s@EphemeralContainerCommon
     tty:b@EphemeralContainerCommon volumeDevices:[VolumeDevice]^devicePath@EphemeralContainerCommon
     volumeMounts:[VolumeMount]^mountPath@EphemeralContainerCommon workingDir:s@EphemeralContainerCommon
    EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate
    Event action:s apiVersion:s count:i eventTime:U firstTimestamp:T involvedObject!:ObjectReference kind:s
     lastTimestamp:T message:s metadata!:ObjectMeta reason:s related:ObjectReference reportingComponent:s
     reportingInstance:s series:EventSeries source:EventSource type:s
    Event.events.v1 action:s apiVersion:s deprecatedCount:i deprecatedFirstTimestamp:T deprecatedLastTimestamp:T
     deprecatedSource:EventSource eventTime!:U kind:s metadata:ObjectMeta note:s reason:s regarding:ObjectReference
     related:ObjectReference reportingController:s reportingInstance:s series:EventSeries.events.v1 type:s
    EventSeries count:i lastObservedTime:U
    EventSeries.events.v1 count!:i lastObservedTime!:U
    EventSource component:s host:s
    EvictionRequest apiVersion:s kind:s metadata:ObjectMeta spec!:EvictionRequestSpec status:EvictionRequestStatus
    EvictionRequestPodReference name!:s uid!:s
    EvictionRequestSpec intent!:s requester!:s target!:EvictionRequestTarget
    EvictionRequestStatus conditions:[Condition]^type observedGeneration:l
    EvictionRequestTarget pod:EvictionRequestPodReference
    EvictionResponder name!:s priority!:i
    ExactDeviceRequest adminAccess:b allocationMode:s capacity:CapacityRequirements count:l
     derivedAttributes:[DeviceDerivedAttribute]+37 deviceClassName!:s selectors:[DeviceSelector]
     tolerations:[DeviceToleration]
    ExecAction command:[s]
    ExemptPriorityLevelConfiguration lendablePercent:i nominalConcurrencyShares:i
    ExpressionWarning fieldRef!:s warning!:s
    ExternalDocumentation description:s url:s

    """
}
