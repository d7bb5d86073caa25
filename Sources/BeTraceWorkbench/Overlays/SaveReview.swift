package import BeTraceCore

/// What saving one environment's file would change, in the file and in the manifests, before it is saved.
package struct SaveReview: Sendable, Equatable {
  package let environment: String
  package let path: String
  /// The file's changed lines with a little around them.
  package let file: [DiffLine]
  /// The objects that change, each with its changed lines.
  package let manifests: [ChangedObject]
  /// How many objects the environments that change have in all.
  package let objectCount: Int
  package let edits: [Edit]
  /// The protected ones among the environments that change.
  package let protected: [String]
  /// What is wrong in the environments that change, and how much of that was not so before.
  package let findings: [Finding]
  package let newFindingCount: Int
  package var typed = LineEditor()
  package var top = 0

  /// A line of a diff; the number is 1-based, of the side it stands on.
  package struct DiffLine: Sendable, Equatable {
    package let kind: LineDiff.Line.Kind
    package let number: Int
    package let text: String
  }

  /// An object whose text changes.
  package struct ChangedObject: Sendable, Equatable {
    /// `production Deployment/bff`.
    package let title: String
    package let lines: [DiffLine]
  }

  /// The rows that the longer of the two differences takes.
  package var lineCount: Int {
    max(file.count, manifests.reduce(0) { $0 + $1.lines.count + 1 })
  }

  /// The name that has to be typed, nil if none.
  package var asksFor: String? { protected.isEmpty ? nil : environment }

  /// How many errors the environments that change would have.
  package var errorCount: Int { findings.count { $0.severity == .error } }

  /// Whether it cannot be saved: something that is protected would have errors.
  package var isBlocked: Bool { asksFor != nil && errorCount > 0 }

  /// Whether enter may save.
  package var isConfirmed: Bool { asksFor == nil || asksFor == typed.text }
}

extension SaveReview {
  /// The review of the file of `environment`; the manifests are those of all environments that it changes.
  package init?(_ environment: String, _ session: Session) {
    let state = session.state
    let outlook = session.outlook
    guard let file = state.environments[environment], let document = file.document,
      let before = state.saved.files.first(where: { $0.path == file.path })?.document
    else { return nil }
    self.environment = environment
    path = file.path
    edits = outlook.unsaved[environment] ?? []
    self.file = Self.lines(
      from: before.textHidingSecrets(declaredIn: state.environments.catalogue),
      to: document.textHidingSecrets(declaredIn: state.environments.catalogue), context: 1)
    let plans = session.plansChanged(bySaving: environment)
    objectCount = plans.reduce(0) { $0 + $1.resources.count }
    manifests = plans.flatMap { plan in
      let before = outlook.saved(plan.environment)?.resources ?? []
      return Self.changes(in: plan.environment, from: before.map(\.resource), to: plan.resources.map(\.resource))
    }
    protected = plans.filter(\.platform.isProtected).map(\.environment)
    findings = plans.flatMap(\.findings).filter { $0.severity != .info }
    let known = plans.flatMap { outlook.saved($0.environment)?.findings ?? [] }
    newFindingCount = findings.count { finding in
      !known.contains {
        $0.rule == finding.rule && $0.message == finding.message && $0.service == finding.service
          && $0.environment == finding.environment
      }
    }
  }

  private static func changes(in environment: String, from old: [Resource], to new: [Resource]) -> [ChangedObject] {
    let names = new.map(\.identity) + old.map(\.identity).filter { name in !new.contains { $0.identity == name } }
    return names.compactMap { name in
      let before = old.first { $0.identity == name }
      let after = new.first { $0.identity == name }
      guard before != after else { return nil }
      let lines = lines(
        from: before.map { YAMLText([$0]).text } ?? "", to: after.map { YAMLText([$0]).text } ?? "", context: 0)
      return ChangedObject(title: "\(environment) \(name)", lines: lines)
    }
  }

  /// The changed lines of a text with so many around them.
  static func lines(from old: String, to new: String, context: Int) -> [DiffLine] {
    let split = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    return LineDiff(from: split(old), to: split(new)).hunks(context: context).flatMap(\.lines).map {
      DiffLine(kind: $0.kind, number: $0.newNumber ?? $0.oldNumber ?? 0, text: $0.text)
    }
  }
}

/// A file that someone else changed since it was read.
package struct Conflict: Sendable, Equatable {
  package let path: String
  /// Whether it is not there any more.
  package let isGone: Bool
}
