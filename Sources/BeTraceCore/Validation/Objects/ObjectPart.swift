/// A value in an object that rules look at, and the way to it.
struct ObjectPart: Sendable {
  let value: Value
  /// The whole object, or what lies deep in it on the way here.
  private let origin: Origin
  /// The way from there.
  private let way: Way

  /// What lies at `path` of an object, or could.
  init(value: Value, path: FieldPath, object: ObjectFacts) {
    self.init(value, from: Origin(value: value, path: path, object: object), Way())
  }

  private init(_ value: Value, from origin: Origin, _ way: Way) {
    (self.value, self.origin, self.way) = (value, origin, way)
  }

  /// What the whole object is.
  var object: ObjectFacts { origin.object }

  /// The way to it.
  var path: FieldPath { FieldPath(origin.path.steps + way.steps(in: origin.value)) }

  /// The last step of the way to it, nil for the whole object.
  var step: FieldPath.Step? { path.steps.last }

  /// The step before, nil if there is none.
  var stepBefore: FieldPath.Step? { path.steps.dropLast().last }

  /// The field called `name`, nil if it is not there.
  subscript(name: String) -> ObjectPart? {
    guard case .object(let object) = value, let index = object.index(of: name) else { return nil }
    return part(object.members[index].value, at: index)
  }

  /// The field two steps down, nil if it is not there; most that are far down are no farther.
  subscript(name: String, inner: String) -> ObjectPart? { self[name]?[inner] }

  /// The field some steps down, nil if it is not there.
  subscript(names: String...) -> ObjectPart? {
    var part = self
    for name in names {
      guard let next = part[name] else { return nil }
      part = next
    }
    return part
  }

  /// The items of this list.
  var items: [ObjectPart] {
    guard case .array(let items) = value else { return [] }
    return items.indices.map { part(items[$0], at: $0) }
  }

  /// The items of the list in the field `name`.
  func items(_ name: String) -> [ObjectPart] { self[name]?.items ?? [] }

  /// The members of the map in the field `name`.
  func entries(_ name: String) -> [(key: String, part: ObjectPart)] {
    guard let map = self[name], case .object(let object) = map.value else { return [] }
    return object.members.indices.map { index in
      let member = object.members[index]
      return (member.key, map.part(member.value, at: index, isEntry: true))
    }
  }

  /// The member called `name` of this map, nil if it is not there.
  func entry(_ name: String) -> ObjectPart? {
    guard case .object(let map) = value, let index = map.index(of: name) else { return nil }
    return part(map.members[index].value, at: index, isEntry: true)
  }

  /// The part `value` at `index` of this one.
  private func part(_ value: Value, at index: Int, isEntry: Bool = false) -> ObjectPart {
    if let way = way.going(to: index, isEntry: isEntry) { return ObjectPart(value, from: origin, way) }
    let step = self.value.step(to: index, isEntry: isEntry)
    return ObjectPart(value: value, path: FieldPath(path.steps + [step]), object: object)
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

extension ObjectPart {
  /// What ways begin at; a class, because all parts below share it.
  private final class Origin: Sendable {
    let value: Value
    let path: FieldPath
    let object: ObjectFacts

    init(value: Value, path: FieldPath, object: ObjectFacts) {
      (self.value, self.path, self.object) = (value, path, object)
    }
  }

  /// Some steps into a value, by the indexes of what they lead to: most parts are right, and nobody asks for their path.
  private struct Way: Sendable {
    /// A byte for each step, the last one lowest: an index, and in the lowest bit whether it is that of an entry. There are two
    /// halves, as a number of 16 bytes would ask more of the memory that lists of parts are in.
    private var steps: (high: UInt64, low: UInt64) = (0, 0)
    private var count = 0

    /// The way one step on, nil if that is one too many, or too far; an entry is a member of a map.
    func going(to index: Int, isEntry: Bool) -> Way? {
      guard count < 16, index < 128 else { return nil }
      var way = self
      way.steps.high = steps.high &<< 8 | steps.low &>> 56
      way.steps.low = steps.low &<< 8 | UInt64(truncatingIfNeeded: index &<< 1 | (isEntry ? 1 : 0))
      way.count += 1
      return way
    }

    /// Where it leads in `value`.
    func steps(in value: Value) -> [FieldPath.Step] {
      var current = value
      return (0..<count).map { position in
        let behind = count - 1 - position
        let half = behind < 8 ? steps.low : steps.high
        let step = UInt8(truncatingIfNeeded: half &>> UInt64(8 * (behind & 7)))
        let (index, isEntry) = (Int(step >> 1), step & 1 == 1)
        defer { current = current.part(at: index) }
        return current.step(to: index, isEntry: isEntry)
      }
    }
  }
}

extension Value {
  /// The step to its item or member at `index`; an entry is a member of a map.
  fileprivate func step(to index: Int, isEntry: Bool) -> FieldPath.Step {
    guard case .object(let object) = self else { return .index(index) }
    let key = object.members[index].key
    return isEntry ? .key(key) : .field(key)
  }

  /// Its item or member at `index`.
  fileprivate func part(at index: Int) -> Value {
    switch self {
    case .array(let items): items[index]
    case .object(let object): object.members[index].value
    default: preconditionFailure("a scalar has no parts")
    }
  }
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
