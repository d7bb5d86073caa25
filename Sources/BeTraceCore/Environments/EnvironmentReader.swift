/// Reads the top level of an environment file; the values of entries and settings are read by `OverrideReader`.
struct EnvironmentReader {
  /// The only version of the format that this program reads.
  static let apiVersion = "betrace.dev/v1"

  private let document: JSONDocument
  private let catalogue: Catalogue
  private let former: Environment?
  let name: String
  private(set) var services: [Environment.ServiceEntry] = []
  private(set) var exceptions: [PolicyException] = []
  private(set) var settings: Override.Keys
  private(set) var findings: [Finding] = []

  init(_ document: JSONDocument, fileName: String, catalogue: Catalogue, after former: Environment? = nil) {
    self.document = document
    self.catalogue = catalogue
    let named = document.root["name"]?.value.text
    name = named.flatMap { TextFormat.dnsLabel.accepts($0) ? $0 : nil } ?? fileName
    self.former = former?.name == name ? former : nil
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
      members.filter { Contract.environment[$0.key] != nil }, of: document.root,
      as: Contract.environment.parameters, owner: "an environment", at: [])
    settings["description"] = document.root["description"].map { .value($0.value, origin($0.place)) }
    findings += reader.findings
    checkOptOuts()
    for (index, item) in (document.root["exceptions"]?.items ?? []).enumerated() { readException(item, at: index) }
  }

  private mutating func read(_ member: JSONNode.Member) {
    switch member.key {
    case "$schema": break
    case "apiVersion": expect(Self.apiVersion, member)
    case "kind": expect("Environment", member)
    case "name": checkName(member)
    case "services": readServices(member.node)
    default: if Contract.environment[member.key] == nil { reportUnknown(member) }
    }
  }

  private static let names =
    ["$schema", "apiVersion", "kind", "name"] + Contract.environment.parameters.map(\.name) + ["services"]
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
      let entry = former?.entry(of: member.key)?.same(at: member) ?? entry(member, among: members)
      services.append(entry)
      findings += entry.findings
    }
  }

  private func entry(_ member: JSONNode.Member, among members: [JSONNode.Member]) -> Environment.ServiceEntry {
    var overrides: Override.Keys?
    var findings: [Finding] = []
    if let service = catalogue[member.key] {
      (overrides, findings) = read(member.node, service)
    } else {
      findings = [unknownService(member, among: members)]
    }
    return Environment.ServiceEntry(
      name: member.key, origin: origin(member.keyPlace), overrides: overrides, findings: findings, node: member.node)
  }

  private func read(_ node: JSONNode, _ service: Catalogue.Service) -> (Override.Keys?, [Finding]) {
    guard let members = node.members else {
      let message =
        "the entry of a service is an object, not \(node.value.quoted); to turn the service off write "
        + "{\"enabled\": false}"
      return (nil, [finding(node.isNull ? "EF-05" : "EF-04", node, message, service: service.name)])
    }
    var reader = OverrideReader(environment: name, service: service)
    var keys = reader.read(members, of: node, as: service.contract.parameters, owner: "'\(service.name)'", at: [])
    keys["description"] = node["description"].map { .value($0.value, origin($0.place)) }
    return (keys, reader.findings)
  }

  /// A service that opts out of something has to be one.
  private mutating func checkOptOuts() {
    for kind in document.root["platform"]?["optOuts"]?.members ?? [] {
      for member in kind.node.members ?? []
      where catalogue[member.key] == nil && !OverrideReader.isIgnored(member.key) {
        findings.append(
          Finding(
            .error, rule: "EF-04", environment: name, field: Field(["platform", "optOuts", kind.key, member.key]),
            origin: origin(member.keyPlace),
            message: "no module is called '\(member.key.visible)'\(member.key.hint(from: catalogue.names))"))
      }
    }
  }

  private mutating func readException(_ node: JSONNode, at index: Int) {
    guard node.members != nil else { return }
    guard let rule = node["rule"] else {
      let message = "an exception names the rule it is about: write \"rule\": \"POL-07\""
      return report("POL-16", node, message, field: .exceptions)
    }
    let subject = "the exception for \(rule.value.quoted)"
    guard let reason = node["reason"] else {
      return report("POL-16", node, "\(subject) gives no 'reason'", field: .exceptions)
    }
    guard let until = node["until"] else {
      return report("POL-16", node, "\(subject) needs 'until', a day such as \"2030-06-30\"", field: .exceptions)
    }
    let service = node["service"]
    if let service, let name = service.value.text, catalogue[name] == nil {
      let message = "\(subject) is for no service that there is: '\(name.visible)'\(name.hint(from: catalogue.names))"
      return report("POL-16", service, message, field: .exceptions)
    }
    // What is there but wrong has been reported as such.
    guard let rule = rule.value.text, let reason = reason.value.text, !reason.isEmpty,
      let until = until.value.text.flatMap(CalendarDate.init(parsing:)), service == nil || service?.value.text != nil
    else { return }
    self.exceptions.append(
      PolicyException(
        rule: rule, service: service?.value.text, reason: reason, until: until, origin: origin(node.place),
        index: index))
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

  private mutating func checkName(_ member: JSONNode.Member) {
    if member.node.isNull { return report("EF-05", member.node, "'name' cannot be null: leave it out") }
    if let problem = ParameterType.text(.dnsLabel).problem(with: member.node.value) {
      report("EF-04", member.node, "'name' \(problem)")
    }
  }

  private mutating func reportUnknown(_ member: JSONNode.Member) {
    let nearest = member.key.nearest(in: Self.names).map { "; did you mean '\($0)'?" }
    findings.append(
      Finding(
        .error, rule: "EF-02", environment: name, origin: origin(member.keyPlace),
        message: "an environment has no '\(member.key.visible)'" + (nearest ?? "; a key of your own begins with 'x-'")))
  }

  private func unknownService(_ member: JSONNode.Member, among members: [JSONNode.Member]) -> Finding {
    var fixes = [QuickFix("remove '\(member.key.visible)'", [edit(["services", member.key], nil)])]
    if let nearest = member.key.nearest(in: catalogue.names), !members.contains(where: { $0.key == nearest }),
      let service = catalogue[nearest], !member.node.holdsSecret(asEntryOf: service)
    {
      let edits = [edit(["services", member.key], nil), edit(["services", nearest], member.node.value)]
      fixes.insert(QuickFix("rename it to '\(nearest)'", edits), at: 0)
    }
    return Finding(
      .error, rule: "EF-04", environment: name, service: member.key, origin: origin(member.keyPlace),
      message: "no module is called '\(member.key.visible)'\(member.key.hint(from: catalogue.names))", fixes: fixes)
  }

  private mutating func report(
    _ rule: String, _ node: JSONNode, _ message: String, field: Field? = nil, fixes: [QuickFix] = []
  ) {
    findings.append(finding(rule, node, message, field: field, fixes: fixes))
  }

  private func finding(
    _ rule: String, _ node: JSONNode, _ message: String, service: String? = nil, field: Field? = nil,
    fixes: [QuickFix] = []
  ) -> Finding {
    Finding(
      .error, rule: rule, environment: name, service: service, field: field, origin: origin(node.place),
      message: message, fixes: fixes)
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
