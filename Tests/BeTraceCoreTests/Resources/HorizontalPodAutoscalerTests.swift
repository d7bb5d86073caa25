import BeTraceCore
import Testing

private func autoscaler(
  metrics: [HorizontalPodAutoscaler.Metric] = [], behavior: HorizontalPodAutoscaler.Behavior? = nil
) -> HorizontalPodAutoscaler {
  HorizontalPodAutoscaler(
    metadata: ObjectMeta(name: "web"),
    spec: HorizontalPodAutoscaler.Spec(
      scaleTargetRef: HorizontalPodAutoscaler.Target(apiVersion: "apps/v1", kind: "Deployment", name: "web"),
      minReplicas: 2, maxReplicas: 6, metrics: metrics, behavior: behavior))
}

@Test func anAutoscalerIsWrittenAsKubernetesReadsIt() {
  let behavior = HorizontalPodAutoscaler.Behavior(
    scaleUp: HorizontalPodAutoscaler.ScalingRules(selectPolicy: .max, tolerance: "50m"),
    scaleDown: HorizontalPodAutoscaler.ScalingRules(
      stabilizationWindowSeconds: 300,
      policies: [HorizontalPodAutoscaler.ScalingPolicy(type: .percent, value: 50, periodSeconds: 60)]))
  let object = autoscaler(metrics: [.resource(name: "cpu", target: .utilization(70))], behavior: behavior)
  #expect(
    object.resource.body == [
      "apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler", "metadata": ["name": "web"],
      "spec": [
        "scaleTargetRef": ["apiVersion": "apps/v1", "kind": "Deployment", "name": "web"],
        "minReplicas": 2, "maxReplicas": 6,
        "metrics": [
          [
            "type": "Resource",
            "resource": ["name": "cpu", "target": ["type": "Utilization", "averageUtilization": 70]],
          ]
        ],
        "behavior": [
          "scaleUp": ["selectPolicy": "Max", "tolerance": "50m"],
          "scaleDown": [
            "stabilizationWindowSeconds": 300,
            "policies": [["type": "Percent", "value": 50, "periodSeconds": 60]],
          ],
        ],
      ],
    ])
}

@Test(arguments: [
  PartRow(
    "one container's resource",
    HorizontalPodAutoscaler.Metric.containerResource(container: "web", name: "memory", target: .averageValue("1Gi")),
    [
      "type": "ContainerResource",
      "containerResource": [
        "container": "web", "name": "memory", "target": ["type": "AverageValue", "averageValue": "1Gi"],
      ],
    ]),
  PartRow(
    "a measure of each pod",
    HorizontalPodAutoscaler.Metric.pods(
      metric: HorizontalPodAutoscaler.MetricIdentifier(name: "jobs"), target: .averageValue("10")),
    [
      "type": "Pods",
      "pods": ["metric": ["name": "jobs"], "target": ["type": "AverageValue", "averageValue": "10"]],
    ]),
  PartRow(
    "a measure of one object",
    HorizontalPodAutoscaler.Metric.object(
      describedObject: HorizontalPodAutoscaler.Target(kind: "Ingress", name: "web"),
      metric: HorizontalPodAutoscaler.MetricIdentifier(name: "requests"), target: .value("2k")),
    [
      "type": "Object",
      "object": [
        "describedObject": ["kind": "Ingress", "name": "web"], "metric": ["name": "requests"],
        "target": ["type": "Value", "value": "2k"],
      ],
    ]),
  PartRow(
    "a measure from outside",
    HorizontalPodAutoscaler.Metric.external(
      metric: HorizontalPodAutoscaler.MetricIdentifier(
        name: "queue", selector: LabelSelector(matchLabels: ["stream": "JOBS"])),
      target: .value("30")),
    [
      "type": "External",
      "external": [
        "metric": ["name": "queue", "selector": ["matchLabels": ["stream": "JOBS"]]],
        "target": ["type": "Value", "value": "30"],
      ],
    ]),
])
func metricsAreWrittenAsKubernetesReadsThem(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
