import BeTraceCore

extension ManifestFinding {
  /// The finding for programs to read, in the form of those of a workspace; what there is none of is null.
  var report: Value { report(field: field, message: message) }

  /// The same in a verdict on one document, in which fields are as the server writes them.
  var verdictReport: Value {
    guard let blamed else { return report }
    return report(field: blamed, message: "'\(field.visible)': \(message)")
  }

  private func report(field: String, message: String) -> Value {
    [
      "severity": .string(severity.rawValue),
      "rule": .string(rule),
      "service": .null,
      "environment": .null,
      "resource": resource?.report ?? .null,
      "field": .string(field),
      "origin": [
        "file": .string(place.file), "line": .integer(place.line), "column": .integer(place.column), "layer": .null,
      ],
      "message": .string(message),
      "fix": .null,
    ]
  }
}
