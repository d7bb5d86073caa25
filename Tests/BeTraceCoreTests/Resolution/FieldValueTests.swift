import BeTraceCore
import Testing

/// Values as people type them, and as they are shown on one line.
struct FieldValueTests {
  struct Row: CustomTestStringConvertible {
    let field: String
    let text: String
    /// The value as JSON, or what is wrong.
    let gives: String

    var testDescription: String { "\(field)=\(text)" }

    init(_ field: String, _ text: String, _ gives: String) {
      self.field = field
      self.text = text
      self.gives = gives
    }
  }

  private static func parameter(_ field: String) throws -> Parameter {
    let field = try #require(Field(parsing: field))
    return try #require(Example.catalogue["mill"]?.contract.parameter(at: field))
  }

  @Test(arguments: [
    Row("replicas", "3", "3"),
    Row("replicas", "three", "'replicas' must be a whole number, 0 to 5, not 'three': the building has five floors"),
    Row("replicas", "6", "'replicas' must be 0 to 5, not 6: the building has five floors"),
    Row("replicas", "", "'replicas' must be a whole number, 0 to 5, not '': the building has five floors"),
    Row("wet", "true", "true"),
    Row("replicas", "1.5", "'replicas' must be a whole number, 0 to 5, not '1.5': the building has five floors"),
    Row("autoscaling.min", "3000000000", "'autoscaling.min' must be at most 2147483647, not 3000000000"),
    Row(
      "autoscaling.min", "99999999999999999999",
      "'autoscaling.min' must be at most 2147483647, not '99999999999999999999'"),
    Row("wet", "yes", "true"),
    Row("wet", "off", "false"),
    Row("wet", "maybe", "'wet' must be true or false, not 'maybe'"),
    Row("ingress", "false", "null"),
    Row("autoscaling", "true", "{}"),
    Row("size", "large", #""large""#),
    Row("size", "lage", "'size' must be one of 'small', 'large', not 'lage'; did you mean 'large'?"),
    Row("storage", "1Gi", #""1Gi""#),
    Row("resources.limits.cpu", "1", #""1""#),
    Row(
      "resources.limits.memory", "1Gb",
      "'resources.limits.memory' is no quantity: 'Gb' in '1Gb' is no unit; did you mean '1Gi' or '1G'?"),
    Row("ingress.host", "a.com", #""a.com""#),
    Row(
      "ingress.host", "http://a.com",
      "'ingress.host' must be a host name such as 'app.example.com': no scheme, no port, no path, not 'http://a.com'"),
    Row("labels[betrace.dev/team]", "x", #""x""#),
    Row("env.PORT", "8080", #""8080""#),
    Row("env.EMPTY", "", #""""#),
    Row("env.URL", "http://a:1/b", #""http://a:1/b""#),
    Row("env.TOKEN", "secret:mill-auth/token", #"{"secretKeyRef":{"name":"mill-auth","key":"token"}}"#),
    Row("env.MODE", "config:mill/mode", #"{"configMapKeyRef":{"name":"mill","key":"mode"}}"#),
    Row("env.IP", "field:status.podIP", #"{"fieldRef":{"fieldPath":"status.podIP"}}"#),
    Row(
      "env.TEAM", "field:metadata.labels['betrace.dev/team']",
      #"{"fieldRef":{"fieldPath":"metadata.labels['betrace.dev/team']"}}"#),
    Row("env.CPU", "resource:limits.cpu", #"{"resourceFieldRef":{"resource":"limits.cpu"}}"#),
    Row("env.IP", "field:", "'env.IP' needs 'field:PATH', not 'field:'; as plain text, give it as JSON"),
    Row("env.DAM", "service:dam/gate", #"{"serviceRef":{"service":"dam","port":"gate","as":"url"}}"#),
    Row(
      "env.GATE", "secret:token",
      "'env.GATE' needs 'secret:OBJECT/KEY', not 'secret:token'; as plain text, give it as JSON"),
    Row("env.TOKEN", "secret:m4rk3r", "'env.TOKEN' needs 'secret:OBJECT/KEY'; as plain text, give it as JSON"),
    Row(
      "env.DAM", "service:dam/",
      "'env.DAM' needs 'service:NAME/PORT', not 'service:dam/'; as plain text, give it as JSON"),
    Row("args", "", "[]"),
    Row("args", "--fast, --quiet", #"["--fast","--quiet"]"#),
    Row("image", "m:2", #""m:2""#),
    Row(
      "image", "m:2 3",
      "the tag of 'm:2 3' must be an image tag: letters, digits, '_', '-' and '.', at most 128, not '2 3'"
    ),
    Row("image.tag", "2", #""2""#),
    Row("ingress", "off", "null"),
    Row("autoscaling", "none", "null"),
    Row("autoscaling", "on", "{}"),
    Row(
      "autoscaling", "5",
      "'autoscaling' is 'on' or 'off', not '5'; its parts are set one by one: autoscaling.min, autoscaling.max, "
        + "autoscaling.cpu, autoscaling.memory"),
    Row("resources", "5", "'resources' is set part by part: resources.requests, resources.limits"),
    Row("env", "x", "'env' is set entry by entry, such as 'env.NAME'"),
  ])
  func parse(_ row: Row) throws {
    let value = FieldValue.parse(row.text, as: try Self.parameter(row.field), at: Field(parsing: row.field))
    #expect(value.story == row.gives)
  }

  @Test(arguments: [
    Row("replicas", "3", "3"),
    Row("replicas", #"{"$reset": true}"#, #"{"$reset":true}"#),
    Row(
      "replicas", "null",
      "'replicas' cannot be null: use {\"$reset\": true} for the module's default, or leave it out to inherit"),
    Row("replicas", #""3""#, "'replicas' must be 0 to 5, not '3': the building has five floors"),
    Row("replicas", "3,", "not JSON at 1:2: expected the end of the file, found ','"),
    Row("ingress", #"{"host": "a.com", "tls": null}"#, #"{"host":"a.com","tls":null}"#),
    Row("ingress", #"{"hots": "a.com"}"#, "'ingress' has no 'hots'; did you mean 'host'?"),
    Row("env.PORT", "8080", "'env.PORT' must be text in quotes or a reference, not 8080"),
    Row("env.PORT", #""secret:x""#, #""secret:x""#),
    Row("env.TOKEN", "m4rk3r", "not JSON at 1:1: expected a value, found '…'"),
    Row("env.TOKEN", "12345", "'env.TOKEN' must be text in quotes or a reference, not a number"),
    Row("labels", "{}", "{}"),
  ])
  func parseJSON(_ row: Row) throws {
    let value = FieldValue.parse(json: row.text, as: try Self.parameter(row.field), at: Field(parsing: row.field))
    #expect(value.story == row.gives)
  }

  @Test func withoutAnAddressMessagesNameTheParameter() throws {
    #expect(
      FieldValue.parse("x", as: try Self.parameter("autoscaling.cpu")).story
        == "'cpu' must be a whole number, 1 to 1000, not 'x'")
  }

  @Test(arguments: [
    Row("replicas", "3", "3"), Row("wet", "false", "no"), Row("size", #""small""#, "small"),
    Row("image.tag", "", "none"), Row("ingress", "", "off"), Row("ingress", #"{"host": "a.com"}"#, "on"),
    Row("env.A", #""text""#, "text"), Row("env.A", #""""#, #""""#), Row("env.A", "", "none"),
    Row("env.A", #""a\u001b[2J\nb""#, #"a\u{1b}[2J\u{a}b"#),
    Row("env.A", #"{"secretKeyRef": {"name": "mill-auth", "key": "token"}}"#, "secret mill-auth/token"),
    Row("env.A", #"{"secretKeyRef": {"name": "a", "key": "b", "optional": true}}"#, "secret a/b (optional)"),
    Row("env.A", #"{"configMapKeyRef": {"name": "mill", "key": "mode"}}"#, "config map mill/mode"),
    Row("env.A", #"{"serviceRef": {"service": "dam", "port": "gate"}}"#, "service dam:gate"),
    Row("env.A", #"{"serviceRef": {"service": "dam", "port": "gate", "as": "host"}}"#, "service dam:gate as host"),
    Row("env.A", #"{"fieldRef": {"fieldPath": "status.podIP"}}"#, "field status.podIP"),
    Row("env.A", #"{"resourceFieldRef": {"resource": "limits.cpu"}}"#, "resource limits.cpu"),
    Row("env.TOKEN", #""m4rk3r""#, "hidden: a secret is referred to"),
    Row("env.TOKEN", #"{"value": "m4rk3r"}"#, "hidden: a secret is referred to"),
    Row("env.A", "8080", "8080"), Row("env.A", #"{"secretRef": {}}"#, #"{"secretRef":{}}"#), Row("args", "[]", "[]"),
    Row("args", #"["a", "b"]"#, "a, b"),
  ])
  func show(_ row: Row) throws {
    let value = try row.text.isEmpty ? nil : JSONDocument(parsing: Array(row.text.utf8), file: "").root.value
    #expect(ShownValue(value, as: try Self.parameter(row.field)).description == row.gives)
  }
}

extension Result<Value, FieldValue.Problem> {
  /// The value as JSON, or what is wrong.
  fileprivate var story: String {
    switch self {
    case .success(let value): value.json(indent: nil)
    case .failure(let problem): problem.description
    }
  }
}
