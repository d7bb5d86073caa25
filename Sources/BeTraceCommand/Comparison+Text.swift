import BeTraceCore
import BeTraceWorkbench

extension Comparison {
  /// The fields that differ, then the services that only one has; empty if nothing differs. On a terminal of `columns` in
  /// which the table would wrap, what each environment has stands below its field.
  func text(columns: Int?) -> String {
    let table = table
    let fields = columns.flatMap { table.columns > $0 ? blocks(columns: $0) : nil } ?? table.text
    return (differences.isEmpty ? "" : fields) + absences.map { line(for: $0) + "\n" }.joined()
  }

  /// A row for each field.
  private var table: Table {
    var table = Table(
      "SERVICE", "FIELD", "  " + left.environment.uppercased().visible, "DECIDED BY",
      "  " + right.environment.uppercased().visible, "DECIDED BY", "BECAUSE")
    for difference in differences {
      let (mine, theirs) = (difference.left, difference.right)
      table.add(
        difference.service ?? "-", difference.field.description.visible, mine.shown(as: difference.parameter),
        mine.decider, theirs.shown(as: difference.parameter), theirs.decider, difference.reason.visible)
    }
    return table
  }

  /// Each field and why it differs; below it a line for each environment with its value, of which more than fits is cut,
  /// and who decides it.
  private func blocks(columns: Int) -> String {
    let rows = differences.map { difference in
      [difference.left, difference.right].map { side in
        (name: side.environment.visible, value: side.shown(as: difference.parameter), decider: side.decider)
      }
    }
    let sides = rows.flatMap(\.self)
    let name = sides.map(\.name.columns).max() ?? 0
    let room = columns - name - 6
    // A value has a third of the line at least.
    let decider = min(sides.map(\.decider.columns).max() ?? 0, room - columns / 3)
    let value = min(sides.map(\.value.columns).max() ?? 0, room - decider)
    return zip(differences, rows).map { difference, row in
      "\(difference.service ?? "-")  \(difference.field): \(difference.reason)".visible + "\n"
        + row.map { side in
          "  " + side.name.padded(to: name) + "  " + side.value.elided(to: value, ellipsis: "…").padded(to: value)
            + "  "
            + side.decider.elidedFront(to: decider, ellipsis: "…") + "\n"
        }.joined()
    }.joined()
  }

  private func line(for absence: Absence) -> String {
    let other = absence.environment == left.environment ? right.environment : left.environment
    let reason = absence.origin.map { "turned off in \($0)" } ?? "no file of \(absence.environment) lists it"
    return "only in \(other): \(absence.service) (\(reason))".visible
  }

  /// `9 fields differ in 3 services; 12 of 20 objects differ`, of only these `services` if some are named.
  func summary(_ objects: ManifestDifferences?, of services: [String]) -> String {
    var parts: [String] = []
    if !differences.isEmpty {
      parts.append("\(differences.count.of("field")) \(differences.count == 1 ? "differs" : "differ")")
    }
    if !absences.isEmpty { parts.append("\(absences.count.of("service")) in only one") }
    if parts.isEmpty { parts.append("no field differs") }
    let silent = [left, right].flatMap(\.services)
      .filter { $0.failure != nil && (services.isEmpty || services.contains($0.name)) }.map(\.name).unique
    if !silent.isEmpty { parts.append("nobody knows the objects of \(silent.inWords): no module makes them") }
    if let objects, silent.isEmpty || !objects.isEmpty || objects.sameCount > 0 {
      parts.append(objects.counts(left.environment, right.environment))
    } else {
      for plan in [left, right] where plan.isAbstract {
        parts.append("\(plan.environment) is abstract and makes no objects")
      }
    }
    return parts.joined(separator: "; ").visible
  }
}

extension Comparison.Side {
  /// The mark and the value, on one line.
  fileprivate func shown(as parameter: Parameter) -> String {
    let sign = mark?.symbol.forms.unicode ?? " "
    if isUnknown { return "  \(ShownValue.unknown)" }
    if value == nil { return "\(sign) \(parameter.words(for: nil, saidBy: origin?.layer) ?? "none")" }
    return "\(sign) \(ShownValue(parameter.hidingSecrets(in: value), as: parameter).shortened)"
  }

  /// The place, or the module and what it follows.
  fileprivate var decider: String {
    guard let origin else { return "-" }
    if mark == .computed { return "module (\(computedFrom.joined(separator: ", ")))".visible }
    return origin.description.visible + (isUnfit ? ", does not fit" : "")
  }
}

extension Comparison.Side.Mark {
  fileprivate var symbol: Symbol {
    switch self {
    case .module: .module
    case .computed: .computed
    case .inherited: .inherited
    case .here: .here
    }
  }
}
