import BeTraceCore

/// Pictures of the screen, for a page about it.
extension Session {
  /// The kinds of picture, by the end of the file's name.
  private static let kinds = [".svg", ".txt"]

  /// Writes the screen, without the box in which that is asked for, to the file that `words` name.
  mutating func takePicture(_ words: some Collection<String>) -> [Effect] {
    guard words.count == 1, let path = words.first, Self.kinds.contains(where: path.hasSuffix) else {
      return fail("write: \(WorkbenchCommand.screenshot.rawValue) FILE.svg or FILE.txt")
    }
    state.overlay = nil
    refresh()
    settle()
    return [.writeText(path: path, text: picture(asSVG: path.hasSuffix(".svg")))]
  }

  /// The screen as it is: an SVG picture in the colours of its theme, or its characters.
  package func picture(asSVG: Bool) -> String {
    let frame = view(size: tour?.size ?? state.size)
    guard asSVG else { return frame.text + "\n" }
    let themes = state.themes
    let display = Display(depth: .truecolor, symbolSet: themes.display.symbolSet)
    let colourful = ThemeChoice(themes.user, on: display, page: themes.page, chosen: themes.look.name)
    return SVGPicture(frame, styles: colourful.look.styles, page: themes.page).text
  }
}
