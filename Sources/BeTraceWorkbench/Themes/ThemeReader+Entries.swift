import BeTraceCore

// The entries of the three lists in a theme file: palette, roles and symbols.
extension ThemeReader {
  /// A colour: `"#rrggbb"`, `"default"`, or an object of `rgb`, `x256` and `ansi`.
  mutating func paletteEntry(_ member: JSONNode.Member) -> ThemeDraft.PaletteEntry {
    var entry = ThemeDraft.PaletteEntry(place: member.keyPlace)
    switch member.node.content {
    case .string("default"):
      entry.ansi = .default
    case .string:
      entry.rgb = rgb(member)
    case .object(let parts):
      if parts.isEmpty { warn(member.node.place, "'\(member.key)' needs 'rgb', 'x256' or 'ansi'") }
      for part in parts {
        switch part.key {
        case "rgb": entry.rgb = rgb(part)
        case "x256": entry.index = index(part)
        case "ansi": entry.ansi = ansi(part)
        default:
          let keys = ["rgb", "x256", "ansi"]
          warn(part.keyPlace, "a colour has no '\(part.key)'" + suggestion(for: part.key, among: keys))
        }
      }
    default:
      warn(member.node.place, "'\(member.key)' must be '#rrggbb' or an object, not \(member.node.shown)")
    }
    return entry
  }

  private mutating func rgb(_ member: JSONNode.Member) -> RGB? {
    if case .string(let hex) = member.node.content, let rgb = RGB(hex: hex) { return rgb }
    warn(member.node.place, "'\(member.key)' must be '#rrggbb', not \(member.node.shown)")
    return nil
  }

  private mutating func index(_ member: JSONNode.Member) -> UInt8? {
    if case .integer(let number) = member.node.content, let index = UInt8(exactly: number) { return index }
    warn(member.node.place, "'\(member.key)' must be 0 to 255, not \(member.node.shown)")
    return nil
  }

  private mutating func ansi(_ member: JSONNode.Member) -> Colour? {
    guard let name = mention(member) else { return nil }
    if let colour = Colour(ansiName: name.name) { return colour }
    let names = ["default"] + Colour.ansiNames
    warn(name.place, "the terminal has no colour '\(name.name)'" + suggestion(for: name.name, among: names))
    return nil
  }

  /// A role: the name of another, or an object of `fg`, `bg`, `mods` and `mono`.
  mutating func roleEntry(_ member: JSONNode.Member) -> ThemeDraft.RoleEntry? {
    switch member.node.content {
    case .string(let name):
      return role(name, at: member.node.place).map { .alias($0, member.node.place) }
    case .object(let parts):
      var look = ThemeDraft.RoleDraft()
      for part in parts {
        switch part.key {
        case "fg": look.ink = mention(part)
        case "bg": look.paper = mention(part)
        case "mods": look.attributes = attributes(part) ?? []
        case "mono": look.mono = attributes(part)
        default:
          let keys = ["fg", "bg", "mods", "mono"]
          warn(part.keyPlace, "a role has no '\(part.key)'" + suggestion(for: part.key, among: keys))
        }
      }
      return .look(look)
    default:
      warn(member.node.place, "'\(member.key)' must be an object or the name of a role, not \(member.node.shown)")
      return nil
    }
  }

  private mutating func attributes(_ member: JSONNode.Member) -> Attributes? {
    guard case .array(let items) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be a list, not \(member.node.shown)")
      return nil
    }
    let names = Attributes.names
    var attributes: Attributes = []
    for item in items {
      if case .string(let name) = item.content, let known = names.first(where: { $0.name == name }) {
        attributes.insert(known.attribute)
      } else {
        let hint = item.value.text.map { suggestion(for: $0, among: names.map(\.name)) } ?? ""
        warn(item.place, "unknown attribute \(item.shown)" + hint)
      }
    }
    return attributes
  }

  /// A symbol: the set that all come from, or one that differs from it.
  mutating func read(symbol member: JSONNode.Member, into draft: inout ThemeDraft) {
    if member.key == "set" {
      draft.symbolSet = choice(member, among: [("unicode", .unicode), ("ascii", .ascii)])
      return
    }
    guard let symbol = Symbol(rawValue: member.key) else {
      let names = ["set"] + Symbol.allCases.map(\.rawValue)
      warn(member.keyPlace, "unknown symbol '\(member.key)'" + suggestion(for: member.key, among: names))
      return
    }
    guard case .string(let sign) = member.node.content, sign.columns == 1 else {
      warn(member.node.place, "'\(member.key)' must be one column wide, not \(member.node.shown)")
      return
    }
    draft.symbols[symbol] = sign
  }
}
