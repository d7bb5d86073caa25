import BeTraceCore
import BeTraceWorkspace

extension Reason {
  /// The answer as tables, for people.
  var text: String {
    var parts = manifest.map { [$0.text] } ?? []
    if let derivation { parts += [derivation.heading + "\n", derivation.chain, derivation.rendering] }
    parts += derivation?.others.map { [$0] } ?? []
    let closing = (derivation?.reset?.text ?? "") + (commit.map { "last change: \($0.text)\n" } ?? "")
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
    "\(address.service ?? "-")/\(address.environment)/\(planned.resource.identity)"
      + (path.steps.isEmpty ? "" : "/\(path)")
  }

  /// The value, on one line; nil if it is a collection.
  private var value: String? {
    guard let value = planned.resource[path], value.object == nil, value.array == nil else { return nil }
    let shown = value.hidingSecrets
    return (shown.text ?? shown.json(indent: nil)).visible
  }

  private var maker: String {
    setting.map { "no field decides it: the setting \($0.description.visible) adds the object" }
      ?? "no field decides it: the module of \(planned.service.visible) computes it"
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
    return "\(address.description.visible): \(cell.value.shown(as: cell.parameter))"
  }

  fileprivate var chain: String {
    var table = Table("LAYER", "VALUE", "WHERE", "STATE")
    for link in links {
      let statement = link.statement
      var place = statement.statement == .nothing ? "-" : (statement.origin ?? .module).text(of: service)
      if statement.layer == .module, statement.statement != .nothing, !sources.isEmpty {
        place += " (\(sources.map { "\($0.field): \($0.value.shown(as: $0.parameter))" }.joined(separator: ", ")))"
      }
      if link.isForAll { place += ", for all services" }
      table.add(statement.layer.name.visible, statement.statement.text(as: cell.parameter), place, link.state)
    }
    return table.text
  }

  fileprivate var rendering: String {
    guard !places.isEmpty else { return "renders nowhere\(absence.map { ": \($0)" } ?? "")\n" }
    let command = (["betrace-tui render", environment] + rendered).joined(separator: " ").visible
    var table = Table("LINE", "OBJECT", "PATH")
    for place in places {
      let lines =
        place.lines.count == 1 ? "\(place.lines.lowerBound)" : "\(place.lines.lowerBound)-\(place.lines.upperBound)"
      table.add(
        lines, place.resource.description.visible, place.path.steps.isEmpty ? "all" : place.path.description.visible)
    }
    return "renders to these lines of '\(command)':\n" + table.text
  }

  private var absence: String? {
    if isAbstract { return "\(environment.visible) is abstract" }
    return isDeployed ? nil : service.map { "\($0.visible) is not deployed in \(environment.visible)" }
  }

  fileprivate var others: String? {
    guard !elsewhere.isEmpty else { return nil }
    var table = Table("ELSEWHERE", "VALUE", "WHERE")
    for other in elsewhere {
      table.add(
        other.environment.visible, other.cell.map { $0.value.shown(as: $0.parameter) } ?? "not deployed",
        other.cell?.origin.text(of: service) ?? "-")
    }
    return table.text
  }
}

extension Derivation.Link {
  fileprivate var state: String {
    if statement.wins { return "decides" }
    return shadowedBy.map { "shadowed by \($0.name.visible)" } ?? "not set"
  }
}

extension LayerStatement.Statement {
  fileprivate func text(as parameter: Parameter) -> String {
    switch self {
    case .value(let value): Value?.some(value).shown(as: parameter)
    case .removed: "removed"
    case .reset: "as the module"
    case .nothing: "-"
    }
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
    "if reset: \(cell.value.shown(as: cell.parameter)); \(impacts.headline.visible)\n"
      + appearing.unique.map { "  new problem: \($0.rule): \($0.message.visible)\n" }.joined()
      + leaving.unique.map { "  mended: \($0.rule): \($0.message.visible)\n" }.joined()
  }
}

extension LineCommit {
  /// All on one line, on which nothing can act on a terminal.
  fileprivate var text: String {
    guard let date else { return "not committed yet" }
    return "\(date) \(author.visible) \(hash) \(shownSummary)"
  }

  /// The summary, unless it looks like a secret.
  var shownSummary: String { SecretPattern.looksSecret(text: summary) ? SecretPattern.hidden : summary.visible }
}
