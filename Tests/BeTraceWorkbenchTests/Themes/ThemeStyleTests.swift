import BeTraceWorkbench
import Testing

struct ThemeStyleTests {
  private let standard = Theme.read(ThemeFile.shipped("default-dark")).theme
  private let mono = Theme.read(ThemeFile.shipped("mono")).theme

  @Test(arguments: [
    (#"{"text": {"fg": "red"}}"#, Role.diffAdd, Colour.ansi(1)),
    (#"{"text": {"fg": "red"}, "text.link": {"fg": "blue"}}"#, .textLink, .ansi(4)),
    (#"{"text": {"fg": "red"}, "selection": {"fg": "blue"}}"#, .selectionInactive, .ansi(4)),
    (#"{"text": {"fg": "red"}, "ok": "toast", "toast": "spinner", "spinner": {"fg": "blue"}}"#, .ok, .ansi(4)),
    (#"{"text": {"fg": "red"}, "ok": {"mods": ["bold"]}}"#, .ok, .ansi(1)),
    (#"{"text": {"fg": "red"}, "ok": "text.link"}"#, .ok, .ansi(1)),
    (#"{"text": {"fg": "red"}, "ok": "toast", "toast": "ok"}"#, .ok, .ansi(1)),
    (#"{"text": "text.muted"}"#, .text, .default),
    ("{}", .ok, .default),
  ])
  func aRoleThatIsMissingIsReplacedByAShorterName(roles: String, role: Role, ink: Colour) {
    let text = #"{"palette": {"red": {"ansi": "red"}, "blue": {"ansi": "blue"}}, "roles": \#(roles)}"#
    let theme = Theme.read(ThemeFile("t", text)).theme
    for depth in [ColourDepth.truecolor, .indexed, .sixteen] {
      #expect(theme.style(role: role, ground: .page, depth: depth).foreground == ink)
    }
    #expect(theme.style(role: role, ground: .page, depth: .mono).foreground == .default)
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let role: Role
    let ground: Role
    let depth: ColourDepth
    let style: Style

    init(
      _ name: String, _ role: Role, on ground: Role, _ depth: ColourDepth, _ foreground: Colour, _ background: Colour,
      _ attributes: Attributes
    ) {
      testDescription = name
      (self.role, self.ground, self.depth) = (role, ground, depth)
      style = Style(foreground: foreground, background: background, attributes: attributes)
    }
  }

  @Test(arguments: [
    Row("text", .text, on: .page, .truecolor, .rgb(0xc6, 0xd0, 0xdb), .rgb(0x12, 0x16, 0x1d), []),
    Row("text, 256", .text, on: .page, .indexed, .indexed(252), .indexed(233), []),
    Row("text, 16", .text, on: .page, .sixteen, .ansi(7), .default, []),
    Row("text, mono", .text, on: .page, .mono, .default, .default, []),
    Row("muted, 16", .textMuted, on: .page, .sixteen, .ansi(7), .default, .dim),
    Row("border, 16: bright black is dim", .border, on: .page, .sixteen, .ansi(8), .default, []),
    Row("selected error", .problemError, on: .selection, .indexed, .indexed(210), .indexed(17), []),
    Row("selected error, 16", .problemError, on: .selection, .sixteen, .ansi(4), .ansi(7), [.reverse, .bold]),
    Row("selected error, mono", .problemError, on: .selection, .mono, .default, .default, [.reverse, .bold]),
    Row("selected, muted, mono", .textMuted, on: .selection, .mono, .default, .default, .reverse),
    Row("error, 16", .problemError, on: .page, .sixteen, .ansi(9), .default, [.reverse, .bold]),
    Row("elsewhere, 16", .text, on: .selectionInactive, .sixteen, .ansi(7), .default, .underline),
    Row("protected", .problemError, on: .envProtected, .indexed, .indexed(255), .indexed(125), .bold),
    Row("protected, 16", .text, on: .envProtected, .sixteen, .ansi(1), .ansi(15), [.reverse, .bold]),
    Row("protected, mono", .text, on: .envProtected, .mono, .default, .default, [.reverse, .bold]),
    Row("toast", .toast, on: .toast, .indexed, .indexed(233), .indexed(158), .bold),
    Row("found", .yamlKey, on: .matchCurrent, .indexed, .indexed(233), .indexed(75), []),
    Row("added", .yamlKey, on: .diffAdd, .indexed, .indexed(158), .indexed(235), []),
    Row("a ground without paper", .text, on: .originUnsaved, .indexed, .indexed(183), .indexed(233), .bold),
    Row("on a panel", .hintKey, on: .panel, .indexed, .indexed(75), .indexed(235), .bold),
  ])
  func aRoleIsInkAndAGroundIsPaper(_ row: Row) {
    #expect(standard.style(role: row.role, ground: row.ground, depth: row.depth) == row.style)
  }

  @Test func whatTheCellAddsComesOnTop() {
    let style = standard.style(role: .fieldValue, ground: .selection, attributes: .underline, depth: .mono)
    #expect(style.attributes == [.reverse, .underline])
    let cell = ScreenCell("5", role: .fieldValue, ground: .selection, attributes: .underline)
    #expect(StyleTable(standard, depth: .mono)[cell] == style)
  }

  @Test(arguments: ColourDepth.allCases)
  func theTableSaysWhatTheThemeSays(depth: ColourDepth) {
    for theme in [standard, mono] {
      let table = StyleTable(theme, depth: depth)
      for role in Role.allCases {
        for ground in Role.allCases {
          let cell = ScreenCell("x", role: role, ground: ground)
          #expect(table[cell] == theme.style(role: role, ground: ground, depth: depth))
        }
      }
    }
  }

  @Test func aDepthUsesNoColoursButItsOwn() {
    for role in Role.allCases {
      for ground in Role.allCases {
        for depth in ColourDepth.allCases {
          let style = standard.style(role: role, ground: ground, depth: depth)
          #expect(depth.has(style.foreground) && depth.has(style.background))
          #expect(mono.style(role: role, ground: ground, depth: depth).foreground == .default)
        }
      }
    }
  }

  @Test(arguments: [ColourDepth.mono, .sixteen])
  func statesAreToldByAttributes(depth: ColourDepth) {
    for theme in [standard, mono] {
      func attributes(_ role: Role, on ground: Role = .page) -> Attributes {
        theme.style(role: role, ground: ground, depth: depth).attributes
      }
      #expect(attributes(.text) == [])
      #expect(attributes(.text, on: .selection) == .reverse)
      #expect(attributes(.text, on: .selectionInactive) == .underline)
      #expect(attributes(.text, on: .envProtected) == [.reverse, .bold])
      #expect(attributes(.problemError) == [.reverse, .bold])
      #expect(attributes(.problemWarning) == .bold)
      #expect(attributes(.originUnsaved) == .bold)
      #expect(attributes(.originHere) == .bold)
      #expect(attributes(.originModule) == .dim)
      #expect(attributes(.focusTitle) == .bold)
      #expect(attributes(.diffAdd) == .bold)
      #expect(attributes(.diffRemove) == .dim)
    }
  }
}

extension ColourDepth {
  /// Whether the depth may show `colour`.
  fileprivate func has(_ colour: Colour) -> Bool {
    switch (self, colour) {
    case (_, .default), (.sixteen, .ansi), (.indexed, .indexed), (.truecolor, .rgb): true
    default: false
    }
  }
}
