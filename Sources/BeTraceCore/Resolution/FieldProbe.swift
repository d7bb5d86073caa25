/// Finds out which parts of a service's objects a field reaches: it renders them again with the field changed, and looks
/// at what differs. No module has to say so, not even one that is a black box.
public struct FieldProbe: Sendable {
  /// A place in one of the service's objects.
  public struct Reach: Sendable, Hashable {
    /// The object's position in the service's objects, 0-based.
    public let resource: Int
    public let path: ValuePath

    public init(resource: Int, path: ValuePath) {
      self.resource = resource
      self.path = path
    }
  }

  private let renderer: Renderer
  private let plan: ServicePlan

  /// A probe of the service called `name`, nil if the plan does not have it.
  public init?(_ name: String, in plan: Plan) {
    guard let service = plan[name] else { return nil }
    renderer = Renderer(environment: plan.environment, platform: plan.platform, directory: plan.directory)
    self.plan = service
  }

  /// The places that `field` reaches, in the order of the objects; empty if it shows nowhere.
  public func reach(of field: Field) -> [Reach] {
    guard plan.isEnabled, let cell = plan[field] else { return [] }
    let changed = renderer.parameters(
      of: plan.service, plan.values.setting(cell.parameter.perturbed(cell.value), at: field.keys[...]))
    guard changed != plan.parameters else { return [] }
    let rendered = renderer.render(plan.service, changed)
    return plan.resources.indices.flatMap { index in
      let resource = plan.resources[index]
      let other = rendered.first { $0.kind == resource.kind && $0.name == resource.name }
      return Value.object(resource.body).differences(from: other.map { .object($0.body) }).map {
        Reach(resource: index, path: $0)
      }
    }
  }
}

extension Parameter {
  /// Another valid value than `value`.
  fileprivate func perturbed(_ value: Value?) -> Value? {
    switch (type, value) {
    case (.boolean, _): .bool(!(value?.bool ?? false))
    case (.integer(let range), .integer(let number)?):
      .integer(number < range.upperBound ? max(range.lowerBound, number + 1) : number - 1)
    case (.integer(let range), _): .integer(range.lowerBound)
    case (.choice(let choices), _): choices.first { .string($0) != value }.map(Value.string)
    case (.quantity, _): value == "977m" ? "978m" : "977m"
    case (.text(.path), _), (.text(.free), _): .string((value?.text ?? "/") + "x")
    case (.text(.imageDigest), _):
      .string("sha256:" + String(repeating: value?.text?.last == "0" ? "1" : "0", count: 64))
    case (.text, _): .string((value?.text ?? "") + "x")
    case (.variable, _): .string((value?.text ?? "") + "x")
    case (.object, .some), (.object(_, isOptional: false), _): nil
    case (.object(let parts, _), nil):
      .object(
        Object(
          parts.compactMap { part in (part.defaultValue?.value(own: [:]) ?? part.perturbed(nil)).map { (part.name, $0) }
          }))
    case (.list(of: let item), _):
      .array((value?.array ?? []) + [Parameter(name, item, help: help).perturbed(nil) ?? .null])
    case (.map, _), (.image, _): nil
    }
  }
}

extension Object {
  /// The object with `value` at `keys`; nil removes what is there.
  func setting(_ value: Value?, at keys: ArraySlice<String>) -> Object {
    guard let key = keys.first else { return self }
    var copy = self
    copy[key] =
      keys.count == 1 ? value : .object((copy[key]?.object ?? [:]).setting(value, at: keys.dropFirst()))
    return copy
  }
}

extension Value {
  /// The paths of this value's scalars, and empty collections, that are not the same in `other`.
  func differences(from other: Value?) -> [ValuePath] {
    var paths: [ValuePath] = []
    collectDifferences(from: other, at: ValuePath(), into: &paths)
    return paths
  }

  private func collectDifferences(from other: Value?, at path: ValuePath, into paths: inout [ValuePath]) {
    guard self != other else { return }
    switch (self, other) {
    case (.object(let mine), _) where !mine.isEmpty:
      for member in mine.members {
        member.value.collectDifferences(from: other?[member.key], at: path.appending(.key(member.key)), into: &paths)
      }
    case (.array(let mine), _) where !mine.isEmpty:
      let theirs = other?.array ?? []
      for (index, item) in mine.enumerated() {
        item.collectDifferences(
          from: item.counterpart(in: theirs, at: index), at: path.appending(.index(index)), into: &paths)
      }
    default:
      paths.append(path)
    }
  }

  /// The item that stands for this one in another list: the one of the same name, else the one at the same place.
  private func counterpart(in items: [Value], at index: Int) -> Value? {
    if let name = self["name"]?.text { return items.first { $0["name"]?.text == name } }
    return items.indices.contains(index) ? items[index] : nil
  }
}
