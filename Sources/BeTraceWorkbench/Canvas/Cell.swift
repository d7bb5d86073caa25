/// One character position of the screen.
package struct ScreenCell: Sendable, Hashable {
  /// What is shown; nil in the right half of a character that is two columns wide.
  package var character: Character?
  /// The ink.
  package var role: Role
  /// The paper: `page`, `panel`, `selection`, `selection.inactive`, or a role that has a background of its own.
  package var ground: Role
  /// What is added to the attributes that the theme gives the role.
  package var attributes: Attributes

  /// Makes a cell; a nil `character` is the right half of the one before it.
  package init(_ character: Character?, role: Role, ground: Role, attributes: Attributes = []) {
    self.character = character
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }
}

/// How a cell is drawn besides its colours.
package struct Attributes: OptionSet, Sendable, Hashable {
  /// One bit for each attribute.
  package let rawValue: UInt8
  /// The attributes whose bits are set.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier letters: set here, key names, the one fact of a line.
  package static let bold = Attributes(rawValue: 1)
  /// Fainter letters: defaults, origins.
  package static let dim = Attributes(rawValue: 2)
  /// A line below: input wells, matches.
  package static let underline = Attributes(rawValue: 4)
  /// Ink and paper swapped: badges, and the selection without colours.
  package static let reverse = Attributes(rawValue: 8)
}
