/// A value in an object that rules look at, and the way to it.
struct ObjectPart: Sendable {
  let value: Value
  private let way: Way
  /// What the whole object is.
  let object: ObjectFacts

  init(value: Value, path: FieldPath, object: ObjectFacts) {
    self.init(value: value, way: path.steps.reduce(Way()) { $0.going($1) }, object: object)
  }

  private init(value: Value, way: Way, object: ObjectFacts) {
    self.value = value
    self.way = way
    self.object = object
  }

  /// The way to it.
  var path: FieldPath { FieldPath(way.steps) }

  /// The last step of the way to it, nil for the whole object.
  var step: FieldPath.Step? { way.last }

  /// The step before, nil if there is none.
  var stepBefore: FieldPath.Step? { way.link?.step }

  /// The way to a part. Parts share all but the last step, and a path is only made for what is wrong.
  private struct Way: Sendable {
    fileprivate var link: Link?
    fileprivate var last: FieldPath.Step?

    /// All steps but the last one, from its end.
    fileprivate final class Link: Sendable {
      let before: Link?
      let step: FieldPath.Step

      init(_ before: Link?, _ step: FieldPath.Step) {
        self.before = before
        self.step = step
      }
    }

    /// The way one step on.
    func going(_ step: FieldPath.Step) -> Way { Way(link: whole, last: step) }

    /// All of it, for ways that go on.
    var whole: Link? { last.map { Link(link, $0) } }

    var steps: [FieldPath.Step] {
      var steps = last.map { [$0] } ?? []
      var link = link
      while let current = link {
        steps.append(current.step)
        link = current.before
      }
      return steps.reversed()
    }
  }

  /// The field called `name`, nil if it is not there.
  subscript(name: String) -> ObjectPart? {
    guard let value = value[name] else { return nil }
    return ObjectPart(value: value, way: way.going(.field(name)), object: object)
  }

  /// The field some steps down, nil if it is not there.
  subscript(names: String...) -> ObjectPart? {
    var value = value
    for name in names {
      guard let next = value[name] else { return nil }
      value = next
    }
    return ObjectPart(value: value, way: names.reduce(way) { $0.going(.field($1)) }, object: object)
  }

  /// The items of the list in the field `name`.
  func items(_ name: String) -> [ObjectPart] {
    guard let items = value[name]?.array, !items.isEmpty else { return [] }
    let field = way.going(.field(name)).whole
    return items.indices.map {
      ObjectPart(value: items[$0], way: Way(link: field, last: .index($0)), object: object)
    }
  }

  /// The members of the map in the field `name`.
  func entries(_ name: String) -> [(key: String, part: ObjectPart)] {
    guard let members = value[name]?.object?.members, !members.isEmpty else { return [] }
    let field = way.going(.field(name)).whole
    return members.map {
      ($0.key, ObjectPart(value: $0.value, way: Way(link: field, last: .key($0.key)), object: object))
    }
  }

  /// The text in the field `name`, empty if there is none: an empty text and none are the same to the server.
  func text(_ name: String) -> String { value[name]?.text ?? "" }

  /// The number in the field `name`, nil if there is none.
  func integer(_ name: String) -> Int? { value[name]?.integer }

  /// Whether the field `name` holds true.
  func isTrue(_ name: String) -> Bool { value[name]?.bool == true }

  /// Whether the field `name` is there.
  func has(_ name: String) -> Bool { value[name] != nil }

  /// Whether the field `name` is missing, or empty.
  func isEmpty(_ name: String) -> Bool {
    switch value[name] {
    case nil, .null?: true
    case .string(let text)?: text.isEmpty
    case .array(let items)?: items.isEmpty
    case .object(let object)?: object.isEmpty
    default: false
    }
  }
}

// What is wrong with a part.
extension ObjectPart {
  /// That `message` holds of this part.
  func problem(
    _ message: String, severity: Severity? = nil, brief: String? = nil, remedies: [Remedy] = []
  ) -> Problem {
    Problem(path, severity: severity, message, brief: brief, remedies: remedies)
  }

  /// That `message` holds of the field `name`, which may not be there.
  func problem(
    _ name: String, _ message: String, severity: Severity? = nil, brief: String? = nil, remedies: [Remedy] = []
  ) -> Problem {
    Problem(path[name], severity: severity, message, brief: brief, remedies: remedies)
  }

  /// That the field `name` is missing.
  func missing(_ name: String, _ what: String = "a value") -> Problem { problem(name, "expected \(what), found none") }

  /// The problems of the field `name` with `condition`: one or none.
  func check(_ name: String, _ condition: Condition) -> [Problem] {
    condition.problem(with: value[name]).map { [problem(name, $0)] } ?? []
  }

  /// The problems of this part with `condition`: one or none.
  func check(_ condition: Condition) -> [Problem] { condition.problem(with: value).map { [problem($0)] } ?? [] }
}

/// What rules ask about the object that a part lies in; a class, because all parts share it.
final class ObjectFacts: Sendable {
  let kind: SchemaKind
  let version: KubernetesVersion

  /// The names of the claims that a StatefulSet makes for each of its pods.
  let claimNames: [String]
  /// The labels of the object, if it is a pod; the server puts some into its constraints.
  let ownLabels: Object?
  /// Whether it says its number of pods itself.
  let isCounted: Bool
  /// Whether it says how long a client stays with a pod that no client stays with.
  let hasIdleAffinity: Bool

  /// What there is to say of `object`, of which `written` was given, if not all of it, and the rest filled in.
  init(_ object: DecodedObject, written: Value? = nil, version: KubernetesVersion) {
    kind = object.kind
    self.version = version
    let claims = kind.name == "StatefulSet" ? object.value["spec"]?["volumeClaimTemplates"]?.array : nil
    claimNames = (claims ?? []).map { $0["metadata"]?["name"]?.text ?? "" }
    let specification = (written ?? object.value)["spec"]
    isCounted = specification?["replicas"]?.integer != nil
    hasIdleAffinity =
      kind.name == "Service" && specification?["sessionAffinityConfig"]?.object?.isEmpty == false
      && specification?["sessionAffinity"] != "ClientIP"
    ownLabels = kind.name == "Pod" ? object.value["metadata"]?["labels"]?.object : nil
  }

  /// Whether the object is a pod itself, and not one that makes pods.
  var isPod: Bool { kind.name == "Pod" }
}
