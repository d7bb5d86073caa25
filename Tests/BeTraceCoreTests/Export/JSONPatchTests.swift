import Testing

@testable import BeTraceCore

/// Patches make the one value of the other, whatever both are.
struct JSONPatchTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: Value
    let new: Value
    let operations: Value
  }

  @Test(arguments: [
    Row(testDescription: "the same", old: ["a": [1, ["b": true]]], new: ["a": [1, ["b": true]]], operations: []),
    Row(
      testDescription: "members", old: ["a": 1, "b": 2, "c": 3], new: ["b": 4, "c": 3, "d": ["e": 5]],
      operations: [
        ["op": "remove", "path": "/a"], ["op": "replace", "path": "/b", "value": 4],
        ["op": "add", "path": "/d", "value": ["e": 5]],
      ]),
    Row(
      testDescription: "items in their places", old: [["a": 1], 2], new: [["a": 3], 2],
      operations: [["op": "replace", "path": "/0/a", "value": 3]]),
    Row(
      testDescription: "a longer list as a whole", old: ["a": [1]], new: ["a": [1, 2]],
      operations: [["op": "replace", "path": "/a", "value": [1, 2]]]),
    Row(
      testDescription: "another kind of value", old: ["a": [1]], new: ["a": ["b": 1]],
      operations: [["op": "replace", "path": "/a", "value": ["b": 1]]]),
    Row(
      testDescription: "signs that a pointer escapes", old: ["a/b": ["c~d": 1]], new: ["a/b": ["c~d": 2]],
      operations: [["op": "replace", "path": "/a~1b/c~0d", "value": 2]]),
    Row(
      testDescription: "nothing for something", old: ["a": .null], new: ["a": "null"],
      operations: [["op": "replace", "path": "/a", "value": "null"]]),
  ])
  func operations(_ row: Row) {
    #expect(Value.array(JSONPatch(from: row.old, to: row.new).operations) == row.operations)
  }

  @Test func whatIsPatchedIsTheOther() {
    var random = RandomValues(seed: 7)
    var made = 0
    for _ in 0..<2000 * effort {
      let (old, new) = (random.value(), random.value())
      let operations = JSONPatch(from: old, to: new).operations
      #expect(operations.reduce(old) { $0.applying($1) }.isEquivalent(to: new))
      made += operations.count
    }
    #expect(made > 2000)
  }
}

extension Value {
  /// The value after one operation of a JSON patch.
  fileprivate func applying(_ operation: Value) -> Value {
    let path = operation["path"]?.text ?? ""
    let steps = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { part in
      var token = String.UnicodeScalarView()
      var isEscaped = false
      for scalar in part {
        if isEscaped { token.append(scalar == "0" ? "~" : "/") } else if scalar != "~" { token.append(scalar) }
        isEscaped = scalar == "~" && !isEscaped
      }
      return String(token)
    }
    return setting(operation["op"]?.text == "remove" ? nil : operation["value"], at: steps[...])
  }

  private func setting(_ value: Value?, at steps: ArraySlice<String>) -> Value {
    guard let step = steps.first else { return value ?? .null }
    let rest = steps.dropFirst()
    switch self {
    case .object(var object):
      object[step] = rest.isEmpty ? value : object[step]?.setting(value, at: rest)
      return .object(object)
    case .array(var items):
      guard let index = Int(step) else { return self }
      items[index] = items[index].setting(value, at: rest)
      return .array(items)
    default: return self
    }
  }
}
