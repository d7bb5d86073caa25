import BeTraceCore

extension Reason {
  /// The answer for programs to read; what there is none of is null.
  var report: Value {
    [
      "manifest": manifest?.report ?? .null,
      "field": derivation?.report ?? .null,
      "commit": commit?.report ?? .null,
    ]
  }
}

extension Reason.Manifest {
  fileprivate var report: Value {
    [
      "resource": planned.resource.identity.report,
      "path": .string(path.description),
      "value": planned.resource[path]?.hidingSecrets ?? .null,
      "causes": .array(
        causes.map { cause in
          [
            "address": .string(
              Address(service: cause.service, environment: address.environment, field: cause.field).description),
            "origin": cause.origin.report,
            "lines": .integer(cause.lines),
          ]
        }),
      "setting": .text(setting?.description),
      "source": source.map { Origin(layer: .module, place: $0).report } ?? .null,
    ]
  }
}

extension Derivation {
  fileprivate var report: Value {
    [
      "address": .string(Address(service: service, environment: environment, field: cell.field).description),
      "value": cell.value.report(as: cell.parameter),
      "fits": .bool(!cell.isUnfit),
      "origin": winner?.origin?.report ?? .null,
      "layers": .array(links.map { $0.report(of: cell) }),
      "rendered": .array(rendered.map(Value.string)),
      "places": .array(places.map(\.report)),
      "occasionalPlaces": .array(occasionalPlaces.map(\.report)),
      "reset": reset?.report ?? .null,
      "elsewhere": .array(elsewhere.map(\.report)),
    ]
  }
}

extension Derivation.Link {
  /// `says` is `value`, `removed`, `reset`, `nothing`, or `unread` of a module that cannot be read.
  fileprivate func report(of cell: Cell) -> Value {
    // What does not fit decides nothing: the module does.
    let applies = cell.isUnfit ? statement.layer == .module : statement.wins
    let (says, value): (String, Value) =
      switch statement.statement {
      case .value(let value): ("value", Value?.some(value).report(as: cell.parameter))
      case .removed: ("removed", .null)
      case .reset: ("reset", .null)
      case .nothing: ("nothing", .null)
      case .unread: ("unread", .null)
      }
    return [
      "layer": .string(statement.layer.name), "says": .string(says), "value": value,
      "origin": says == "nothing" ? .null : statement.origin?.report ?? .null, "forAll": .bool(isForAll),
      "declaration": .text(statement.declaration?.shortDescription), "decides": .bool(applies),
      "shadowedBy": .text(applies ? nil : shadowedBy?.name),
    ]
  }
}

extension Derivation.Place {
  fileprivate var report: Value {
    [
      "resource": resource.report, "path": .string(path.description),
      "firstLine": .integer(lines.lowerBound), "lastLine": .integer(lines.upperBound),
    ]
  }
}

extension Derivation.Elsewhere {
  fileprivate var report: Value {
    [
      "environment": .string(environment), "value": cell.map { $0.value.report(as: $0.parameter) } ?? .null,
      "origin": cell?.origin.report ?? .null,
    ]
  }
}

extension ResetOutcome {
  fileprivate var report: Value {
    [
      "value": cell.value.report(as: cell.parameter), "headline": .string(impacts.headline),
      "risk": .text(impacts.risk?.rawValue), "appearing": .array(appearing.map(\.report)),
      "leaving": .array(leaving.map(\.report)), "elsewhere": .array(elsewhere.map(\.report)),
      "unreadable": .array(unreadable.map(Value.string)),
    ]
  }
}

extension ResetOutcome.Elsewhere {
  fileprivate var report: Value {
    [
      "environment": .string(environment), "headline": .string(impacts.headline),
      "risk": .text(impacts.risk?.rawValue), "appearing": .array(appearing.map(\.report)),
    ]
  }
}

extension LineCommit {
  /// All null if the line is not committed yet.
  fileprivate var report: Value {
    [
      "date": .text(date?.description), "author": .text(date.map { _ in author.visible }),
      "hash": .text(date.map { _ in hash }), "summary": .text(date.map { _ in shownSummary }),
    ]
  }
}
