extension ContractCheck {
  /// What a team ships has to work before an environment says anything.
  static let defaults = ContractCheck(
    "CON-04", "Defaults without errors",
    meaning:
      "What the module makes when an environment says nothing has no error, with a placeholder for each required variable.",
    importance: "Every environment begins with the defaults, and most keep most of them.",
    remedy: "The finding that the message quotes says what is wrong; 'betrace-tui rules' and its id explain it.",
    behaviour: { module in
      let errors = module.renderingErrors(of: [:])
      guard module.declarations.isUnreadable else { return errors.map { $0.breach(about: "with nothing set") } }
      // Why it cannot be read is all there is to say.
      return errors.filter { $0.rule == "MOD-09" }.map { Breach(unreadable: $0.message, at: $0.origin?.place) }
    })

  /// The rules whose errors other checks find by themselves.
  private static let rulesOfOthers: Set = ["X-12", "X-13", "MOD-03", "MOD-08"]

  /// Whether `finding` is about neighbours that plain manifests name, of whom a module on trial has none.
  fileprivate static func excuses(_ finding: Finding) -> Bool { ["X-15", "NP-10"].contains(finding.rule) }

  /// Whether `finding` is about what other checks ask, or what an environment mends by saying that something exists.
  fileprivate static func leaves(_ finding: Finding) -> Bool {
    rulesOfOthers.contains(finding.rule)
      || finding.fixes.contains { fix in fix.edits.contains(where: \.declaresExternal) }
  }
}

extension VerifiableModule {
  /// The errors of deploying `entry`, but for those that have checks of their own.
  func renderingErrors(of entry: Object) -> [Finding] {
    errors(of: entry).filter { finding in
      !ContractCheck.leaves(finding) && !(declarations.isAdopted && ContractCheck.excuses(finding))
    }
  }
}

extension Edit {
  fileprivate var declaresExternal: Bool {
    path.isWithin(ValuePath([.key("platform"), .key("externals")]))
  }
}

extension Finding {
  /// The breach that it is, where a module deploys without error in the case that `circumstance` names.
  func breach(about circumstance: String) -> Breach {
    // Of a module that makes nothing the place says most, unless it is in the file that the verification wrote.
    let place = rule == "MOD-09" && field == nil ? origin?.place.map { "\($0): " } ?? "" : ""
    let shown = [resource?.description, path?.description ?? field?.description].compactMap(\.self)
    return Breach(
      ([circumstance] + shown).joined(separator: ", "), expected: "no error", found: "\(place)\(message) [\(rule)]",
      remedy: "correct what the module makes: 'betrace-tui rules \(rule)' says how")
  }
}
