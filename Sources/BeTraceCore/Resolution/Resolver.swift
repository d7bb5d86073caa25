/// Lays the overrides of a chain, folded into one, over a module's defaults: one cell for every field, and the values
/// as one tree.
struct Resolver {
  /// In the order of the contract; a part follows what it is a part of.
  private(set) var cells: [Cell] = []
  /// The own parameter that the default of a variable is made from, by the variable's name.
  private var variableSources: [String: String] = [:]
  /// What the variables take that the module declares, by name.
  private var variables: [String: Parameter] = [:]

  /// Resolves every parameter of `contract`. If the environment says something about the namespace of all services, that
  /// stands in for the module's.
  mutating func resolve(_ contract: Contract, _ overrides: Override.Keys?, namespace: Cell?) -> Object {
    (variableSources, variables) = (contract.variableSources, contract.variableParameters)
    let own = Self.ownValues(contract, overrides)
    var values = Object()
    for parameter in contract.parameters {
      var fallback = Fallback(parameter, own: own)
      if parameter.name == "namespace", let namespace, namespace.origin != .module {
        fallback = fallback.with(namespace.value ?? fallback.value, namespace.origin)
      }
      values.add(parameter, resolve(parameter, overrides?[parameter.name], fallback, at: Field(parameter.name)))
    }
    return values
  }

  /// Resolves `parameters` that stand alone, such as an environment's settings.
  mutating func resolve(_ parameters: [Parameter], _ overrides: Override.Keys?) -> Object {
    var values = Object()
    for parameter in parameters {
      values.add(
        parameter,
        resolve(parameter, overrides?[parameter.name], Fallback(parameter), at: Field(parameter.name)))
    }
    return values
  }

  /// The values of the module's own parameters, from which other defaults may be made; where one is wrong, its default.
  private static func ownValues(_ contract: Contract, _ overrides: Override.Keys?) -> Object {
    var own = Object()
    for parameter in contract.ownParameters {
      let fallback = Fallback(parameter, own: own)
      var resolver = Resolver()
      let value = resolver.resolve(parameter, overrides?[parameter.name], fallback, at: Field(parameter.name))
      let isUsable = value.map { parameter.problem(with: $0) == nil } ?? true
      own.add(parameter, isUsable ? value : fallback.shipped)
    }
    return own
  }
}

extension Resolver {
  private mutating func resolve(
    _ parameter: Parameter, _ override: Override?, _ fallback: Fallback, at field: Field
  ) -> Value? {
    let under = fallback.under(override)
    let keys = override?.keys
    switch parameter.type {
    case .object(let parts, isOptional: true):
      let index = cells.count
      add(parameter, field, nil, keys?.origin ?? under.origin, fallback)
      guard keys != nil || under.value != nil else { return nil }
      cells[index].value = resolve(parts, keys, under, at: field)
      return cells[index].value
    case .object(let parts, isOptional: false):
      return resolve(parts, keys, under, at: field)
    case .map:
      return entries(of: parameter, keys, under, at: field)
    case .image:
      var parts = under
      parts.value = under.value?.imageParts
      parts.shipped = under.shipped?.imageParts
      return resolve(Parameter.imageParts, keys, parts, at: field)
    default:
      guard let value = single(parameter, override, fallback, at: field) else { return nil }
      // A text that is no quantity still shows in the objects, where it was typed; a list there would not fit.
      return parameter.type.isWritten(as: value) ? value : fallback.shipped
    }
  }

  private mutating func resolve(
    _ parts: [Parameter], _ keys: Override.Keys?, _ fallback: Fallback, at field: Field
  ) -> Value {
    var values = Object()
    for part in parts {
      values.add(part, resolve(part, keys?[part.name], fallback.part(part), at: field.appending(part.name)))
    }
    return .object(values)
  }

  /// The entries of a map: those it falls back to, then those that overrides add. One that is replaced is replaced whole,
  /// so even an entry of fixed keys is a single cell.
  private mutating func entries(
    of map: Parameter, _ keys: Override.Keys?, _ fallback: Fallback, at field: Field
  ) -> Value {
    let inherited = fallback.value?.object ?? [:]
    let names = inherited.keys + (keys?.entries ?? []).map(\.key).filter { inherited[$0] == nil }
    let isEnv = field == Field("env")
    var values = Object(reserving: names.count)
    for (index, name) in names.enumerated() {
      guard let entry = isEnv ? variables[name] ?? map.part(name) : map.part(name) else { continue }
      var under = fallback.part(entry, at: index)
      if isEnv { under.computedFrom = variableSources[name].map { [$0] } ?? [] }
      values.add(entry, single(entry, keys?[name], under, at: field.appending(name)))
    }
    return .object(values)
  }

  /// One cell, for what is replaced whole.
  private mutating func single(
    _ parameter: Parameter, _ override: Override?, _ fallback: Fallback, at field: Field
  ) -> Value? {
    var decided = fallback.under(override)
    if case .value(let value, let origin)? = override { decided = fallback.with(value, origin) }
    add(parameter, field, decided.value, decided.origin, fallback)
    return decided.value
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

extension Object {
  /// Adds the value of `parameter`, which comes once; nothing if there is none.
  fileprivate mutating func add(_ parameter: Parameter, _ value: Value?) {
    if let value { append(parameter.name, value) }
  }
}

extension Value {
  /// An image reference in its parts.
  fileprivate var imageParts: Value? {
    text.map { .object(ImageReference(splitting: $0).parts) }
  }
}
