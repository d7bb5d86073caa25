import BeTraceCore

extension Comparison {
  /// The comparison for programs to read; what there is none of is null.
  func report(_ objects: ManifestDifferences?) -> Value {
    [
      "environments": [.string(left.environment), .string(right.environment)],
      "equal": .bool(isEmpty && objects?.isEmpty != false),
      "differences": .array(differences.map(\.report)),
      "services": .array(
        absences.map { absence in
          [
            "service": .string(absence.service), "missingIn": .string(absence.environment),
            "origin": absence.origin?.report ?? .null,
          ]
        }),
      "objects": objects.map { objects in
        [
          "same": .integer(objects.sameCount), "differing": .integer(objects.count(.changed)),
          "onlyIn": .object(
            Object([
              (left.environment, .integer(objects.count(.removed))),
              (right.environment, .integer(objects.count(.added))),
            ])),
        ]
      } ?? .null,
    ]
  }
}

extension Comparison.Difference {
  /// `because` names the environments whose files make the difference.
  fileprivate var report: Value {
    [
      "service": .text(service), "field": .string(field.description), "because": .array(causes.map(Value.string)),
      "sides": .array([left, right].map { $0.report(as: parameter) }),
    ]
  }
}

extension Comparison.Side {
  fileprivate func report(as parameter: Parameter) -> Value {
    [
      "environment": .string(environment), "value": parameter.hidingSecrets(in: value) ?? .null,
      "decided": .text(mark?.rawValue), "origin": origin?.report ?? .null,
    ]
  }
}
