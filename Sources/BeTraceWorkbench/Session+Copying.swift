package import BeTraceCore

/// What was copied last.
package struct Clipboard: Sendable, Equatable {
  package let text: String
  /// The value, if it was one, and the cell that it is from.
  package let value: Value?
  package let source: Visit?
}

/// What can be copied of a row or of a line of the manifests.
package enum CopiedPart: Sendable, Hashable, CaseIterable {
  /// The value as text, to be pasted into another cell too.
  case value
  /// The first line of the manifests that the row decides, or the line itself.
  case line
  /// The way to that line as Kubernetes writes it.
  case path
  /// The address of the cell.
  case key
  /// The command that makes the cell what it is.
  case command
  /// The whole object that the line is in.
  case object
}

/// Copying and pasting. What is copied goes to the terminal's clipboard too; a secret that is written down never does.
extension Session {
  /// So many bytes a terminal takes at least.
  private static let clipboardLimit = 74_994

  /// Whether there is something at the cursor that can be copied.
  var canCopy: Bool { state.focus == .preview ? lineAtCursor != nil : !rowsToActOn.isEmpty }

  /// Waits for the letter that says what to copy.
  mutating func startCopying() -> [Effect] {
    guard canCopy else { return refuse("there is nothing to copy here: go to a row") }
    state.overlay = .copy
    return []
  }

  mutating func copy(_ part: CopiedPart) -> [Effect] {
    let copied: Clipboard
    do {
      if case .review(let review) = state.overlay {
        copied = Clipboard(text: try command(of: review), value: nil, source: nil)
      } else if case .export(let box) = state.overlay {
        copied = Clipboard(text: command(of: box), value: nil, source: nil)
      } else {
        state.overlay = nil
        let isFields = [.key, .command, .value].contains(part)
        guard state.focus != .preview || !isFields || knowsAllReaches(before: .copy(part)) else { return [] }
        copied = try clipboard(with: part)
      }
    } catch {
      return refuse(error.description)
    }
    unmark()
    return copy(copied)
  }

  /// Copies what the review says about the file, as `diff -u` writes it.
  mutating func copyDifference() -> [Effect] {
    guard case .review(let review) = state.overlay, let new = state.environments[review.environment]?.document,
      let old = state.saved.files.first(where: { $0.path == review.path })?.document
    else { return [] }
    let texts = [old, new].map { $0.textHidingSecrets(declaredIn: state.environments.catalogue) }
    return copy(
      Clipboard(
        text: LineDiff.unified(from: texts[0], to: texts[1], oldName: review.path, newName: review.path), value: nil,
        source: nil))
  }

  /// Copies what the review is about to save, as the text of a commit.
  mutating func copySummary() -> [Effect] {
    guard case .review(let review) = state.overlay, let summary = review.summary else { return [] }
    return copy(Clipboard(text: summary.text, value: nil, source: nil))
  }

  /// Gives the text to the terminal: as it is, but for secrets, wherever they stand in it.
  private mutating func copy(_ original: Clipboard) -> [Effect] {
    let copied = Clipboard(text: original.text.hidingSecrets, value: original.value, source: original.source)
    state.clipboard = copied
    let count = copied.text.utf8.count
    guard count <= Self.clipboardLimit else {
      return refuse("\(count) bytes are too many for the terminal's clipboard, which takes \(Self.clipboardLimit)")
    }
    let lines = copied.text.split(separator: "\n").count
    state.message = .done(lines > 1 ? "copied \(lines) lines" : "copied \(copied.text.visible)")
    return [.copy(copied.text)]
  }

  /// Sets the value that was copied in the cell at the cursor.
  mutating func pasteValue() -> [Effect] {
    let keys = "\(key(.startCopying)) \(key(.copy(.value)))"
    guard let copied = state.clipboard else { return refuse("nothing was copied yet: \(keys) copies a value") }
    guard let value = copied.value, let source = copied.source else {
      return refuse("what was copied is not one value: \(keys) copies one")
    }
    guard let field = fieldAtCursor, let cell = owner?.cell(at: field) else {
      return refuse("there is no row to paste into here")
    }
    return put(value, of: source.field, in: source.service, at: cell, cursor: field)
  }
}
