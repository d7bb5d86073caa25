extension [ObjectFault] {
  /// The same; where a message says that it found what nobody wrote into `object`, but the server fills in, it says so.
  func namingDefaults(beyond object: DecodedObject) -> [ObjectFault] {
    isEmpty ? self : map { $0.namingDefault(beyond: object.value) }
  }
}

extension ObjectFault {
  fileprivate func namingDefault(beyond written: Value) -> ObjectFault {
    guard let found = problem.message.suffix(after: ", found "), !["nothing", "none"].contains(found),
      !found.contains("; "), !written.has(part)
    else { return self }
    var problem = Problem(
      field, part: part, severity: problem.severity, problem.message + " by default", brief: problem.brief,
      rival: problem.rival, facet: problem.facet, remedies: problem.remedies)
    problem.isSentence = self.problem.isSentence
    return ObjectFault(rule: rule, severity: severity, problem: problem, place: place, blamed: blamed)
  }
}

extension Value {
  /// Whether anything stands at `path`.
  fileprivate func has(_ path: FieldPath) -> Bool {
    var current = self
    for step in path.steps {
      let next: Value? =
        switch step {
        case .field(let name), .key(let name): current[name]
        case .index(let index): current.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return false }
      current = next
    }
    return true
  }
}
