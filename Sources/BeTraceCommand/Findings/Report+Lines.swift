import BeTraceCore
import BeTraceWorkspace

extension Report {
  /// A line for each of those that `reports` gives of ranges of `count` things, as compilers write them:
  /// `infra/dev.json:3:7: error: bff: image.tag: the message [POL-01]`.
  ///
  /// `prefix` leads to the files; `isOfMany` if several environments were judged.
  static func lines(
    of count: Int, prefix: String, isOfMany: Bool, ink: Ink, reports: @escaping @Sendable (Range<Int>) -> [Report]
  ) -> String {
    Cores().flatMap(count, inRangesOf: 128, state: ()) { _, range in
      [reports(range).map { $0.line(prefix: prefix, isOfMany: isOfMany, ink: ink) + "\n" }.joined()]
    }.joined()
  }
}

extension Report {
  fileprivate func line(prefix: String, isOfMany: Bool, ink: Ink) -> String {
    let start = place.map { prefix + $0.description } ?? environments.joined(separator: ", ")
    var parts = [ink.strong(start.visible), ink.severity(severity.rawValue, severity)]
    if let subject { parts.append(subject.visible) }
    if !field.isEmpty { parts.append(field.visible) }
    let holding = isOfMany ? holding.map { " (\($0))" } ?? "" : ""
    return parts.joined(separator: ": ") + ": \(message.visible)\(holding) [\(rule)]"
  }

  /// What the beginning of the line does not say of the environments: `in staging, production`, `in dev; info in staging`.
  private var holding: String? {
    if place == nil { return exceptions }
    if environments.count == 1, environments[0] == decider { return nil }
    let worst = holders.filter { $0.severity == severity }.map(\.environment.visible).joined(separator: ", ")
    return worst.isEmpty ? nil : "in \(worst)" + (exceptions.map { "; \($0)" } ?? "")
  }
}
