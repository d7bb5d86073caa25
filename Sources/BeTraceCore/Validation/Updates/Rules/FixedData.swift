extension UpdateRule {
  /// What the server does not let change in data, and in what it is: UPD-03, UPD-04.
  static let fixedData = [
    UpdateRule("UPD-03", on: "ConfigMap", "Secret") { update in
      guard update.before["immutable"] == true else { return [] }
      guard update.after["immutable"] == true else {
        return [
          Problem(
            FieldPath("immutable"),
            "\(update.object) is not to be immutable any more: what is immutable stays so, and the server refuses the "
              + "update; keep 'immutable', or give it another name and refer to that", brief: "was immutable before")
        ]
      }
      return update.dataDifferences.prefix(1).map { difference in
        let part = difference.path
        return Problem(
          FieldPath([part.steps[0]]), part: part,
          "'\(part.description.visible)' of \(update.object) changes, but it is immutable: the server refuses the update; "
            + "give it another name and refer to that, or delete it first, which pods that start meanwhile wait for",
          brief: "changes, but is immutable")
      }
    },
    UpdateRule(
      "UPD-04", on: "Secret", fixed: [FixedField("type", unless: { $0.leavesTypeToOthers })],
      remedy: "keep the type, or delete the Secret first, which pods that start meanwhile wait for"),
  ]
}

extension ObjectUpdate {
  /// Where the data would differ; texts of a Secret count as the bytes that they become.
  var dataDifferences: [Difference] {
    func data(_ value: Value) -> Value {
      var data = value["data"]?.object ?? [:]
      for member in value["stringData"]?.object?.members ?? [] {
        data[member.key] = .string(Array((member.value.text ?? "").utf8).base64)
      }
      return .object(data)
    }
    let isSecret = object.kind == "Secret"
    return ["data", "binaryData"].flatMap { name in
      let isText = name == "data" && isSecret
      return Self.keys(
        isText ? data(before) : before[name], isText ? data(after) : after[name], at: FieldPath(name))
    }
  }

  /// The keys whose values differ; an empty text is one, too.
  private static func keys(_ before: Value?, _ after: Value?, at path: FieldPath) -> [Difference] {
    let (old, new) = (before?.object ?? [:], after?.object ?? [:])
    let keys = new.keys + old.keys.filter { new[$0] == nil }
    return keys.filter { old[$0] != new[$0] }.map {
      Difference(path: path[key: $0], before: old[$0], after: new[$0])
    }
  }

  /// Whether the type is only what the server fills in, and another one was not given by whoever applies.
  fileprivate var leavesTypeToOthers: Bool { object.root.text("type") == "Opaque" && !ownership.has("type") }
}
