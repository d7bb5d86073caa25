package import BeTraceCore

/// A quick fix that is shown before it is kept: what it writes, and what that does.
package struct FixBox: Sendable, Equatable {
  /// What a fix changes in one file.
  package struct FileChange: Sendable, Equatable {
    package let path: String
    package let lines: [SaveReview.DiffLine]
  }

  /// What it mends.
  package let finding: Finding
  /// Which of the problem's fixes it is, 0-based.
  package let number: Int
  /// What was being typed when it was asked for, which is kept with it.
  package let typed: [Edit]
  /// What it changes in the files, secrets hidden.
  package let changes: [FileChange]
  /// The objects of the service without it.
  let before: [Resource]

  package var fix: QuickFix { finding.fixes[number] }
  package var edits: [Edit] { typed + fix.edits }

  /// The fix after this one, 0-based; nil if it is the only one.
  package var otherNumber: Int? { finding.fixes.count > 1 ? (number + 1) % finding.fixes.count : nil }
}

extension FixBox {
  /// The box for a fix of `finding` in the environments of `state`; `before` are the objects of its service there.
  init(_ finding: Finding, _ number: Int, typed: [Edit], in state: State, before: [Resource]) {
    self.finding = finding
    self.number = number
    self.typed = typed
    self.before = before
    var after = state.environments
    for edit in typed + finding.fixes[number].edits { _ = after.apply(edit) }
    changes = after.files.compactMap { file in
      guard let old = state.environments.files.first(where: { $0.path == file.path }), old.bytes != file.bytes,
        let before = old.document, let after = file.document
      else { return nil }
      let catalogue = state.environments.catalogue
      let lines = SaveReview.lines(
        from: before.textHidingSecrets(declaredIn: catalogue), to: after.textHidingSecrets(declaredIn: catalogue),
        context: 0)
      return FileChange(path: file.path, lines: lines.withoutAddedCommas.filter { $0.kind != .same })
    }
  }
}
