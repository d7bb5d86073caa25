import BeTraceCore

/// The lines of the matrix of one service.
struct MatrixRows {
  private(set) var lines: [Matrix.Line] = []
  private(set) var differing = 0
  private(set) var all = 0

  private let subject: Matrix.Subject
  /// Those that have the service and are deployed; all that have it, if it is deployed in none.
  private let columns: [MatrixColumn]
  /// All that have the service.
  private let known: [MatrixColumn]
  /// Fields that have a row whatever their values.
  private let kept: Set<Field>
  private let unsaved: [Field]

  init(_ subject: Matrix.Subject, _ columns: [MatrixColumn], _ kept: Set<Field>, _ unsaved: [Edit]) {
    (self.subject, self.kept) = (subject, kept)
    known = columns.filter { $0.content == .values }
    let deployed = known.filter { !$0.isAbstract }
    self.columns = deployed.isEmpty ? known : deployed
    self.unsaved = unsaved.compactMap(\.field)
    for section in Self.merged(known.map(\.sections)) { add(section) }
  }

  private mutating func add(_ section: FormSection) {
    let filter = Filter(subject.filter)
    let fields = section.fields.map { (field: $0, label: label(of: $0)) }
    let shown = fields.filter { field, label in
      all += 1
      let differs = differs(field)
      if differs { differing += 1 }
      let isShown = subject.showsAll || !filter.isEmpty || differs || keeps(field)
      return isShown && filter.accepts("\(label) \(field)")
    }
    let names = Set(shown.map(\.field))
    let note = filter.isEmpty ? note(on: fields.filter { !names.contains($0.field) }, in: section) : nil
    guard !shown.isEmpty || note != nil else { return }
    if let title = section.title { lines.append(.heading(title)) }
    lines += shown.map { .row(.field($0.field), label: $0.label) }
    if let note { lines.append(.note(note)) }
  }

  private func differs(_ field: Field) -> Bool {
    guard let first = columns.first else { return false }
    let value = first.values[field]?.value
    return columns.contains { $0.values[field]?.value != value }
  }

  private func keeps(_ field: Field) -> Bool {
    kept.contains(field) || unsaved.contains { field.isWithin($0) }
  }

  private func label(of field: Field) -> String {
    if let cell = columns.lazy.compactMap({ $0.values[field] }).first { return cell.label }
    // Nobody sets it, such as a limit.
    return columns.first?.cell(field, of: subject.service)?.label ?? "\(field)"
  }

  /// What the fields that are left out have, or how many they are; nil if none has a value.
  private func note(on fields: [(field: Field, label: String)], in section: FormSection) -> String? {
    let known = fields.compactMap { field, label in
      columns.first?.values[field].flatMap { $0.value == nil ? nil : (label: label, value: $0.shown.description) }
    }
    guard let first = known.first else { return nil }
    let place = fields.contains { isOtherBelow($0.field) } ? "in all deployed ones" : "everywhere"
    if !section.counts || known.count == 1 {
      let others = known.dropFirst().map { "\($0.label.lowercasedFirst) \($0.value)" }
      let text = (["\(first.label) \(first.value)"] + others).joined(separator: ", ") + " \(place)"
      if text.columns <= 60 { return text }
    }
    let noun = section.counts && section.adds == Field("env") ? "variable" : section.counts ? "entry" : "field"
    let plural = noun == "entry" ? "entries" : noun + "s"
    return known.count == 1 ? "1 \(noun) is equal \(place)" : "\(known.count) \(plural) are equal \(place)"
  }

  /// Whether what is equal wherever it is deployed is another value in what is only there to be extended.
  private func isOtherBelow(_ field: Field) -> Bool {
    let value = columns.first?.values[field]?.value
    return value != nil && known.contains { $0.values[field]?.value != value }
  }

  /// The sections of several forms as those of one, with the fields of all.
  private static func merged(_ forms: [[FormSection]]) -> [FormSection] {
    guard let first = forms.first else { return [] }
    return first.indices.map { index in
      let section = first[index]
      var fields = section.fields
      var known = Set(fields)
      for other in forms.dropFirst() where other.indices.contains(index) {
        // Most have the same ones, in the same order.
        if other[index].fields == fields { continue }
        var at = 0
        for field in other[index].fields {
          if known.contains(field) {
            at = (fields[at...].firstIndex(of: field) ?? fields.firstIndex(of: field) ?? at) + 1
          } else {
            fields.insert(field, at: at)
            known.insert(field)
            at += 1
          }
        }
      }
      // That there is TLS goes without saying where its secret has a row.
      let tls = Field(["ingress", "tls"])
      if known.contains(tls.appending("secretName")) { fields.removeAll { $0 == tls } }
      if section.counts { fields.sort { ($0.keys.last ?? "") < ($1.keys.last ?? "") } }
      return FormSection(title: section.title, fields: fields, counts: section.counts, adds: section.adds)
    }
  }
}

extension String {
  /// The text with a small first letter, unless it begins with a short form such as CPU.
  fileprivate var lowercasedFirst: String {
    guard let second = dropFirst().first, !second.isUppercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
