/// One rule on objects that are applied over what was applied before.
struct UpdateRule: Sendable {
  /// What it looks at.
  enum Check: Sendable {
    /// An object of some kinds that was there before; all kinds if there are none.
    case updates(kinds: Set<String>, @Sendable (ObjectUpdate) -> [Problem])
    /// All that came, stayed and went.
    case changes(@Sendable (ObjectChanges) -> [ChangeProblem])
  }

  /// Its name in findings, such as `UPD-01`.
  let id: String
  let weight: Rule.Weight
  let check: Check

  /// What the server refuses to change in objects of `kinds`; all if there are none.
  init(_ id: String, on kinds: String..., check: @escaping @Sendable (ObjectUpdate) -> [Problem]) {
    self.id = id
    weight = .always(.error)
    self.check = .updates(kinds: Set(kinds), check)
  }

  /// Fields that stay in objects of `kinds`; `remedy` says what to do, and what it costs.
  init(_ id: String, on kinds: String..., fixed fields: [FixedField], remedy: String) {
    self.id = id
    weight = .always(.error)
    check = .updates(kinds: Set(kinds)) { update in fields.flatMap { $0.problems(in: update, remedy: remedy) } }
  }

  /// A rule on all that changes.
  init(_ id: String, _ weight: Rule.Weight, changes check: @escaping @Sendable (ObjectChanges) -> [ChangeProblem]) {
    self.id = id
    self.weight = weight
    self.check = .changes(check)
  }
}

/// What a rule finds wrong with objects that came, stayed or went.
struct ChangeProblem: Sendable {
  /// Which object it shows in.
  enum Subject: Sendable {
    /// One that is applied.
    case object(PlacedObject)
    /// Some that were applied before, and are no more.
    case gone([PlacedObject])
  }

  let subject: Subject
  let problem: Problem
}

/// What is wrong with an update, as findings weigh it.
struct UpdateFault: Sendable {
  let subject: ChangeProblem.Subject
  let fault: ObjectFault
}

extension UpdateRule {
  /// What all rules say of `changes` to a plan, or to `files`, which may be about something else.
  static func faults(in changes: ObjectChanges, ofFiles files: Bool = false) -> [UpdateFault] {
    all.flatMap { rule in
      rule.problems(in: changes).map { found in
        var problem = found.problem
        problem.isSentence = true
        let severity: Severity =
          if case .always(let severity) = rule.weight { severity } else { files ? .warning : .error }
        return UpdateFault(
          subject: found.subject,
          fault: ObjectFault(rule: rule.id, severity: problem.severity ?? severity, problem: problem))
      }
    }
  }

  private func problems(in changes: ObjectChanges) -> [ChangeProblem] {
    switch check {
    case .changes(let check): check(changes)
    case .updates(let kinds, let check):
      changes.updates.flatMap { place, update -> [ChangeProblem] in
        guard kinds.isEmpty || kinds.contains(update.object.kind) else { return [] }
        return check(update).map { ChangeProblem(subject: .object(place), problem: $0) }
      }
    }
  }
}
