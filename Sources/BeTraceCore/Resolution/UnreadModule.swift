// What is known of a service whose module nobody could read: what environments say. What every module has by default is not
// taken for its own.

extension [Cell] {
  /// Those that environments decide, without what the module would have added.
  var decidedByEnvironments: [Cell] {
    let decided = filter { $0.origin.layer != .module }
    let values = Value.object(Object(of: decided))
    return decided.map { cell in
      var value = cell.value
      if cell.isOptionalObject, value != nil { value = values[cell.field.keys] }
      return Cell(
        field: cell.field, parameter: cell.parameter, value: value, origin: cell.origin, defaultValue: nil,
        computedFrom: [])
    }
  }
}

extension Object {
  /// What `cells` amount to, as one tree; a part has to follow what it is a part of.
  init(of cells: [Cell]) {
    self.init()
    for cell in cells {
      guard let value = cell.value else { continue }
      // Its parts follow, as far as they are known.
      set(cell.isOptionalObject ? [:] : value, at: cell.field.keys)
    }
  }

  private mutating func set(_ value: Value, at keys: some Collection<String>) {
    guard let key = keys.first else { return }
    guard keys.count > 1 else {
      self[key] = value
      return
    }
    var below = self[key]?.object ?? [:]
    below.set(value, at: keys.dropFirst())
    self[key] = .object(below)
  }
}

extension Cell {
  /// Whether it says if there is an object, whose parts have cells of their own.
  fileprivate var isOptionalObject: Bool {
    if case .object(_, isOptional: true) = parameter.type { true } else { false }
  }
}

extension ServicePlan {
  /// A setting in an environment file of which nobody knows what the module makes.
  public struct UnreadSetting: Sendable, Hashable {
    public let name: String
    /// As the file has it.
    public let value: Value
    public let origin: Origin
  }

  /// Whether its module has never been read, so that nothing is known of it but what environments say.
  public var isUnread: Bool { service.module.isUnreadable }

  /// Of an unread module the settings that only it could explain, as the nearest environment has them, by name.
  public var unreadSettings: [UnreadSetting] {
    guard isUnread else { return [] }
    var found: [String: UnreadSetting] = [:]
    for entry in resolved.entries.compactMap(\.self) {
      for (name, value, origin) in entry.settings(besides: contract) {
        found[name] = UnreadSetting(name: name, value: value, origin: origin)
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }
}
