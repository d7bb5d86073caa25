/// What some edits change, as the text of a commit or a pull request: `production: bff replicas 3 -> 5`.
public struct ChangeSummary: Sendable, Equatable {
  /// The environment.
  public let environment: String
  /// What each edit changes, such as `bff replicas 3 -> 5`; secrets that are written down are hidden.
  public var changes: [String] { all.map(\.description) }
  private let all: [Change]

  /// What one edit changes.
  private struct Change: Hashable, CustomStringConvertible {
    let owner: String
    let field: Field?
    /// Whether the field has no value any more.
    var isDropped = false
    /// What is said behind the owner.
    let text: String

    var description: String { "\(owner) \(text)" }
  }

  /// What `edits` make of `old`, which is `new` then: plans of one environment.
  public init(_ edits: [Edit], from old: Plan, to new: Plan) {
    environment = new.environment
    all = edits.flatMap { Self.changes($0, from: old, to: new) }.unique
  }

  /// The changes that the subject has to name: another digest goes along with its tag.
  private var told: [Change] {
    let (tag, digest) = (Field(["image", "tag"]), Field(["image", "digest"]))
    let tagged = Set(all.filter { $0.field == tag }.map(\.owner))
    return all.filter { $0.isDropped || !($0.field == digest && tagged.contains($0.owner)) }
  }

  /// All that is told in one line, each owner once: `bff replicas 3 -> 5, image.tag 0.8.1 -> 0.8.2`.
  private var line: String {
    told.indices.map { index in
      index > 0 && told[index].owner == told[index - 1].owner ? told[index].text : told[index].description
    }.joined(separator: ", ")
  }

  private var isTold: Bool { told.count == 1 || environment.count + line.count <= 70 }

  /// One line, of at most about 72 columns: the change itself if there is one, else how many there are, and of what.
  public var subject: String {
    if isTold { return "\(environment): \(line)" }
    let owners = all.map(\.owner).unique
    let named = owners.count > 3 ? "\(owners.count) services" : owners.inWords
    return "\(environment): \(changes.count) changes of \(named)"
  }

  /// The subject and, where it does not say them, the changes below it, as git takes it.
  public var text: String {
    isTold && told.count == all.count
      ? subject + "\n" : subject + "\n\n" + changes.map { "- \($0)\n" }.joined()
  }

  private static func changes(_ edit: Edit, from old: Plan, to new: Plan) -> [Change] {
    let owner = (edit.service ?? "environment").visible
    guard let field = edit.field else {
      let name = edit.service ?? ""
      let text = old[name] == nil ? "added" : new[name] == nil ? "removed" : "reset"
      return [Change(owner: owner, field: nil, text: text)]
    }
    let cell = { (plan: Plan, field: Field) in plan.owner(of: edit.service)?.cell(at: field) }
    // An edit of a whole object is one of those of its parts that are another value.
    let parts = [old, new].flatMap { $0.owner(of: edit.service)?.cells.map(\.field) ?? [] }.filter {
      $0.isWithin(field) && $0 != field && cell(old, $0)?.value != cell(new, $0)?.value
    }
    // What is turned off goes as a whole.
    if !parts.isEmpty, edit.value == nil || edit.value == .null, cell(old, field)?.value != nil,
      cell(new, field).map({ $0.value == nil }) == true
    {
      return [Change(owner: owner, field: field, isDropped: false, text: "\(field) removed".visible)]
    }
    return (parts.isEmpty ? [field] : parts.unique).map { field in
      let (before, after) = (old.shown(field, of: edit.service), new.shown(field, of: edit.service))
      let isSame = before == after && cell(old, field)?.value == cell(new, field)?.value
      let isDropped = !isSame && cell(new, field)?.value == nil
      // Its digits say nothing to anybody.
      let isDigest = isDropped && field == Field(["image", "digest"])
      let change = isSame ? "stays \(after)" : isDigest ? "dropped" : "\(before) -> \(after)"
      return Change(owner: owner, field: field, isDropped: isDropped, text: "\(field) \(change)".visible)
    }
  }
}

extension Plan {
  /// What has the fields of `service`, or of the environment itself.
  fileprivate func owner(of service: String?) -> (any FieldOwner)? { service.map { self[$0] } ?? settings }

  /// The value of a field as people read it, on one line.
  func shown(_ field: Field, of service: String?) -> String {
    guard let cell = owner(of: service)?.cell(at: field) else { return "none" }
    let text = ShownValue(cell.parameter.hidingSecrets(in: cell.value), as: cell.parameter).description
    if cell.value == nil, text == "none", cell.origin.layer != .module { return "removed" }
    // Of a digest the first digits say enough.
    guard let digits = text.suffix(after: "sha256:"), digits.count == 64 else { return text }
    return String(text.dropLast(52))
  }
}
