/// Reads the top level of an environment file; entries and settings are read by `OverrideReader`.
struct EnvironmentReader {
  /// The only version of the format that this program reads.
  static let apiVersion = "betrace.dev/v1"

  private let document: JSONDocument
  private let catalogue: Catalogue
  let name: String
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
    let named = document.root["name"]?.value.text
    name = named.flatMap { TextFormat.dnsLabel.accepts($0) ? $0 : nil } ?? fileName
    settings = Override.Keys(origin: Origin(layer: .environment(name), place: document.root.place))
  }

  mutating func read() {
    guard let members = document.root.members else {
      return report("EF-02", document.root, "an environment file is an object, not \(document.root.value.quoted)")
    }
    for member in members where !OverrideReader.isIgnored(member.key) { read(member) }
    for (key, value) in [("apiVersion", Self.apiVersion), ("kind", "Environment"), ("name", name)]
    where document.root[key] == nil {
      report(
        "EF-02", document.root, "'\(key)' is missing: write \"\(key)\": \"\(value)\"",
        fixes: [QuickFix("write \"\(key)\": \"\(value)\"", [edit([key], .string(value))])])
    }
    var reader = OverrideReader(environment: name, service: nil)
    settings = reader.read(
      members.filter { Self.settingNames.contains($0.key) }, of: document.root, as: EnvironmentSettings.parameters,
      owner: "an environment", at: [])
    findings += reader.findings
  }

  private mutating func read(_ member: JSONNode.Member) {
    let node = member.node
    switch member.key {
    case "$schema": break
    case "apiVersion": expect(Self.apiVersion, member)
    case "kind": expect("Environment", member)
    case "name": check(member, as: .text(.dnsLabel))
    case "extends":
      if check(member, as: .text(.dnsLabel)), let parent = node.value.text { extends = (parent, origin(node.place)) }
    case "abstract":
      if check(member, as: .boolean) { isAbstract = node.value.bool ?? false }
    case "context":
      if check(member, as: .text(.free)) { context = node.value.text }
    case "services": readServices(node)
    case "exceptions":
      guard check(member, as: .list(of: .object([], isOptional: false))) else { return }
      for item in node.items ?? [] { readException(item) }
    case let key where Self.settingNames.contains(key): break
    default: reportUnknown(member)
    }
  }

  private static let settingNames = EnvironmentSettings.parameters.map(\.name)
  private static let names =
    ["$schema", "apiVersion", "kind", "name", "extends", "abstract", "context", "services", "exceptions"]
    + settingNames
}

// Services and exceptions.
extension EnvironmentReader {
  private mutating func readServices(_ node: JSONNode) {
    guard let members = node.members else {
      return report(
        node.isNull ? "EF-05" : "EF-02", node,
        "'services' must be an object of services by name, not \(node.value.quoted)")
    }
    for member in members {
      let service = catalogue[member.key]
      if service == nil { reportUnknownService(member, among: members) }
      services.append(
        Environment.ServiceEntry(
          name: member.key, origin: origin(member.keyPlace), overrides: service.flatMap { read(member.node, $0) }))
    }
  }

  private mutating func read(_ node: JSONNode, _ service: Catalogue.Service) -> Override.Keys? {
    guard let members = node.members else {
      let message =
        "the entry of a service is an object, not \(node.value.quoted); to turn the service off write "
        + "{\"enabled\": false}"
      report(node.isNull ? "EF-05" : "EF-04", node, message, service: service.name)
      return nil
    }
    var reader = OverrideReader(environment: name, service: service.name)
    defer { findings += reader.findings }
    return reader.read(members, of: node, as: service.contract.parameters, owner: "'\(service.name)'", at: [])
  }

  private mutating func readException(_ node: JSONNode) {
    let keys = ["rule", "service", "reason", "until"]
    for member in node.members ?? [] where !OverrideReader.isIgnored(member.key) {
      guard keys.contains(member.key) else {
        reportUnknown(member, of: "an exception", known: keys)
        continue
      }
      guard check(member, as: .text(.free)) else { return }
    }
    guard let rule = node["rule"]?.value.text else {
      return report("POL-16", node, "an exception names the rule it is about: write \"rule\": \"POL-07\"")
    }
    guard let reason = node["reason"]?.value.text, !reason.isEmpty else {
      return report("POL-16", node, "the exception for '\(rule.visible)' gives no 'reason'")
    }
    guard let until = node["until"]?.value.text.flatMap(CalendarDate.init(parsing:)) else {
      return report("POL-16", node, "the exception for '\(rule.visible)' needs 'until', a day such as \"2030-06-30\"")
    }
    let service = node["service"]?.value.text
    if let service, catalogue[service] == nil {
      return report(
        "POL-16", node["service"] ?? node,
        "the exception for '\(rule.visible)' is for no service that there is: '\(service.visible)'"
          + service.hint(from: catalogue.names))
    }
    exceptions.append(
      PolicyException(rule: rule, service: service, reason: reason, until: until, origin: origin(node.place)))
  }
}

// What is checked and reported.
extension EnvironmentReader {
  private mutating func expect(_ text: String, _ member: JSONNode.Member) {
    guard member.node.value != .string(text) else { return }
    report(
      "EF-02", member.node, "'\(member.key)' must be '\(text)', not \(member.node.value.quoted)",
      fixes: [QuickFix("write \"\(text)\"", [edit([member.key], .string(text))])])
  }

  @discardableResult
  private mutating func check(_ member: JSONNode.Member, as type: ParameterType) -> Bool {
    if member.node.isNull {
      report(
        "EF-05", member.node, "'\(member.key)' cannot be null: leave it out",
        fixes: member.key == "name" ? [] : [QuickFix("leave it out", [edit([member.key], nil)])])
      return false
    }
    guard let problem = type.problem(with: member.node.value) else { return true }
    report("EF-04", member.node, "'\(member.key)' \(problem)")
    return false
  }

  private mutating func reportUnknown(
    _ member: JSONNode.Member, of owner: String = "an environment", known: [String] = names
  ) {
    let nearest = member.key.nearest(in: known).map { "; did you mean '\($0)'?" }
    findings.append(
      Finding(
        .error, rule: "EF-02", environment: name, origin: origin(member.keyPlace),
        message: "\(owner) has no '\(member.key.visible)'" + (nearest ?? "; a key of your own begins with 'x-'")))
  }

  private mutating func reportUnknownService(_ member: JSONNode.Member, among members: [JSONNode.Member]) {
    var fixes = [QuickFix("remove '\(member.key.visible)'", [edit(["services", member.key], nil)])]
    if let nearest = member.key.nearest(in: catalogue.names), !members.contains(where: { $0.key == nearest }),
      let service = catalogue[nearest], !member.node.holdsSecret(asEntryOf: service)
    {
      let edits = [edit(["services", member.key], nil), edit(["services", nearest], member.node.value)]
      fixes.insert(QuickFix("rename it to '\(nearest)'", edits), at: 0)
    }
    findings.append(
      Finding(
        .error, rule: "EF-04", environment: name, service: member.key, origin: origin(member.keyPlace),
        message: "no module is called '\(member.key.visible)'\(member.key.hint(from: catalogue.names))", fixes: fixes))
  }

  private mutating func report(
    _ rule: String, _ node: JSONNode, _ message: String, service: String? = nil, fixes: [QuickFix] = []
  ) {
    findings.append(
      Finding(
        .error, rule: rule, environment: name, service: service, origin: origin(node.place), message: message,
        fixes: fixes))
  }

  private func edit(_ keys: [String], _ value: Value?) -> Edit {
    Edit(environment: name, path: ValuePath(keys.map(ValuePath.Step.key)), value: value)
  }

  private func origin(_ place: Place) -> Origin { Origin(layer: .environment(name), place: place) }
}

extension JSONNode {
  /// Whether the value is null.
  fileprivate var isNull: Bool { content == .null }
}
