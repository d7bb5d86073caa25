import BeTraceCore
import Testing

/// What every layer says about a field, and which one decides.
struct LayerTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let layers: [String]
    let field: String
    let shows: [String]

    init(_ idea: String, layers: [String], _ field: String, shows: [String]) {
      testDescription = idea
      self.layers = layers
      self.field = field
      self.shows = shows
    }
  }

  @Test(arguments: [
    Row(
      "nobody says anything", layers: ["{}", "", "{}"], "speed",
      shows: ["> module: 4", "base: nothing", "staging: nothing", "production: nothing"]),
    Row(
      "the last value wins", layers: [#"{"speed": 1}"#, #"{"speed": 2}"#, "{}"], "speed",
      shows: ["module: 4", "base: 1 at base.json:3:19", "> staging: 2 at staging.json:3:19", "production: nothing"]),
    Row(
      "a reset", layers: [#"{"speed": 1}"#, #"{"speed": {"$reset": true}}"#, "{}"], "speed",
      shows: ["module: 4", "base: 1 at base.json:3:19", "> staging: reset at staging.json:3:19", "production: nothing"]),
    Row(
      "a removed entry", layers: [#"{"env": {"A": "x"}}"#, #"{"env": {"A": null}}"#], "env.A",
      shows: ["module: nothing", "base: \"x\" at base.json:3:23", "> staging: removed at staging.json:3:23"]),
    Row(
      "the null of the whole",
      layers: [#"{"ingress": {"className": "x"}}"#, #"{"ingress": null}"#, #"{"ingress": {"host": "a.com"}}"#],
      "ingress.className",
      shows: [
        "module: nothing", "base: \"x\" at base.json:3:35", "> staging: removed at staging.json:3:21",
        "production: nothing",
      ]),
    Row(
      "the object itself", layers: [#"{"ingress": null}"#, #"{"ingress": {"host": "a.com", "tls": null}}"#], "ingress",
      shows: [
        "module: nothing", "base: removed at base.json:3:21",
        #"> staging: {"host":"a.com","tls":null} at staging.json:3:21"#,
      ]),
    Row(
      "a part of what is off", layers: [#"{"ingress": {"host": "a.com"}}"#, #"{"ingress": null}"#], "ingress.host",
      shows: ["module: nothing", "base: \"a.com\" at base.json:3:30", "> staging: removed at staging.json:3:21"]),
    Row(
      "a reset of the whole", layers: [#"{"env": {"MODE": "x"}}"#, #"{"env": {"$reset": true}}"#], "env.MODE",
      shows: ["module: \"small\"", "base: \"x\" at base.json:3:26", "> staging: reset at staging.json:3:17"]),
    Row(
      "a digest that a tag drops", layers: [#"{"image": "m:1@sha256:b*"}"#, #"{"image": {"tag": "2"}}"#],
      "image.digest",
      shows: [
        "module: \"sha256:a*\"", "base: \"sha256:b*\" at base.json:3:19", "> staging: removed at staging.json:3:27",
      ]),
    Row(
      "a variable that nobody knows", layers: ["{}"], "env.NEW", shows: ["> module: nothing", "base: nothing"]),
  ])
  func layers(_ row: Row) throws {
    let names = ["base", "staging", "production"]
    let layers = Example.chain(row.layers).environments.layers(
      of: try #require(Field(parsing: row.field)), service: "mill", environment: names[row.layers.count - 1])
    #expect(layers.map(\.story) == row.shows)
  }

  @Test func theNamespaceOfTheEnvironmentComesBetween() {
    var example = Example()
    example.add("base", #""namespace": "a""#, services: #""mill": {}"#)
    example.add("dev", extends: "base", #""namespace": "b""#)
    example.add("test", extends: "dev", services: #""mill": {"namespace": "c"}"#)
    let environments = example.environments
    #expect(
      environments.layers(of: Field("namespace"), service: "mill", environment: "dev").map(\.story) == [
        #"module: "default""#, #"base: "a" at base.json:1:86"#, #"> dev: "b" at dev.json:1:104"#, "base: nothing",
        "dev: nothing",
      ])
    #expect(
      environments.layers(of: Field("namespace"), service: "mill", environment: "test").map(\.story) == [
        #"module: "default""#, #"base: "a" at base.json:1:86"#, #"dev: "b" at dev.json:1:104"#, "base: nothing",
        "dev: nothing", #"> test: "c" at test.json:3:23"#,
      ])
    #expect(
      environments.layers(of: Field("namespace"), service: nil, environment: "test").map(\.story) == [
        "module: nothing", #"base: "a" at base.json:1:86"#, #"> dev: "b" at dev.json:1:104"#, "test: nothing",
      ])
  }

  @Test func withoutAServiceOrAChainThereAreNoLayers() {
    let environments = Example.chain(["{}"]).environments
    #expect(environments.layers(of: Field("speed"), service: "wind", environment: "base").isEmpty)
    #expect(environments.layers(of: Field("speed"), service: "mill", environment: "prod").isEmpty)
  }
}

extension LayerStatement {
  /// `> staging: "x" at staging.json:3:19`, the arrow for the one that wins.
  fileprivate var story: String {
    let name =
      switch layer {
      case .module: "module"
      case .environment(let name): name
      }
    let said =
      switch statement {
      case .value(let value): value.json(indent: nil).withoutDigests
      case .removed: "removed"
      case .reset: "reset"
      case .unread: "not known"
      case .nothing: "nothing"
      }
    return (wins ? "> " : "") + "\(name): \(said)" + (origin?.place.map { " at \($0)" } ?? "")
  }
}
