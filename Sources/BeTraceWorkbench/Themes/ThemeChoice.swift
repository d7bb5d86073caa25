import BeTraceCore

/// The themes to use while none is chosen by name: one for dark pages, one for light ones.
package struct ThemePreference: Sendable, Hashable {
  /// The theme for terminals with a dark page.
  package let dark: String
  /// The theme for terminals with a light page.
  package let light: String

  /// Those of the program, unless others are named.
  package init(dark: String = "default-dark", light: String = "default-light") {
    self.dark = dark
    self.light = light
  }

  /// The theme for `page`.
  package subscript(page: Theme.Appearance) -> String { page == .dark ? dark : light }
}

/// The user's theme files as they were read.
package struct UserThemes: Sendable, Equatable {
  /// By name.
  package let files: [ThemeFile]
  /// Which cannot be read, and why, a line each.
  package let unreadable: [String]

  /// None, unless there are some.
  package init(files: [ThemeFile] = [], unreadable: [String] = []) {
    self.files = files
    self.unreadable = unreadable
  }
}

/// The themes that there are, and the one in use. Only files that are used are parsed.
package struct ThemeChoice: Sendable, Equatable {
  /// What the user has beside the shipped ones.
  package private(set) var user: UserThemes
  /// What the terminal can show.
  package let display: Display
  /// What is used while nothing is chosen.
  package let preference: ThemePreference
  /// What the terminal's page is taken for.
  package private(set) var page: Theme.Appearance
  /// The theme that was chosen by name; nil follows the page.
  package private(set) var chosen: String?
  /// What the theme in use looks like.
  package private(set) var look: Look
  /// What cannot be used of the theme in use, a line each; the rest is.
  package private(set) var warnings: [String]
  /// Whether the file of the theme in use is no theme any more, and what it was is still shown.
  private var isOutdated = false

  /// The shipped themes and the user's, of which `chosen` is in use if it is named, else the preferred one.
  package init(
    _ user: UserThemes = UserThemes(), on display: Display, preference: ThemePreference = ThemePreference(),
    page: Theme.Appearance = .dark, chosen: String? = nil
  ) {
    (self.user, self.display, self.preference) = (user, display, preference)
    (self.page, self.chosen) = (page, chosen)
    let name = chosen ?? preference[page]
    let files = user.files + ThemeFile.shipped
    let reading = Theme.read(files.first { $0.name == name } ?? ThemeFile.shipped[0], among: files)
    look = Look(reading.theme, on: display)
    warnings = reading.warnings.map(\.description)
    if !files.contains(where: { $0.name == name }) { warnings.insert(Self.missing(name, among: files), at: 0) }
  }

  /// The theme that is used while nothing is chosen.
  package var preferred: String { preference[page] }

  /// Whether the terminal's page decides: nothing was chosen, and there are colours.
  package var followsPage: Bool { chosen == nil && display.depth != .mono }

  /// All files in which parents are looked for; the first of a name counts.
  package var files: [ThemeFile] { user.files + ThemeFile.shipped }

  /// The file of each theme: the shipped ones, or what the user has in their place, then the user's own.
  package var listed: [ThemeFile] {
    let shipped = Set(ThemeFile.shipped.map(\.name))
    return ThemeFile.shipped.map { file in user.files.first { $0.name == file.name } ?? file }
      + user.files.filter { !shipped.contains($0.name) }
  }

  /// What is wrong with the name of a theme that is not there.
  package static func missing(_ name: String, among files: [ThemeFile]) -> String {
    let names = files.map(\.name)
    let meant = suggestion(for: name, among: names)
    return "there is no theme '\(name)'"
      + (meant.isEmpty ? ": there are \(names.joined(separator: ", ").visible)" : meant)
  }

  /// Uses the theme called `name` from now on, which has to be there; nil follows the terminal's page.
  package mutating func choose(_ name: String?) {
    self = ThemeChoice(user, on: display, preference: preference, page: page, chosen: name)
  }

  /// Takes the terminal's page for `page` from now on.
  package mutating func follow(_ page: Theme.Appearance) {
    guard page != self.page else { return }
    self.page = page
    if chosen == nil { choose(nil) }
  }

  /// What became of the look when files were read again.
  package enum Renewal: Sendable, Equatable {
    /// It is what it was.
    case same
    case changed
    /// The theme's file is gone, and the look stays.
    case gone
    /// The file is no theme, and the last good look stays: what is wrong with it, a line each.
    case broken([String])
  }

  /// Takes `user` in the place of what the user had so far.
  package mutating func renew(_ user: UserThemes) -> Renewal {
    let isOther = user.files != self.user.files
    self.user = user
    guard isOther else { return .same }
    guard let file = files.first(where: { $0.name == look.name }) else { return .gone }
    let reading = Theme.read(file, among: files)
    guard reading.isWhole else {
      isOutdated = true
      return .broken(reading.warnings.map(\.description))
    }
    let before = self
    look = Look(reading.theme, on: display)
    warnings = reading.warnings.map(\.description)
    isOutdated = false
    return look == before.look && warnings == before.warnings && !before.isOutdated ? .same : .changed
  }
}
