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
    let parts = Cores().flatMap(count, inRangesOf: 128, state: ()) { _, range in
      var lines = ""
      for report in reports(range) { report.write(to: &lines, prefix: prefix, isOfMany: isOfMany, ink: ink) }
      return [lines]
    }
    // Of many megabytes each is taken and copied once.
    var text = ""
    text.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count })
    for part in parts { text += part }
    return text
  }
}

extension Report {
  fileprivate func write(to lines: inout String, prefix: String, isOfMany: Bool, ink: Ink) {
    let start = place.map { prefix + $0.description } ?? environments.joined(separator: ", ")
    let holding = isOfMany ? holding : nil
    lines += ink.strong(start.visible)
    lines += ": "
    lines += ink.severity(severity.rawValue, severity)
    for part in [subject?.visible, field.isEmpty ? nil : field.visible, message.visible] {
      guard let part else { continue }
      lines += ": "
      lines += part
    }
    if let holding { lines += " (\(holding))" }
    lines += " [\(rule)]\n"
  }

  /// What the beginning of the line does not say of the environments: `in staging, production`, `in dev; info in staging`.
  private var holding: String? {
    if place == nil { return exceptions }
    if environments.count == 1, environments[0] == decider { return nil }
    let worst = holders.filter { $0.severity == severity }.map(\.environment.visible).joined(separator: ", ")
    return worst.isEmpty ? nil : "in \(worst)" + (exceptions.map { "; \($0)" } ?? "")
  }
}
