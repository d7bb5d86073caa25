import BeTraceCore
import Testing

/// A Deployment as a service module writes it, and what becomes of it.
struct DeploymentTests {
  private static let selector = ["app.kubernetes.io/name": "bff", "app.kubernetes.io/instance": "bff"]

  private let deployment = Deployment(
    metadata: ObjectMeta(name: "bff", namespace: "betrace", labels: selector),
    spec: Deployment.Spec(
      replicas: 3, revisionHistoryLimit: 5, progressDeadlineSeconds: 300, minReadySeconds: 5,
      strategy: .rollingUpdate(maxSurge: 1, maxUnavailable: 0),
      selector: LabelSelector(matchLabels: selector),
      template: PodTemplate(
        metadata: ObjectMeta(labels: selector),
        spec: PodSpec(
          serviceAccountName: "bff", automountServiceAccountToken: false, enableServiceLinks: false,
          securityContext: PodSecurityContext(
            runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, seccompProfile: .runtimeDefault),
          containers: [
            Container(
              name: "bff", image: "betrace-bff:0.8.2", imagePullPolicy: .ifNotPresent,
              ports: [ContainerPort(name: "http", containerPort: 3000)],
              env: [
                EnvVar(name: "JWT_SECRET", .secretKeyRef(name: "bff-auth", key: "jwt-secret")),
                EnvVar(name: "PORT", value: "3000"),
              ],
              resources: ResourceRequirements(
                requests: ["memory": "256Mi", "cpu": "250m"], limits: ["memory": "512Mi", "cpu": "500m"]),
              startupProbe: Probe(.httpGet(path: "/health", port: "http"), periodSeconds: 5, failureThreshold: 30),
              lifecycle: Lifecycle(preStop: .sleep(seconds: 10)),
              volumeMounts: [VolumeMount(name: "tmp", mountPath: "/tmp")],
              securityContext: SecurityContext(
                allowPrivilegeEscalation: false, readOnlyRootFilesystem: true,
                capabilities: Capabilities(drop: ["ALL"])))
          ],
          volumes: [Volume(name: "tmp", .emptyDir(sizeLimit: "64Mi"))],
          topologySpreadConstraints: [
            TopologySpreadConstraint(
              maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: .scheduleAnyway,
              labelSelector: LabelSelector(matchLabels: selector), matchLabelKeys: ["pod-template-hash"])
          ],
          terminationGracePeriodSeconds: 30))))

  private let labels: Value = ["app.kubernetes.io/instance": "bff", "app.kubernetes.io/name": "bff"]

  @Test func everyFieldStandsWherePeopleLookForIt() {
    let container: Value = [
      "name": "bff",
      "image": "betrace-bff:0.8.2",
      "imagePullPolicy": "IfNotPresent",
      "ports": [["name": "http", "containerPort": 3000]],
      "env": [
        ["name": "JWT_SECRET", "valueFrom": ["secretKeyRef": ["name": "bff-auth", "key": "jwt-secret"]]],
        ["name": "PORT", "value": "3000"],
      ],
      "resources": [
        "requests": ["cpu": "250m", "memory": "256Mi"],
        "limits": ["cpu": "500m", "memory": "512Mi"],
      ],
      "startupProbe": ["httpGet": ["path": "/health", "port": "http"], "periodSeconds": 5, "failureThreshold": 30],
      "lifecycle": ["preStop": ["sleep": ["seconds": 10]]],
      "volumeMounts": [["name": "tmp", "mountPath": "/tmp"]],
      "securityContext": [
        "allowPrivilegeEscalation": false,
        "readOnlyRootFilesystem": true,
        "capabilities": ["drop": ["ALL"]],
      ],
    ]
    let spread: Value = [
      "maxSkew": 1,
      "topologyKey": "kubernetes.io/hostname",
      "whenUnsatisfiable": "ScheduleAnyway",
      "labelSelector": ["matchLabels": labels],
      "matchLabelKeys": ["pod-template-hash"],
    ]
    let pod: Value = [
      "serviceAccountName": "bff",
      "automountServiceAccountToken": false,
      "enableServiceLinks": false,
      "securityContext": [
        "runAsNonRoot": true, "runAsUser": 10001, "runAsGroup": 10001,
        "seccompProfile": ["type": "RuntimeDefault"],
      ],
      "containers": [container],
      "volumes": [["name": "tmp", "emptyDir": ["sizeLimit": "64Mi"]]],
      "topologySpreadConstraints": [spread],
      "terminationGracePeriodSeconds": 30,
    ]
    #expect(
      deployment.resource.body == [
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": ["name": "bff", "namespace": "betrace", "labels": labels],
        "spec": [
          "replicas": 3,
          "revisionHistoryLimit": 5,
          "progressDeadlineSeconds": 300,
          "minReadySeconds": 5,
          "strategy": ["type": "RollingUpdate", "rollingUpdate": ["maxSurge": 1, "maxUnavailable": 0]],
          "selector": ["matchLabels": labels],
          "template": ["metadata": ["labels": labels], "spec": pod],
        ],
      ])
  }

  @Test func itIsIdentifiedLikeAnyResource() {
    #expect(
      deployment.resource.identity
        == ResourceIdentity(apiVersion: "apps/v1", kind: "Deployment", namespace: "betrace", name: "bff"))
  }

  @Test func whatIsNotSetIsNotWritten() {
    let bare = Deployment(
      metadata: ObjectMeta(name: "bff"),
      spec: Deployment.Spec(
        selector: LabelSelector(matchLabels: Self.selector),
        template: PodTemplate(spec: PodSpec(containers: [Container(name: "bff")]))))
    #expect(
      bare.resource.body == [
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": ["name": "bff"],
        "spec": [
          "selector": ["matchLabels": labels],
          "template": ["spec": ["containers": [["name": "bff"]]]],
        ],
      ])
  }
}
