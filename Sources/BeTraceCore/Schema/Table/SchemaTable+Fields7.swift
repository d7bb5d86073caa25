// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The fields of structures, StorageVersionMigration.storagemigration.v1alpha1 to WorkloadSpec.scheduling.v1alpha3.
  static let fields7 = """
    StorageVersionMigration.storagemigration.v1alpha1 apiVersion:s kind:s metadata:ObjectMeta
     spec:StorageVersionMigrationSpec.storagemigration.v1alpha1
     status:StorageVersionMigrationStatus.storagemigration.v1alpha1
    StorageVersionMigrationSpec resource!:GroupResource
    StorageVersionMigrationSpec.storagemigration.v1alpha1 continueToken:s resource!:GroupVersionResource
    StorageVersionMigrationStatus conditions:[Condition]^type resourceVersion:s
    StorageVersionMigrationStatus.storagemigration.v1alpha1 conditions:[MigrationCondition]^type resourceVersion:s
    StorageVersionSpec
    StorageVersionStatus commonEncodingVersion:s conditions:[StorageVersionCondition]^type
     storageVersions:[ServerStorageVersion]^apiServerID
    Subject group:GroupSubject kind!:s serviceAccount:ServiceAccountSubject user:UserSubject
    Subject.rbac.v1 apiGroup:s kind!:s name!:s namespace:s
    SubjectAccessReview apiVersion:s kind:s metadata:ObjectMeta spec!:SubjectAccessReviewSpec
     status:SubjectAccessReviewStatus
    SubjectAccessReviewSpec extra:{[s]} groups:[s] nonResourceAttributes:NonResourceAttributes
     resourceAttributes:ResourceAttributes uid:s user:s
    SubjectAccessReviewStatus allowed!:b denied:b evaluationError:s reason:s
    SubjectRulesReviewStatus evaluationError:s incomplete!:b nonResourceRules!:[NonResourceRule]
     resourceRules!:[ResourceRule]
    SuccessPolicy rules!:[SuccessPolicyRule]
    SuccessPolicyRule succeededCount:i succeededIndexes:s
    Sysctl name!:s value!:s
    TCPSocketAction host:s port!:P
    Taint effect!:s key!:s timeAdded:T value:s
    TokenRequest audience!:s expirationSeconds:l
    TokenReview apiVersion:s kind:s metadata:ObjectMeta spec!:TokenReviewSpec status:TokenReviewStatus
    TokenReviewSpec audiences:[s] token!:s+36 token:s-35
    TokenReviewStatus audiences:[s] authenticated:b error:s user:UserInfo
    Toleration effect:s key:s operator:s tolerationSeconds:l value:s
    TopologyConstraint key!:s
    TopologySelectorLabelRequirement key!:s values!:[s]
    TopologySelectorTerm matchLabelExpressions:[TopologySelectorLabelRequirement]
    TopologySpreadConstraint labelSelector:LabelSelector matchLabelKeys:[s] maxSkew!:i minDomains:i nodeAffinityPolicy:s
     nodeTaintsPolicy:s topologyKey!:s whenUnsatisfiable!:s
    TypeChecking expressionWarnings:[ExpressionWarning]
    TypedLocalObjectReference apiGroup:s kind!:s name!:s
    TypedObjectReference apiGroup:s kind!:s name!:s namespace:s
    UncountedTerminatedPods failed:[s]* succeeded:[s]*
    UserInfo extra:{[s]} groups:[s] uid:s username:s
    UserSubject name!:s
    ValidatingAdmissionPolicy apiVersion:s kind:s metadata:ObjectMeta spec:ValidatingAdmissionPolicySpec
     status:ValidatingAdmissionPolicyStatus
    ValidatingAdmissionPolicyBinding apiVersion:s kind:s metadata:ObjectMeta
     spec!:ValidatingAdmissionPolicyBindingSpec+36 spec:ValidatingAdmissionPolicyBindingSpec-35
    ValidatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName!:s+36
     policyName:s-35 validationActions!:[s]*+36 validationActions:[s]*-35
    ValidatingAdmissionPolicySpec auditAnnotations:[AuditAnnotation] failurePolicy:s
     matchConditions:[MatchCondition]^name matchConstraints:MatchResources paramKind:ParamKind validations:[Validation]
     variables:[Variable]^name
    ValidatingAdmissionPolicyStatus conditions:[Condition]^type observedGeneration:l typeChecking:TypeChecking
    ValidatingWebhook admissionReviewVersions!:[s] clientConfig!:WebhookClientConfig failurePolicy:s
     matchConditions:[MatchCondition]^name matchPolicy:s name!:s namespaceSelector:LabelSelector
     objectSelector:LabelSelector rules:[RuleWithOperations] sideEffects!:s timeoutSeconds:i
    ValidatingWebhookConfiguration apiVersion:s kind:s metadata:ObjectMeta webhooks:[ValidatingWebhook]^name
    Validation expression!:s message:s messageExpression:s reason:s
    ValidationRule fieldPath:s message:s messageExpression:s optionalOldSelf:b reason:s rule!:s
    Variable expression!:s name!:s
    Volume awsElasticBlockStore:AWSElasticBlockStoreVolumeSource@VolumeSource
     azureDisk:AzureDiskVolumeSource@VolumeSource azureFile:AzureFileVolumeSource@VolumeSource
     cephfs:CephFSVolumeSource@VolumeSource cinder:CinderVolumeSource@VolumeSource
     configMap:ConfigMapVolumeSource@VolumeSource csi:CSIVolumeSource@VolumeSource
     downwardAPI:DownwardAPIVolumeSource@VolumeSource emptyDir:EmptyDirVolumeSource@VolumeSource
     ephemeral:EphemeralVolumeSource@VolumeSource fc:FCVolumeSource@VolumeSource
     flexVolume:FlexVolumeSource@VolumeSource flocker:FlockerVolumeSource@VolumeSource
     gcePersistentDisk:GCEPersistentDiskVolumeSource@VolumeSource gitRepo:GitRepoVolumeSource@VolumeSource
     glusterfs:GlusterfsVolumeSource@VolumeSource hostPath:HostPathVolumeSource@VolumeSource
     image:ImageVolumeSource@VolumeSource iscsi:ISCSIVolumeSource@VolumeSource name!:s nfs:NFSVolumeSource@VolumeSource
     persistentVolumeClaim:PersistentVolumeClaimVolumeSource@VolumeSource
     photonPersistentDisk:PhotonPersistentDiskVolumeSource@VolumeSource portworxVolume:PortworxVolumeSource@VolumeSource
     projected:ProjectedVolumeSource@VolumeSource quobyte:QuobyteVolumeSource@VolumeSource
     rbd:RBDVolumeSource@VolumeSource scaleIO:ScaleIOVolumeSource@VolumeSource secret:SecretVolumeSource@VolumeSource
     storageos:StorageOSVolumeSource@VolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource@VolumeSource
    VolumeAttachment apiVersion:s kind:s metadata:ObjectMeta spec!:VolumeAttachmentSpec status:VolumeAttachmentStatus
    VolumeAttachmentSource inlineVolumeSpec:PersistentVolumeSpec persistentVolumeName:s
    VolumeAttachmentSpec attacher!:s nodeName!:s source!:VolumeAttachmentSource
    VolumeAttachmentStatus attachError:VolumeError attached!:b attachmentMetadata:{s} detachError:VolumeError
    VolumeAttributesClass apiVersion:s driverName!:s kind:s metadata:ObjectMeta parameters:{s}
    VolumeDevice devicePath!:s name!:s
    VolumeError errorCode:i message:s time:T
    VolumeHealthCondition message:s reason!:s status!:s
    VolumeHealthStatus healthConditions:[VolumeHealthCondition]^status,reason lastTransitionTime:T
    VolumeMount bindMountOptions:[s]*+37 mountPath!:s mountPropagation:s name!:s readOnly:b recursiveReadOnly:s
     subPath:s subPathExpr:s
    VolumeMountStatus mountPath!:s name!:s readOnly:b recursiveReadOnly:s volumeStatus:VolumeStatus+36
    VolumeNodeAffinity required:NodeSelector
    VolumeNodeResources count:i
    VolumeProjection clusterTrustBundle:ClusterTrustBundleProjection configMap:ConfigMapProjection
     downwardAPI:DownwardAPIProjection podCertificate:PodCertificateProjection secret:SecretProjection
     serviceAccountToken:ServiceAccountTokenProjection
    VolumeResourceRequirements limits:{Q} requests:{Q}
    VolumeStatus image:ImageVolumeStatus
    VsphereVirtualDiskVolumeSource fsType:s storagePolicyID:s storagePolicyName:s volumePath!:s
    WebhookClientConfig caBundle:B service:ServiceReference url:s
    WebhookConversion clientConfig:WebhookClientConfig conversionReviewVersions!:[s]
    WeightedPodAffinityTerm podAffinityTerm!:PodAffinityTerm weight!:i
    WindowsSecurityContextOptions gmsaCredentialSpec:s gmsaCredentialSpecName:s hostProcess:b runAsUserName:s
    Workload apiVersion:s kind:s metadata:ObjectMeta spec!:WorkloadSpec
    Workload.scheduling.v1alpha2 apiVersion:s kind:s metadata:ObjectMeta spec!:WorkloadSpec.scheduling.v1alpha2
    Workload.scheduling.v1alpha3 apiVersion:s kind:s metadata:ObjectMeta spec!:WorkloadSpec.scheduling.v1alpha3
    WorkloadPodGroupAllDisruptionMode
    WorkloadPodGroupBasicSchedulingPolicy
    WorkloadPodGroupDisruptionMode all:WorkloadPodGroupAllDisruptionMode single:WorkloadPodGroupSingleDisruptionMode
    WorkloadPodGroupGangSchedulingPolicy minCount:i
    WorkloadPodGroupResourceClaim name!:s resourceClaimName:s resourceClaimTemplateName:s
    WorkloadPodGroupSchedulingConstraints topology:[TopologyConstraint]
    WorkloadPodGroupSchedulingPolicy basic:WorkloadPodGroupBasicSchedulingPolicy
     gang:WorkloadPodGroupGangSchedulingPolicy
    WorkloadPodGroupSingleDisruptionMode
    WorkloadPodGroupTemplateReference podGroupTemplateName!:s workloadName!:s
    WorkloadReference name!:s podGroup!:s podGroupReplicaKey:s
    WorkloadReference.scheduling.v1alpha3 templateName!:s workloadName!:s
    WorkloadSpec controllerRef:TypedLocalObjectReference podGroups!:[PodGroup]^name
    WorkloadSpec.scheduling.v1alpha2 controllerRef:TypedLocalObjectReference podGroupTemplates!:[PodGroupTemplate]^name
    WorkloadSpec.scheduling.v1alpha3 compositePodGroupTemplates:[CompositePodGroupTemplate]^name
     controllerRef:TypedLocalObjectReference podGroupTemplates:[PodGroupTemplate.scheduling.v1alpha3]^name

    """
}
