import BeTraceCore
import Testing

@Suite struct VariableRulesTests {
  @Test(arguments: [
    RuleRow("anything printable", #"{"web": {"env": {"1 bad-name.": "x"}}}"#),
    RuleRow(
      "an equals sign", #"{"web": {"env": {"BAD=NAME": "x"}}}"#,
      shows: [
        "test: error: web: 'name' of variable 'BAD=NAME' of container 'web': expected a name of printable "
          + "ASCII without '=', found 'BAD=NAME' [POD-11]"
      ]),
    RuleRow(
      "beyond ASCII", #"{"web": {"env": {"KÖLN": "x"}}}"#,
      shows: [
        "test: error: web: 'name' of variable 'KÖLN' of container 'web': expected a name of printable ASCII"
          + " without '=', found 'KÖLN' [POD-11]"
      ]),
    RuleRow(
      "no name", #"{"web": {"env": {"": "x"}}}"#,
      shows: [
        "test: error: web: 'env[0].name' of container 'web': expected a name of printable ASCII without "
          + "'=', found an empty text [POD-11]"
      ]),
    RuleRow(
      "of a module", services: [TestService { $0.container.env.append(EnvVar(name: "A=B", value: "x")) }],
      shows: [
        "test: error: web: 'name' of variable 'A=B' of container 'web': expected a name of printable ASCII "
          + "without '=', found 'A=B' [POD-11]"
      ]),
  ])
  func namesAreTaken(_ row: RuleRow) { row.check() }

  private static func secret(_ name: String, _ key: String) -> String {
    #"{"web": {"env": {"A": {"secretKeyRef": {"name": "\#(name)", "key": "\#(key)"}}}}}"#
  }

  @Test(arguments: [
    RuleRow(
      "a blank as key", secret("a", " "),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.secretKeyRef.key' of variable 'A' of container "
          + "'web': expected the name of a key: letters, digits, '-', '_' and '.', at most 253, no '..' in "
          + "front, found ' ' [POD-13]"
      ]),
    RuleRow(
      "a way up as key", secret("a", "..b"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.secretKeyRef.key' of variable 'A' of container "
          + "'web': expected the name of a key: letters, digits, '-', '_' and '.', at most 253, no '..' in "
          + "front, found '..b' [POD-13]"
      ]),
    RuleRow(
      "capitals in the name", #"{"web": {"env": {"A": {"configMapKeyRef": {"name": "A", "key": "b"}}}}}"#,
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.configMapKeyRef.name' of variable 'A' of container "
          + "'web': expected a DNS name: lower-case letters, digits, '-' and '.', at most 253, found 'A' "
          + "[POD-13]"
      ]),
  ])
  func referencesAreWellFormed(_ row: RuleRow) { row.check() }

  private static func field(_ path: String) -> String {
    #"{"web": {"env": {"A": {"fieldRef": {"fieldPath": "\#(path)"}}}}}"#
  }

  @Test(arguments: [
    RuleRow("a field", field("status.podIP")),
    RuleRow("a label", field("metadata.labels['betrace.dev/team']")),
    RuleRow("an annotation in capitals", field("metadata.annotations['BETRACE.dev/Team']")),
    RuleRow(
      "nearly one", field("status.podIp"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.fieldRef.fieldPath' of variable 'A' of container "
          + "'web': expected a field such as 'metadata.name' or 'status.podIP', found 'status.podIp'; did you "
          + "mean 'status.podIP'? [POD-14]"
      ]),
    RuleRow(
      "none", field("spec.containers"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.fieldRef.fieldPath' of variable 'A' of container "
          + "'web': expected a field such as 'metadata.name' or 'status.podIP', found 'spec.containers' "
          + "[POD-14]"
      ]),
    RuleRow(
      "a label that cannot be", field("metadata.labels['a b']"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.fieldRef.fieldPath' of variable 'A' of container "
          + "'web': expected a field such as 'metadata.name' or 'status.podIP', found 'metadata.labels['a b']' "
          + "[POD-14]"
      ]),
  ])
  func fieldsOfPodsAreThere(_ row: RuleRow) { row.check() }

  private static func resource(_ name: String, divisor: String? = nil) -> String {
    let divisor = divisor.map { #", "divisor": "\#($0)""# } ?? ""
    return #"{"web": {"env": {"A": {"resourceFieldRef": {"resource": "\#(name)"\#(divisor)}}}}}"#
  }

  @Test(arguments: [
    RuleRow("a limit", resource("limits.memory")),
    RuleRow("huge pages", resource("requests.hugepages-2Mi")),
    RuleRow("in mebibytes", resource("limits.memory", divisor: "1Mi")),
    RuleRow("in thousandths of a core", resource("limits.cpu", divisor: "0.001")),
    RuleRow(
      "nearly one", resource("limit.memory"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.resourceFieldRef.resource' of variable 'A' of "
          + "container 'web': expected a request or limit such as 'limits.memory', found 'limit.memory'; did "
          + "you mean 'limits.memory'? [POD-15]"
      ]),
    RuleRow(
      "none", resource("pods"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.resourceFieldRef.resource' of variable 'A' of "
          + "container 'web': expected a request or limit such as 'limits.memory', found 'pods' [POD-15]"
      ]),
    RuleRow(
      "in halves of a gibibyte", resource("limits.memory", divisor: "512Mi"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.resourceFieldRef.divisor' of variable 'A' of "
          + "container 'web': expected one of 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei, found "
          + "'512Mi' [POD-15]"
      ]),
    RuleRow(
      "cores in bytes", resource("limits.cpu", divisor: "1Mi"),
      shows: [
        "test.json:2:23: error: web: env.A: 'valueFrom.resourceFieldRef.divisor' of variable 'A' of "
          + "container 'web': expected one of 1m, 1, found '1Mi' [POD-15]"
      ]),
  ])
  func resourcesOfContainersAreThere(_ row: RuleRow) { row.check() }
}
