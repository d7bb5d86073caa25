package import BeTraceCore

extension ThemeReading {
  /// The theme as a file that inherits nothing and leaves nothing to be worked out: every colour at every depth, every
  /// role, every sign. Read again it looks the same.
  package var flattened: Value {
    var object: Object = ["name": .string(theme.name)]
    object["description"] = description.map(Value.string)
    object["appearance"] = .string(theme.appearance.rawValue)
    let names = draft.palette.keys.sorted()
    object["palette"] = .object(Object(names.compactMap { name in swatches[name].map { (name, $0.value) } }))
    object["roles"] = .object(
      Object(Role.allCases.map { role in (role.name, (roles[role] ?? ThemeDraft.RoleDraft()).value(among: swatches)) }))
    var symbols: Object = ["set": theme.symbolSet == .ascii ? "ascii" : "unicode"]
    let signs = Symbols(theme.symbolSet, overrides: theme.symbolOverrides)
    for symbol in Symbol.allCases { symbols[symbol.rawValue] = .string(signs[symbol]) }
    object["symbols"] = .object(symbols)
    return .object(object)
  }
}

extension ThemeDraft.RoleDraft {
  fileprivate func value(among swatches: [String: Swatch]) -> Value {
    var object: Object = [:]
    for (key, mention) in [("fg", ink), ("bg", paper)] {
      if let mention, swatches[mention.name] != nil { object[key] = .string(mention.name) }
    }
    if !attributes.isEmpty { object["mods"] = attributes.value }
    object["mono"] = mono?.value
    return .object(object)
  }
}

extension Attributes {
  /// The attributes by the names that theme files have for them, each with its bit.
  static let names: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
  ]

  fileprivate var value: Value {
    .array(Self.names.filter { contains($0.attribute) }.map { .string($0.name) })
  }
}

extension Swatch {
  fileprivate var value: Value {
    var object: Object = [:]
    if case .rgb(let red, let green, let blue) = truecolor {
      object["rgb"] = .string("#" + [red, green, blue].map(\.hexadecimal).joined())
    }
    if case .indexed(let index) = indexed { object["x256"] = .integer(Int(index)) }
    object["ansi"] = sixteen.ansiName.map(Value.string)
    return .object(object)
  }
}

extension Colour {
  /// The name of one of the sixteen, or `default`.
  fileprivate var ansiName: String? {
    switch self {
    case .default: "default"
    case .ansi(let index): Self.ansiNames[Int(index)]
    case .indexed, .rgb: nil
    }
  }
}

extension UInt8 {
  /// Two digits.
  fileprivate var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16) }
}
