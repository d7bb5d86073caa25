import BeTraceCore
import Testing

/// Addresses as people type them.
struct AddressTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let shows: String

    init(_ text: String, _ shows: String) {
      testDescription = text
      self.shows = shows
    }
  }

  @Test(arguments: [
    Row("mill/staging/replicas", "Replicas"),
    Row("mill/staging/resources.limits.cpu", "cpu"),
    Row("mill/staging/image.tag", "Tag"),
    Row("mill/staging/ingress", "Ingress"),
    Row("mill/staging/labels[betrace.dev/team]", "betrace.dev/team"),
    Row("dam/base/env.NEW", "NEW"),
    Row("-/staging/namespace", "Namespace"),
    Row("-/staging/platform.externals.secrets.s", "s"),
    Row("-/staging/context", "Context"),
    Row("mill/staging", "mill"),
    Row("-/staging", "staging"),
    Row("-/staging/description", "Description"),
    Row("-/staging/exceptions", "Exceptions"),
    Row("-/staging/platform.externals.services.tempo.ports.http", "http"),
    Row("mill", "expected SERVICE/ENVIRONMENT/FIELD, such as 'bff/production/replicas', found 'mill'"),
    Row(
      "mill//replicas", "expected SERVICE/ENVIRONMENT/FIELD, such as 'bff/production/replicas', found 'mill//replicas'"),
    Row("mill/staging/a..b", "expected a field such as 'resources.limits.memory', found 'a..b'"),
    Row("mil/staging/replicas", "there is no service 'mil'; did you mean 'mill'?"),
    Row("wind/staging/replicas", "there is no service 'wind': use dam, mill"),
    Row("mill/stagin/replicas", "there is no environment 'stagin'; did you mean 'staging'?"),
    Row("mill/prod/replicas", "there is no environment 'prod': use base, staging"),
    Row("mill/staging/replica", "'mill' has no 'replica'; did you mean 'replicas'?"),
    Row("mill/staging/ingress.hots", "'ingress' has no 'hots'; did you mean 'host'?"),
    Row("mill/staging/ingress.tls.name", "'ingress.tls' has no 'name': use secretName"),
    Row("mill/staging/image.version", "'image' has no 'version': use repository, tag, digest"),
    Row("mill/staging/replicas.min", "'replicas' is one value and has no 'min'"),
    Row(
      "-/staging/name",
      "an environment has no 'name': use extends, abstract, protected, context, namespace, description, platform, "
        + "exceptions"),
    Row("-/staging/namspace", "an environment has no 'namspace'; did you mean 'namespace'?"),
  ])
  func address(_ row: Row) {
    let environments = Example.chain(["{}", "{}"]).environments
    do throws(AddressError) {
      let address = try Address(parsing: row.testDescription)
      #expect(address.description == row.testDescription)
      #expect(try address.resolve(in: environments).label == row.shows)
    } catch {
      #expect(error.description == row.shows)
    }
  }

  @Test func anEditAtAnAddress() throws {
    #expect(
      try Address(parsing: "mill/base/env.A").edit(to: "x")
        == Edit(environment: "base", path: ["services", "mill", "env", "A"], value: "x"))
    #expect(
      try Address(parsing: "-/base/platform.monitoring").edit(to: nil)
        == Edit(environment: "base", path: ["platform", "monitoring"], value: nil))
    #expect(
      try Address(parsing: "mill/base").edit(to: nil)
        == Edit(environment: "base", path: ["services", "mill"], value: nil))
    let error = #expect(throws: AddressError.self) { try Address(parsing: "-/base").edit(to: [:]) }
    #expect(
      error?.description == "'-/base' is all of an environment: name a setting, such as '-/base/namespace'")
  }

  @Test(arguments: [
    ("labels[betrace.dev/team]", ["labels", "betrace.dev/team"]),
    (#"labels["betrace.dev/team"]"#, ["labels", "betrace.dev/team"]),
    ("labels['betrace.dev/team'].x", ["labels", "betrace.dev/team", "x"]),
    (#"labels["a]b"]"#, ["labels", "a]b"]),
    (#"labels["a"#, nil), (#"labels["a]"#, nil), (#"labels['a"]"#, nil), (#"labels[""]"#, nil), ("labels[]", nil),
  ])
  func keysInBrackets(_ text: String, _ keys: [String]?) {
    #expect(Field(parsing: text)?.keys == keys)
  }
}
