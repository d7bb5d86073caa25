import BeTraceCore

/// Looks up the names in a draft: colours in the palette, roles among the roles.
struct ThemeResolution {
  private var draft: ThemeDraft
  private(set) var swatches: [String: Swatch] = ["default": .default]
  private(set) var warnings: [EntryWarning] = []

  init(_ draft: ThemeDraft) { self.draft = draft }

  /// What every role leads to.
  mutating func roles() -> [Role: ThemeDraft.RoleDraft] {
    Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, look(of: $0)) })
  }

  /// The colours of `roles`.
  mutating func looks(of roles: [Role: ThemeDraft.RoleDraft]) -> [Role: Theme.Look] {
    let page = roles[.page]?.paper.flatMap { draft.palette[$0.name]?.shown }
    for (name, entry) in draft.palette {
      swatches[name] = Swatch(rgb: entry.rgb, index: entry.index, ansi: entry.ansi, page: page)
    }
    checkColours()
    return roles.mapValues(resolved)
  }

  /// What `role` leads to, through aliases and, where the theme is silent, through shorter names. An alias that leads back
  /// to where it started is taken out.
  private mutating func look(of role: Role) -> ThemeDraft.RoleDraft {
    var trail = [role]
    var alias: (role: Role, place: Place)?
    while true {
      let next: Role
      switch draft.roles[trail[trail.count - 1]] {
      case .look(let look):
        return look
      case .alias(let target, let place):
        next = target
        alias = (trail[trail.count - 1], place)
      case nil:
        guard let broader = trail[trail.count - 1].broader else { return ThemeDraft.RoleDraft() }
        next = broader
      }
      if let alias, trail.contains(next) {
        let names = (trail.drop { $0 != next } + [next]).map(\.name)
        warn(alias.place, "this name leads back to itself: \(names.joined(separator: " > "))")
        draft.roles[alias.role] = nil
        trail = [role]
      } else {
        trail.append(next)
      }
    }
  }

  /// Warns about colours that the palette does not have, once for each mention.
  private mutating func checkColours() {
    for case .look(let look) in draft.roles.values {
      for mention in [look.ink, look.paper] {
        guard let mention, swatches[mention.name] == nil else { continue }
        let hint = suggestion(for: mention.name, among: swatches.keys)
        warn(mention.place, "the palette has no '\(mention.name)'" + hint)
      }
    }
  }

  private func resolved(_ look: ThemeDraft.RoleDraft) -> Theme.Look {
    Theme.Look(
      ink: look.ink.flatMap { swatches[$0.name] }, paper: look.paper.flatMap { swatches[$0.name] },
      attributes: look.attributes, mono: look.mono)
  }

  private mutating func warn(_ place: Place, _ text: String) { warnings.append(EntryWarning(place, text)) }
}

extension ThemeDraft.PaletteEntry {
  /// The colour as far as it is known; nil if it is one of those that users change.
  fileprivate var shown: RGB? { rgb ?? index.map(RGB.init(index:)) }
}

extension Role {
  /// The role to use where a theme does not name this one: the name without its last part, at last `text`.
  fileprivate var broader: Role? {
    var parts = name.split(separator: ".")
    while parts.popLast() != nil {
      if let broader = Role(name: parts.joined(separator: ".")) { return broader }
    }
    return self == .text ? nil : .text
  }
}
