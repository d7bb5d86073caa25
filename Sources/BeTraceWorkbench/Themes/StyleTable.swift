/// A theme at one colour depth, worked out for every role on every ground: what the terminal asks for each run of cells.
package struct StyleTable: Sendable, Equatable {
  /// The depth that the styles are for.
  package let depth: ColourDepth
  /// Row by row: the roles on one ground.
  private let styles: [Style]

  /// Works out all styles of `theme` at `depth`.
  package init(_ theme: Theme, depth: ColourDepth) {
    self.depth = depth
    styles = Role.all.flatMap { ground in
      Role.all.map { role in theme.style(role: role, ground: ground, depth: depth) }
    }
  }

  /// How `cell` is drawn.
  package subscript(cell: ScreenCell) -> Style {
    var style = styles[cell.ground.ordinal * Role.all.count + cell.role.ordinal]
    style.attributes.formUnion(cell.attributes)
    return style
  }
}

extension Role {
  fileprivate static let all = allCases
  private static let ordinals = Dictionary(uniqueKeysWithValues: zip(all, 0...))

  /// The role's position among all roles.
  fileprivate var ordinal: Int { Self.ordinals[self]! }
}
