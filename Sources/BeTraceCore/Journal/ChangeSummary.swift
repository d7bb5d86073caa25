/// What some edits change, as the text of a commit or a pull request: `production: bff replicas 3 -> 5`.
public struct ChangeSummary: Sendable, Equatable {
  /// The environment.
  public let environment: String
  /// What each edit changes, such as `bff replicas 3 -> 5`; secrets that are written down are hidden.
  public let changes: [String]

  /// What `edits` make of `old`, which is `new` then: plans of one environment.
  public init(_ edits: [Edit], from old: Plan, to new: Plan) {
    environment = new.environment
    changes = edits.reduce(into: []) { changes, edit in
      let change = Self.change(edit, from: old, to: new)
      if !changes.contains(change) { changes.append(change) }
    }
  }

  /// One line, of at most about 72 columns: the change itself if there is one, else how many there are, and of what.
  public var subject: String {
    let all = changes.joined(separator: ", ")
    if changes.count == 1 || environment.count + all.count <= 70 { return "\(environment): \(all)" }
    let owners = changes.map { String($0.prefix { $0 != " " }) }.unique
    let named = owners.count > 3 ? "\(owners.count) services" : owners.inWords
    return "\(environment): \(changes.count) changes of \(named)"
  }

  /// The subject and, where it does not say them, the changes below it, as git takes it.
  public var text: String {
    subject.hasSuffix(changes.joined(separator: ", "))
      ? subject + "\n" : subject + "\n\n" + changes.map { "- \($0)\n" }.joined()
  }

  private static func change(_ edit: Edit, from old: Plan, to new: Plan) -> String {
    let owner = edit.service ?? "environment"
    guard let field = edit.field else {
      let name = edit.service ?? ""
      if old[name] == nil { return "\(owner) added" }
      return new[name] == nil ? "\(owner) removed" : "\(owner) reset"
    }
    return "\(owner) \(field) \(old.shown(field, of: edit.service)) -> \(new.shown(field, of: edit.service))".visible
  }
}

extension Plan {
  /// The value of a field as people read it, on one line.
  func shown(_ field: Field, of service: String?) -> String {
    let owner: (any FieldOwner)? = service.map { self[$0] } ?? settings
    guard let cell = owner?.cell(at: field) else { return "none" }
    let text = ShownValue(cell.parameter.hidingSecrets(in: cell.value), as: cell.parameter).description
    if cell.value == nil, text == "none", cell.origin.layer != .module { return "removed" }
    // Of a digest the first digits say enough.
    guard let digits = text.suffix(after: "sha256:"), digits.count == 64 else { return text }
    return String(text.dropLast(52))
  }
}
