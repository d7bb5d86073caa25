/// A value that we and somebody else changed since the files were read, each to something else.
public struct EditConflict: Sendable, Hashable {
  /// What we make of it.
  public let ours: Edit
  /// What it was when the files were read; nil if it was not there.
  public let base: Value?
  /// What they made of it; nil if it is not there any more.
  public let theirs: Value?
}

extension EditConflict {
  /// Ours, theirs, and what it was, without literal secrets.
  public func values(declaredIn catalogue: Catalogue) -> (ours: Value?, theirs: Value?, base: Value?) {
    let shown = { (value: Value?) in
      Edit(environment: ours.environment, path: ours.path, value: value).hidingSecrets(declaredIn: catalogue).value
    }
    return (shown(ours.value), shown(theirs), shown(base))
  }
}

extension Environments {
  /// Those of `edits`, which we made on `base`, where somebody else wrote something else into these files meanwhile. What
  /// both made the same is none.
  public func conflicts(with edits: [Edit], on base: Environments) -> [EditConflict] {
    let changes = Dictionary(grouping: self.edits(since: base), by: \.environment)
    return edits.compactMap { edit in
      guard let changed = changes[edit.environment],
        changed.contains(where: { $0.path.isWithin(edit.path) || edit.path.isWithin($0.path) })
      else { return nil }
      let (before, theirs) = (base.value(of: edit), value(of: edit))
      return theirs.isEquivalent(to: edit.value) ? nil : EditConflict(ours: edit, base: before, theirs: theirs)
    }
  }

  /// What the file says where `edit` is made.
  private func value(of edit: Edit) -> Value? { self[edit.environment]?.document?.root.value[edit.path] }
}
