import BeTraceCore
import Testing

@Suite struct VariableRulesTests {
  private static func old(_ name: String, _ variable: String, shows: [String] = []) -> RuleRow {
    RuleRow(
      name, #"{"web": {"env": {"\#(variable)": "x"}}}"#,
      settings: #""namespace": "shop", "platform": {"kubernetesVersion": "1.31"}"#, shows: shows)
  }

  @Test(arguments: [
    RuleRow("anything printable", #"{"web": {"env": {"1 bad-name.": "x"}}}"#),
    RuleRow(
      "an equals sign", #"{"web": {"env": {"BAD=NAME": "x"}}}"#,
      shows: [
        "test.json:2:30: error: web: env[BAD=NAME]: 'BAD=NAME' is no name of a variable: use ASCII characters other than '=' "
          + "[POD-11]"
      ]),
    RuleRow(
      "beyond ASCII", #"{"web": {"env": {"KÖLN": "x"}}}"#,
      shows: [
        "test.json:2:26: error: web: env[KÖLN]: 'KÖLN' is no name of a variable: use ASCII characters other than '=' [POD-11]"
      ]),
    RuleRow(
      "no name", #"{"web": {"env": {"": "x"}}}"#,
      shows: ["test: error: web: a variable has no name: the cluster refuses its pods [POD-11]"]),
    old("a plain one in an old cluster", "A_1.b-c"),
    old(
      "a blank in an old cluster", "A B",
      shows: [
        "test.json:2:25: error: web: env[A B]: 'A B' is no name of a variable: use letters, digits, '-', '_' and '.', no digit "
          + "first [POD-11]"
      ]),
    RuleRow(
      "of a module", services: [TestService { $0.container.env.append(EnvVar(name: "A=B", value: "x")) }],
      shows: ["test: error: web: 'A=B' is no name of a variable: use ASCII characters other than '=' [POD-11]"]),
  ])
  func namesAreTaken(_ row: RuleRow) { row.check() }

  private static func secret(_ name: String, _ key: String) -> String {
    #"{"web": {"env": {"A": {"secretKeyRef": {"name": "\#(name)", "key": "\#(key)"}}}}}"#
  }

  @Test(arguments: [
    RuleRow(
      "a blank as key", secret("a", " "),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to the key ' ', which no secret can have: use letters, digits, '-', '_' "
          + "and '.', at most 253 [POD-13]"
      ]),
    RuleRow(
      "a way up as key", secret("a", "..b"),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to the key '..b', which no secret can have: use letters, digits, '-', "
          + "'_' and '.', at most 253 [POD-13]"
      ]),
    RuleRow(
      "capitals in the name", #"{"web": {"env": {"A": {"configMapKeyRef": {"name": "A", "key": "b"}}}}}"#,
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to 'A', which no config map can be called: use a DNS name: lower-case "
          + "letters, digits, '-' and '.', at most 253 [POD-13]"
      ]),
  ])
  func referencesAreWellFormed(_ row: RuleRow) { row.check() }

  private static let podFields =
    "use metadata.name, metadata.namespace, metadata.uid, spec.nodeName, spec.serviceAccountName, status.hostIP, "
    + "status.hostIPs, status.podIP, status.podIPs [POD-14]"

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
        "test.json:2:23: error: web: env.A: 'A' refers to 'status.podIp', which is no field of a pod for variables; did you "
          + "mean 'status.podIP'? [POD-14]"
      ]),
    RuleRow(
      "none", field("spec.containers"),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to 'spec.containers', which is no field of a pod for variables: "
          + podFields
      ]),
    RuleRow(
      "a label that cannot be", field("metadata.labels['a b']"),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to 'metadata.labels['a b']', which is no field of a pod for variables: "
          + podFields
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
        "test.json:2:23: error: web: env.A: 'A' refers to 'limit.memory', which is no request or limit; did you mean "
          + "'limits.memory'? [POD-15]"
      ]),
    RuleRow(
      "none", resource("pods"),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to 'pods', which is no request or limit: use limits.cpu, "
          + "limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory, requests.ephemeral-storage [POD-15]"
      ]),
    RuleRow(
      "in halves of a gibibyte", resource("limits.memory", divisor: "512Mi"),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to limits.memory in units of '512Mi': use 1, 1k, 1M, 1G, 1T, 1P, 1E, "
          + "1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei [POD-15]"
      ]),
    RuleRow(
      "cores in bytes", resource("limits.cpu", divisor: "1Mi"),
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to limits.cpu in units of '1Mi': use 1m, 1 [POD-15]"
      ]),
  ])
  func resourcesOfContainersAreThere(_ row: RuleRow) { row.check() }
}
