import Testing

@testable import BeTraceCore

/// Two environments side by side.
struct ComparisonTests {
  /// `base`, with `staging` and `production` beside each other on it.
  private static func siblings(_ base: String, _ staging: String, _ production: String) -> Example {
    var example = Example()
    example.add("base", services: base)
    example.add("staging", extends: "base", services: staging)
    example.add("production", extends: "base", services: production)
    return example
  }

  private static func story(_ example: Example, services: [String] = []) -> [String] {
    let comparison = Comparison(example.plan("staging"), example.plan("production"), services: services)
    return comparison.differences.map { difference in
      let sides = [difference.left, difference.right].map { side in
        "\(side.value?.json(indent: nil).withoutDigests ?? "-") \(side.mark?.rawValue ?? "nobody")"
      }
      return "\(difference.service ?? "-") \(difference.field): \(sides.joined(separator: ", ")): \(difference.reason)"
    }
  }

  @Test(arguments: [
    (#""mill": {"replicas": 1}"#, #""mill": {}"#, #""mill": {}"#, []),
    (
      #""mill": {"replicas": 1}"#, #""mill": {"replicas": 3}"#, "",
      ["mill replicas: 3 here, 1 inherited: staging sets it"]
    ),
    (#""mill": {}"#, "", #""mill": {"replicas": 3}"#, ["mill replicas: 2 module, 3 here: production sets it"]),
    (
      #""mill": {}"#, #""mill": {"replicas": 4}"#, #""mill": {"replicas": 3}"#,
      ["mill replicas: 4 here, 3 here: staging and production set it"]
    ),
    (#""mill": {}"#, #""mill": {"replicas": 2}"#, "", []),
    (
      #""mill": {}"#, #""mill": {"env": {"A": "x"}}"#, "", [#"mill env.A: "x" here, - nobody: staging sets it"#]
    ),
    (
      #""mill": {"env": {"A": "x"}}"#, #""mill": {"env": {"A": null}}"#, "",
      [#"mill env.A: - here, "x" inherited: staging removes it"#]
    ),
    (
      #""mill": {}"#, #""mill": {"size": "large", "env": {"MODE": "x"}}"#, "",
      [
        #"mill env.MODE: "x" here, "small" computed: staging sets it"#,
        #"mill resources.requests.memory: "2Gi" computed, "1Gi" computed: it follows from size"#,
        #"mill resources.limits.memory: "2Gi" computed, "1Gi" computed: it follows from size"#,
        #"mill size: "large" here, "small" module: staging sets it"#,
      ]
    ),
    (
      #""mill": {"ingress": {"host": "a.com"}}"#, #""mill": {"ingress": {"path": "/a"}}"#, "",
      [#"mill ingress.path: "/a" here, "/" module: staging sets it"#]
    ),
    (
      #""mill": {}"#, #""mill": {"ingress": {"host": "a.com"}}"#, "",
      [
        #"mill ingress: {"host":"a.com","path":"/","pathType":"Prefix","annotations":{}} here, - module: staging sets it"#,
        #"mill ingress.host: "a.com" here, - module: staging sets it"#,
      ]
    ),
  ])
  func everyFieldSaysWhoMakesItDiffer(_ base: String, _ staging: String, _ production: String, _ expected: [String]) {
    #expect(Self.story(Self.siblings(base, staging, production)) == expected)
  }

  @Test func whatAParentSetsIsTheParentsDoing() {
    var example = Self.siblings(#""mill": {}"#, #""mill": {"replicas": 3}"#, "")
    example.add("canary", extends: "staging", services: #""mill": {"speed": 9}"#)
    let comparison = Comparison(example.plan("canary"), example.plan("production"))
    #expect(
      comparison.differences.map { "\($0.field): \($0.reason)" } == [
        "replicas: staging sets it", "speed: canary sets it",
      ])
    let above = Comparison(example.plan("staging"), example.plan("canary"))
    #expect(above.differences.map { "\($0.field): \($0.causes)" } == [#"speed: ["canary"]"#])
  }

  @Test func settingsAreComparedAndTheNamespaceOnlyOnce() {
    var example = Example()
    example.add("base", services: #""mill": {}, "dam": {}"#)
    example.add("staging", extends: "base", #""namespace": "a", "description": "one""#, services: "")
    example.add(
      "production", extends: "base", #""namespace": "b", "protected": true"#, services: #""dam": {"namespace": "c"}"#)
    #expect(
      Self.story(example) == [
        "- protected: false module, true here: production sets it",
        #"- namespace: "a" here, "b" here: staging and production set it"#,
        #"dam namespace: "a" here, "c" here: staging and production set it"#,
      ])
    #expect(
      Self.story(example, services: ["mill"]) == [#"mill namespace: "a" here, "b" here: staging and production set it"#]
    )
    #expect(Self.story(example, services: ["-"]).count == 2)
  }

  @Test func aServiceThatOnlyOneDeploysIsNotComparedFieldByField() {
    let example = Self.siblings(
      #""dam": {}"#, #""mill": {"replicas": 1}"#, #""dam": {"enabled": false, "replicas": 7}"#)
    let comparison = Comparison(example.plan("staging"), example.plan("production"))
    #expect(comparison.differences.isEmpty)
    #expect(
      comparison.absences.map { "\($0.service) \($0.environment) \($0.origin?.description ?? "-")" } == [
        "dam production production.json:3:20", "mill production -",
      ])
  }

  @Test func objectsAreCounted() throws {
    let example = Self.siblings(#""mill": {}"#, #""mill": {"ingress": {"host": "a.com"}}"#, #""mill": {"replicas": 1}"#)
    let objects = try #require(Comparison(example.plan("staging"), example.plan("production")).objects())
    #expect([.changed, .removed, .added].map(objects.count) == [1, 1, 0])
    let alike = try #require(Comparison(example.plan("staging"), example.plan("staging")).objects(of: ["mill"]))
    #expect(alike.isEmpty && alike.sameCount > 3)
  }
}
