import BeTraceCore
import Testing

/// The merge table: what becomes of a value when layers say something, and who is named as having decided it.
struct MergeTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let service: String
    let layers: [String]
    let field: String
    let shows: [String]
    let findings: [String]

    init(
      _ idea: String, _ service: String = "mill", layers: [String], _ field: String, shows: [String],
      findings: [String] = []
    ) {
      testDescription = idea
      self.service = service
      self.layers = layers
      self.field = field
      self.shows = shows
      self.findings = findings
    }
  }

  @Test(arguments: scalars + nullable + maps + variables + resources + images + lists)
  func merge(_ row: Row) throws {
    let names = ["base", "staging", "production"]
    let example = Example.chain(row.layers, of: row.service)
    let name = names[row.layers.count - 1]
    let plan = example.plan(name)
    let field = try #require(Field(parsing: row.field))
    let cells = try #require(plan[row.service]).cells.filter { $0.field.isWithin(field) }
    #expect(cells.map(\.story) == row.shows)
    #expect(example.findings(inFile: name).map(\.description) == row.findings)
  }

  static let scalars = [
    Row("nobody says anything", layers: ["{}"], "replicas", shows: ["replicas 2 (module)"]),
    Row(
      "a scalar replaces", layers: ["{}", #"{"replicas": 3}"#], "replicas", shows: ["replicas 3 (staging.json:3:22)"]),
    Row(
      "the last layer wins", layers: [#"{"replicas": 1}"#, #"{"replicas": 3}"#, "{}"], "replicas",
      shows: ["replicas 3 (staging.json:3:22)"]),
    Row(
      "null is an error for a scalar, and says nothing", layers: [#"{"replicas": 3}"#, #"{"replicas": null}"#],
      "replicas", shows: ["replicas 3 (base.json:3:22)"],
      findings: [
        "staging.json:3:22: error: mill: replicas: 'replicas' cannot be null: use {\"$reset\": true} for the module's "
          + "default, or leave it out to inherit [EF-05]"
      ]),
    Row(
      "reset drops all layers", layers: [#"{"replicas": 1}"#, #"{"replicas": 3}"#, #"{"replicas": {"$reset": true}}"#],
      "replicas", shows: ["replicas 2 (production.json:3:22)"]),
    Row(
      "a value over a reset", layers: [#"{"speed": 1}"#, #"{"speed": {"$reset": true}}"#, #"{"speed": 7}"#],
      "speed", shows: ["speed 7 (production.json:3:19)"]),
    Row(
      "reset below shows through", layers: [#"{"speed": 1}"#, #"{"speed": {"$reset": true}}"#, "{}"],
      "speed", shows: ["speed 4 (staging.json:3:19)"]),
    Row(
      "a reset that says more is an error, and resets", layers: [#"{"speed": 1}"#, #"{"speed": {"$reset": 1}}"#],
      "speed", shows: ["speed 4 (staging.json:3:19)"],
      findings: [
        "staging.json:3:19: error: mill: speed: '$reset' of 'speed' stands alone and is true: write {\"$reset\": true} "
          + "[EF-04]"
      ]),
    Row("a choice", layers: [#"{"size": "large"}"#], "size", shows: [#"size "large" (base.json:3:18)"#]),
    Row("a truth value", layers: [#"{"wet": true}"#], "wet", shows: ["wet true (base.json:3:17)"]),
    Row(
      "the namespace of the module", layers: [#"{"namespace": "a"}"#, #"{"namespace": {"$reset": true}}"#],
      "namespace", shows: [#"namespace "default" (staging.json:3:23)"#]),
  ]

  static let nullable = [
    Row("off unless asked for", layers: ["{}"], "ingress", shows: ["ingress - (module)"]),
    Row(
      "an object over nothing has the defaults of its parts", layers: [#"{"ingress": {"host": "a.com"}}"#], "ingress",
      shows: [
        #"ingress {"host":"a.com","path":"/","pathType":"Prefix","annotations":{}} (base.json:3:21)"#,
        #"ingress.host "a.com" (base.json:3:30)"#, "ingress.className - (module)", #"ingress.path "/" (module)"#,
        #"ingress.pathType "Prefix" (module)"#, "ingress.tls - (module)",
      ]),
    Row(
      "an empty object is something", layers: [#"{"autoscaling": {}}"#], "autoscaling",
      shows: [
        #"autoscaling {"min":2,"max":4} (base.json:3:25)"#, "autoscaling.min 2 (module)", "autoscaling.max 4 (module)",
        "autoscaling.cpu - (module)", "autoscaling.memory - (module)",
      ]),
    Row(
      "object over object, key by key",
      layers: [#"{"autoscaling": {"min": 1, "cpu": 50}}"#, #"{"autoscaling": {"cpu": 70}}"#], "autoscaling",
      shows: [
        #"autoscaling {"min":1,"max":4,"cpu":70} (staging.json:3:25)"#, "autoscaling.min 1 (base.json:3:33)",
        "autoscaling.max 4 (module)", "autoscaling.cpu 70 (staging.json:3:33)", "autoscaling.memory - (module)",
      ]),
    Row(
      "null turns it off", layers: [#"{"ingress": {"host": "a.com"}}"#, #"{"ingress": null}"#], "ingress",
      shows: ["ingress - (staging.json:3:21)"]),
    Row(
      "object over null starts afresh",
      layers: [
        #"{"ingress": {"host": "a.com", "className": "x", "path": "/a"}}"#, #"{"ingress": null}"#,
        #"{"ingress": {"host": "b.com"}}"#,
      ], "ingress",
      shows: [
        #"ingress {"host":"b.com","path":"/","pathType":"Prefix","annotations":{}} (production.json:3:21)"#,
        #"ingress.host "b.com" (production.json:3:30)"#, "ingress.className - (staging.json:3:21)",
        #"ingress.path "/" (staging.json:3:21)"#, #"ingress.pathType "Prefix" (staging.json:3:21)"#,
        "ingress.tls - (staging.json:3:21)",
      ]),
    Row(
      "null removes a part that may be missing",
      layers: [#"{"autoscaling": {"cpu": 5}}"#, #"{"autoscaling": {"cpu": null}}"#],
      "autoscaling.cpu", shows: ["autoscaling.cpu - (staging.json:3:33)"]),
    Row(
      "null is an error for a part that has a default",
      layers: [#"{"autoscaling": {"min": 1}}"#, #"{"autoscaling": {"min": null}}"#],
      "autoscaling.min", shows: ["autoscaling.min 1 (base.json:3:33)"],
      findings: [
        "staging.json:3:33: error: mill: autoscaling.min: 'autoscaling.min' cannot be null: use {\"$reset\": true} for "
          + "the module's default, or leave it out to inherit [EF-05]"
      ]),
    Row(
      "an object in an object, null",
      layers: [#"{"ingress": {"tls": {"secretName": "a"}}}"#, #"{"ingress": {"tls": null}}"#], "ingress.tls",
      shows: ["ingress.tls - (staging.json:3:29)"]),
    Row(
      "an object in an object, over null",
      layers: [
        #"{"ingress": {"tls": {"secretName": "a"}}}"#, #"{"ingress": {"tls": null}}"#, #"{"ingress": {"tls": {}}}"#,
      ], "ingress.tls",
      shows: ["ingress.tls {} (production.json:3:29)", "ingress.tls.secretName - (staging.json:3:29)"]),
    Row(
      "what the module ships", "dam", layers: ["{}"], "ingress",
      shows: [
        #"ingress {"host":"dam.example.com","className":"nginx","path":"/","pathType":"Prefix","annotations":{"depth":"9"}} (module)"#,
        #"ingress.host "dam.example.com" (module)"#, #"ingress.className "nginx" (module)"#,
        #"ingress.path "/" (module)"#, #"ingress.pathType "Prefix" (module)"#, "ingress.tls - (module)",
        #"ingress.annotations.depth "9" (module)"#,
      ]),
    Row(
      "null over what the module ships", "dam", layers: [#"{"ingress": null}"#], "ingress",
      shows: ["ingress - (base.json:3:20)"]),
    Row(
      "reset goes back to what the module ships", "dam",
      layers: [#"{"ingress": null}"#, #"{"ingress": {"$reset": true}}"#], "ingress.host",
      shows: [#"ingress.host "dam.example.com" (staging.json:3:20)"#]),
    Row(
      "object over reset", "dam",
      layers: [
        #"{"ingress": {"className": "x"}}"#, #"{"ingress": {"$reset": true}}"#, #"{"ingress": {"path": "/a"}}"#,
      ],
      "ingress.className", shows: [#"ingress.className "nginx" (staging.json:3:20)"#]),
    Row(
      "a part reset after null goes back to what the module ships", "dam",
      layers: [#"{"ingress": null}"#, #"{"ingress": {"host": {"$reset": true}}}"#], "ingress.host",
      shows: [#"ingress.host "dam.example.com" (staging.json:3:29)"#]),
  ]
}
