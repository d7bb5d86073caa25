extension Environments {
  /// Why `edits`, made one after another, are not to be kept; nil if they can. There may be an `objection`; nothing is
  /// written that the file format does not take; and what an environment extends has to lead to a root.
  ///
  /// What was wrong before the edits is no reason.
  public func refusal(of edits: [Edit]) -> Finding? {
    var edited = self
    if let objection = objection(to: edits) { return objection }
    for edit in edits { _ = edited.apply(edit) }
    for name in names where edited[name]?.bytes != self[name]?.bytes {
      let known = self[name]?.environment?.findings ?? []
      let new = edited[name]?.environment?.findings.first { finding in
        !known.contains { ($0.rule, $0.field, $0.message) == (finding.rule, finding.field, finding.message) }
      }
      if let new { return new }
    }
    let moved = edits.filter { $0.path.steps.first == .key("extends") }.map(\.environment)
    for name in moved + edited.names {
      guard case .failure(let error) = edited.chain(to: name) else { continue }
      if case .failure(let known) = chain(to: name), known.finding.message == error.finding.message { continue }
      return error.finding
    }
    return nil
  }

  /// The environments that the one called `name` could extend, in order.
  public func possibleParents(of name: String) -> [String] {
    names.filter { parent in
      let edit = Edit(environment: name, service: nil, field: Field("extends"), value: .string(parent))
      return parent != name && refusal(of: [edit]) == nil
    }
  }
}

extension Environments {
  /// What keeps `edits` from being made, by whatever way of editing, be it one in which a person may keep a wrong value for
  /// a while: a file that cannot be read, and what is shown in the place of a secret, which is never written. Nil if
  /// nothing does.
  public func objection(to edits: [Edit]) -> Finding? {
    for edit in edits {
      if case .unreadable(_, let finding)? = self[edit.environment]?.content { return finding }
      guard let mask = edit.mask else { continue }
      return Finding(
        .error, rule: Rule.literalSecret.id, environment: edit.environment,
        message: "\(mask.quoted) is what is shown in the place of a secret: write a reference to the secret, as in "
          + "{\"secretKeyRef\": {\"name\": \"OBJECT\", \"key\": \"KEY\"}}")
    }
    return nil
  }
}
