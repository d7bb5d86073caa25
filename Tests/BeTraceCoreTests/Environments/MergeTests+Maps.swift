// Maps of entries: plain ones, variables, and the leaves of resources.
extension MergeTests {
  static let maps = [
    Row(
      "per entry", layers: [#"{"labels": {"a": "1", "b": "1"}}"#, #"{"labels": {"b": "2", "c": "2"}}"#], "labels",
      shows: [
        #"labels.a "1" (base.json:3:26)"#, #"labels.b "2" (staging.json:3:26)"#, #"labels.c "2" (staging.json:3:36)"#,
      ]),
    Row(
      "null removes an entry", layers: [#"{"labels": {"a": "1"}}"#, #"{"labels": {"a": null}}"#], "labels",
      shows: ["labels.a - (staging.json:3:26)"]),
    Row(
      "an entry after its removal",
      layers: [#"{"labels": {"a": "1"}}"#, #"{"labels": {"a": null}}"#, #"{"labels": {"a": "3"}}"#],
      "labels", shows: [#"labels.a "3" (production.json:3:26)"#]),
    Row(
      "an entry of the module is removed", layers: [#"{"nodeSelector": {"disk": null}}"#], "nodeSelector",
      shows: ["nodeSelector.disk - (base.json:3:35)"]),
    Row(
      "reset of a map keeps only the module's",
      layers: [#"{"nodeSelector": {"disk": "hdd", "zone": "a"}}"#, #"{"nodeSelector": {"$reset": true}}"#],
      "nodeSelector", shows: [#"nodeSelector.disk "ssd" (staging.json:3:26)"#]),
    Row(
      "entries over a reset",
      layers: [
        #"{"nodeSelector": {"zone": "a"}}"#, #"{"nodeSelector": {"$reset": true}}"#,
        #"{"nodeSelector": {"rack": "1"}}"#,
      ],
      "nodeSelector",
      shows: [#"nodeSelector.disk "ssd" (staging.json:3:26)"#, #"nodeSelector.rack "1" (production.json:3:35)"#]),
    Row(
      "reset of an entry goes back to the module's",
      layers: [#"{"nodeSelector": {"disk": null}}"#, #"{"nodeSelector": {"disk": {"$reset": true}}}"#],
      "nodeSelector", shows: [#"nodeSelector.disk "ssd" (staging.json:3:35)"#]),
    Row(
      "reset of an entry that the module does not have removes it",
      layers: [#"{"labels": {"a": "1"}}"#, #"{"labels": {"a": {"$reset": true}}}"#], "labels",
      shows: ["labels.a - (staging.json:3:26)"]),
    Row(
      "null is an error for a map", layers: [#"{"labels": {"a": "1"}}"#, #"{"labels": null}"#], "labels",
      shows: [#"labels.a "1" (base.json:3:26)"#],
      findings: [
        "staging.json:3:20: error: mill: labels: 'labels' cannot be null: use {\"$reset\": true} for the module's "
          + "default, or leave it out to inherit [EF-05]"
      ]),
    Row(
      "keys that mean nothing elsewhere are entries",
      layers: [#"{"labels": {"description": "1", "x-team": "2"}, "description": "of mill", "x-mine": 5}"#], "labels",
      shows: [#"labels.description "1" (base.json:3:36)"#, #"labels.x-team "2" (base.json:3:51)"#]),
    Row(
      "a map in an object", "dam",
      layers: [#"{"ingress": {"annotations": {"depth": null, "a": "1"}}}"#], "ingress.annotations",
      shows: ["ingress.annotations.depth - (base.json:3:46)", #"ingress.annotations.a "1" (base.json:3:57)"#]),
  ]

  static let variables = [
    Row(
      "of the module, and what they are made from", layers: ["{}"], "env",
      shows: [#"env.MODE "small" (module, size)"#, #"env.LOG_LEVEL "info" (module)"#]),
    Row(
      "a default follows the parameter it is made from", layers: [#"{"size": "large"}"#], "env.MODE",
      shows: [#"env.MODE "large" (module, size)"#]),
    Row(
      "text over text", layers: [#"{"env": {"LOG_LEVEL": "warn"}}"#], "env.LOG_LEVEL",
      shows: [#"env.LOG_LEVEL "warn" (base.json:3:31)"#]),
    Row("the empty text is a value", layers: [#"{"env": {"A": ""}}"#], "env.A", shows: [#"env.A "" (base.json:3:23)"#]),
    Row(
      "a reference over text is whole",
      layers: [#"{"env": {"A": "x"}}"#, #"{"env": {"A": {"secretKeyRef": {"name": "s", "key": "k"}}}}"#], "env.A",
      shows: [#"env.A {"secretKeyRef":{"name":"s","key":"k"}} (staging.json:3:23)"#]),
    Row(
      "a reference over a reference is whole",
      layers: [
        #"{"env": {"A": {"secretKeyRef": {"name": "s", "key": "k", "optional": true}}}}"#,
        #"{"env": {"A": {"configMapKeyRef": {"name": "c", "key": "k"}}}}"#,
      ], "env.A", shows: [#"env.A {"configMapKeyRef":{"name":"c","key":"k"}} (staging.json:3:23)"#]),
    Row(
      "text over a reference is whole",
      layers: [#"{"env": {"A": {"fieldRef": {"fieldPath": "status.podIP"}}}}"#, #"{"env": {"A": "x"}}"#], "env.A",
      shows: [#"env.A "x" (staging.json:3:23)"#]),
    Row(
      "a resource of a container", layers: [#"{"env": {"A": {"resourceFieldRef": {"resource": "limits.cpu"}}}}"#],
      "env.A",
      shows: [#"env.A {"resourceFieldRef":{"resource":"limits.cpu"}} (base.json:3:23)"#]),
    Row(
      "a service",
      layers: [#"{"env": {"A": {"serviceRef": {"service": "mill", "port": "http", "as": "hostport"}}}}"#], "env.A",
      shows: [#"env.A {"serviceRef":{"service":"mill","port":"http","as":"hostport"}} (base.json:3:23)"#]),
    Row(
      "null removes a variable of the module", layers: [#"{"env": {"LOG_LEVEL": null}}"#], "env.LOG_LEVEL",
      shows: ["env.LOG_LEVEL - (base.json:3:31)"]),
    Row(
      "reset gives the module's own value",
      layers: [#"{"env": {"MODE": "x"}}"#, #"{"size": "large", "env": {"MODE": {"$reset": true}}}"#], "env.MODE",
      shows: [#"env.MODE "large" (staging.json:3:43)"#]),
    Row(
      "reset of them all", layers: [#"{"env": {"A": "x", "MODE": "y"}}"#, #"{"env": {"$reset": true}}"#], "env",
      shows: [#"env.MODE "small" (staging.json:3:17)"#, #"env.LOG_LEVEL "info" (staging.json:3:17)"#]),
  ]

  static let resources = [
    Row(
      "per leaf", layers: [#"{"resources": {"limits": {"cpu": "2"}}}"#], "resources",
      shows: [
        #"resources.requests.cpu "100m" (module, size)"#, #"resources.requests.memory "1Gi" (module, size)"#,
        #"resources.limits.cpu "2" (base.json:3:42)"#, #"resources.limits.memory "1Gi" (module, size)"#,
      ]),
    Row(
      "a computed default follows", layers: [#"{"size": "large"}"#], "resources.limits",
      shows: [#"resources.limits.cpu "1" (module, size)"#, #"resources.limits.memory "2Gi" (module, size)"#]),
    Row(
      "a default is computed from what is left after a reset",
      layers: [#"{"size": "large"}"#, #"{"size": {"$reset": true}}"#], "resources.limits.memory",
      shows: [#"resources.limits.memory "1Gi" (module, size)"#]),
    Row(
      "null removes a leaf", layers: [#"{"resources": {"limits": {"cpu": null}}}"#], "resources.limits",
      shows: ["resources.limits.cpu - (base.json:3:42)", #"resources.limits.memory "1Gi" (module, size)"#]),
    Row(
      "reset of a leaf",
      layers: [#"{"resources": {"limits": {"cpu": null}}}"#, #"{"resources": {"limits": {"cpu": {"$reset": true}}}}"#],
      "resources.limits.cpu", shows: [#"resources.limits.cpu "1" (staging.json:3:42)"#]),
    Row(
      "reset of all", layers: [#"{"resources": {"limits": {"cpu": null}}}"#, #"{"resources": {"$reset": true}}"#],
      "resources.limits.cpu", shows: [#"resources.limits.cpu "1" (staging.json:3:23)"#]),
    Row(
      "null is an error for the whole", layers: [#"{"resources": null}"#], "resources.limits.cpu",
      shows: [#"resources.limits.cpu "1" (module, size)"#],
      findings: [
        "base.json:3:23: error: mill: resources: 'resources' cannot be null: use {\"$reset\": true} for the module's "
          + "default, or leave it out to inherit [EF-05]"
      ]),
  ]
}
