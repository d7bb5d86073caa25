import BeTraceCore
import BeTraceWorkbench

extension Reason {
  /// The answer as tables, for people.
  var text: String {
    var parts = manifest.map { [$0.text] } ?? []
    if let derivation {
      parts += [
        derivation.heading + "\n", derivation.chain + derivation.remark, derivation.rendering, derivation.occasions,
      ]
    }
    parts += derivation?.others.map { [$0] } ?? []
    let closing = (commit.map { "last change: \($0)\n" } ?? "") + (derivation?.reset?.text ?? "")
    return (parts + [closing]).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Reason.Manifest {
  fileprivate var text: String {
    let heading = "\(place.visible)" + (value.map { ": \($0)" } ?? "") + "\n"
    guard !causes.isEmpty else { return "\(heading)\n\(maker)\n" }
    var table = Table("DECIDED BY", "WHERE", "LINES")
    for cause in causes {
      table.add(
        cause.address(in: address.environment), cause.origin.text(of: cause.service), String(cause.lines))
    }
    return heading + "\n" + table.text
  }

  /// The address with the path as it is written everywhere.
  private var place: String {
    "\(address.service ?? "-")/\(address.environment)/\(name)"
      + (path.steps.isEmpty ? "" : "/\(path)")
  }

  /// The value, on one line; nil if it is a collection.
  private var value: String? {
    guard let value = planned.resource[path], value.object == nil, value.array == nil else { return nil }
    let shown = value.hidingSecrets
    guard let text = shown.text else { return shown.json(indent: nil).visible }
    let lines = text.split(separator: "\n")
    return lines.count > 1 ? "\(String(lines[0]).visible) and \(lines.count - 1) more lines" : text.visible
  }

  private var maker: String {
    setting.map { "no field decides it: the setting \($0.description.visible) adds the object" }
      ?? "no field decides it: "
      + (source.map { "\($0.shortDescription) says it" } ?? "the module of \(planned.service.visible) computes it")
  }
}

extension Provenance.Cause {
  /// Where its value is, as people type it.
  func address(in environment: String) -> String {
    Address(service: service, environment: environment, field: field).description.visible
  }
}

extension Derivation {
  fileprivate var heading: String {
    let address = Address(service: service, environment: environment, field: cell.field)
    return "\(address.description.visible): \(cell.shownText)"
  }

  fileprivate var chain: String {
    var table = Table("LAYER", "VALUE", "WHERE", "STATE")
    let winner = winner?.layer.name.visible ?? ""
    for link in links.reversed() {
      let applies = cell.isUnfit && link.statement.layer == .module
      let state =
        link.statement.wins
        ? cell.isUnfit ? "does not fit" : "decides"
        : applies ? "applies" : link.shadowedBy == nil ? "" : "hidden by \(winner)"
      table.add(
        link.statement.layer.name.visible, link.statement.statement.text(as: cell.parameter), note(on: link), state)
    }
    return table.text
  }

  /// What applies if what decides does not; empty if it does.
  fileprivate var remark: String { cell.standIn.map { "which does not fit; what applies is \($0)\n" } ?? "" }

  /// Where the layer says what it says, or what it does instead.
  private func note(on link: Link) -> String {
    let declaration = link.statement.declaration.map { ", \($0.shortDescription)" } ?? ""
    let place = (link.statement.origin ?? .module).text(of: service) + declaration
    let note =
      switch link.statement.statement {
      case .value where link.statement.layer == .module && !sources.isEmpty:
        place + " (\(sources.map(\.asSource).joined(separator: ", ")))"
      case .value, .removed: place
      case .reset: "as the module, \(place)"
      case .nothing: link.statement.layer == .module ? "ships nothing" + declaration : "does not set it"
      case .unread: "cannot be read, so nobody knows"
      }
    return note + (link.isForAll ? ", for all services" : "") + (link.statement.followsTag ? ", a tag without one" : "")
  }

  fileprivate var rendering: String {
    guard !places.isEmpty else { return "renders nowhere\(absence.map { ": \($0)" } ?? "")\n" }
    let command = (["betrace-tui render", environment] + rendered).joined(separator: " ").visible
    return "renders to these lines of '\(command)':\n" + Self.table(of: places)
  }

  /// What depends on it only with some of its values; empty if nothing does.
  fileprivate var occasions: String {
    occasionalPlaces.isEmpty
      ? "" : "only with some other values these depend on it:\n" + Self.table(of: occasionalPlaces)
  }

  private static func table(of places: [Place]) -> String {
    var table = Table("LINE", "OBJECT", "PATH")
    for place in places {
      let lines =
        place.lines.count == 1 ? "\(place.lines.lowerBound)" : "\(place.lines.lowerBound)-\(place.lines.upperBound)"
      table.add(
        lines, place.resource.description.visible, place.path.steps.isEmpty ? "all" : place.path.description.visible)
    }
    return table.text
  }

  fileprivate var others: String? {
    guard !elsewhere.isEmpty else { return nil }
    var table = Table("ELSEWHERE", "VALUE", "WHERE")
    for other in elsewhere {
      table.add(
        other.environment.visible, other.cell?.shownText ?? other.absence,
        other.cell.flatMap { $0.isUnknown ? nil : $0.origin.text(of: service) } ?? "-")
    }
    return table.text
  }
}

extension LayerStatement.Statement {
  fileprivate func text(as parameter: Parameter) -> String {
    switch self {
    case .value(let value): Value?.some(value).shown(as: parameter)
    case .removed: parameter.words(for: nil, saidBy: .environment("")) ?? "-"
    case .reset, .nothing, .unread: "-"
    }
  }
}

extension Cell {
  /// The field with its value and where that is decided: `size: large, environments/production.json:16`.
  fileprivate var asSource: String {
    "\(field): \(value.shown(as: parameter))" + (origin.place.map { ", \($0.shortDescription)" } ?? "")
  }

  /// The value on one line, literal secrets hidden.
  fileprivate var shownText: String {
    isUnknown ? shown.description : isRemoved ? "removed" : value.shown(as: parameter)
  }
}

extension Origin {
  /// The file and the line; of a module without one, whose it is.
  fileprivate func text(of service: String?) -> String {
    place?.shortDescription ?? service.map { "\($0.visible) module" } ?? "the default"
  }
}

extension ResetOutcome {
  fileprivate var text: String {
    "if you reset: \(cell.shownText); \(headline.visible)\n" + Self.problems(appearing, before: "")
      + leaving.unique.map { "  mends \($0.rule): \($0.message.visible)\n" }.joined()
      + elsewhere.map { other in
        let name = "\(other.environment.visible): "
        return (other.impacts.isEmpty ? "" : "  \(name)\(other.impacts.headline.visible)\n")
          + Self.problems(other.appearing, before: name)
      }.joined()
      + unreadable.map { "  \($0.visible): cannot be read, so nobody knows\n" }.joined()
  }

  private static func problems(_ findings: [Finding], before: String) -> String {
    findings.unique.map { "  \(before)new problem: \($0.rule): \($0.message.visible)\n" }.joined()
  }
}
