import BeTraceWorkbench
import Testing

struct ThemeContrastTests {
  private static let papers: [Role] = [.page, .panel, .selection, .selectionInactive]
  /// Never drawn on a selection.
  private static let lines: [Role] = [.border, .focusBorder, .diffGap]
  private static let marks: [Role] = [.cursor, .spinner]
  /// These are paper, or ink for their own paper.
  private static let badges: [Role] = [.matchCurrent, .diffAdd, .diffRemove, .envProtected, .toast]

  private let theme = Theme.read(ThemeFile.shipped[0]).theme

  @Test(arguments: [ColourDepth.truecolor, .indexed])
  func textCanBeRead(depth: ColourDepth) throws {
    let others = Self.papers + Self.lines + Self.marks + Self.badges
    for role in Role.allCases where !others.contains(role) {
      for ground in Self.papers { try expect(role, on: ground, atLeast: 4.5, depth) }
    }
    for badge in Self.badges { try expect(badge, on: badge, atLeast: 4.5, depth) }
  }

  @Test(arguments: [ColourDepth.truecolor, .indexed])
  func marksCanBeSeen(depth: ColourDepth) throws {
    for role in Self.lines { for ground in [Role.page, .panel] { try expect(role, on: ground, atLeast: 3, depth) } }
    for role in Self.marks { for ground in Self.papers { try expect(role, on: ground, atLeast: 3, depth) } }
  }

  private func expect(_ role: Role, on ground: Role, atLeast ratio: Double, _ depth: ColourDepth) throws {
    let style = theme.style(role: role, ground: ground, depth: depth)
    let contrast = try #require(style.foreground.rgb).contrast(with: #require(style.background.rgb))
    #expect(contrast >= ratio, "\(role.name) on \(ground.name)")
  }
}

extension Colour {
  /// What the colour looks like, where that does not depend on the user.
  fileprivate var rgb: RGB? {
    switch self {
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    case .indexed(let index): RGB(index: index)
    case .ansi, .default: nil
    }
  }
}
