import BeTraceCore
import BeTraceServices

/// Plans for tests, on a day that never changes: all services with a placeholder for each required variable, and what a
/// test says about one of them.
enum Rendering {
  static let catalogue = Catalogue(BeTraceServices.all)

  /// The plan of an environment that says `entry`, a JSON object, about `service`.
  static func plan(_ service: String, _ entry: String = "{}", reusing previous: Plan? = nil) -> Plan {
    let test = """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "test", "extends": "placeholders",
       "namespace": "betrace", "services": {"\(service)": \(entry)}}
      """
    return plan(
      "test", in: [("environments/placeholders.json", placeholders), ("environments/test.json", test)],
      reusing: previous)
  }

  /// The plan of one of the environments in `files`.
  static func plan(_ environment: String, in files: [(path: String, text: String)], reusing previous: Plan? = nil)
    -> Plan
  {
    let files = files.map { EnvironmentFile(path: $0.path, bytes: Array($0.text.utf8), catalogue: catalogue) }
    return Plan(
      environment, in: Environments(files, catalogue: catalogue), on: CalendarDate(year: 2026, month: 11, day: 23),
      reusing: previous)
  }

  /// The objects of `service` as YAML, or only those of `kind`.
  static func yaml(_ service: String, _ entry: String = "{}", kind: String? = nil) -> String {
    let resources = plan(service, entry)[service]?.resources ?? []
    return YAMLText(resources.filter { kind == nil || $0.kind == kind }).text
  }

  /// What is wrong with `entry` for `service`.
  static func errors(_ service: String, _ entry: String) -> [String] { plan(service, entry).errors }

  private static let placeholders = """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "placeholders", "abstract": true,
     "platform": {"externals": {"secrets": {"placeholder": ["key"], "certificate": ["tls.crt", "tls.key"]}}},
     "services": {\(BeTraceServices.all.map(entry).joined(separator: ",\n"))}}
    """

  private static func entry(of module: any ServiceModule) -> String {
    let variables = module.variables.filter(\.isRequired).map { variable in
      variable.isSecret
        ? #""\#(variable.name)": {"secretKeyRef": {"name": "placeholder", "key": "key"}}"#
        : #""\#(variable.name)": "placeholder""#
    }
    return #""\#(module.info.name)": {"env": {\#(variables.joined(separator: ", "))}}"#
  }
}

extension Plan {
  /// The messages of the findings that make `validate` fail.
  var errors: [String] { findings.filter { $0.severity == .error }.map(\.message) }
}
