/// One character position of the screen.
package struct ScreenCell: Sendable, Hashable {
  /// What is shown.
  package var packed: PackedCharacter
  /// The ink.
  package var role: Role
  /// The paper: `page`, `panel`, `selection`, `selection.inactive`, or a role that has a background of its own.
  package var ground: Role
  /// What is added to the attributes that the theme gives the role.
  package var attributes: Attributes

  /// Makes a cell; a nil `character` is the right half of the one before it.
  package init(_ character: Character?, role: Role, ground: Role, attributes: Attributes = []) {
    self.init(character.map(PackedCharacter.init) ?? .rightHalf, role: role, ground: ground, attributes: attributes)
  }

  /// Makes a cell of a character that is packed already.
  package init(_ packed: PackedCharacter, role: Role, ground: Role, attributes: Attributes = []) {
    self.packed = packed
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// A number for how it is drawn, whatever stands in it; of no cell it is negative.
  package var look: Int { ground.rawValue << 16 | role.rawValue << 8 | Int(attributes.rawValue) }

  /// What is shown; nil in the right half of a character that is two columns wide.
  package var character: Character? { packed.character }
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
