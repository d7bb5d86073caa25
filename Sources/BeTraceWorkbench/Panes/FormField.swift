package import BeTraceCore

/// Who decided a value, as the mark before it says.
package enum Mark: Sendable, Hashable {
  case module, inherited, here, unsaved, computed

  package var symbol: Symbol {
    switch self {
    case .module: .module
    case .inherited: .inherited
    case .here: .here
    case .unsaved: .unsaved
    case .computed: .computed
    }
  }

  /// Ink says how near a decision is.
  package var role: Role {
    switch self {
    case .module: .originModule
    case .inherited: .originBase
    case .here: .originHere
    case .unsaved: .originUnsaved
    case .computed: .originComputed
    }
  }

  /// The ink of the sign, which is not to stand out where nothing was decided here.
  package var signRole: Role { self == .inherited ? .textMuted : role }
}

/// One field of a form: its cell and how the row shows it.
package struct FormField: Sendable {
  package let cell: Cell
  package let label: String
  package let mark: Mark
  /// A word before the value that says what kind it is, such as `secret`; empty for a plain value.
  package let kind: String
  /// The value in one line.
  package let text: String
  /// Where it was decided: `module`, `module (size: large)` for a computed one, `base:86`, `:60` in this environment's
  /// file, `was 3` for an unsaved one.
  package let origin: String
  /// What is wrong with it, worst first.
  package let findings: [Finding]
  /// Whether an environment took away what would be inherited.
  package let isRemoved: Bool
  /// Whether a file that cannot be read may decide it.
  package let isUnknown: Bool

  package var field: Field { cell.field }

  /// The origin, in fewer words where it does not fit in `columns`; empty if it does not fit at all.
  func origin(fitting columns: Int, ellipsis: String) -> String {
    if origin.columns <= columns { return origin }
    if origin.hasPrefix("module ("), columns >= 6 { return "module" }
    // Of a digest the first digits say enough.
    if origin.hasPrefix("was sha256:"), columns >= 13 {
      return origin.replacing("sha256:", with: "").elided(to: 13, ellipsis: ellipsis)
    }
    return origin.hasPrefix("was ") && columns > 13 ? origin.elided(to: columns, ellipsis: ellipsis) : ""
  }

  /// The value as a cell shows it: a word for what kind it is, and the text, where `none` stands for no value.
  func shown(none: String, arrow: String) -> (kind: String, text: String) {
    if isUnknown { return ("", "not known") }
    let kind = self.kind.isEmpty ? "" : self.kind == "service" ? arrow + " " : self.kind + " "
    let isNone = cell.value == nil && cell.parameter.type.isScalar
    return (kind, isNone ? none + (isRemoved ? " removed" : "") : text)
  }

  /// What a filter looks at.
  package var words: String { "\(label) \(field) \(text)" }
}

extension ParameterType {
  /// Whether having no value is shown as a dash, and not in words.
  fileprivate var isScalar: Bool {
    if case .object = self { false } else { true }
  }
}

/// Makes the fields of a form.
struct FormFields {
  let owner: any FieldOwner
  /// Its name if it is a service.
  private let service: String?
  private let environment: String
  private let saved: (any FieldOwner)?
  /// What is wrong with `owner`.
  private let findings: [Finding]

  /// Makes the fields of `owner` in `plan`: the service of that name, or the settings of the environment itself.
  init(owner: any FieldOwner, service: String?, plan: Plan, saved: (any FieldOwner)?) {
    self.init(
      owner: owner, service: service, environment: plan.environment, saved: saved,
      findings: plan.findings(of: service))
  }

  /// The same in an environment in which `findings` are what is wrong with `owner`.
  init(
    owner: any FieldOwner, service: String?, environment: String, saved: (any FieldOwner)?, findings: [Finding]
  ) {
    (self.owner, self.service, self.environment) = (owner, service, environment)
    (self.saved, self.findings) = (saved, findings)
  }

  /// The field's row; nil if the contract has no such field.
  func field(_ field: Field) -> FormField? {
    guard let cell = owner.cell(at: field) else { return nil }
    let before = saved?.cell(at: field)
    let isUnsaved = isUnsaved(cell, before)
    let shown = cell.shown
    let isUnknown = isUnknown(cell)
    let isIdle = field == Field("replicas") && owner[Field("autoscaling")]?.value != nil
    return FormField(
      cell: cell, label: cell.label, mark: isUnsaved ? .unsaved : mark(of: cell), kind: shown.kind,
      text: shown.text + (isIdle ? " (autoscaling decides)" : ""),
      origin: isUnknown ? service == nil ? "see Extends" : "" : isUnsaved ? Self.former(before) : origin(of: cell),
      findings: findings.filter { $0.field.map { covers(field, $0) } == true },
      isRemoved: cell.isRemoved
        || cell.value == nil && cell.origin.layer != .module && owner.inheritedCell(at: field)?.value != nil,
      isUnknown: isUnknown)
  }

  /// Whether what decides it cannot be read: the module, or the environments that the environment extends; a service has no
  /// fields then.
  private func isUnknown(_ cell: Cell) -> Bool {
    cell.isUnknown || service == nil && cell.origin.layer == .module && findings.contains { $0.rule == "EF-03" }
  }

  /// Whether a problem with `blamed` shows at `field`: the same, or the first of a group that is blamed as a whole.
  private func covers(_ field: Field, _ blamed: Field) -> Bool {
    field == blamed || (blamed == Field("image") && field == Field(["image", "tag"]))
      || (blamed == Field("resources") && field == Field(["resources", "requests", "cpu"]))
      || (owner[blamed] == nil && blamed.isWithin(field) && blamed.parameter != "env")
  }

  private func mark(of cell: Cell) -> Mark {
    switch cell.origin.layer {
    case .module: return cell.computedFrom.isEmpty || cell.value == nil ? .module : .computed
    case .environment(environment): return .here
    case .environment: return .inherited
    }
  }

  /// Whether `cell` says something else than it did `before`, when the files were saved.
  private func isUnsaved(_ cell: Cell, _ before: Cell?) -> Bool {
    // What its module makes of another field was not edited.
    if before?.origin.layer == .module, cell.origin.layer == .module { return false }
    // Of what is on or off the parts have rows of their own.
    if case .object(_, isOptional: true) = cell.parameter.type, cell.value != nil, before?.value != nil { return false }
    return before?.value != cell.value || before?.origin.layer != cell.origin.layer
  }

  /// What the saved files say, where that is something else.
  private static func former(_ before: Cell?) -> String {
    guard let before else { return "new" }
    guard before.value != nil else { return before.origin.layer == .module ? "new" : "was removed" }
    return "was " + before.shown.text
  }

  private func origin(of cell: Cell) -> String {
    guard let place = cell.origin.place, case .environment(let name) = cell.origin.layer else {
      let sources = cell.computedFrom.map { "\($0): \(owner[Field($0)]?.shown.text ?? "none")" }
      return cell.value == nil || sources.isEmpty
        ? defaultName : "\(defaultName) (\(sources.joined(separator: ", ")))"
    }
    return name == environment ? ":\(place.line)" : "\(name):\(place.line)"
  }

  /// Who is behind what no environment decides.
  private var defaultName: String { service == nil ? "default" : "module" }
}

extension Cell {
  /// What people call its field.
  var label: String {
    let keys = field.keys
    switch (keys[0], keys.count) {
    case ("resources", 3):
      let resource = ["cpu": "CPU", "memory": "Memory"][keys[2]] ?? keys[2]
      return resource + (keys[1] == "requests" ? " request" : " limit")
    case ("platform", 4): return keys[3]
    case ("ingress", 1): return "Outside access"
    case ("autoscaling", 1): return "Autoscaling"
    case ("ingress", 2) where keys[1] == "tls": return "TLS"
    case ("ingress", _) where keys[1] == "annotations":
      return ["cert-manager.io/cluster-issuer": "Issuer", "cert-manager.io/issuer": "Issuer"][keys[2]] ?? keys[2]
    default: return parameter.label
    }
  }
}
