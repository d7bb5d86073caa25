extension ObjectRules {
  /// What else is wrong with an object that could not be read as a whole. The server does not get so far, and refuses the
  /// object all the same; whoever mends it wants to know all at once. Only what shows in a single value is said, as
  /// everything else may follow from what could not be read.
  func faults(besides error: ObjectFaults) -> [ObjectFault] {
    let parts = parts(of: error.rest)
    let broken = error.faults.map(\.part)
    return faults(in: parts, bySingleValues: true).filter { fault in
      !broken.contains { fault.part.isOnTheWay(to: $0) || $0.isOnTheWay(to: fault.part) }
        && !fault.problem.isOfNothing
    }.namingDefaults(beyond: error.rest)
  }
}

extension FieldPath {
  /// Whether it leads to `other`, or to what that lies in.
  fileprivate func isOnTheWay(to other: FieldPath) -> Bool { other.steps.starts(with: steps) }
}

extension Problem {
  /// Whether it is that something is missing.
  fileprivate var isOfNothing: Bool { message.hasSuffix("found nothing") || message.hasSuffix("found none") }
}
