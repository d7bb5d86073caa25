package import BeTraceCore

/// A service's fields in one environment: sections with a heading, fields, and what the service alone decides.
package struct Form: Sendable {
  /// The sections that have something to show, in their order.
  package private(set) var sections: [Section] = []
  /// The fields of all sections, folded ones too.
  package private(set) var fields: [FormField] = []
  /// What the cursor can stand on, from the top.
  package private(set) var stops: [Stop] = []
  /// How many fields there are, shown or left out.
  package private(set) var fieldCount = 0
  /// Why the module has never been read, so that only what environments say has a row; nil if it has been.
  package private(set) var failure: ModuleFailure?

  /// The position of `field` among the fields, else of the nearest that holds it or that it holds.
  package func index(of field: Field) -> Int? {
    fields.firstIndex { $0.field == field } ?? fields.firstIndex { $0.field.isWithin(field) }
      ?? fields.firstIndex { field.isWithin($0.field) }
  }

  /// The form of `service` in `plan`, compared with the plan that is `saved`. `view` says which rows are left out.
  package init(_ service: ServicePlan, in plan: Plan, saved: Plan?, view: FormView = FormView()) {
    add(
      FormSection.all(of: service, missed: plan.findings(of: service.name).compactMap(\.field)),
      FormFields(owner: service, service: service.name, plan: plan, saved: saved?[service.name]), view)
    failure = service.isUnread ? service.failure : nil
    let facts = (service.isUnread ? Self.unreadFacts(of: service) : Self.facts(of: service)).filter { view.shows($0) }
    guard !facts.isEmpty else { return }
    let findings = plan.findings(of: service.name).filter { $0.field == nil }
    add(Section(facts: facts, findings: findings, fold: view.fold(of: Section.readOnly, isLong: true)), view)
  }

  /// The form of the settings of the environment of `plan` itself.
  package init(settingsOf plan: Plan, saved: Plan?, view: FormView = FormView()) {
    add(
      FormSection.all(of: plan.settings),
      FormFields(owner: plan.settings, service: nil, plan: plan, saved: saved?.settings), view)
  }

  private mutating func add(_ sections: [FormSection], _ builder: FormFields, _ view: FormView) {
    for section in sections {
      let fields = section.fields.compactMap(builder.field)
      fieldCount += fields.count
      let shown = fields.filter(view.shows)
      guard !shown.isEmpty || (section.adds != nil && fields.isEmpty && view.isWhole) else { continue }
      add(Section(section, fields: shown, fold: section.title.map { view.fold(of: $0) } ?? .open), view)
    }
  }

  private mutating func add(_ section: Section, _ view: FormView) {
    var section = section
    section.showsHeading =
      section.title != nil && (view.hasHeadings || section.fold == .folded || section.fields.isEmpty)
    sections.append(section)
    fields += section.fields
    if let title = section.title, section.fold != nil, section.showsHeading { stops.append(.heading(title)) }
    if section.fold != .folded { stops += section.fields.map { .field($0.field) } }
  }

  /// What environments set that only the module could explain.
  private static func unreadFacts(of service: ServicePlan) -> [Fact] {
    service.unreadSettings.map { Fact(label: $0.name, value: ShownValue(item: $0.value.hidingSecrets).description) }
  }

  private static func facts(of service: ServicePlan) -> [Fact] {
    let info = service.service.info
    let needs = service.service.dependencies.map { $0.strength == .hard ? $0.service : "(\($0.service))" }
    let health = info.health
    let paths = [health.liveness, health.readiness == health.liveness ? nil : health.readiness].compactMap(\.self)
    return [
      Fact(
        label: "Ports",
        value: info.ports.isEmpty ? "none" : info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")
      ),
      Fact(label: "Health", value: paths.isEmpty ? "no probes" : paths.joined(separator: ", ")),
      Fact(label: "Needs", value: needs.isEmpty ? "nothing" : needs.joined(separator: ", ")),
    ]
  }
}
