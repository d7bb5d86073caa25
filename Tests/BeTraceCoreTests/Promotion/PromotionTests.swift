import Testing

@testable import BeTraceCore

/// What goes from one environment to another, and what stays.
struct PromotionTests {
  /// `staging` and `production` beside each other on `base`.
  private static func siblings(_ base: String, _ staging: String, _ production: String) -> Example {
    var example = Example()
    example.add("base", services: base)
    example.add("staging", extends: "base", services: staging)
    example.add("production", extends: "base", services: production)
    return example
  }

  private static func promotion(_ example: Example, services: [String] = []) -> Promotion {
    Promotion(
      from: example.plan("staging"), to: example.plan("production"), services: services, in: example.environments)
  }

  private static func story(_ promotion: Promotion) -> [String] {
    promotion.candidates.map { candidate in
      let values = [candidate.present, candidate.value].map { $0?.json(indent: nil).withoutDigests ?? "-" }
      return "\(candidate.service ?? "-") \(candidate.field): \(values[0]) > \(values[1])"
        + (candidate.reason.map { " [\($0.rawValue)]" } ?? "") + (candidate.isInherited ? " inherited" : "")
    }
  }

  /// What production says about mill after all of `fields`, or what is picked, have been promoted.
  private static func entry(_ example: Example, fields: [String] = []) throws -> String? {
    var environments = example.environments
    let promotion = promotion(example)
    let picked = promotion.candidates.filter { fields.isEmpty ? $0.isPicked : fields.contains("\($0.field)") }
    let edits = promotion.edits(for: picked)
    #expect(environments.refusal(of: edits) == nil)
    for edit in edits { _ = environments.apply(edit) }
    return environments["production"]?.document?.root["services"]?["mill"]?.value.json(indent: nil).withoutDigests
  }

  @Test(
    arguments: [
      (#"{"speed": 9}"#, "{}", ["mill speed: 4 > 9"]),
      (#"{"speed": 9}"#, #"{"speed": 9}"#, ["mill speed: 9 > 9 [same]"]),
      (#"{"speed": 4}"#, #"{"speed": 9}"#, ["mill speed: 9 > 4 inherited"]),
      ("{}", #"{"speed": 9}"#, ["mill speed: 9 > 4 [decided there] inherited"]),
      (
        #"{"replicas": 1, "size": "large", "storage": "1Gi"}"#, "{}",
        [
          "mill replicas: 2 > 1 [each environment has its own]",
          #"mill size: "small" > "large" [each environment has its own]"#,
          #"mill storage: "10Gi" > "1Gi" [each environment has its own]"#,
        ]
      ),
      (
        #"{"resources": {"limits": {"cpu": null}}}"#, "{}",
        [#"mill resources.limits.cpu: "1" > - [each environment has its own]"#]
      ),
      (
        #"{"env": {"A": "x", "B": "http://a.com"}}"#, "{}",
        [
          #"mill env.A: - > "x""#, #"mill env.B: - > "http://a.com" [each environment has its own]"#,
        ]
      ),
      (
        #"{"env": {"TOKEN": {"secretKeyRef": {"name": "s", "key": "k"}}}}"#, "{}",
        [
          #"mill env.TOKEN: - > {"secretKeyRef":{"name":"s","key":"k"}} [each environment has its own secrets]"#
        ]
      ),
      (
        #"{"env": {"TOKEN": "hunter2"}, "args": ["http://me:hunter2@a.com"]}"#, "{}",
        [
          #"mill env.TOKEN: - > "hunter2" [written secret]"#,
          #"mill args: ["--grind"] > ["http://me:hunter2@a.com"] [written secret]"#,
        ]
      ),
      (
        #"{"env": {"LOG_LEVEL": "debug"}}"#, #"{"env": {"LOG_LEVEL": null}}"#,
        [
          #"mill env.LOG_LEVEL: - > "debug" [removed there on purpose]"#
        ]
      ),
      (#"{"speed": 9}"#, #"{"speed": {"$reset": true}}"#, ["mill speed: 4 > 9 [reset there on purpose]"]),
      (
        #"{"labels": {"a": "1"}}"#, #"{"labels": {"$reset": true}}"#,
        [
          #"mill labels.a: - > "1" [reset there on purpose]"#
        ]
      ),
      (
        #"{"ingress": {"host": "a.com"}}"#, #"{"ingress": null}"#,
        [
          #"mill ingress: - > {"host":"a.com","path":"/","pathType":"Prefix","annotations":{}} [removed there on purpose]"#
        ]
      ),
      (
        #"{"ingress": {"host": "a.com"}}"#, #"{"ingress": {"host": "b.com"}}"#,
        [
          #"mill ingress.host: "b.com" > "a.com" [each environment has its own]"#
        ]
      ),
      (
        #"{"image": {"tag": "2"}}"#, "{}",
        [
          #"mill image: "registry.example.com/mill:1.0@sha256:a*" > "registry.example.com/mill:2""#
        ]
      ),
      (
        #"{"description": "here", "namespace": "mine"}"#, "{}",
        [#"mill namespace: "default" > "mine" [each environment has its own]"#]
      ),
    ] as [(String, String, [String])])
  func whatGoesAndWhatStays(_ staging: String, _ production: String, _ expected: [String]) {
    let example = Self.siblings(#""mill": {}"#, #""mill": \#(staging)"#, #""mill": \#(production)"#)
    #expect(Self.story(Self.promotion(example)) == expected)
  }

  @Test func whatBothInheritIsNoCandidate() {
    let example = Self.siblings(#""mill": {"speed": 9}"#, "", "")
    #expect(Self.promotion(example).candidates.isEmpty)
  }

  @Test func aServiceThatIsNotDeployedThereStaysUnlessItIsAskedFor() throws {
    let example = Self.siblings("", #""mill": {"speed": 9}"#, "")
    #expect(Self.story(Self.promotion(example)) == ["mill speed: 4 > 9 [not deployed there]"])
    #expect(try Self.entry(example, fields: ["speed"]) == #"{"speed":9}"#)
  }

  @Test func theEnvironmentsOwnSettingsAreItsOwn() {
    var example = Example()
    example.add("base", services: #""mill": {}"#)
    example.add(
      "staging", extends: "base", #""namespace": "a", "protected": true, "platform": {"labels": {"x": "y"}}"#,
      services: "")
    example.add("production", extends: "base", services: "")
    #expect(
      Self.story(Self.promotion(example)) == [
        #"- namespace: - > "a" [each environment has its own]"#,
        #"- platform.labels.x: - > "y" [each environment has its own]"#,
      ])
    #expect(Self.story(Self.promotion(example, services: ["mill"])).isEmpty)
  }

  @Test(
    arguments: [
      (
        #"{"image": {"tag": "2", "digest": "sha256:b*"}}"#, #"{"image": {"tag": "1", "digest": "sha256:c*"}}"#,
        ["image"],
        #"{"image":{"tag":"2","digest":"sha256:b*"}}"#
      ),
      (
        #"{"image": {"tag": "2"}}"#, #"{"image": "m/n:1@sha256:c*"}"#, ["image"],
        #"{"image":{"tag":"2"}}"#
      ),
      (
        #"{"ingress": {"host": "a.com", "tls": {"secretName": "s"}, "annotations": {"a": "1"}}}"#,
        #"{"ingress": null}"#,
        ["ingress"], #"{"ingress":{"host":"a.com","tls":{"secretName":"s"},"annotations":{"a":"1"}}}"#
      ),
      (#"{"ingress": null}"#, #"{"ingress": {"host": "b.com"}}"#, ["ingress"], "{}"),
      (
        #"{"env": {"LOG_LEVEL": null}}"#, #"{"env": {"LOG_LEVEL": "warn"}}"#, ["env.LOG_LEVEL"],
        #"{"env":{"LOG_LEVEL":null}}"#
      ),
      (#"{"env": {"A": null}, "speed": 8}"#, #"{"env": {"A": "x", "B": "y"}}"#, [], #"{"env":{"B":"y"},"speed":8}"#),
      (#"{"speed": 4}"#, #"{"speed": 9}"#, ["speed"], "{}"),
      ("{}", #"{"speed": 9}"#, ["speed"], "{}"),
      (#"{"labels": {"a": "1"}}"#, #"{"labels": {"$reset": true}}"#, ["labels.a"], #"{"labels":{"a":"1"}}"#),
    ] as [(String, String, [String], String)])
  func whatIsWritten(_ staging: String, _ production: String, _ fields: [String], _ expected: String) throws {
    let example = Self.siblings(#""mill": {}"#, #""mill": \#(staging)"#, #""mill": \#(production)"#)
    #expect(try Self.entry(example, fields: fields) == expected)
  }

  @Test func whatADeployedEnvironmentSaysIsWrittenAllTheSame() throws {
    var example = Example()
    example.add("staging", services: #""mill": {"speed": 9}"#)
    example.add("production", extends: "staging", services: #""mill": {"speed": 5}"#)
    #expect(try Self.entry(example, fields: ["speed"]) == #"{"speed":9}"#)
  }

  @Test func anIngressThatComesBackIsNotThatOfTheBase() throws {
    let example = Self.siblings(
      #""mill": {"ingress": {"host": "base.com", "className": "old", "annotations": {"b": "2"}}}"#,
      #""mill": {"ingress": {"host": "a.com", "className": null, "annotations": {"b": null}}}"#,
      #""mill": {"ingress": null}"#)
    #expect(
      try Self.entry(example, fields: ["ingress"])
        == #"{"ingress":{"host":"a.com","className":null,"annotations":{"b":null}}}"#)
  }
}
