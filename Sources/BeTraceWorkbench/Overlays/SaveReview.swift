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
  /// The commands that do the same in a shell.
  package let command: String
  /// What changes, as the text of a commit.
  package let summary: ChangeSummary?
  /// Whether the commands would write a literal secret down, which they hide.
  let hidesSecret: Bool
  /// Those among the environments that change which the files on disk protect: to take the protection away is asked too.
  package let protected: [String]
  /// Which of the environments that are saved one after another it is, from 1.
  package let number: Int
  /// How many are saved one after another.
  package let total: Int
  package let checks: Checks
  /// Whether the file is gone from the disk, and saving makes it anew.
  let isGone: Bool
  /// Whether the file on disk cannot be read, so that nothing can be put in its place.
  let isUnread: Bool
  package let effects: Effects
  package var typed = LineEditor()
  package var top = 0

  /// An object whose text changes.
  package struct ChangedObject: Sendable, Equatable {
    /// What becomes of it.
    package enum Fate: Sendable, Equatable {
      case changed, new, removed
    }

    /// `Deployment/bff`, after its environment where others change too.
    package let title: String
    package let fate: Fate
    /// Its changed lines.
    package let lines: [DiffLine]

    /// The rows it takes: of one that goes only its name.
    var rowCount: Int { fate == .removed ? 1 : lines.count + 1 }
  }

  /// The one service that it is about, nil if there are several or the environment's own settings change.
  var service: String? {
    let services = Set(edits.map(\.service))
    return services.count == 1 ? services.first ?? nil : nil
  }

  /// The rows that the longer of the two differences takes.
  package var lineCount: Int {
    max(file.count, manifests.reduce(0) { $0 + $1.rowCount })
  }

  /// The name that has to be typed, nil if none.
  package var asksFor: String? { protected.isEmpty ? nil : environment }

  /// How many objects are rendered no more.
  package var removedCount: Int { manifests.count { $0.fate == .removed } }

  /// Whether it may be saved without being looked at.
  package var isHarmless: Bool {
    asksFor == nil && checks.errorCount == 0 && removedCount == 0 && !isGone && !isUnread
  }

  /// Whether it cannot be saved: something that is protected would have errors, or nobody knows what would be lost.
  package var isBlocked: Bool { isUnread || asksFor != nil && checks.errorCount > 0 }

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
    isGone = state.isGone(file.path)
    isUnread = state.diskProblem(of: file.path) != nil
    edits = outlook.unsaved[environment] ?? []
    let ordered = Self.inOrder(edits, from: state.saved, to: state.environments)
    command = CommandWords.command(for: ordered, in: state.saved)
    hidesSecret = CommandWords.hidesSecret(in: ordered, declaredIn: state.environments.catalogue)
    let done = state.saveRound?.done(in: state) ?? 0
    number = done + 1
    total = done + session.unsavedEnvironments.count
    self.file =
      Self.lines(
        from: before.textHidingSecrets(declaredIn: state.environments.catalogue),
        to: document.textHidingSecrets(declaredIn: state.environments.catalogue), context: 1
      ).withoutAddedCommas
    let plans = session.plansChanged(bySaving: environment)
    // What goes along with something is done by no command of its own, and is told all the same.
    let told = (ordered + edits).unique
    summary = outlook.saved(environment).flatMap { old in
      plans.first.map { ChangeSummary(told, from: old, to: $0) }
    }
    let guarded = plans.filter { (outlook.saved($0.environment) ?? $0).platform.isProtected }.map(\.environment)
    protected = guarded
    manifests = plans.flatMap { plan in
      Self.changes(
        from: outlook.saved(plan.environment)?.rendered ?? [], to: plan.rendered,
        prefix: plans.count == 1 ? "" : "\(plan.environment) ")
    }
    objectCount = plans.reduce(manifests.count { $0.fate == .removed }) { $0 + $1.rendered.count }
    // What is protected comes first, where there is not room for all.
    let urgent = plans.filter { guarded.contains($0.environment) } + plans.filter { !guarded.contains($0.environment) }
    effects = Effects(of: edits, on: urgent, bySaving: file.path, session)
    checks = Checks(plans, bySaving: environment, session)
  }

  /// The edits in an order in which commands make `new` of `old` by them, if there is one to the byte.
  private static func inOrder(_ edits: [Edit], from old: Environments, to new: Environments) -> [Edit] {
    let (sets, unsets) = (edits.filter { $0.value != nil }, edits.filter { $0.value == nil })
    // What goes along with something that is set, as a digest does with its tag, need not be said.
    for order in [sets, edits, sets + unsets, unsets + sets] where old.making(order).hasSame(edits, as: new) {
      return order
    }
    // A part may take another along, as a tag does its digest: that is said once more.
    let order = sets + unsets
    let name = edits.first?.environment
    return order + new.edits(since: old.making(order)).filter { $0.environment == name }
  }

  private static func changes(from old: [Resource], to new: [Resource], prefix: String) -> [ChangedObject] {
    let (olds, news) = (old.byIdentity, new.byIdentity)
    let names = new.map(\.identity) + old.map(\.identity).filter { news[$0] == nil }
    return names.compactMap { name in
      let (before, after) = (olds[name], news[name])
      guard before != after else { return nil }
      let lines = lines(
        from: before.map { YAMLText([$0]).text } ?? "", to: after.map { YAMLText([$0]).text } ?? "", context: 0)
      return ChangedObject(
        title: "\(prefix)\(name)", fate: before == nil ? .new : after == nil ? .removed : .changed, lines: lines)
    }
  }
}

extension Environments {
  /// These with `edits` made.
  fileprivate func making(_ edits: [Edit]) -> Environments {
    edits.reduce(into: self) { _ = $0.apply($1) }
  }

  /// Whether the file that `edits` are for is the same in both.
  fileprivate func hasSame(_ edits: [Edit], as other: Environments) -> Bool {
    edits.allSatisfy { self[$0.environment]?.bytes == other[$0.environment]?.bytes }
  }
}

extension [Resource] {
  fileprivate var byIdentity: [ResourceIdentity: Resource] {
    Dictionary(map { ($0.identity, $0) }) { first, _ in first }
  }
}

extension Plan {
  /// The objects that are rendered: an abstract environment has none.
  var rendered: [Resource] { isAbstract ? [] : resources.map(\.resource) }
}

/// Several environments that are saved one after another.
package struct SaveRound: Sendable, Equatable {
  /// How many of them are saved.
  let done: Int
  /// How many edits there were then.
  let edits: Int

  /// How many of them are saved, if nothing was edited since; else another round begins.
  func done(in state: State) -> Int { edits == state.history.done.count ? done : 0 }
}

/// A file that someone else changed since it was read.
package struct Conflict: Sendable, Equatable {
  package let path: String
  /// Whether it is not there any more.
  package let isGone: Bool
}
