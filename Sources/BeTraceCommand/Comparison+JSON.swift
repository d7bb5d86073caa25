import BeTraceCore

extension Comparison {
  /// The comparison for programs to read; what there is none of is null.
  func report(_ counts: ObjectCounts?) -> Value {
    [
      "environments": [.string(left.environment), .string(right.environment)],
      "equal": .bool(isEmpty && counts?.isEqual != false),
      "differences": .array(differences.map(\.report)),
      "services": .array(
        absences.map { absence in
          [
            "service": .string(absence.service), "missingIn": .string(absence.environment),
            "origin": absence.origin?.report ?? .null,
          ]
        }),
      "objects": counts.map { counts in
        [
          "same": .integer(counts.same), "differing": .integer(counts.differing),
          "onlyIn": .object(
            Object([
              (left.environment, .integer(counts.onlyLeft)), (right.environment, .integer(counts.onlyRight)),
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
