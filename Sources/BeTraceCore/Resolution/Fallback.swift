/// What holds for a parameter where no override says anything, while a chain is resolved.
struct Fallback {
  /// What applies; nil if nothing does.
  var value: Value?
  /// Who decided that.
  var origin = Origin.module
  /// What the module ships, whatever the overrides say.
  var shipped: Value?
  /// The module's own parameters that `shipped` is made from.
  var computedFrom: [String] = []

  /// The default of `parameter`, given the module's own parameters.
  init(_ parameter: Parameter, own: Object = [:]) {
    shipped = parameter.defaultValue?.value(own: own)
    if shipped == .null { shipped = nil }
    value = shipped
    if case .computed(from: let names, _)? = parameter.defaultValue { computedFrom = names }
  }

  /// The fallback of `part`, a part of what this is the fallback of; it most likely is the one at `index`.
  func part(_ part: Parameter, at index: Int = 0) -> Fallback {
    var fallback = Fallback(part)
    if let value = value?.object?[part.name, at: index] { fallback.value = value == .null ? nil : value }
    if let value = shipped?.object?[part.name, at: index] { fallback.shipped = value == .null ? nil : value }
    fallback.origin = origin
    fallback.computedFrom = computedFrom
    return fallback
  }

  /// The fallback once `override` has said to fall back, to nothing, or what to lay its keys over.
  func under(_ override: Override?) -> Fallback {
    switch override {
    case .reset(let origin): with(shipped, origin)
    case .nothing(let origin): with(nil, origin)
    case .keys(let keys):
      switch keys.base {
      case .inherited: self
      case .module(let origin): with(shipped, origin)
      case .nothing(let origin): with(nil, origin)
      }
    case .value, nil: self
    }
  }

  /// The same parameter with `value` decided by `origin`.
  func with(_ value: Value?, _ origin: Origin) -> Fallback {
    var copy = self
    copy.value = value
    copy.origin = origin
    return copy
  }
}
