import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary(
      "POD-29", "pods", "volumes",
      takes:
        #"[], null, [{"name": "~63~"}], [{"name": "a", "emptyDir": null}], [{"name": "a", "hostPath": null, "secret": {"secretName": "a"}}]"#,
      refuses:
        #"[{"name": "~64~"}], [{"name": "a.b"}], [{}], [null], [{"name": "a"}, {"name": "a"}], [{"name": "a", "emptyDir": {}, "secret": {"secretName": "a"}}], [{"name": "A"}]"#
    ),
    Boundary(
      "POD-30", "pods", "volumes",
      takes:
        #"[{"name": "a", "secret": {"secretName": "A b"}}], [{"name": "a", "configMap": {"name": "?", "defaultMode": 511}}], [{"name": "a", "persistentVolumeClaim": {"claimName": "A_b"}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"key": "A b", "path": "b/c", "mode": 0}]}}], [{"name": "a", "projected": {}}], [{"name": "a", "projected": {"sources": [{}]}}], [{"name": "a", "projected": {"sources": [{"secret": {"name": "a"}}, {"configMap": {"name": "a"}}], "defaultMode": 0}}], [{"name": "a", "configMap": {"name": "a", "items": [{"key": "k", "path": "a..b"}]}}]"#,
      refuses:
        #"[{"name": "a", "secret": {}}], [{"name": "a", "configMap": {"name": ""}}], [{"name": "a", "persistentVolumeClaim": {}}], [{"name": "a", "configMap": {"name": "a", "defaultMode": 512}}], [{"name": "a", "secret": {"secretName": "a", "defaultMode": -1}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"key": "k"}]}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"path": "k"}]}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"key": "k", "path": "/a"}]}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"key": "k", "path": "a/../b"}]}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"key": "k", "path": "..a"}]}}], [{"name": "a", "secret": {"secretName": "a", "items": [{"key": "k", "path": "a", "mode": 512}]}}], [{"name": "a", "projected": {"sources": [{"secret": {}}]}}], [{"name": "a", "projected": {"sources": [{"secret": {"name": "a"}, "configMap": {"name": "a"}}]}}], [{"name": "a", "projected": {"sources": [{"secret": {"name": "a", "items": [{"key": "a", "path": "x"}]}}, {"configMap": {"name": "a", "items": [{"key": "b", "path": "x"}]}}]}}]"#
    ),
    Boundary(
      "POD-30", "pods", "volumes", given: #""serviceAccountName": "a""#,
      takes:
        #"[{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t", "expirationSeconds": 600}}]}}], [{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t", "expirationSeconds": 4294967296}}]}}], [{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t", "audience": ""}}]}}]"#,
      refuses:
        #"[{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t", "expirationSeconds": 599}}]}}], [{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t", "expirationSeconds": 4294967297}}]}}], [{"name": "a", "projected": {"sources": [{"serviceAccountToken": {}}]}}], [{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "../t"}}]}}], [{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t", "expirationSeconds": 0}}]}}]"#
    ),
    Boundary(
      "POD-30", "Pod", "spec.volumes",
      refuses: #"[{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t"}}]}}]"#),
    Boundary(
      "POD-30", "templates", "volumes",
      takes: #"[{"name": "a", "projected": {"sources": [{"serviceAccountToken": {"path": "t"}}]}}]"#),
    Boundary(
      "POD-46", "pods", "volumes[0]",
      takes:
        #"{"name": "a", "emptyDir": {"sizeLimit": 0, "medium": "x"}}, {"name": "a", "hostPath": {"path": "a", "type": ""}}, {"name": "a", "hostPath": {"path": "/", "type": "Socket"}}, {"name": "a", "nfs": {"server": "a", "path": "/"}}, {"name": "a", "csi": {"driver": "~63~"}}, {"name": "a", "csi": {"driver": "A.b"}}, {"name": "a", "ephemeral": {"volumeClaimTemplate": {"spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1"}}}}}}, {"name": "a", "image": {"reference": "a", "pullPolicy": "Never"}}, {"name": "a", "downwardAPI": {"items": [{"path": "a", "fieldRef": {"fieldPath": "metadata.labels"}}]}}, {"name": "a", "downwardAPI": {"items": [{"path": "a", "resourceFieldRef": {"containerName": "x", "resource": "limits.cpu"}}]}}, {"name": "a", "downwardAPI": {}}"#,
      refuses:
        #"{"name": "a", "emptyDir": {"sizeLimit": "-1"}}, {"name": "a", "hostPath": {}}, {"name": "a", "hostPath": {"path": "a/../b"}}, {"name": "a", "hostPath": {"path": "a", "type": "directory"}}, {"name": "a", "nfs": {"server": "a", "path": "b"}}, {"name": "a", "nfs": {"path": "/"}}, {"name": "a", "csi": {"driver": "~64~"}}, {"name": "a", "csi": {"driver": "a_b"}}, {"name": "a", "csi": {}}, {"name": "a", "csi": {"driver": "a", "nodePublishSecretRef": {}}}, {"name": "a", "ephemeral": {}}, {"name": "a", "ephemeral": {"volumeClaimTemplate": {"spec": {"accessModes": ["ReadWriteOnce"]}}}}, {"name": "a", "image": {"reference": "a", "pullPolicy": "never"}}, {"name": "a", "downwardAPI": {"items": [{"path": "a"}]}}, {"name": "a", "downwardAPI": {"items": [{"path": "a", "resourceFieldRef": {"resource": "limits.cpu"}}]}}, {"name": "a", "downwardAPI": {"items": [{"path": "a", "fieldRef": {"fieldPath": "spec.nodeName"}}]}}, {"name": "a", "downwardAPI": {"items": [{"path": "../a", "fieldRef": {"fieldPath": "metadata.name"}}]}}"#
    ),
    Boundary(
      "POD-46", "pods", "volumes[0]",
      takes:
        #"{"name": "a", "awsElasticBlockStore": {"volumeID": "v", "partition": 255}}, {"name": "a", "iscsi": {"targetPortal": "1.2.3.4:3260", "iqn": "iqn.2001-04.com.example:a", "lun": 255}}, {"name": "a", "azureFile": {"secretName": "a", "shareName": "b"}}, {"name": "a", "fc": {"targetWWNs": ["50060e801049cfd1"], "lun": 0}}, {"name": "a", "fc": {"wwids": ["3600508b400105e210000900000490000"]}}, {"name": "a", "rbd": {"monitors": ["a"], "image": "b"}}, {"name": "a", "projected": {"sources": [{"clusterTrustBundle": {"path": "a", "name": "b"}, "secret": {"name": "c"}}]}}"#,
      refuses:
        #"{"name": "a", "awsElasticBlockStore": {"volumeID": "v", "partition": 256}}, {"name": "a", "awsElasticBlockStore": {}}, {"name": "a", "iscsi": {"targetPortal": "a", "iqn": "iqn.2001-04.com.example:a", "lun": 256}}, {"name": "a", "iscsi": {"targetPortal": "a", "lun": 1}}, {"name": "a", "azureFile": {"secretName": "a"}}, {"name": "a", "fc": {}}, {"name": "a", "fc": {"targetWWNs": ["a"]}}, {"name": "a", "fc": {"targetWWNs": ["a"], "wwids": ["b"], "lun": 1}}, {"name": "a", "azureDisk": {"diskName": "a"}}, {"name": "a", "gitRepo": {}}"#
    ),
    Boundary(
      "POD-46", "pods", "volumes[0].ephemeral.volumeClaimTemplate.metadata",
      given:
        #""volumes[0]": {"name": "a", "ephemeral": {"volumeClaimTemplate": {"spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1"}}}}}}"#,
      takes: #"{"labels": {"a": "b"}, "annotations": {"A.B/c": ""}}, {}, null, {"name": ""}"#,
      refuses:
        #"{"name": "a"}, {"namespace": "a"}, {"finalizers": ["a/b"]}, {"labels": {"a b": ""}}, {"annotations": {"a b": ""}}"#
    ),
    Boundary("POD-46", "Pod", "spec.volumes[0]", refuses: #"{"name": "a", "image": {}}"#),
    Boundary("POD-46", "templates", "volumes[0]", takes: #"{"name": "a", "image": {}}"#),
    Boundary(
      "POD-31", "pods", "containers[0].volumeMounts", given: #""volumes": [{"name": "v"}, {"name": "w"}]"#,
      takes:
        #"[{"name": "v", "mountPath": "a:b/.."}], [{"name": "v", "mountPath": "/m"}, {"name": "w", "mountPath": "/m/"}], [{"name": "v", "mountPath": "/a", "subPath": "b/c"}], [{"name": "v", "mountPath": "/a", "subPath": "", "subPathExpr": "$(A)"}], [{"name": "v", "mountPath": "/a", "mountPropagation": "HostToContainer"}], [{"name": "v", "mountPath": "/a", "readOnly": true, "recursiveReadOnly": "Enabled"}], [{"name": "v", "mountPath": "/a", "recursiveReadOnly": "Disabled"}], [{"name": "v", "mountPath": "/a", "readOnly": true, "mountPropagation": "None", "recursiveReadOnly": "IfPossible"}]"#,
      refuses:
        #"[{"name": "x", "mountPath": "/a"}], [{"name": "v"}], [{"mountPath": "/a"}], [{"name": "v", "mountPath": "/m"}, {"name": "w", "mountPath": "/m"}]"#
    ),
    Boundary(
      "POD-31", "pods", "containers[0].volumeMounts", given: #""volumes": [{"name": "v"}, {"name": "w"}]"#,
      refuses:
        #"[{"name": "v", "mountPath": "/a", "subPath": "/b"}], [{"name": "v", "mountPath": "/a", "subPath": "b/../c"}], [{"name": "v", "mountPath": "/a", "subPath": "b", "subPathExpr": "c"}], [{"name": "v", "mountPath": "/a", "mountPropagation": "Bidirectional"}], [{"name": "v", "mountPath": "/a", "mountPropagation": "none"}], [{"name": "v", "mountPath": "/a", "recursiveReadOnly": "Enabled"}], [{"name": "v", "mountPath": "/a", "readOnly": true, "recursiveReadOnly": "IfPossible", "mountPropagation": "HostToContainer"}], [{"name": "v", "mountPath": "/a", "recursiveReadOnly": "enabled"}]"#,
      blaming: "containers[0].volumeMounts"),
    Boundary(
      "POD-31", "pods", "containers[0].securityContext",
      given:
        #""volumes": [{"name": "v"}], "containers[0].volumeMounts": [{"name": "v", "mountPath": "/a", "mountPropagation": "Bidirectional"}]"#,
      takes: #"{"privileged": true}"#, refuses: #"{"privileged": false}, null"#, blaming: "containers[0].volumeMounts"),
    Boundary(
      "POD-47", "pods", "containers[0].volumeDevices",
      given: #""volumes": [{"name": "v", "persistentVolumeClaim": {"claimName": "a"}}, {"name": "e"}]"#,
      takes: #"[{"name": "v", "devicePath": "/a"}]"#,
      refuses:
        #"[{"name": "v", "devicePath": "/a"}, {"name": "v", "devicePath": "/b"}], [{"name": "e", "devicePath": "/a"}], [{"name": "x", "devicePath": "/a"}], [{"name": "v"}], [{"devicePath": "/a"}], [{"name": "v", "devicePath": "/a/../b"}]"#
    ),
  ])
  func volumes(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary("POD-32", "pods", "serviceAccountName", takes: #""", "~253~", "a.b""#, refuses: #""~254~", "A""#),
    Boundary("POD-32", "pods", "priorityClassName", takes: #""", null"#, refuses: #""~254~", "A_b""#),
    Boundary("POD-32", "pods", "runtimeClassName", takes: #"null, "a""#, refuses: #""", "A""#),
    Boundary("ADM-03", "Pod", "spec.overhead", takes: #"null, {}"#, refuses: #"{"cpu": "1"}"#),
    Boundary("ADM-03", "templates", "overhead", takes: #"{"cpu": "1"}"#),
    Boundary("POD-32", "pods", "nodeName", takes: #""", "~253~""#, refuses: #""~254~", "A""#),
    Boundary(
      "POD-33", "pods", "nodeSelector", takes: #"{"a.b/c": "d"}, {"a": ""}"#, refuses: #"{"a b": ""}, {"a": "~64~"}"#),
    Boundary(
      "POD-33", "pods", "tolerations",
      takes:
        #"[{"operator": "Exists"}], [{"key": "a", "value": "~63~"}], [{"key": "a/b", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": -5}], [{"key": "a", "operator": "Equal", "value": "", "effect": "PreferNoSchedule"}], [{"key": "a"}]"#,
      refuses:
        #"[{}], [null], [{"key": "a", "value": "~64~"}], [{"key": "a", "operator": "Exists", "value": "b"}], [{"key": "a", "operator": "exists"}], [{"key": "a b", "operator": "Exists"}], [{"operator": "Exists", "tolerationSeconds": 1}], [{"operator": "Exists", "effect": "noExecute"}], [{"key": "a", "operator": "Gt", "value": "1"}], [{"operator": "Equal"}]"#
    ),
    Boundary(
      "POD-33", "pods", "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms",
      takes:
        #"[{}], [{"matchExpressions": [{"key": "a", "operator": "Gt", "values": ["1"]}]}], [{"matchExpressions": [{"key": "a", "operator": "Exists"}]}], [{"matchFields": [{"key": "metadata.name", "operator": "In", "values": ["a"]}]}], [{"matchExpressions": [{"key": "a", "operator": "Lt", "values": ["x"]}]}]"#,
      refuses:
        #"[], [{"matchExpressions": [{"key": "a", "operator": "In"}]}], [{"matchExpressions": [{"key": "a", "operator": "Gt", "values": ["1", "2"]}]}], [{"matchExpressions": [{"key": "a", "operator": "Exists", "values": ["b"]}]}], [{"matchExpressions": [{"key": "a", "operator": "In", "values": ["~64~"]}]}], [{"matchFields": [{"key": "metadata.uid", "operator": "In", "values": ["a"]}]}], [{"matchFields": [{"key": "metadata.name", "operator": "In", "values": ["a", "b"]}]}], [{"matchFields": [{"key": "metadata.name", "operator": "Exists"}]}], [{"matchExpressions": [{"key": "a b", "operator": "Exists"}]}]"#
    ),
    Boundary(
      "POD-33", "pods", "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution",
      takes:
        #"[{"weight": 1, "preference": {}}], [{"weight": 100, "preference": {"matchExpressions": [{"key": "a", "operator": "In", "values": ["~64~"]}]}}]"#,
      refuses: #"[{"weight": 0, "preference": {}}], [{"weight": 101, "preference": {}}], [{"preference": {}}]"#),
    Boundary(
      "POD-33", "pods", "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution",
      takes:
        #"[{"topologyKey": "a/b"}], [{"topologyKey": "a", "namespaces": ["a"], "labelSelector": {}}], [{"topologyKey": "a", "labelSelector": {}, "matchLabelKeys": ["x"], "mismatchLabelKeys": ["y"]}], [{"topologyKey": "a", "namespaceSelector": {}}]"#,
      refuses:
        #"[{"topologyKey": ""}], [{}], [{"topologyKey": "a b"}], [{"topologyKey": "a", "matchLabelKeys": ["x"]}], [{"topologyKey": "a", "labelSelector": {}, "matchLabelKeys": ["x"], "mismatchLabelKeys": ["x"]}], [{"topologyKey": "a", "labelSelector": {"matchLabels": {"a b": ""}}}]"#
    ),
    Boundary(
      "POD-33", "pods", "affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution",
      takes: #"[{"weight": 1, "podAffinityTerm": {"topologyKey": "a"}}]"#,
      refuses:
        #"[{"weight": 0, "podAffinityTerm": {"topologyKey": "a"}}], [{"weight": 101, "podAffinityTerm": {"topologyKey": "a"}}], [{"weight": 1}]"#
    ),
    Boundary(
      "POD-34", "pods", "topologySpreadConstraints",
      takes:
        #"[{"maxSkew": 1, "topologyKey": "A b", "whenUnsatisfiable": "DoNotSchedule", "minDomains": 1}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "nodeAffinityPolicy": "Ignore", "nodeTaintsPolicy": "Honor"}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway"}, {"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "DoNotSchedule"}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "labelSelector": {"matchLabels": {"q": "r"}}, "matchLabelKeys": ["z"]}]"#,
      refuses:
        #"[{"maxSkew": 0, "topologyKey": "a", "whenUnsatisfiable": "DoNotSchedule"}], [{"maxSkew": 1, "topologyKey": "", "whenUnsatisfiable": "DoNotSchedule"}], [{"maxSkew": 1, "topologyKey": "a"}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "doNotSchedule"}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "minDomains": 1}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "DoNotSchedule", "minDomains": 0}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "nodeAffinityPolicy": "honor"}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "matchLabelKeys": ["z"]}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway"}, {"maxSkew": 2, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway"}]"#
    ),
    Boundary(
      "POD-34", "templates", "topologySpreadConstraints",
      takes:
        #"[{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "labelSelector": {"matchLabels": {"app": "web"}}, "matchLabelKeys": ["app"]}]"#
    ),
    Boundary(
      "POD-34", "Pod", "spec.topologySpreadConstraints",
      refuses:
        #"[{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "ScheduleAnyway", "labelSelector": {"matchLabels": {"app": "web"}}, "matchLabelKeys": ["app"]}]"#
    ),
  ])
  func scheduling(_ row: Boundary) throws { try row.check() }
}
