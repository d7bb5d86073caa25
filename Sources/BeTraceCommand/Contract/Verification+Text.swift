import BeTraceCore
import BeTraceWorkbench

extension Verification {
  /// How many ways of breaking one check are written; the rest is counted.
  private static let most = 8

  /// The service and its module, then a line for each check, those that are broken first, with the reasons below: a line
  /// each, or as many as they need on a terminal of `columns`. With `counts` those that are kept are only counted.
  func text(of service: Catalogue.Service, counts: Bool, columns: Int?, _ ink: Ink) -> String {
    let head = ink.strong(self.service.visible) + "  " + ink.faint(service.origin.name.visible)
    let mark = outcomes.map(\.answer.mark.count).max() ?? 0
    let indent = String(repeating: " ", count: 2 + mark + 2)
    // Why nobody can tell is said once, by what is broken.
    let untold = outcomes.filter(\.isUntold)
    let broken = outcomes.filter(\.answer.isBroken)
    let others = outcomes.filter { !$0.isUntold && !$0.answer.isBroken }
    let quiet = counts ? others.filter(\.remarks.isEmpty) : []
    let told = broken + (counts ? others.filter { !$0.remarks.isEmpty } : others)
    let checks = quiet.count.of(told.isEmpty ? "check" : "more check")
    let kept = quiet.isEmpty ? [] : ["  \("kept".padded(to: mark))  \(checks)"]
    let rest = untold.count == 1 ? "1 check waits" : "\(untold.count) checks wait"
    return
      ([head]
      + told.flatMap { outcome -> [String] in
        let (check, answer) = (outcome.check, outcome.answer)
        let padded = answer.mark.padded(to: mark)
        let line = "  \(answer.isBroken ? ink.severity(padded, .error) : padded)  \(check.id)  \(check.title)"
        return [line]
          + (answer.reasons(atMost: Self.most) + outcome.remarks).flatMap { reason in
            columns.map { reason.wrapped(to: max(20, min($0, 110) - indent.count)) } ?? [reason]
          }.map { indent + $0 }
      } + kept + (untold.isEmpty ? [] : ["  " + "-".padded(to: mark) + "  \(rest) until that is mended"]))
      .map { $0 + "\n" }.joined()
  }
}

extension Verification {
  /// Whether its module keeps the contract and nothing else is to be said.
  fileprivate var isQuiet: Bool { isKept && outcomes.allSatisfy(\.remarks.isEmpty) }
}

extension Verification.Outcome {
  /// Whether there is nothing to be said of the check.
  fileprivate var isUntold: Bool { answer == .unasked && remarks.isEmpty }
}

extension Verification.Answer {
  /// What stands in front of the check.
  fileprivate var mark: String {
    switch self {
    case .kept: "kept"
    case .broken: "BROKEN"
    case .unasked: "-"
    }
  }

  fileprivate var isBroken: Bool { if case .broken = self { true } else { false } }

  /// The ways in which it is broken, no more than `most`, and how many others there are.
  fileprivate func reasons(atMost most: Int) -> [String] {
    guard case .broken(let breaches) = self else { return [] }
    let rest = breaches.count - most
    return breaches.prefix(most).map(\.description) + (rest > 0 ? ["and \(rest) more: -o json has all"] : [])
  }
}

extension [(service: Catalogue.Service, verification: Verification)] {
  /// One module with every check; of several first those that break the contract, then those about which something else is
  /// to be known, then a row for each of all.
  func text(columns: Int?, _ ink: Ink) -> String {
    let isOne = count == 1
    let loud = filter { isOne || !$0.verification.isQuiet }
    let ordered = loud.filter { !$0.verification.isKept } + loud.filter(\.verification.isKept)
    var parts = ordered.map { $0.verification.text(of: $0.service, counts: !isOne, columns: columns, ink) }
    guard count > 1 else { return parts.joined() }
    var table = Table("SERVICE", "MODULE", "CONTRACT")
    for (service, verification) in self {
      table.add(verification.service.visible, service.origin.name.visible, verification.brief)
    }
    parts.append(table.text)
    return parts.joined(separator: "\n")
  }
}

extension [Verification] {
  /// How many modules and checks there are, and how many are not kept: `4 modules, 52 checks: all kept`.
  var summary: String {
    let checks = map(\.outcomes.count).reduce(0, +)
    let broken = map(\.broken.count).reduce(0, +)
    let unasked = flatMap(\.outcomes).count { $0.answer == .unasked }
    let verdict =
      broken == 0
      ? "all kept" : "\(broken) broken" + (unasked == 0 ? "" : ", \(unasked) that nobody can tell until that is mended")
    return "\(count.of("module")), \(checks.of("check")): \(verdict)"
  }
}
