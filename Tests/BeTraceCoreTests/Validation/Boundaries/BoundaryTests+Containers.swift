import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary("POD-01", "pods", "containers", refuses: #"[], null, "<none>", [null]"#),
    Boundary(
      "POD-02", "pods", "containers[0].name", takes: #""~63~", "0""#, refuses: #""~64~", "", "a.b", "A", null"#),
    Boundary(
      "POD-02", "pods", "containers[1]", takes: #"{"name": "b", "image": "a"}"#,
      refuses: #"{"name": "web", "image": "a"}"#),
    Boundary(
      "POD-02", "pods", "initContainers[0]", takes: #"{"name": "b", "image": "a"}"#,
      refuses: #"{"name": "web", "image": "a"}, {"image": "a"}"#),
    Boundary("POD-03", "pods", "containers[0].image", takes: #""A:b:c", "?""#, refuses: #""", null, "<none>""#),
    Boundary("POD-04", "templates", "containers[0].image", takes: #"" web", "web ", "web\n""#),
    Boundary("POD-04", "Pod", "spec.containers[0].image", takes: #""a b""#, refuses: #"" web", "web ", "web\n""#),
    Boundary(
      "POD-05", "pods", "containers[0].imagePullPolicy", takes: #""Always", "IfNotPresent", "Never", "", null"#,
      refuses: #""always""#),
    Boundary(
      "POD-06", "pods", "containers[0].terminationMessagePolicy", takes: #""File", "FallbackToLogsOnError", "", null"#,
      refuses: #""file""#),
    Boundary(
      "POD-07", "pods", "containers[0].ports[0].containerPort", takes: "1, 65535", refuses: #"0, 65536, -1, null, "80""#
    ),
    Boundary(
      "POD-08", "pods", "containers[0].ports",
      takes:
        #"[{"containerPort": 1, "name": "~15~"}], [{"containerPort": 1, "name": "1a"}], [{"containerPort": 1, "name": ""}]"#,
      refuses:
        #"[{"containerPort": 1, "name": "~16~"}], [{"containerPort": 1, "name": "1"}], [{"containerPort": 1, "name": "A"}], [{"containerPort": 1, "name": "a--b"}], [{"containerPort": 1, "name": "-a"}], [{"containerPort": 1, "name": "a-"}], [{"containerPort": 1, "name": "a"}, {"containerPort": 2, "name": "a"}]"#
    ),
    Boundary(
      "POD-10", "pods", "containers[0].ports",
      takes:
        #"[{"containerPort": 1, "protocol": "SCTP"}], [{"containerPort": 1, "protocol": ""}], [{"containerPort": 1, "hostPort": 65535, "hostIP": "x"}], [{"containerPort": 1, "hostPort": 0}], [{"containerPort": 1, "hostPort": 5}, {"containerPort": 2, "hostPort": 5, "hostIP": "0.0.0.0"}], [{"containerPort": 1, "hostPort": 5}, {"containerPort": 2, "hostPort": 5, "protocol": "UDP"}], [{"containerPort": 1}, {"containerPort": 1}]"#,
      refuses:
        #"[{"containerPort": 1, "protocol": "tcp"}], [{"containerPort": 1, "hostPort": 65536}], [{"containerPort": 1, "hostPort": -1}], [{"containerPort": 1, "hostPort": 5}, {"containerPort": 2, "hostPort": 5}]"#
    ),
    Boundary(
      "POD-10", "pods", "containers[0].ports", given: #""hostNetwork": true"#,
      takes: #"[{"containerPort": 1}], [{"containerPort": 1, "hostPort": 1}]"#,
      refuses: #"[{"containerPort": 1, "hostPort": 2}]"#),
    Boundary(
      "POD-10", "templates", "containers[1]",
      given: #""hostNetwork": true, "containers[0].ports": [{"containerPort": 1}]"#,
      takes: #"{"name": "b", "image": "b", "ports": [{"containerPort": 1}]}"#),
    Boundary(
      "POD-10", "Pod", "spec.containers[1]",
      given: #""spec.hostNetwork": true, "spec.containers[0].ports": [{"containerPort": 1}]"#,
      refuses: #"{"name": "b", "image": "b", "ports": [{"containerPort": 1}]}"#),
    Boundary(
      "POD-10", "pods", "initContainers[0].ports",
      given:
        #""containers[0].ports": [{"containerPort": 1, "hostPort": 5}], "initContainers[0]": {"name": "b", "image": "b"}"#,
      takes: #"[{"containerPort": 1, "hostPort": 5}]"#,
      refuses: #"[{"containerPort": 1, "hostPort": 6}, {"containerPort": 2, "hostPort": 6}]"#),
    Boundary(
      "POD-11", "pods", "containers[0].env[0].name", takes: #""A", "1", "a b", "a.b", ".", "~300~", "%&!""#,
      refuses: #""", null, "a=b", "ä", "a\tb""#),
    Boundary(
      "POD-12", "pods", "containers[0].env[0]",
      takes:
        #"{"name": "A", "value": "", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}, {"name": "A", "valueFrom": null}, {"name": "A"}"#,
      refuses:
        #"{"name": "A", "valueFrom": {}}, {"name": "A", "value": "b", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}, {"name": "A", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}, "secretKeyRef": {"name": "a", "key": "b"}}}"#
    ),
    Boundary(
      "POD-12", "pods", "containers[0].env[0].valueFrom.fileKeyRef",
      given:
        #""volumes": [{"name": "v", "emptyDir": {}}, {"name": "c", "configMap": {"name": "c"}}], "containers[0].env": [{"name": "A"}]"#,
      takes:
        #"{"volumeName": "v", "path": "/a", "key": "K"}, {"volumeName": "v", "path": "a/b", "key": "a b", "optional": true}"#,
      refuses:
        #"{"volumeName": "v", "path": "a", "key": "a=b"}, {"volumeName": "v", "path": "a"}, {"volumeName": "v", "path": "../a", "key": "K"}, {"volumeName": "c", "path": "a", "key": "K"}, {"volumeName": "x", "path": "a", "key": "K"}, {"path": "a", "key": "K"}, {"volumeName": "v", "key": "K"}"#
    ),
    Boundary(
      "POD-13", "pods", "containers[0].env",
      takes:
        #"[{"name": "A", "valueFrom": {"secretKeyRef": {"name": "~253~", "key": "~253~"}}}], [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "a.b", "key": "_.-9", "optional": true}}}]"#,
      refuses:
        #"[{"name": "A", "valueFrom": {"secretKeyRef": {"name": "~254~", "key": "a"}}}], [{"name": "A", "valueFrom": {"secretKeyRef": {"name": "a", "key": "~254~"}}}], [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "", "key": "a"}}}], [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "a"}}}], [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "a", "key": "..a"}}}], [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "a", "key": "a b"}}}], [{"name": "A", "valueFrom": {"secretKeyRef": {"name": "A", "key": "a"}}}]"#
    ),
    Boundary(
      "POD-14", "pods", "containers[0].env[0].valueFrom.fieldRef", given: #""containers[0].env": [{"name": "A"}]"#,
      takes:
        #"{"fieldPath": "metadata.name"}, {"fieldPath": "spec.host"}, {"fieldPath": "status.podIPs"}, {"fieldPath": "metadata.labels['a.b/c']"}, {"fieldPath": "metadata.annotations['A.B/c']"}, {"fieldPath": "metadata.uid", "apiVersion": "v1"}, {"fieldPath": "status.hostIPs", "apiVersion": ""}"#,
      refuses:
        #"{"fieldPath": ""}, {"fieldPath": "metadata.labels"}, {"fieldPath": "metadata.labels['a b']"}, {"fieldPath": "metadata.labels[\"a\"]"}, {"fieldPath": "metadata.labels['A.B/c']"}, {"fieldPath": "spec.hostname"}, {"fieldPath": "metadata.name", "apiVersion": "v2"}, {"fieldPath": "status.phase"}, {"fieldPath": "metadata.labels['']"}"#
    ),
    Boundary(
      "POD-15", "pods", "containers[0].env[0].valueFrom.resourceFieldRef",
      given: #""containers[0].env": [{"name": "A"}]"#,
      takes:
        #"{"resource": "limits.cpu"}, {"resource": "requests.memory", "divisor": "1Mi"}, {"resource": "limits.cpu", "divisor": "1000m"}, {"resource": "limits.cpu", "divisor": "0.001"}, {"resource": "limits.memory", "divisor": 1000}, {"resource": "limits.ephemeral-storage", "divisor": "1k"}, {"resource": "limits.hugepages-2Mi"}, {"resource": "requests.cpu", "divisor": "0"}, {"resource": "limits.cpu", "containerName": "x"}"#,
      refuses:
        #"{"resource": ""}, {"resource": "limits.storage"}, {"resource": "cpu"}, {"resource": "limits.cpu", "divisor": "2"}, {"resource": "limits.memory", "divisor": "2Mi"}, {"resource": "limits.memory", "divisor": "1m"}, {"resource": "limits.memory", "divisor": "1024"}, {"resource": "limits.cpu", "divisor": "1k"}, {"resource": "limits.pods"}"#
    ),
    Boundary(
      "POD-16", "pods", "containers[0].env", takes: #"[{"name": "A", "value": "1"}, {"name": "A", "value": "2"}]"#),
    Boundary(
      "POD-17", "pods", "containers[0].envFrom",
      takes:
        #"[{"configMapRef": {"name": "a"}}], [{"secretRef": {"name": "a_-"}, "prefix": "A"}], [{"prefix": "a b", "secretRef": {"name": "~253~"}}]"#,
      refuses:
        #"[{}], [null], [{"configMapRef": {"name": ""}}], [{"configMapRef": {}}], [{"secretRef": {"name": "A"}}], [{"secretRef": {"name": "~254~"}}], [{"secretRef": {"name": "a"}, "configMapRef": {"name": "a"}}], [{"secretRef": {"name": "a"}, "prefix": "a="}]"#
    ),
    Boundary(
      "POD-19", "pods", "containers[0].resources.limits",
      takes:
        #"{"cpu": "0"}, {"memory": "1Gi"}, {"ephemeral-storage": "1"}, {"hugepages-2Mi": "2Mi", "cpu": 1}, {"ex.com/gpu": 1}, {"kubernetes.io/x": "0.5"}, {"ex.com/gpu": "1000m"}, {"cpu": null}, null, {"cpu": "1e3"}, {"cpu": "-0"}"#,
      refuses:
        #"{"storage": "1"}, {"pods": 1}, {"gpu": 1}, {"requests.cpu": 1}, {"requests.ex.com/gpu": 1}, {"cpu": "-1"}, {"ex.com/gpu": "0.5"}, {"hugepages-2Mi": "3Mi", "cpu": 1}, {"hugepages-x": "2Mi", "cpu": 1}, {"a b/c": 1}, {"cpu": ""}, {"cpu": "1 Mi"}, {"cpu": "1K"}, {"cpu": true}, {"memory": "1MB"}"#
    ),
    Boundary(
      "POD-20", "pods", "containers[0].resources",
      takes:
        #"{"requests": {"cpu": "1"}, "limits": {"cpu": "1000m"}}, {"requests": {"cpu": "0"}, "limits": {"cpu": 0}}, {"requests": {"ex.com/gpu": 1}, "limits": {"ex.com/gpu": 1}}, {"limits": {"ex.com/gpu": 1}}, {"requests": {"cpu": 5}}"#,
      refuses:
        #"{"requests": {"cpu": "1001m"}, "limits": {"cpu": "1"}}, {"requests": {"cpu": 1}, "limits": {"cpu": 0}}, {"requests": {"ex.com/gpu": 1}, "limits": {"ex.com/gpu": 2}}, {"requests": {"ex.com/gpu": 1}}, {"limits": {"hugepages-2Mi": "2Mi"}}, {"requests": {"hugepages-2Mi": "2Mi", "cpu": 1}}, {"claims": [{"name": "x"}]}, {"claims": [{}]}"#
    ),
    Boundary(
      "POD-20", "pods", "containers[0].resources.claims",
      given: #""resourceClaims": [{"name": "c", "resourceClaimName": "c"}]"#,
      takes: #"[{"name": "c"}], [{"name": "c", "request": "a"}, {"name": "c", "request": "b"}]"#,
      refuses: #"[{"name": "d"}], [{"name": "c"}, {"name": "c"}]"#),
    Boundary(
      "POD-21", "templates", "containers[0].resizePolicy",
      takes:
        #"[{"resourceName": "cpu", "restartPolicy": "NotRequired"}, {"resourceName": "memory", "restartPolicy": "NotRequired"}]"#,
      refuses:
        #"[{"resourceName": "cpu"}], [{"restartPolicy": "NotRequired"}], [{"resourceName": "storage", "restartPolicy": "NotRequired"}], [{"resourceName": "cpu", "restartPolicy": "Never"}], [{"resourceName": "cpu", "restartPolicy": "NotRequired"}, {"resourceName": "cpu", "restartPolicy": "NotRequired"}]"#
    ),
    Boundary(
      "POD-21", "Job", "spec.template.spec.containers[0].resizePolicy",
      refuses: #"[{"resourceName": "cpu", "restartPolicy": "RestartContainer"}]"#),
    Boundary(
      "POD-28", "pods", "initContainers[0]",
      takes:
        #"{"name": "b", "image": "b", "restartPolicy": "Always", "lifecycle": {}, "livenessProbe": {"exec": {"command": ["a"]}}}, {"name": "b", "image": "b"}, {"name": "b", "image": "b", "lifecycle": null}"#,
      refuses:
        #"{"name": "b", "image": "b", "lifecycle": {}}, {"name": "b", "image": "b", "readinessProbe": {"exec": {"command": ["a"]}}}, {"name": "b", "image": "b", "startupProbe": {"exec": {"command": ["a"]}}}, {"name": "b", "image": "b", "restartPolicy": "Sometimes"}"#
    ),
    Boundary(
      "POD-45", "pods", "containers[0]",
      takes:
        #"{"name": "a", "image": "a", "restartPolicy": "Never"}, {"name": "a", "image": "a", "restartPolicy": "OnFailure", "restartPolicyRules": [{"action": "Restart", "exitCodes": {"operator": "In", "values": [1]}}]}, {"name": "a", "image": "a", "restartPolicy": null}, {"name": "a", "image": "a", "restartPolicy": "Never", "restartPolicyRules": [{"action": "RestartAllContainers", "exitCodes": {"operator": "NotIn", "values": [0]}}]}"#,
      refuses:
        #"{"name": "a", "image": "a", "restartPolicy": ""}, {"name": "a", "image": "a", "restartPolicyRules": [{"action": "Restart", "exitCodes": {"operator": "In", "values": [1]}}]}, {"name": "a", "image": "a", "restartPolicy": "Never", "restartPolicyRules": [{"action": "Restart"}]}, {"name": "a", "image": "a", "restartPolicy": "Never", "restartPolicyRules": [{"action": "Stop", "exitCodes": {"operator": "In", "values": [1]}}]}, {"name": "a", "image": "a", "restartPolicy": "Never", "restartPolicyRules": [{"action": "Restart", "exitCodes": {"operator": "Is", "values": [1]}}]}"#
    ),
  ])
  func containers(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary(
      "POD-22", "pods", "containers[0].livenessProbe",
      takes:
        #"{"exec": {"command": ["a"]}}, {"grpc": {"port": 1}}, {"httpGet": {"port": "http"}}, {"tcpSocket": {"port": 65535}}, null, {"httpGet": null, "exec": {"command": [""]}}"#,
      refuses:
        #"{}, {"exec": {"command": ["a"]}, "httpGet": {"port": 1}}, {"sleep": {"seconds": 1}}, {"httpGet": null}, {"tcpSocket": {"port": 1}, "grpc": {"port": 1}}"#
    ),
    Boundary(
      "POD-23", "pods", "containers[0].readinessProbe",
      takes:
        #"{"httpGet": {"port": 1, "scheme": ""}}, {"httpGet": {"port": 1, "scheme": "HTTPS", "path": "a b", "host": "?"}}, {"httpGet": {"port": 1, "httpHeaders": [{"name": "A-1", "value": ""}]}}, {"httpGet": {"port": "~15~"}}, {"grpc": {"port": 65535, "service": "a b"}}"#,
      refuses:
        #"{"httpGet": {"port": 0}}, {"httpGet": {"port": 65536}}, {"httpGet": {}}, {"httpGet": {"port": "80"}}, {"httpGet": {"port": "~16~"}}, {"httpGet": {"port": 1, "scheme": "http"}}, {"httpGet": {"port": 1, "httpHeaders": [{"name": "A_B"}]}}, {"httpGet": {"port": 1, "httpHeaders": [{"name": ""}]}}, {"exec": {"command": []}}, {"exec": {}}, {"tcpSocket": {}}, {"tcpSocket": {"port": ""}}, {"grpc": {"port": 0}}, {"grpc": {}}, {"grpc": {"port": 65536}}, {"grpc": {"port": "a"}}"#
    ),
    Boundary(
      "POD-24", "pods", "containers[0].livenessProbe",
      takes:
        #"{"grpc": {"port": 1}, "initialDelaySeconds": 0, "timeoutSeconds": 0, "periodSeconds": 0, "successThreshold": 0, "failureThreshold": 0}, {"grpc": {"port": 1}, "terminationGracePeriodSeconds": 1}, {"grpc": {"port": 1}, "terminationGracePeriodSeconds": null}"#,
      refuses:
        #"{"grpc": {"port": 1}, "initialDelaySeconds": -1}, {"grpc": {"port": 1}, "timeoutSeconds": -1}, {"grpc": {"port": 1}, "periodSeconds": -1}, {"grpc": {"port": 1}, "failureThreshold": -1}, {"grpc": {"port": 1}, "successThreshold": -1}, {"grpc": {"port": 1}, "terminationGracePeriodSeconds": 0}, {"grpc": {"port": 1}, "successThreshold": 2}"#
    ),
    Boundary(
      "POD-25", "pods", "containers[0].startupProbe", takes: #"{"grpc": {"port": 1}, "successThreshold": 1}"#,
      refuses: #"{"grpc": {"port": 1}, "successThreshold": 2}"#),
    Boundary(
      "POD-24", "pods", "containers[0].readinessProbe", takes: #"{"grpc": {"port": 1}, "successThreshold": 5}"#,
      refuses: #"{"grpc": {"port": 1}, "terminationGracePeriodSeconds": 10}"#),
    Boundary(
      "POD-27", "pods", "containers[0].lifecycle",
      takes:
        #"{}, {"preStop": {"sleep": {"seconds": 0}}}, {"preStop": {"sleep": {"seconds": 30}}}, {"postStart": {"exec": {"command": ["a"]}}}, {"preStop": {"tcpSocket": {"port": 1}}}, {"preStop": null}"#,
      refuses:
        #"{"preStop": {}}, {"preStop": {"sleep": {"seconds": 31}}}, {"preStop": {"sleep": {"seconds": -1}}}, {"postStart": {"exec": {}}}, {"preStop": {"exec": {"command": ["a"]}, "sleep": {"seconds": 1}}}, {"preStop": {"httpGet": {"port": 0}}}, {"preStop": {"grpc": {"port": 1}}}"#
    ),
    Boundary(
      "POD-27", "pods", "containers[0].lifecycle", given: #""terminationGracePeriodSeconds": 60"#,
      takes: #"{"preStop": {"sleep": {"seconds": 60}}}"#, refuses: #"{"preStop": {"sleep": {"seconds": 61}}}"#),
    Boundary(
      "POD-27", "templates", "containers[0].lifecycle", given: #""terminationGracePeriodSeconds": -1"#,
      refuses: #"{"preStop": {"sleep": {"seconds": 0}}}"#),
    Boundary(
      "POD-27", "Pod", "spec.containers[0].lifecycle", given: #""spec.terminationGracePeriodSeconds": -1"#,
      takes: #"{"preStop": {"sleep": {"seconds": 1}}}"#, refuses: #"{"preStop": {"sleep": {"seconds": 2}}}"#),
  ])
  func probes(_ row: Boundary) throws { try row.check() }
}
