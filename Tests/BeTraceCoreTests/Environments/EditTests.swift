import BeTraceCore
import Testing

/// What an edit leaves of a file, and that it can be taken back.
struct EditTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let path: ValuePath
    let value: Value?
    let after: String?

    init(
      _ idea: String, _ before: String, set path: ValuePath, to value: Value?, gives after: String?
    ) {
      testDescription = idea
      self.before = before
      self.path = path
      self.value = value
      self.after = after
    }

    /// An edit of `mill`, whose entry is `entry`.
    init(_ idea: String, mill entry: String, _ field: String, to value: Value?, gives after: String?) {
      self.init(
        idea, #"{"name": "dev", "services": {"mill": \#(entry)}}"#,
        set: ValuePath([.key("services"), .key("mill")] + Field(parsing: field)!.keys.map(ValuePath.Step.key)),
        to: value, gives: after.map { #"{"name": "dev", "services": {"mill": \#($0)}}"# })
    }
  }

  @Test func aPartOfAnInheritedEntryTakesTheRestAlong() {
    var example = Example()
    example.add(
      "base", #""platform": {"externals": {"services": {"tempo": {"namespace": "o", "ports": {"http": 80}}}}}"#)
    example.add(file: "dev", #"{"name": "dev", "extends": "base"}"#)
    var environments = example.environments
    let ports = Field(["platform", "externals", "services", "tempo", "ports"])
    let grpc = Edit(environment: "dev", service: nil, field: ports.appending("grpc"), value: 81)
    let undo = environments.apply(grpc)
    #expect(
      environments["dev"]?.document?.root["platform"]?.value.json(indent: nil)
        == #"{"externals":{"services":{"tempo":{"namespace":"o","ports":{"http":80,"grpc":81}}}}}"#)
    _ = undo.map { environments.apply($0, to: "dev") }
    #expect(environments["dev"]?.bytes == example.environments["dev"]?.bytes)

    let new = Edit(
      environment: "dev", service: nil, field: Field(["platform", "externals", "services", "loki", "namespace"]),
      value: "o")
    _ = environments.apply(new)
    #expect(
      environments["dev"]?.document?.root["platform"]?.value.json(indent: nil)
        == #"{"externals":{"services":{"loki":{"namespace":"o"}}}}"#)
  }

  @Test(arguments: plain + whole + images)
  func edit(_ row: Row) throws {
    var example = Example()
    example.add(file: "dev", row.before)
    var environments = example.environments
    let edit = Edit(environment: "dev", path: row.path, value: row.value.map(\.withDigests))
    let undo = environments.apply(edit)
    #expect((undo != nil) == (row.after != nil))
    #expect(environments.text == row.after ?? row.before)
    guard let undo else { return }
    let redo = environments.apply(undo, to: "dev")
    #expect(environments.text == row.before)
    _ = environments.apply(try #require(redo), to: "dev")
    #expect(environments.text == row.after)
  }

  static let plain = [
    Row("a value is set", mill: #"{"speed": 1}"#, "speed", to: 2, gives: #"{"speed": 2}"#),
    Row("a value that is there already", mill: #"{"speed":  1}"#, "speed", to: 1, gives: nil),
    Row("a value is added", mill: #"{"speed": 1}"#, "wet", to: true, gives: #"{"speed": 1, "wet": true}"#),
    Row("a value is removed", mill: #"{"speed": 1, "wet": true}"#, "speed", to: nil, gives: #"{"wet": true}"#),
    Row("a value that is not there", mill: #"{"speed": 1}"#, "wet", to: nil, gives: nil),
    Row("a service stays listed when its last override goes", mill: #"{"speed": 1}"#, "speed", to: nil, gives: "{}"),
    Row(
      "objects that become empty go", mill: #"{"speed": 1, "resources": {"limits": {"cpu": "1"}}}"#,
      "resources.limits.cpu", to: nil, gives: #"{"speed": 1}"#),
    Row(
      "an object that is described stays", mill: #"{"ingress": {"host": "a.com", "description": "why"}}"#,
      "ingress.host", to: nil, gives: #"{"ingress": {"description": "why"}}"#),
    Row(
      "a service is listed", #"{"name": "dev"}"#, set: ["services", "mill"], to: [:],
      gives: #"{"name": "dev", "services": {"mill": {}}}"#),
    Row(
      "a service is listed by its first override", #"{"name": "dev", "services": {"dam": {}}}"#,
      set: ["services", "mill", "speed"], to: 3,
      gives: #"{"name": "dev", "services": {"dam": {}, "mill": {"speed": 3}}}"#),
    Row(
      "a service is taken off the list", #"{"name": "dev", "services": {"mill": {}}}"#, set: ["services", "mill"],
      to: nil,
      gives: #"{"name": "dev", "services": {}}"#),
    Row(
      "the environment's own", #"{"name": "dev"}"#, set: ["namespace"], to: "a",
      gives: #"{"name": "dev", "namespace": "a"}"#),
    Row(
      "the environment's own goes", #"{"name": "dev", "platform": {"labels": {"a": "1"}}}"#,
      set: ["platform", "labels", "a"], to: nil, gives: #"{"name": "dev"}"#),
  ]

  static let whole = [
    Row(
      "below null", mill: #"{"ingress": null}"#, "ingress.host", to: "a.com", gives: #"{"ingress": {"host": "a.com"}}"#),
    Row(
      "below a reset", mill: #"{"resources": {"$reset": true}}"#, "resources.limits.cpu", to: "1",
      gives: #"{"resources": {"limits": {"cpu": "1"}}}"#),
    Row(
      "below a reset of a part", mill: #"{"resources": {"limits": {"$reset": true}, "requests": {"cpu": "2"}}}"#,
      "resources.limits.cpu", to: "1",
      gives: #"{"resources": {"limits": {"cpu": "1"}, "requests": {"cpu": "2"}}}"#),
    Row(
      "below a reset that says too much", mill: #"{"resources": {"$reset": true, "requests": {"cpu": "2"}}}"#,
      "resources.limits.cpu", to: "1",
      gives: #"{"resources": {"requests": {"cpu": "2"}, "limits": {"cpu": "1"}}}"#),
    Row("nothing to remove below null", mill: #"{"ingress": null}"#, "ingress.host", to: nil, gives: nil),
    Row("null itself goes", mill: #"{"ingress": null}"#, "ingress", to: nil, gives: "{}"),
    Row("off", mill: #"{"ingress": {"host": "a.com"}}"#, "ingress", to: .null, gives: #"{"ingress": null}"#),
    Row(
      "reset of one", mill: #"{"speed": 3}"#, "speed", to: ["$reset": true], gives: #"{"speed": {"$reset": true}}"#),
    Row(
      "an entry is replaced whole", mill: #"{"env": {"A": {"secretKeyRef": {"name": "s", "key": "k"}}}}"#, "env.A",
      to: "x", gives: #"{"env": {"A": "x"}}"#),
  ]

  static let images = [
    Row("the tag of a reference", mill: #"{"image": "m:1"}"#, "image.tag", to: "2", gives: #"{"image": "m:2"}"#),
    Row(
      "the tag of a reference takes the digest along", mill: #"{"image": "m:1@sha256:a*"}"#, "image.tag", to: "2",
      gives: #"{"image": "m:2"}"#),
    Row(
      "the digest of a reference", mill: #"{"image": "m:1"}"#, "image.digest", to: "sha256:b*",
      gives: #"{"image": "m:1@sha256:b*"}"#),
    Row(
      "the repository of a reference", mill: #"{"image": "m:1@sha256:a*"}"#, "image.repository", to: "n",
      gives: #"{"image": "n:1@sha256:a*"}"#),
    Row("no tag", mill: #"{"image": "m:1"}"#, "image.tag", to: .null, gives: #"{"image": "m"}"#),
    Row(
      "the module's tag", mill: #"{"image": "m:1"}"#, "image.tag", to: ["$reset": true],
      gives: #"{"image": {"repository": "m", "tag": {"$reset": true}}}"#),
    Row(
      "the inherited tag", mill: #"{"image": "m:1@sha256:a*"}"#, "image.tag", to: nil,
      gives: #"{"image": {"repository": "m"}}"#),
    Row(
      "the inherited repository", mill: #"{"image": "m:1"}"#, "image.repository", to: nil,
      gives: #"{"image": {"tag": "1"}}"#),
    Row("the only part goes", mill: #"{"image": "m"}"#, "image.repository", to: nil, gives: "{}"),
    Row("a part that the reference does not have", mill: #"{"image": "m:1"}"#, "image.digest", to: nil, gives: nil),
    Row("the same tag", mill: #"{"image": "m:1@sha256:a*"}"#, "image.tag", to: "1", gives: nil),
    Row(
      "the tag of an object", mill: #"{"image": {"tag": "1"}}"#, "image.tag", to: "2",
      gives: #"{"image": {"tag": "2"}}"#),
    Row(
      "the tag of an object takes the digest along", mill: #"{"image": {"tag": "1", "digest": "sha256:a*"}}"#,
      "image.tag", to: "2", gives: #"{"image": {"tag": "2"}}"#),
    Row(
      "a tag that goes takes the digest along", mill: #"{"image": {"tag": "1", "digest": "sha256:a*"}, "speed": 1}"#,
      "image.tag", to: nil, gives: #"{"speed": 1}"#),
    Row(
      "the digest of an object", mill: #"{"image": {"tag": "1", "digest": "sha256:a*"}}"#, "image.digest",
      to: "sha256:b*", gives: #"{"image": {"tag": "1", "digest": "sha256:b*"}}"#),
    Row(
      "a tag where the image is reset", mill: #"{"image": {"$reset": true}}"#, "image.tag", to: "2",
      gives: #"{"image": {"tag": "2"}}"#),
    Row("a tag where nothing is said", mill: "{}", "image.tag", to: "2", gives: #"{"image": {"tag": "2"}}"#),
  ]

  @Test func undoingManyEditsGivesTheSameBytes() throws {
    let file = """
      { "apiVersion" : "betrace.dev/v1", "kind":"Environment",
      \t"name": "dev",   "services": {\r
          "mill": {"image": "m:1", "ingress" : null ,\r
            "resources": {"$reset": true}}
      } }

      """
    var random = SeededGenerator(seed: 3)
    for number in 0..<15 * effort {
      var example = Example()
      example.add(file: "dev", file)
      var environments = example.environments
      var undo: [Splice] = []
      for _ in 0..<5 {
        let entry = random.entry().object!
        let edits = entry.members.flatMap { member in
          (member.value.object?.members ?? []).map { ([member.key, $0.key], Value?.some($0.value)) }
            + [([member.key], random.once(in: 3) ? nil : member.value)]
        }
        for (keys, value) in edits {
          let edit = Edit(environment: "dev", service: "mill", field: Field(keys), value: value)
          if let splice = environments.apply(edit) { undo.append(splice) }
        }
      }
      for splice in undo.reversed() { _ = environments.apply(splice, to: "dev") }
      #expect(environments.text == file, "case \(number)")
    }
  }

  @Test func anUnreadableFileIsLeftAlone() {
    var example = Example()
    example.add(file: "dev", "{x}")
    var environments = example.environments
    #expect(environments.apply(Edit(environment: "dev", path: ["name"], value: "dev")) == nil)
    #expect(environments.apply(Edit(environment: "prod", path: ["name"], value: "dev")) == nil)
    #expect(environments.text == "{x}")
  }

  @Test func theFileIsReadAgainAfterAnEdit() {
    var environments = Example.chain(["{}", "{}"]).environments
    let edit = Edit(environment: "staging", path: ["extends"], value: nil)
    #expect(environments.apply(edit) != nil)
    #expect(environments.depth(of: "staging") == 0)
  }
}

extension Environments {
  /// The text of the file, with digests as tests write them.
  fileprivate var text: String { String(decoding: files[0].bytes, as: UTF8.self).withoutDigests }
}
