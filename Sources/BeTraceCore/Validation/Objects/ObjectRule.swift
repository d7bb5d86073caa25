/// One rule on single objects, declared as data: where it looks, what has to hold there, and what it is for; a class, because
/// all rules are gone through for every object.
final class ObjectRule: Sendable {
  /// Its name in findings, such as `SVC-08`.
  let id: String
  let severity: Severity
  let scope: ObjectScope
  let checks: [ObjectCheck]

  init(_ id: String, _ severity: Severity = .error, on scope: ObjectScope, _ checks: ObjectCheck...) {
    self.id = id
    self.severity = severity
    self.scope = scope
    self.checks = checks
  }
}

/// What has to hold of each part that a rule looks at; a class, because all checks are gone through for every part.
final class ObjectCheck: Sendable {
  private enum Content: Sendable {
    case field(FieldPattern, Condition)
    case custom(@Sendable (ObjectPart) -> [Problem])
  }

  private let content: Content

  private init(_ content: Content) { self.content = content }

  /// Of the fields at `pattern`, such as `ports[].name`.
  static func at(_ pattern: String, _ condition: Condition) -> ObjectCheck {
    ObjectCheck(.field(FieldPattern(pattern), condition))
  }

  /// Of the part itself.
  static func each(_ condition: Condition) -> ObjectCheck { at("", condition) }

  /// Whatever the function finds.
  static func custom(_ problems: @escaping @Sendable (ObjectPart) -> [Problem]) -> ObjectCheck {
    ObjectCheck(.custom(problems))
  }

  /// Whether it looks at one value at a time.
  var isOfSingleValues: Bool { if case .field = content { true } else { false } }

  /// What is wrong with `part`.
  func problems(in part: ObjectPart) -> [Problem] {
    switch content {
    case .custom(let problems): return problems(part)
    case .field(let pattern, let condition):
      if pattern.holds(condition, in: part.value) { return [] }
      var found: [Problem] = []
      let path = part.path
      pattern.visit(part.value) { value, steps in
        guard let problem = condition.problem(with: value) else { return }
        let field = FieldPath(path.steps + steps)
        found.append(Problem(field, problem))
      }
      return found
    }
  }
}

/// The fields at a path: `spec.ports[].name`, where `[]` stands for every item and `{}` for every value of a map.
struct FieldPattern: Sendable {
  private enum Step: Sendable {
    case field(String)
    case items
    case values
  }

  private let steps: [Step]

  init(_ text: String) {
    steps = text.split(separator: ".").flatMap { word -> [Step] in
      if word.hasSuffix("[]") { return [.field(String(word.dropLast(2))), .items] }
      if word.hasSuffix("{}") { return [.field(String(word.dropLast(2))), .values] }
      return [.field(String(word))]
    }
  }

  /// Whether `condition` holds of each value at the path in `value`: what it nearly always does is found out without
  /// noting the way.
  func holds(_ condition: Condition, in value: Value) -> Bool { holds(condition, in: value, from: 0) }

  private func holds(_ condition: Condition, in value: Value, from index: Int) -> Bool {
    guard index < steps.count else { return condition.holds(of: value) }
    switch steps[index] {
    case .field(let name):
      guard case .object(let object) = value, let place = object.index(of: name) else {
        return index + 1 < steps.count || condition.holds(of: nil)
      }
      return holds(condition, in: object.members[place].value, from: index + 1)
    case .items: return value.array?.allSatisfy { holds(condition, in: $0, from: index + 1) } ?? true
    case .values: return value.object?.members.allSatisfy { holds(condition, in: $0.value, from: index + 1) } ?? true
    }
  }

  /// Calls `body` with each value at the path in `value`, nil for a last field that is not there.
  func visit(_ value: Value, body: (Value?, [FieldPath.Step]) -> Void) {
    var way: [FieldPath.Step] = []
    visit(value, steps[...], &way, body: body)
  }

  private func visit(
    _ value: Value?, _ rest: ArraySlice<Step>, _ way: inout [FieldPath.Step], body: (Value?, [FieldPath.Step]) -> Void
  ) {
    guard let step = rest.first else { return body(value, way) }
    guard let value else { return }
    switch step {
    case .field(let name):
      way.append(.field(name))
      visit(value[name], rest.dropFirst(), &way, body: body)
      way.removeLast()
    case .items:
      for (index, item) in (value.array ?? []).enumerated() {
        way.append(.index(index))
        visit(item, rest.dropFirst(), &way, body: body)
        way.removeLast()
      }
    case .values:
      for member in value.object?.members ?? [] {
        way.append(.key(member.key))
        visit(member.value, rest.dropFirst(), &way, body: body)
        way.removeLast()
      }
    }
  }
}
