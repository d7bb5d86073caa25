extension ContractCheck {
  /// A range is a promise to those who set the parameter.
  static let bounds = ContractCheck(
    "CON-05", "Every parameter at its bounds",
    meaning: """
      Each parameter is taken at the least, the most and every choice that it allows, and what the module then makes has no \
      error. What is just beyond is refused.
      """,
    importance: "Forms and schemas offer everything that is allowed: one of these values breaks a deployment one day.",
    remedy: "Narrow what the parameter takes, with a reason, or have the module take it.",
    behaviour: { module in
      module.brokenBounds
        + module.unrefused(\.excesses).map { parameter, value in
          Breach(
            "parameter '\(parameter.name)' at \(value.shown)", expected: "to be refused", found: "that it is taken",
            remedy: "refuse what the parameter does not allow")
        }
    })
}

extension VerifiableModule {
  /// The first breaches of parameters at the bounds that they allow. Own parameters are tried one by one, unless there are
  /// so many that it would take long.
  fileprivate var brokenBounds: [Breach] {
    let usual = Set(renderingErrors(of: [:]).map(ErrorPlace.init))
    let own = Set(contract.ownNames)
    let trials = contract.tried.map { parameter in
      parameter.samples.filter { !parameter.isDefault($0) }.map { BoundTrial(parameter: parameter, value: $0) }
    }
    let alone = trials.joined().filter { !own.contains($0.parameter.name) }
    let rounds = (0..<(trials.map(\.count).max() ?? 0)).map { round in
      trials.filter { $0.indices.contains(round) && own.contains($0[round].parameter.name) }.map { $0[round] }
    }
    let size = 1 + rounds.joined().count / 64
    let groups = rounds.flatMap { round in
      stride(from: 0, to: round.count, by: size).map { round[$0..<min($0 + size, round.count)] }
    }
    return (alone.map { [$0][...] } + groups).reduce(into: []) { found, group in
      // Who has so many breaches mends these first.
      if found.count < 20 { found += breaches(of: group, besides: usual) }
    }
  }

  /// What is wrong with each of `trials`, which are made at once as long as nothing is.
  private func breaches(of trials: ArraySlice<BoundTrial>, besides usual: Set<ErrorPlace>) -> [Breach] {
    let entry = trials.reduce(into: Object()) { $0 = $0.merging($1.entry) }
    guard let error = renderingErrors(of: entry).first(where: { !usual.contains(ErrorPlace($0)) }) else { return [] }
    guard trials.count > 1 else {
      return trials.map { error.breach(about: "parameter '\($0.parameter.name)' at \($0.value.shown)") }
    }
    let middle = trials.startIndex + trials.count / 2
    return breaches(of: trials[..<middle], besides: usual) + breaches(of: trials[middle...], besides: usual)
  }

  /// The parameters with those of their `values` that are not refused. Those of all parameters are said at once, as each
  /// has to be refused by itself.
  func unrefused(_ values: (Parameter) -> [Value]) -> [(parameter: Parameter, value: Value)] {
    let parameters = contract.tried.map { ($0, values($0)) }
    let rounds = parameters.map(\.1.count).max() ?? 0
    return (0..<rounds).flatMap { round in
      let tried = parameters.filter { $0.1.indices.contains(round) }.map { ($0.0, $0.1[round]) }
      let refused = Set(refusals(of: Object(tried.map { ($0.0.name, $0.1) })).compactMap(\.field?.parameter))
      return tried.filter { !refused.contains($0.0.name) }
    }
  }
}

/// Where a rule found an error: what is wrong there anyway is no matter of a bound.
private struct ErrorPlace: Hashable {
  let rule: String
  let kind: String?
  let path: ValuePath?
  let field: Field?

  init(_ finding: Finding) {
    (rule, kind, path, field) = (finding.rule, finding.resource?.kind, finding.path, finding.field)
  }
}

/// A parameter at one of its bounds.
private struct BoundTrial {
  let parameter: Parameter
  let value: Value

  /// What an environment says that sets it: with it what makes sense of that.
  var entry: Object {
    // Load is measured in percent of what is asked for.
    let company: Object =
      parameter.name == Parameter.autoscaling.name
      ? ["resources": ["requests": ["cpu": "100m", "memory": "64Mi"]]] : [:]
    return company.merging(Object([(parameter.name, value)]))
  }
}

extension Contract {
  /// The parameters that modules see.
  fileprivate var tried: [Parameter] {
    parameters.filter { $0.name != Parameter.enabled.name && $0.name != Parameter.description.name }
  }
}

extension Parameter {
  fileprivate func isDefault(_ value: Value) -> Bool {
    if case .fixed(value)? = defaultValue { true } else { false }
  }
}

extension Value {
  /// The value in few words, for messages.
  var shown: String {
    switch self {
    case .object, .array:
      let text = json(indent: nil)
      return text.count > 60 ? "\(text.prefix(59))…" : text
    default: return quoted
    }
  }
}
