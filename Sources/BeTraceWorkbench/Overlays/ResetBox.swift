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

  /// Whether the word has to be typed: one value alone is reset by enter, as its row would be.
  package var asks: Bool { rows.count > 1 }

  package var isConfirmed: Bool { !asks || typed.text == Self.word }
}

extension ResetBox {
  /// The box for `sections` of what the cursor is on; nil if that is not in the environment.
  init?(_ sections: [FormSection], called name: String, _ session: Session) {
    let state = session.state
    guard let plan = session.plan, let owner = session.owner else { return nil }
    // Of a service whole parameters; of the platform's settings those that the sections show.
    let reset = sections.flatMap(\.fields).map { $0.parameter == "platform" ? $0 : Field($0.parameter) }
      .reduce(into: [Field]()) { fields, field in
        if !fields.contains(field) { fields.append(field) }
      }
    self.name = name
    edits = reset.map { session.edit($0, nil) }
    var environments = state.environments
    for edit in edits { _ = environments.apply(edit) }
    let after = Plan(state.environment, in: environments, on: state.today, reusing: plan)
    let saved = session.owner(in: session.outlook.saved(state.environment))
    let now = FormFields(owner: owner, service: session.serviceName, plan: plan, saved: saved)
    let then = session.owner(in: after).map {
      FormFields(owner: $0, service: session.serviceName, plan: after, saved: $0)
    }
    rows = sections.flatMap(\.fields).compactMap { field in
      guard let old = now.field(field), let new = then?.field(field),
        old.cell.value != new.cell.value || old.cell.origin.layer != new.cell.origin.layer
      else { return nil }
      return Row(field: field, label: old.label, now: Decision(old), then: Decision(new))
    }
  }
}

extension Decision {
  fileprivate init(_ field: FormField) {
    mark = field.mark
    text = field.cell.words
  }
}
