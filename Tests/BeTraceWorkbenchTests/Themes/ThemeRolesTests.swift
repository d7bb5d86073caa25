import BeTraceCore
import BeTraceWorkbench
import Testing

/// The shipped themes, role by role.
struct ThemeRolesTests {
  @Test(arguments: ThemeFile.shipped)
  func everyRoleHasALookThatDoesNotDependOnAnother(file: ThemeFile) throws {
    let names = try roleNames(in: file)
    #expect(Role.allCases.map(\.name).filter { !names.contains($0) } == [])
  }

  /// The names under `roles` of the file and those above it.
  private func roleNames(in file: ThemeFile) throws -> [String] {
    let root = try JSONDocument(parsing: file.bytes, file: file.path).root.value
    let own = root["roles"]?.object?.members.map(\.key) ?? []
    guard let parent = root["inherits"]?.text else { return own }
    return own + (try roleNames(in: .shipped(parent)))
  }

  /// On every terminal, from none to all colours, the row at the cursor looks other than the rest of the page.
  @Test(arguments: ThemeFile.shipped, ColourDepth.allCases)
  func theSelectionIsVisible(file: ThemeFile, depth: ColourDepth) {
    let table = StyleTable(Theme.read(file).theme, depth: depth)
    for role in [Role.text, .fieldLabel, .fieldValue, .textMuted, .originHere, .originUnsaved] {
      func style(on ground: Role) -> Style { table[ScreenCell("x", role: role, ground: ground)] }
      for paper in [Role.page, .panel] {
        #expect(style(on: .selection) != style(on: paper), "\(role.name) on \(paper.name)")
      }
      #expect(style(on: .selectionInactive) != style(on: .page), "\(role.name)")
      #expect(style(on: .selection) != style(on: .selectionInactive), "\(role.name)")
    }
    let blank = [Role.selection, .page].map { table[ScreenCell(" ", role: .text, ground: $0)] }
    #expect(
      blank[0].background != blank[1].background || blank[0].attributes.contains(.reverse), "a blank shows no ink")
  }

  /// A terminal with eight colours shows the bright ones as the plain ones.
  @Test(arguments: ThemeFile.shipped)
  func theSelectionIsVisibleInEightColours(file: ThemeFile) {
    let table = StyleTable(Theme.read(file).theme, depth: .sixteen)
    let styles = [Role.selection, .selectionInactive, .page].map { ground in
      var style = table[ScreenCell("x", role: .text, ground: ground)]
      (style.foreground, style.background) = (style.foreground.plain, style.background.plain)
      return style
    }
    #expect(Set(styles).count == 3)
  }

  @Test func theSchemaNamesWhatThereIs() throws {
    let schema = try JSONDocument(parsing: ThemeFile.schema, file: "theme.schema.json").root.value
    let properties = schema["properties"]
    #expect(properties?["roles"]?["properties"]?.object?.members.map(\.key) == Role.allCases.map(\.name))
    #expect(
      properties?["symbols"]?["properties"]?.object?.members.map(\.key) == ["set"] + Symbol.allCases.map(\.rawValue))
    let colours = schema["$defs"]?["colour"]?["oneOf"]?.array?.compactMap { $0["properties"]?["ansi"]?["enum"] }
    #expect(colours?.first?.array?.compactMap(\.text) == ["default"] + Colour.ansiNames)
  }
}

extension Colour {
  fileprivate var plain: Colour {
    if case .ansi(let index) = self { .ansi(index % 8) } else { self }
  }
}
