import BeTraceCore

/// Reads what the `mkDeployment` of a flake takes: from its arguments, and from `lib.parameters`, where it says more.
struct FlakeParameters {
  private let formals: FlakeAttributes
  private let declared: FlakeAttributes?
  private let source: NixText
  private let shown: ShownDefaults?
  private let info: ServiceInfo
  private let folder: String

  /// Those whose defaults objects show, where the flake computes them.
  static let shownNames = ["replicas", "image", "imagePullPolicy", "resources"]
  /// The arguments of every module, and what it may know besides.
  static let standardNames = ["namespace", "replicas", "env", "ingress", "resources", "image", "imagePullPolicy"]
  static let contextNames = ["environment", "autoscaling"]

  init(
    _ formals: FlakeAttributes, declared: FlakeAttributes?, source: NixText, shown: ShownDefaults?, info: ServiceInfo,
    folder: String
  ) {
    (self.formals, self.declared, self.source) = (formals, declared, source)
    (self.shown, self.info, self.folder) = (shown, info, folder)
  }

  /// The standard parameters as this module has them, then its own in the order in which they are written.
  func all() throws(FlakeFault) -> [Parameter] {
    for name in declared?.names ?? [] where !formals.names.isEmpty {
      guard !formals.names.contains(name), !(Self.contextNames + Self.standardNames).contains(name) else { continue }
      throw FlakeFault(
        contract:
          "the parameter '\(name)' is declared, but 'mkDeployment' has no such argument: add it there, or leave it out",
        at: declared?.place(of: name) ?? FlakeFault.wholeFlake)
    }
    var standard: [Parameter] = []
    for name in Self.standardNames + ["autoscaling"] {
      if let parameter = try standardParameter(name) { standard.append(parameter) }
    }
    let known = Self.standardNames + Self.contextNames + ["enabled", "labels", "annotations", "description"]
    let own = Set(formals.names + (declared?.names ?? [])).subtracting(known).sorted { left, right in
      let (first, second) = (place(of: left), place(of: right))
      return (first.line, first.column, left) < (second.line, second.column, right)
    }
    return standard + (try own.map { name throws(FlakeFault) in try ownParameter(name) })
  }

  private func place(of name: String) -> Place {
    if let declared, declared.names.contains(name) { return declared.place(of: name) }
    return formals.place(of: name)
  }

  /// What is said about the parameter called `name`; nothing if it is not declared.
  private func said(_ name: String) throws(FlakeFault) -> FlakeAttributes {
    let said =
      try declared?.set(name)
      ?? FlakeAttributes([:], called: "lib.parameters.\(name)", positions: nil, around: place(of: name))
    try said.refuseOthers(than: [
      "type", "choices", "default", "defaultBy", "min", "max", "unit", "label", "help", "deprecated", "reason",
      "devOnly",
      "unavailable",
    ])
    return said
  }

  /// The standard parameter called `name`, if this module has another default or a narrower range.
  private func standardParameter(_ name: String) throws(FlakeFault) -> Parameter? {
    let said = try said(name)
    let place = place(of: name).inFolder(folder)
    let isTaken = formals.names.isEmpty || formals.names.contains(name)
    if name == "ingress" || name == "autoscaling" {
      let isLacking = name == "ingress" && !isTaken
      guard let reason = try said.text("unavailable") ?? (isLacking ? "its module takes no 'ingress'" : nil) else {
        return nil
      }
      let parameter = name == "ingress" ? Parameter.ingress : Parameter.autoscaling
      return parameter.unavailable(because: reason, fileID: place.file, line: place.line)
    }
    guard let value = try defaultValue(of: name, said) else { return nil }
    switch (name, value) {
    case ("replicas", .fixed(.integer(let count))):
      let range = try range(said, from: 0)
      return .replicas(range, default: count, reason: try said.text("reason"), fileID: place.file, line: place.line)
    case ("image", .fixed(.string(let reference))):
      return .image(default: reference, fileID: place.file, line: place.line)
    case ("resources", .fixed(.object)), ("resources", .computed):
      return .resources(default: value, fileID: place.file, line: place.line)
    case ("imagePullPolicy", .fixed(.string)), ("namespace", .fixed(.string)):
      let standard = name == "namespace" ? Parameter.namespace : Parameter.imagePullPolicy
      return Parameter(
        name, standard.type, default: value, label: standard.label, help: standard.help, devOnly: standard.devOnly,
        fileID: place.file, line: place.line)
    case ("env", _): return nil
    default:
      let wanted =
        name == "replicas" ? "a whole number" : name == "resources" ? "a set of requests and limits" : "a text"
      throw FlakeFault(contract: "the default of '\(name)' has to be \(wanted)", at: self.place(of: name))
    }
  }

  private func ownParameter(_ name: String) throws(FlakeFault) -> Parameter {
    let said = try said(name)
    let value = try defaultValue(of: name, said)
    let place = place(of: name).inFolder(folder)
    let fixed: Value? = if case .fixed(let value)? = value { value } else { nil }
    return Parameter(
      name, try type(said, default: fixed), default: fixed == .null ? nil : value, label: try said.text("label"),
      unit: try said.text("unit"), help: try said.text("help") ?? "", reason: try said.text("reason"),
      deprecated: try said.text("deprecated"), devOnly: try said.list("devOnly") ?? [], fileID: place.file,
      line: place.line)
  }

  /// What holds where no environment says anything: as `lib.parameters` has it, as it is written at the argument, or as the
  /// objects show it.
  private func defaultValue(of name: String, _ said: FlakeAttributes) throws(FlakeFault) -> ParameterDefault? {
    if let choice = try said.set("defaultBy") {
      guard choice.names.count == 1, let source = choice.names.first, let table = choice[source]?.object else {
        throw said.fault(
          "defaultBy",
          expected: "one parameter with the default for each of its values, such as { size = { small = ...; }; }")
      }
      return .computed(from: [source]) { own in own[source]?.text.flatMap { table[$0] } ?? .null }
    }
    if let value = said["default"] { return .fixed(value) }
    let place = formals.place(of: name)
    guard formals[name] == true else { return nil }
    let literal = NixLiteral.defaultValue(at: place.line, place.column, of: source)
    return (literal ?? shown?.defaultValue(of: name)).map(ParameterDefault.fixed)
  }

  private func range(_ said: FlakeAttributes, from least: Int) throws(FlakeFault) -> ClosedRange<Int> {
    let (min, max) = (try said.integer("min") ?? least, try said.integer("max") ?? Int(Int32.max))
    guard min <= max else { throw said.fault("max", expected: "\(min) or more") }
    return min...max
  }

  /// The type that is named, else that of the choices, else that of the default.
  private func type(_ said: FlakeAttributes, default value: Value?) throws(FlakeFault) -> ParameterType {
    let choices = try said.texts("choices")
    switch (try said.text("type"), value) {
    case ("choice", _) where choices != nil, (nil, _) where choices != nil: return .choice(choices ?? [])
    case ("boolean", _), (nil, .bool): return .boolean
    case ("integer", _), (nil, .integer):
      return .integer(try range(said, from: Swift.min(0, value?.integer ?? 0)))
    case ("quantity", _): return .quantity
    case ("list", _), (nil, .array): return .list(of: .text(.free))
    case ("map", _), (nil, .object): return .map(of: .text(.free))
    case ("text", _), (nil, _): return .text(.free)
    default:
      throw said.fault("type", expected: "boolean, integer, choice (with 'choices'), text, quantity, list or map")
    }
  }
}
