extension ImpactRule {
  /// What the server refuses to change. The rules on updates know it.
  static let refusals = [
    ImpactRule(.refusal) { changes, _ in
      UpdateRule.faults(in: changes).compactMap { fault in
        guard fault.fault.severity == .error, case .object(let object) = fault.subject,
          !changes.isReplacement(object)
        else { return nil }
        let problem = fault.fault.problem
        return Outcome(
          object: object,
          text: "\(problem.brief ?? problem.message.statement): delete it and apply it anew [\(fault.fault.rule)]",
          risk: max(.high, .ofObject(object.kind, isGone: true)))
      }
    }
  ]
}

extension ObjectChanges {
  /// Whether `object` came in the place of one of another name or namespace.
  func isReplacement(_ object: PlacedObject) -> Bool { replacements.contains { $0.object.position == object.position } }

  /// The new objects that came in the place of former ones.
  var replacements: [Replacement] { moves.flatMap(\.replacements) + renames }
}
