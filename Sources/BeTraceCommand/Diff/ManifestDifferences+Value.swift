import BeTraceCore

extension ManifestDifferences {
  /// The differences for programs to read; what there is none of is null.
  func report(of environment: String, against opposite: String) -> Value {
    [
      "environment": .string(environment), "against": .string(opposite), "equal": .bool(isEmpty),
      "same": .integer(sameCount),
      "namespaces": .array((namespaces ?? []).map { ["before": .string($0.before), "after": .string($0.after)] }),
      "objects": .array(items.map { $0.report(in: environment) }),
      "headline": .text(impacts.isEmpty ? nil : impacts.headline), "risk": .text(impacts.risk?.rawValue),
    ]
  }
}

extension ManifestDifferences.Item {
  /// `change` is `added`, `changed` or `removed`.
  fileprivate func report(in environment: String) -> Value {
    [
      "resource": resource.report, "service": .text(service), "change": .string(kind.rawValue),
      "fields": .array(changes.map { $0.report(in: environment) }),
      "impacts": .array(
        impacts.map { impact in
          [
            "kind": .string(impact.kind.rawValue), "text": .string(impact.text), "risk": .string(impact.risk.rawValue),
          ]
        }),
    ]
  }
}

extension ManifestDifferences.Change {
  /// `address` and `origin` are those of the field that decides it.
  fileprivate func report(in environment: String) -> Value {
    let address = cause.map { Address(service: $0.service, environment: environment, field: $0.field).description }
    return [
      "path": .string(path.description), "before": before ?? .null, "after": after ?? .null,
      "address": .text(address), "origin": cause?.origin.report ?? .null,
      "consequence": .text(consequence?.rawValue), "risk": .string(risk.rawValue),
    ]
  }
}
