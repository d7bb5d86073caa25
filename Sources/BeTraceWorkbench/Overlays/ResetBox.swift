package import BeTraceCore

/// The box that asks before everything is reset that an environment decides in one section of the form, or about one
/// service.
package struct ResetBox: Sendable, Equatable {
  /// What has to be typed.
  static let word = "reset"

  /// `Variables`, or `everything`.
  package let name: String
  package let rows: [Row]
  package let edits: [Edit]
  package var typed = LineEditor()
  /// The first row shown, 0-based.
  package var top = 0

  /// A value that changes.
  package struct Row: Sendable, Equatable {
    package let field: Field
    package let label: String
    package let now: Decision
    package let then: Decision
  }

  /// A value, and who decided it.
  package struct Decision: Sendable, Equatable {
    package let mark: Mark
    /// In one line; nil for no value.
    package let text: String?
  }

  package var isConfirmed: Bool { typed.text == Self.word }
}

extension ResetBox {
  /// The box for `sections` of the service at the cursor; nil if there is no such service.
  init?(_ sections: [FormSection], called name: String, _ session: Session) {
    let state = session.state
    guard let plan = session.plan, let service = session.servicePlan else { return nil }
    let parameters = sections.flatMap(\.fields).map(\.parameter).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    self.name = name
    edits = parameters.map {
      Edit(environment: state.environment, service: state.service, field: Field($0), value: nil)
    }
    var environments = state.environments
    for edit in edits { _ = environments.apply(edit) }
    let after = Plan(state.environment, in: environments, on: state.today, reusing: plan)
    let now = FormFields(service: service, plan: plan, saved: session.outlook.saved(state.environment)?[service.name])
    let then = after[service.name].map { FormFields(service: $0, plan: after, saved: $0) }
    rows = sections.flatMap(\.fields).compactMap { field in
      guard let old = now.field(field), let new = then?.field(field),
        old.cell.value != new.cell.value || old.cell.origin.layer != new.cell.origin.layer
      else { return nil }
      return Row(field: field, label: old.label, now: Decision(old), then: Decision(new))
    }
  }
}

extension ResetBox.Decision {
  fileprivate init(_ field: FormField) {
    mark = field.mark
    let isNone = field.cell.value == nil && field.text == "none"
    text = field.isRemoved ? "removed" : isNone ? nil : field.cell.shown.description
  }
}
