/// Reads the top level of an environment file; entries and settings are read by `OverrideReader`.
struct EnvironmentReader {
  /// The only version of the format that this program reads.
  static let apiVersion = "betrace.dev/v1"

  private let document: JSONDocument
  private let catalogue: Catalogue
  private(set) var name: String
  private(set) var extends: (name: String, origin: Origin)?
  private(set) var isAbstract = false
  private(set) var context: String?
  private(set) var services: [Environment.ServiceEntry] = []
  private(set) var exceptions: [PolicyException] = []
  private(set) var settings: Override.Keys
  private(set) var findings: [Finding] = []

  init(_ document: JSONDocument, fileName: String, catalogue: Catalogue) {
    self.document = document
    self.catalogue = catalogue
    name = document.root["name"]?.value.text ?? fileName
    settings = Override.Keys(origin: Origin(layer: .environment(name), place: document.root.place))
  }

  private static let ownKeys = [
    "$schema", "apiVersion", "kind", "name", "extends", "abstract", "context", "services", "exceptions",
  ]

  mutating func read() {
    guard case .object = document.root.content else {
      return report("EF-02", document.root, "an environment file is an object, not \(document.root.value.quoted)")
    }
    var sawName = false
    for member in document.root.members ?? [] where !OverrideReader.isIgnored(member.key) {
      let node = member.node
      switch member.key {
      case "$schema": break
      case "apiVersion": expect(Self.apiVersion, member)
      case "kind": expect("Environment", member)
      case "name":
        sawName = true
        check(member, as: .text(.dnsLabel))
      case "extends":
        if check(member, as: .text(.dnsLabel)), let parent = node.value.text { extends = (parent, origin(node.place)) }
      case "abstract":
        if check(member, as: .boolean) { isAbstract = node.value.bool ?? false }
      case "context":
        if check(member, as: .text(.free)) { context = node.value.text }
      case "services": readServices(node)
      case "exceptions": readExceptions(node)
      case let key where EnvironmentSettings.parameters.contains { $0.name == key }: break
      default: reportUnknown(member)
      }
    }
    for key in ["apiVersion", "kind"] where document.root[key] == nil {
      let value = key == "kind" ? "Environment" : Self.apiVersion
      report("EF-02", document.root, "'\(key)' is missing: write \"\(key)\": \"\(value)\"")
    }
    if !sawName { report("EF-02", document.root, "'name' is missing: write \"name\": \"\(name)\"") }
    readSettings()
  }

  private mutating func readSettings() {
    var reader = OverrideReader(environment: name, service: nil)
    let others = document.root.members?.map(\.key).filter { key in
      !EnvironmentSettings.parameters.contains { $0.name == key }
    }
    settings = reader.read(
      document.root, as: EnvironmentSettings.parameters, of: "the environment", at: [], leavingOut: others ?? [])
    findings += reader.findings
  }

  private mutating func readServices(_ node: JSONNode) {
    guard case .object = node.content else {
      return report("EF-02", node, "'services' must be an object of services by name, not \(node.value.quoted)")
    }
    for member in node.members ?? [] {
      let origin = origin(member.keyPlace)
      var overrides: Override.Keys?
      if let service = catalogue[member.key] {
        overrides = read(member.node, service)
      } else {
        let nearest = member.key.nearest(in: catalogue.names)
        findings.append(
          Finding(
            .error, rule: "EF-04", environment: name, service: member.key, origin: origin,
            message: "no module is called '\(member.key.visible)'"
              + (nearest.map { "; did you mean '\($0)'?" } ?? ": there are \(catalogue.names.joined(separator: ", "))"))
        )
      }
      services.append(Environment.ServiceEntry(name: member.key, origin: origin, overrides: overrides))
    }
  }

  private mutating func read(_ node: JSONNode, _ service: Catalogue.Service) -> Override.Keys? {
    var reader = OverrideReader(environment: name, service: service.name)
    defer { findings += reader.findings }
    guard case .object = node.content else {
      report(
        "EF-04", node,
        "the entry of a service is an object, not \(node.value.quoted); to turn the service off write "
          + "{\"enabled\": false}", service: service.name)
      return nil
    }
    return reader.read(node, as: service.contract.parameters, of: "'\(service.name)'", at: [])
  }

  private mutating func readExceptions(_ node: JSONNode) {
    guard case .array(let items) = node.content else {
      return report("EF-02", node, "'exceptions' must be a list, not \(node.value.quoted)")
    }
    for item in items {
      for member in item.members ?? [] where !OverrideReader.isIgnored(member.key) {
        if ["rule", "service", "reason", "until"].contains(member.key) {
          check(member, as: .text(.free))
        } else {
          reportUnknown(member, of: "an exception", ["rule", "service", "reason", "until"])
        }
      }
      guard let rule = item["rule"]?.value.text else {
        report("POL-16", item, "an exception names the rule it is about: write \"rule\": \"POL-07\"")
        continue
      }
      guard let reason = item["reason"]?.value.text, !reason.isEmpty else {
        report("POL-16", item, "the exception for '\(rule.visible)' gives no 'reason'")
        continue
      }
      guard let until = item["until"]?.value.text.flatMap(CalendarDate.init(parsing:)) else {
        report("POL-16", item, "the exception for '\(rule.visible)' needs 'until', a day such as \"2030-06-30\"")
        continue
      }
      exceptions.append(
        PolicyException(
          rule: rule, service: item["service"]?.value.text, reason: reason, until: until, origin: origin(item.place)))
    }
  }

  private mutating func expect(_ text: String, _ member: JSONNode.Member) {
    guard member.node.value != .string(text) else { return }
    report(
      "EF-02", member.node,
      "'\(member.key)' must be '\(text)', which this program reads, not \(member.node.value.quoted)")
  }

  @discardableResult
  private mutating func check(_ member: JSONNode.Member, as type: ParameterType) -> Bool {
    guard let problem = type.problem(with: member.node.value) else { return true }
    report("EF-04", member.node, "'\(member.key)' \(problem)")
    return false
  }

  private mutating func reportUnknown(
    _ member: JSONNode.Member, of what: String = "an environment", _ known: [String]? = nil
  ) {
    let known = known ?? Self.ownKeys + EnvironmentSettings.parameters.map(\.name)
    findings.append(
      Finding(
        .error, rule: "EF-02", environment: name, origin: origin(member.keyPlace),
        message: "\(what) has no '\(member.key.visible)'"
          + (member.key.nearest(in: known).map { "; did you mean '\($0)'?" } ?? "; a key of your own begins with 'x-'"))
    )
  }

  private mutating func report(_ rule: String, _ node: JSONNode, _ message: String, service: String? = nil) {
    findings.append(
      Finding(.error, rule: rule, environment: name, service: service, origin: origin(node.place), message: message))
  }

  private func origin(_ place: Place) -> Origin { Origin(layer: .environment(name), place: place) }
}
