/// Lays the overrides of a chain, folded into one, over a module's defaults: one cell for every field, and the values
/// as one tree.
struct Resolver {
  private(set) var cells: [Cell] = []

  /// Resolves every parameter of `contract`. The environment's own namespace, where it sets one, stands in for the
  /// module's.
  mutating func resolve(
    _ contract: Contract, _ overrides: Override.Keys?, namespace: (value: Value, origin: Origin)?
  ) -> Object {
    var own = Object()
    for parameter in contract.parameters where contract.ownNames.contains(parameter.name) {
      own[parameter.name] = parameter.defaultValue?.value(own: own)
      if case .value(let value, _)? = overrides?[parameter.name], parameter.problem(with: value) == nil {
        own[parameter.name] = value
      }
    }
    var values = Object()
    for parameter in contract.parameters {
      var fallback = Fallback(parameter, own: own)
      if parameter.name == "namespace", let namespace {
        fallback.value = namespace.value
        fallback.origin = namespace.origin
      }
      let field = Field(parameter.name)
      values[parameter.name] = resolve(parameter, overrides?[parameter.name], fallback, at: field)
    }
    return values
  }

  /// Resolves `parameters` that stand alone, such as an environment's settings.
  mutating func resolve(_ parameters: [Parameter], _ overrides: Override.Keys?) -> Object {
    var values = Object()
    for parameter in parameters {
      values[parameter.name] = resolve(
        parameter, overrides?[parameter.name], Fallback(parameter, own: [:]), at: Field(parameter.name))
    }
    return values
  }

  /// What holds where no override says anything.
  private struct Fallback {
    var value: Value?
    var origin: Origin
    /// What the module ships, whatever the overrides say.
    var shipped: Value?
    var computedFrom: [String] = []

    init(_ parameter: Parameter, own: Object) {
      value = parameter.defaultValue?.value(own: own)
      if value == .null { value = nil }
      shipped = value
      origin = .module
      if case .computed(from: let names, _)? = parameter.defaultValue { computedFrom = names }
    }

    /// The fallback of the part called `parameter`.
    func part(_ parameter: Parameter) -> Fallback {
      var part = Fallback(parameter, own: [:])
      if let own = value?[parameter.name] { part.value = own }
      part.shipped = shipped?[parameter.name] ?? part.shipped
      part.origin = origin
      part.computedFrom = computedFrom
      return part
    }

    /// The fallback once `override` has said to fall back, to nothing, or to what it is laid over.
    func under(_ override: Override?) -> Fallback {
      var copy = self
      switch override {
      case .reset(let origin):
        copy.value = shipped
        copy.origin = origin
      case .nothing(let origin):
        copy.value = nil
        copy.origin = origin
      case .keys(let keys):
        switch keys.base {
        case .inherited: break
        case .module(let origin):
          copy.value = shipped
          copy.origin = origin
        case .nothing(let origin):
          copy.value = nil
          copy.origin = origin
        }
      case .value, nil: break
      }
      return copy
    }
  }

  private mutating func resolve(
    _ parameter: Parameter, _ override: Override?, _ fallback: Fallback, at field: Field
  ) -> Value? {
    let under = fallback.under(override)
    var keys: Override.Keys?
    if case .keys(let said)? = override { keys = said }
    switch parameter.type {
    case .object(let parts, isOptional: true):
      let isPresent = keys != nil || under.value != nil
      let index = cells.count
      add(parameter, field, nil, keys?.origin ?? under.origin, fallback)
      guard isPresent else { return nil }
      cells[index].value = resolve(parts, keys, under, at: field)
      return cells[index].value
    case .object(let parts, isOptional: false):
      return resolve(parts, keys, under, at: field)
    case .map(of: let type):
      return entries(of: type, keys, under, in: parameter, at: field)
    case .image:
      return image(keys, under, at: field)
    default:
      if case .value(let value, let origin)? = override {
        add(parameter, field, value, origin, fallback)
        // A text that is no quantity still shows in the objects, where it was typed; a list there would not fit.
        return parameter.type.isWritten(as: value) ? value : fallback.shipped
      }
      add(parameter, field, under.value, under.origin, fallback)
      return under.value
    }
  }

  private mutating func resolve(
    _ parts: [Parameter], _ keys: Override.Keys?, _ fallback: Fallback, at field: Field
  ) -> Value {
    var values = Object()
    for part in parts {
      values[part.name] = resolve(part, keys?[part.name], fallback.part(part), at: field.appending(part.name))
    }
    return .object(values)
  }

  private mutating func entries(
    of type: ParameterType, _ keys: Override.Keys?, _ fallback: Fallback, in map: Parameter, at field: Field
  ) -> Value {
    var values = Object()
    let shipped = fallback.value?.object ?? [:]
    var names = shipped.keys
    for (name, _) in keys?.entries ?? [] where !names.contains(name) { names.append(name) }
    for name in names {
      var entry = Fallback(Parameter(name, type, help: map.help), own: [:])
      entry.value = shipped[name]
      entry.shipped = fallback.shipped?[name]
      entry.origin = fallback.origin
      entry.computedFrom = fallback.computedFrom
      let parameter = Parameter(name, type, label: name, help: map.help)
      values[name] = resolve(entry: parameter, keys?[name], entry, at: field.appending(name))
    }
    return .object(values)
  }

  /// An entry is replaced whole, so even one of fixed keys is a single cell.
  private mutating func resolve(
    entry: Parameter, _ override: Override?, _ fallback: Fallback, at field: Field
  ) -> Value? {
    let under = fallback.under(override)
    if case .value(let value, let origin)? = override {
      add(entry, field, value, origin, fallback)
      return value
    }
    add(entry, field, under.value, under.origin, fallback)
    return under.value
  }

  private mutating func image(_ keys: Override.Keys?, _ fallback: Fallback, at field: Field) -> Value {
    var parts = fallback
    parts.value = fallback.value?.text.map(ImageReference.init(splitting:))?.parts
    parts.shipped = fallback.shipped?.text.map(ImageReference.init(splitting:))?.parts
    return resolve(OverrideReader.imageParts, keys, parts, at: field)
  }

  private mutating func add(
    _ parameter: Parameter, _ field: Field, _ value: Value?, _ origin: Origin, _ fallback: Fallback
  ) {
    cells.append(
      Cell(
        field: field, parameter: parameter, value: value, origin: origin, defaultValue: fallback.shipped,
        computedFrom: fallback.computedFrom))
  }
}

extension ImageReference {
  /// The parts as an environment file has them.
  public var parts: Value {
    .object(
      Object(
        [("repository", repository), ("tag", tag), ("digest", digest)].compactMap { key, text in
          text.map { (key, .string($0)) }
        }))
  }

  /// The image of such parts.
  init(_ parts: Value?) {
    self.init(repository: parts?["repository"]?.text ?? "", tag: parts?["tag"]?.text, digest: parts?["digest"]?.text)
  }
}
