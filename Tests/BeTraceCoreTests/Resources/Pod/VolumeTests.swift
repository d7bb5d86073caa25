import BeTraceCore
import Testing

@Test(arguments: [
  PartRow("emptyDir stands even without fields", Volume(name: "a", .emptyDir()), ["name": "a", "emptyDir": [:]]),
  PartRow(
    "emptyDir in memory", Volume(name: "a", .emptyDir(medium: .memory, sizeLimit: "64Mi")),
    ["name": "a", "emptyDir": ["medium": "Memory", "sizeLimit": "64Mi"]]),
  PartRow(
    "configMap",
    Volume(
      name: "a",
      .configMap(
        name: "web", items: [KeyToPath(key: "a", path: "a.yaml", mode: 0o400)], defaultMode: 0o440, optional: true)),
    [
      "name": "a",
      "configMap": [
        "name": "web", "items": [["key": "a", "path": "a.yaml", "mode": 256]], "defaultMode": 288,
        "optional": true,
      ],
    ]),
  PartRow("secret", Volume(name: "a", .secret(secretName: "auth")), ["name": "a", "secret": ["secretName": "auth"]]),
  PartRow(
    "persistentVolumeClaim", Volume(name: "a", .persistentVolumeClaim(claimName: "data", readOnly: true)),
    ["name": "a", "persistentVolumeClaim": ["claimName": "data", "readOnly": true]]),
  PartRow(
    "ephemeral",
    Volume(
      name: "a",
      .ephemeral(
        volumeClaimTemplate: PersistentVolumeClaim.Template(
          spec: PersistentVolumeClaim.Spec(accessModes: [.readWriteOnce])))),
    ["name": "a", "ephemeral": ["volumeClaimTemplate": ["spec": ["accessModes": ["ReadWriteOnce"]]]]]),
  PartRow(
    "downwardAPI",
    Volume(name: "a", .downwardAPI(items: [DownwardFile(path: "labels", .fieldRef("metadata.labels"), mode: 0o444)])),
    [
      "name": "a",
      "downwardAPI": ["items": [["path": "labels", "fieldRef": ["fieldPath": "metadata.labels"], "mode": 292]]],
    ]),
  PartRow(
    "hostPath", Volume(name: "a", .hostPath(path: "/var/log", type: .directory)),
    ["name": "a", "hostPath": ["path": "/var/log", "type": "Directory"]]),
  PartRow(
    "nfs", Volume(name: "a", .nfs(server: "files", path: "/a", readOnly: true)),
    ["name": "a", "nfs": ["server": "files", "path": "/a", "readOnly": true]]),
  PartRow(
    "csi",
    Volume(
      name: "a",
      .csi(
        driver: "secrets-store.csi.k8s.io", readOnly: true, fsType: "ext4",
        volumeAttributes: ["secretProviderClass": "web"], nodePublishSecretName: "vault")),
    [
      "name": "a",
      "csi": [
        "driver": "secrets-store.csi.k8s.io", "readOnly": true, "fsType": "ext4",
        "volumeAttributes": ["secretProviderClass": "web"], "nodePublishSecretRef": ["name": "vault"],
      ],
    ]),
  PartRow(
    "csi without a Secret", Volume(name: "a", .csi(driver: "d")), ["name": "a", "csi": ["driver": "d"]]),
  PartRow(
    "image", Volume(name: "a", .image(reference: "web-assets:1", pullPolicy: .ifNotPresent)),
    ["name": "a", "image": ["reference": "web-assets:1", "pullPolicy": "IfNotPresent"]]),
  PartRow(
    "projected",
    Volume(
      name: "a",
      .projected(
        sources: [
          .configMap(name: "web"),
          .secret(name: "auth", items: [KeyToPath(key: "a", path: "a")]),
          .downwardAPI(items: [DownwardFile(path: "cpu", .resourceFieldRef("limits.cpu", containerName: "web"))]),
          .serviceAccountToken(path: "token", audience: "vault", expirationSeconds: 600),
          .clusterTrustBundle(path: "ca.pem", signerName: "example.com/ca", labelSelector: LabelSelector()),
          .podCertificate(
            signerName: "example.com/ca", keyType: "ED25519", maxExpirationSeconds: 3600,
            credentialBundlePath: "bundle.pem"),
        ], defaultMode: 0o440)),
    [
      "name": "a",
      "projected": [
        "sources": [
          ["configMap": ["name": "web"]],
          ["secret": ["name": "auth", "items": [["key": "a", "path": "a"]]]],
          [
            "downwardAPI": [
              "items": [
                ["path": "cpu", "resourceFieldRef": ["containerName": "web", "resource": "limits.cpu"]]
              ]
            ]
          ],
          ["serviceAccountToken": ["path": "token", "audience": "vault", "expirationSeconds": 600]],
          ["clusterTrustBundle": ["signerName": "example.com/ca", "labelSelector": [:], "path": "ca.pem"]],
          [
            "podCertificate": [
              "signerName": "example.com/ca", "keyType": "ED25519", "maxExpirationSeconds": 3600,
              "credentialBundlePath": "bundle.pem",
            ]
          ],
        ],
        "defaultMode": 288,
      ],
    ]),
  PartRow(
    "mount",
    VolumeMount(
      name: "a", mountPath: "/a", subPath: "b", readOnly: true, recursiveReadOnly: .ifPossible,
      mountPropagation: .isolated),
    [
      "name": "a", "mountPath": "/a", "subPath": "b", "readOnly": true, "recursiveReadOnly": "IfPossible",
      "mountPropagation": "None",
    ]),
  PartRow("device", VolumeDevice(name: "a", devicePath: "/dev/a"), ["name": "a", "devicePath": "/dev/a"]),
])
func volumesAreWrittenAsKubernetesReadsThem(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
