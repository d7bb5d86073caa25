import BeTraceCore

/// Exceptions: problems that an environment accepts for a time, with a reason.
extension Session {
  /// Opens the box for an exception of the problem at the cursor, in the settings of its environment.
  mutating func except() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    let findings = findingsAtCursor
    guard let first = findings.first else {
      return refuse("there is no problem here; \(key(.stepProblem(by: 1))) goes to the next one")
    }
    guard let finding = findings.first(where: { $0.exceptionRefusal == nil }) else {
      return refuse(first.exceptionRefusal ?? "")
    }
    let back = EntryBox.Place(visit: visit, pane: state.focus)
    let field = Field.exceptions
    let environment = planWith(finding)?.environment ?? state.environment
    place(at: Visit(service: Self.itself, environment: environment, field: field))
    guard let cell = owner?.cell(at: field), case .list(of: let type) = cell.parameter.type else { return [] }
    state.overlay = .entry(
      EntryBox(
        proposing: .object(
          Object(
            [("rule", .string(finding.rule))] + (finding.service.map { [("service", .string($0))] } ?? [])
              + [("until", .string(state.today.adding(months: 3).description))])),
        to: cell, type: type, startingAt: "Reason", from: back))
    return []
  }

  /// Whether there is a problem at the cursor that can be excepted.
  var hasExceptable: Bool { findingsAtCursor.contains { $0.exceptionRefusal == nil } }

  /// Keeps the exception that `box` holds.
  mutating func keepException(_ box: EntryBox) -> [Effect] {
    for label in ["Rule", "Reason", "Until"] where box.parts[label].isEmpty {
      return refuse("an exception needs all but the service: '\(label)' is empty")
    }
    let (environment, count) = (state.environment, state.history.done.count)
    let (rule, service, until) = (box.parts["Rule"], box.parts["Service"], box.parts["Until"])
    let effects = keep(draft, at: box.target, title: "exception for \(rule)")
    guard effects.isEmpty else { return effects }
    if state.history.done.count > count {
      let what = service.isEmpty ? environment : "\(service) in \(environment)"
      state.message = .done("\(rule.visible) is accepted for \(what.visible) until \(until); \(key(.undo)) undoes")
    }
    comeBack(from: box)
    return effects
  }

  /// Goes back to where the box was asked for.
  mutating func comeBack(from box: EntryBox) {
    guard let back = box.back else { return }
    place(at: back.visit)
    state.focus = back.pane
  }
}
