import BeTraceCore
import Testing

private let selector = LabelSelector(matchLabels: ["app": "web"])
private let template = PodTemplate(
  metadata: ObjectMeta(labels: ["app": "web"]), spec: PodSpec(containers: [Container(name: "web")]))
private let writtenSelector: Value = ["matchLabels": ["app": "web"]]
private let writtenTemplate: Value = [
  "metadata": ["labels": ["app": "web"]], "spec": ["containers": [["name": "web"]]],
]

@Test(arguments: [
  PartRow(
    "Namespace",
    Namespace(metadata: ObjectMeta(name: "betrace", labels: ["pod-security.kubernetes.io/enforce": "restricted"])),
    [
      "apiVersion": "v1", "kind": "Namespace",
      "metadata": ["name": "betrace", "labels": ["pod-security.kubernetes.io/enforce": "restricted"]],
    ]),
  PartRow(
    "metadata in its order",
    Namespace(
      metadata: ObjectMeta(
        name: "betrace", namespace: "none", labels: ["b": "2", "a": "1", "a/b": "3"], annotations: ["note": ""],
        finalizers: ["betrace.dev/last"])),
    [
      "apiVersion": "v1", "kind": "Namespace",
      "metadata": [
        "name": "betrace", "namespace": "none", "labels": ["a": "1", "a/b": "3", "b": "2"],
        "annotations": ["note": ""], "finalizers": ["betrace.dev/last"],
      ],
    ]),
  PartRow(
    "ConfigMap",
    ConfigMap(
      metadata: ObjectMeta(name: "web"), immutable: true, data: ["b.yaml": "b\n", "a": ""], binaryData: ["c": "AA=="]),
    [
      "apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": "web"],
      "immutable": true, "data": ["a": "", "b.yaml": "b\n"], "binaryData": ["c": "AA=="],
    ]),
  PartRow(
    "ServiceAccount",
    ServiceAccount(
      metadata: ObjectMeta(name: "web"), automountServiceAccountToken: false, imagePullSecrets: ["registry"],
      secrets: ["web-auth"]),
    [
      "apiVersion": "v1", "kind": "ServiceAccount", "metadata": ["name": "web"],
      "automountServiceAccountToken": false, "imagePullSecrets": [["name": "registry"]],
      "secrets": [["name": "web-auth"]],
    ]),
  PartRow(
    "PersistentVolumeClaim",
    PersistentVolumeClaim(
      metadata: ObjectMeta(name: "data"),
      spec: PersistentVolumeClaim.Spec(
        accessModes: [.readWriteOnce], storageClassName: "", volumeMode: .filesystem,
        resources: PersistentVolumeClaim.Resources(requests: ["storage": "10Gi"]),
        dataSource: TypedLocalObjectReference(
          apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: "before"))),
    [
      "apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": ["name": "data"],
      "spec": [
        "accessModes": ["ReadWriteOnce"], "storageClassName": "", "volumeMode": "Filesystem",
        "resources": ["requests": ["storage": "10Gi"]],
        "dataSource": ["apiGroup": "snapshot.storage.k8s.io", "kind": "VolumeSnapshot", "name": "before"],
      ],
    ]),
  PartRow(
    "Deployment that is recreated",
    Deployment(
      metadata: ObjectMeta(name: "web"),
      spec: Deployment.Spec(replicas: 0, strategy: .recreate, selector: selector, template: template)),
    [
      "apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": "web"],
      "spec": [
        "replicas": 0, "strategy": ["type": "Recreate"], "selector": writtenSelector, "template": writtenTemplate,
      ],
    ]),
  PartRow(
    "StatefulSet",
    StatefulSet(
      metadata: ObjectMeta(name: "web"),
      spec: StatefulSet.Spec(
        serviceName: "web-headless", replicas: 3, revisionHistoryLimit: 5, minReadySeconds: 5, firstOrdinal: 1,
        podManagementPolicy: .parallel, updateStrategy: .rollingUpdate(partition: 2),
        persistentVolumeClaimRetentionPolicy: StatefulSet.ClaimRetentionPolicy(
          whenDeleted: .retain, whenScaled: .delete),
        selector: selector, template: template,
        volumeClaimTemplates: [
          PersistentVolumeClaim.Template(
            metadata: ObjectMeta(name: "data"),
            spec: PersistentVolumeClaim.Spec(
              accessModes: [.readWriteOncePod],
              resources: PersistentVolumeClaim.Resources(requests: ["storage": "10Gi"])))
        ])),
    [
      "apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": ["name": "web"],
      "spec": [
        "serviceName": "web-headless", "replicas": 3, "revisionHistoryLimit": 5, "minReadySeconds": 5,
        "ordinals": ["start": 1], "podManagementPolicy": "Parallel",
        "updateStrategy": ["type": "RollingUpdate", "rollingUpdate": ["partition": 2]],
        "persistentVolumeClaimRetentionPolicy": ["whenDeleted": "Retain", "whenScaled": "Delete"],
        "selector": writtenSelector, "template": writtenTemplate,
        "volumeClaimTemplates": [
          [
            "metadata": ["name": "data"],
            "spec": ["accessModes": ["ReadWriteOncePod"], "resources": ["requests": ["storage": "10Gi"]]],
          ]
        ],
      ],
    ]),
  PartRow(
    "DaemonSet",
    DaemonSet(
      metadata: ObjectMeta(name: "web"),
      spec: DaemonSet.Spec(
        updateStrategy: .rollingUpdate(maxUnavailable: "10%"), selector: selector, template: template)),
    [
      "apiVersion": "apps/v1", "kind": "DaemonSet", "metadata": ["name": "web"],
      "spec": [
        "updateStrategy": ["type": "RollingUpdate", "rollingUpdate": ["maxUnavailable": "10%"]],
        "selector": writtenSelector, "template": writtenTemplate,
      ],
    ]),
])
func kindsAreWrittenAsKubernetesReadsThem(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
