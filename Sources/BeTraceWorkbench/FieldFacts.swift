package import BeTraceCore

/// What there is to know about a field besides its value. Edit boxes show what fits of it, the inspector all.
package struct FieldFacts: Sendable {
  package let label: String
  /// What it decides, in a sentence or two.
  package let help: String
  /// The cell as it is saved, where that is another value.
  package let before: Cell?
  /// What would hold if this environment said nothing, where another environment says so.
  package let inherited: Cell?
  /// What the module ships; nil if nothing.
  package let shipped: ShownValue?
  /// The cell in every environment that is rendered; nil where the service is not, or that cannot be read.
  package let elsewhere: [(name: String, cell: Cell?)]
  /// The numbers or amounts it takes, in few words; nil where any go.
  package let range: String?
  /// What it takes, a sentence each: the kind of value, the bounds that others set, the step of the keys.
  package let allowed: [String]
}

extension Session {
  /// What there is to know about the field of `cell`, which is one of the service and environment at the cursor.
  func fieldFacts(of cell: Cell) -> FieldFacts {
    let before = owner(in: outlook.saved(state.environment))?.cell(at: cell.field)
    let inherited = owner?.inheritedCell(at: cell.field)
    let variable =
      cell.field.parameter == "env" ? cell.field.keys.last.flatMap { servicePlan?.service.variable(named: $0) } : nil
    return FieldFacts(
      label: form?.fields.first { $0.field == cell.field }?.label ?? cell.parameter.label,
      help: variable?.help ?? cell.parameter.help,
      before: before?.value != nil && before?.value != cell.value ? before : nil,
      inherited: inherited?.value != nil && inherited?.origin.layer != .module ? inherited : nil,
      shipped: cell.defaultValue.map { ShownValue($0, as: cell.parameter) },
      elsewhere: state.environments.renderedNames.map { name in
        let isKnown = state.environments.isReadable(name) && state.whyOutOfDate(name) == nil
        return (name, isKnown ? owner(in: outlook[name])?.cell(at: cell.field) : nil)
      },
      range: cell.parameter.range ?? shortBound(on: cell.field), allowed: allowed(for: cell))
  }

  /// The value of `cell`, one of the environment `name`, behind the one that is saved there where that is another; nil for no
  /// value. Each is written as `shorten` does it.
  func change(of cell: Cell, in name: String, shorten: (String) -> String = { $0 }) -> String? {
    let now = cell.words.map(shorten)
    guard let saved = owner(in: outlook.saved(name))?.cell(at: cell.field), saved.value != cell.value else {
      return now
    }
    let none = state.symbols[.none]
    return "\(saved.words.map(shorten) ?? none) \(state.symbols[.arrow]) \(now ?? none)"
  }

  private func allowed(for cell: Cell) -> [String] {
    var allowed = [cell.parameter.kind(of: cell.field) + bound(on: cell.field)]
    if let reason = cell.parameter.reason { allowed.append(reason) }
    if !cell.parameter.devOnly.isEmpty {
      let values = cell.parameter.devOnly.map { ShownValue($0, as: cell.parameter).text }
      allowed.append("\(values.joined(separator: ", ")): for development only")
    }
    if let step = Stepper.step(of: cell.shown.text, as: cell.parameter.type) {
      allowed.append(
        "\(keymap.key(for: .adjust(by: 1), in: .form)), \(keymap.key(for: .adjust(by: -1), in: .form)) step by \(step)")
    }
    return allowed
  }

  /// What the limit allows a request, and the other way round.
  private func bound(on field: Field) -> String {
    guard let other = otherBound(of: field) else { return "" }
    return other.isLimit ? ", up to the limit of \(other.text)" : ", from the request of \(other.text) on"
  }

  /// The same in few words.
  private func shortBound(on field: Field) -> String? {
    otherBound(of: field).map { $0.isLimit ? "up to \($0.text)" : "from \($0.text) on" }
  }

  /// The limit of a request, or the request below a limit.
  private func otherBound(of field: Field) -> (text: String, isLimit: Bool)? {
    guard field.keys.count == 3, field.parameter == "resources" else { return nil }
    let isRequest = field.keys[1] == "requests"
    let other = owner?.cell(at: Field(["resources", isRequest ? "limits" : "requests", field.keys[2]]))
    guard let other, other.value != nil else { return nil }
    return (other.shown.text, isRequest)
  }
}

extension Parameter {
  /// The numbers it takes and what they count, in few words.
  fileprivate var range: String? {
    guard case .integer(let range) = type else { return nil }
    let unit = unit.map { " " + $0 } ?? ""
    return range.upperBound >= Int(Int32.max)
      ? "\(range.lowerBound)\(unit) or more" : "\(range.lowerBound) to \(range.upperBound)\(unit)"
  }

  /// What kind of value it takes, in words.
  fileprivate func kind(of field: Field) -> String {
    switch type {
    case .boolean: "yes or no"
    case .integer: "a whole number, \(range ?? "")"
    case .choice(let choices): "one of " + choices.joined(separator: ", ")
    case .text(.free): "any text"
    case .text(let format): format.expectation
    case .quantity:
      switch field.keys.last {
      case "cpu": "CPU such as 250m, a quarter of a core"
      case "memory", "ephemeral-storage": "bytes such as 512Mi or 2Gi"
      default: "a quantity such as 250m or 2Gi"
      }
    case .image: "an image: repository, tag and digest"
    case .variable: "text, or a reference to a secret, config map, service, field or resource"
    case .list: "a list"
    case .map: "entries by name"
    case .object(let parts, isOptional: true) where parts.isEmpty: "off, and nothing else"
    case .object: "on or off"
    }
  }
}
