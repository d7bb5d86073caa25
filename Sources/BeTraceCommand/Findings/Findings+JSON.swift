import BeTraceCore

extension Finding {
  /// The finding for programs to read; what there is none of is null.
  ///
  /// `field` leads through the object if the finding shows in one, else through the service's entry in the file.
  var report: Value {
    [
      "severity": .string(severity.rawValue),
      "rule": .string(rule),
      "service": .text(service),
      "environment": .string(environment),
      "resource": resource?.report ?? .null,
      "field": .text(path?.description ?? field?.description),
      "origin": origin?.report ?? .null,
      "message": .string(message),
      "acceptance": .text(acceptance?.description),
      "fix": fixes.first?.report ?? .null,
    ]
  }
}

extension ResourceIdentity {
  var report: Value {
    [
      "apiVersion": .string(apiVersion), "kind": .string(kind), "namespace": .text(namespace), "name": .string(name),
    ]
  }
}

extension Origin {
  /// The place, as far as there is one, and the environment that decided; `module` if none did.
  var report: Value {
    [
      "file": .text(place?.file),
      "line": place.map { .integer($0.line) } ?? .null,
      "column": place.map { .integer($0.column) } ?? .null,
      "layer": .string(layer.name),
    ]
  }
}

extension Layer {
  /// The name of the environment, or `module`.
  var name: String {
    switch self {
    case .module: "module"
    case .environment(let name): name
    }
  }
}

extension QuickFix {
  fileprivate var report: Value {
    ["description": .string(description), "edits": .array(edits.map(\.report))]
  }
}

extension Edit {
  /// The environment, the path in its file, and the value; an edit without `value` removes what is there.
  fileprivate var report: Value {
    var object: Object = ["environment": .string(environment), "path": .string(path.description)]
    object["value"] = value
    return .object(object)
  }
}
