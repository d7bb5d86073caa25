/// A theme at one colour depth, worked out for every role on every ground: what the terminal asks for each run of cells.
package struct StyleTable: Sendable, Equatable {
  /// The depth that the styles are for.
  package let depth: ColourDepth
  /// Row by row: the roles on one ground.
  private let styles: [Style]

  /// Works out all styles of `theme` at `depth`.
  package init(_ theme: Theme, depth: ColourDepth) {
    self.depth = depth
    styles = Role.allCases.flatMap { ground in
      Role.allCases.map { role in theme.style(role: role, ground: ground, depth: depth) }
    }
  }

  /// How `cell` is drawn.
  package subscript(cell: ScreenCell) -> Style {
    var style = styles[cell.ground.rawValue * Role.allCases.count + cell.role.rawValue]
    style.attributes.formUnion(cell.attributes)
    return style
  }
}
