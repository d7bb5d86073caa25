import BeTraceCore
import Testing

@Test(arguments: [
  PartRow(
    "toleration",
    Toleration(key: "gpu", operator: .equal, value: "yes", effect: .noExecute, tolerationSeconds: 60),
    ["key": "gpu", "operator": "Equal", "value": "yes", "effect": "NoExecute", "tolerationSeconds": 60]),
  PartRow("toleration of everything", Toleration(operator: .exists), ["operator": "Exists"]),
  PartRow(
    "spread",
    TopologySpreadConstraint(
      maxSkew: 1, topologyKey: "zone", whenUnsatisfiable: .doNotSchedule, labelSelector: LabelSelector(),
      minDomains: 3, nodeAffinityPolicy: .ignore, nodeTaintsPolicy: .honor),
    [
      "maxSkew": 1, "topologyKey": "zone", "whenUnsatisfiable": "DoNotSchedule", "labelSelector": [:],
      "minDomains": 3, "nodeAffinityPolicy": "Ignore", "nodeTaintsPolicy": "Honor",
    ]),
  PartRow(
    "node affinity",
    NodeAffinity(
      required: [
        NodeSelectorTerm(
          matchExpressions: [NodeSelectorTerm.Requirement(key: "cores", operator: .greaterThan, values: ["8"])],
          matchFields: [NodeSelectorTerm.Requirement(key: "metadata.name", operator: .in, values: ["one"])])
      ],
      preferred: [
        NodeAffinity.Preference(
          weight: 50,
          preference: NodeSelectorTerm(
            matchExpressions: [NodeSelectorTerm.Requirement(key: "ssd", operator: .exists)]))
      ]),
    [
      "requiredDuringSchedulingIgnoredDuringExecution": [
        "nodeSelectorTerms": [
          [
            "matchExpressions": [["key": "cores", "operator": "Gt", "values": ["8"]]],
            "matchFields": [["key": "metadata.name", "operator": "In", "values": ["one"]]],
          ]
        ]
      ],
      "preferredDuringSchedulingIgnoredDuringExecution": [
        ["weight": 50, "preference": ["matchExpressions": [["key": "ssd", "operator": "Exists"]]]]
      ],
    ]),
  PartRow(
    "pod affinity",
    Affinity(
      podAffinity: PodAffinity(
        required: [
          PodAffinityTerm(
            topologyKey: "zone", labelSelector: LabelSelector(matchLabels: ["app": "nats"]), matchLabelKeys: ["a"],
            mismatchLabelKeys: ["b"], namespaces: ["nats"], namespaceSelector: LabelSelector())
        ]),
      podAntiAffinity: PodAffinity(
        preferred: [
          PodAffinity.Preference(
            weight: 100,
            podAffinityTerm: PodAffinityTerm(
              topologyKey: "host",
              labelSelector: LabelSelector(
                matchExpressions: [LabelSelector.Requirement(key: "app", operator: .notIn, values: ["web"])])))
        ])),
    [
      "podAffinity": [
        "requiredDuringSchedulingIgnoredDuringExecution": [
          [
            "topologyKey": "zone", "labelSelector": ["matchLabels": ["app": "nats"]], "matchLabelKeys": ["a"],
            "mismatchLabelKeys": ["b"], "namespaces": ["nats"], "namespaceSelector": [:],
          ]
        ]
      ],
      "podAntiAffinity": [
        "preferredDuringSchedulingIgnoredDuringExecution": [
          [
            "weight": 100,
            "podAffinityTerm": [
              "topologyKey": "host",
              "labelSelector": ["matchExpressions": [["key": "app", "operator": "NotIn", "values": ["web"]]]],
            ],
          ]
        ]
      ],
    ]),
])
func placementIsWrittenAsKubernetesReadsIt(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
