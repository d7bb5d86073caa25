/// A setting of which an environment says nothing any more, as the whole entry of its service was written anew.
public struct DroppedSetting: Sendable, Equatable {
  public let service: String
  public let field: Field
  /// The value that was set, on one line; secrets that are written down are hidden.
  public let before: String
  /// The one that holds without it.
  public let after: String
}

extension DroppedSetting: CustomStringConvertible {
  /// `replicas (was 5, now 1)`
  public var description: String { "\(field) (was \(before), now \(after))".visible }
}

extension Plan {
  /// What it said of services whose entries `edits` write anew, and `new`, which is what these make of it, does not.
  public func settingsDropped(by edits: [Edit], in new: Plan) -> [DroppedSetting] {
    let own = Layer.environment(environment)
    let rewritten = edits.filter { $0.environment == environment && $0.field == nil && $0.value != nil }
    return rewritten.compactMap(\.service).unique.flatMap { name -> [DroppedSetting] in
      guard let before = self[name], let after = new[name] else { return [] }
      return before.cells.filter { cell in
        let now = after.cell(at: cell.field)
        return cell.origin.layer == own && !cell.hasParts && now?.origin.layer != own
          && (cell.value != nil || now?.value != nil)
      }.map {
        DroppedSetting(
          service: name, field: $0.field, before: shown($0.field, of: name), after: new.shown($0.field, of: name))
      }
    }
  }
}

extension Cell {
  /// Whether all that it says is said by the cells of its parts.
  fileprivate var hasParts: Bool {
    if case .object(let parts, isOptional: true) = parameter.type { value != nil && !parts.isEmpty } else { false }
  }
}
