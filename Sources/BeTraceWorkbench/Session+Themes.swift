import BeTraceCore

/// Which theme is in use: chosen from the list or by name, read again when its file changes.
extension Session {
  mutating func openThemes() -> [Effect] {
    state.overlay = .theme(ThemeBox(state.themes))
    return [.readThemes]
  }

  mutating func useTheme(_ name: String) -> [Effect] {
    guard state.themes.files.contains(where: { $0.name == name }) else {
      return refuse(ThemeChoice.missing(name.visible, among: state.themes.files))
    }
    state.overlay = nil
    state.themes.choose(name)
    sayThemeIsKept()
    sayWarnings(state.themes.warnings)
    return []
  }

  /// Moves in the list of themes, and shows the one at the cursor.
  mutating func move(_ box: ThemeBox, by count: Int) {
    var box = box
    box.index = min(max(box.index + count, 0), box.rows.count - 1)
    state.overlay = .theme(box)
    state.themes.choose(box.rows[box.index].name)
  }

  mutating func keepTheme() {
    state.overlay = nil
    sayThemeIsKept()
  }

  /// Puts back the theme that was in use before the list was opened.
  mutating func dropTheme(of box: ThemeBox) {
    state.overlay = nil
    state.themes.choose(box.before)
  }

  /// Takes the terminal's page for `page`, which decides while no theme is chosen.
  mutating func follow(_ page: Theme.Appearance) {
    state.themes.follow(page)
    if case .theme(var box) = state.overlay {
      box.list(state.themes)
      state.overlay = .theme(box)
    }
  }

  private mutating func sayThemeIsKept() {
    let name = state.themes.look.name
    state.message = .done(
      remembersTheme ? "theme \(name), the next time too" : "theme \(name); the next time config.json decides again")
  }

  /// Shows warnings about files of the user's, where there are any: one in the message row, more in a box.
  mutating func sayWarnings(_ warnings: [String], title: String = "Themes") {
    if !warnings.isEmpty { printed(warnings.joined(separator: "\n"), false, title: title) }
  }

  /// Takes the user's theme files as they are now.
  mutating func didReadThemes(_ user: UserThemes) {
    let known = Set(state.themes.user.unreadable)
    let renewal = state.themes.renew(user)
    if case .theme(var box) = state.overlay {
      box.list(state.themes)
      state.overlay = .theme(box)
      return
    }
    let name = state.themes.look.name
    switch renewal {
    case .same: break
    case .changed: state.message = .done("theme \(name) was read again")
    case .gone: state.message = .note("the file of theme \(name) is gone; its look stays until the workbench closes")
    case .broken(let warnings): state.message = .failure("the last good look stays: \(warnings[0])")
    }
    let warnings = renewal == .changed ? state.themes.warnings : []
    sayWarnings(warnings + user.unreadable.filter { !known.contains($0) })
  }
}
