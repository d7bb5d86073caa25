import BeTraceWorkbench
import CNcurses

/// The picture on the terminal: knows what is there, and sends the rows that differ.
struct TerminalOutput {
  /// What decides how a cell is drawn.
  private struct Ink: Hashable {
    var role: Role
    var ground: Role
    var attributes: Attributes
  }

  private let screen: OpaquePointer
  private var window: UnsafeMutablePointer<WINDOW>
  private let encoder: CellEncoder
  private(set) var colours: Colours
  private var renditions: [Ink: Colours.Rendition] = [:]
  /// What the terminal shows; nil when that is not known.
  private var shown: Frame?
  private var showsCursor: Bool?

  /// The size that is drawn to.
  private(set) var size: Size
  /// How a role on a ground with attributes is drawn. A new answer shows with the next frame.
  var style: (Role, Role, Attributes) -> Style = { _, _, attributes in Style(attributes: attributes) } {
    didSet {
      renditions = [:]
      shown = nil
    }
  }

  /// Draws on `screen`, which is as large as `size`.
  init(screen: OpaquePointer, size: Size, isUTF8: Bool) {
    self.screen = screen
    self.size = size
    encoder = CellEncoder(isUTF8: isUTF8)
    colours = Colours(screen: screen)
    window = Self.makeWindow(screen, size)
  }

  /// Shows `frame`; what is larger than the terminal is cut off.
  mutating func show(_ frame: Frame) {
    if frame.size != shown?.size { werase(window) }
    for row in 0..<min(frame.size.rows, size.rows) {
      if let shown, shown.size == frame.size, shown.row(row) == frame.row(row) { continue }
      send(frame.row(row), to: row)
    }
    place(frame.cursor)
    shown = frame
    wnoutrefresh(window)
    doupdate_sp(screen)
  }

  /// Has the next `show` send everything, whatever is on the terminal.
  mutating func forget() {
    shown = nil
    showsCursor = nil
    clearok(window, true)
  }

  /// Sends all of the last frame again.
  mutating func redraw() {
    guard let shown else { return }
    forget()
    show(shown)
  }

  /// Draws to `size` from now on.
  mutating func resize(to size: Size) {
    self.size = size
    delwin(window)
    window = Self.makeWindow(screen, size)
    forget()
  }

  private static func makeWindow(_ screen: OpaquePointer, _ size: Size) -> UnsafeMutablePointer<WINDOW> {
    resize_term_sp(screen, Int32(size.rows), Int32(size.columns))
    guard let window = newwin_sp(screen, Int32(size.rows), Int32(size.columns), 0, 0) else {
      preconditionFailure("there is no memory for a screen")
    }
    // Some terminals send `delete` and others in a way of their own if they are not told this.
    keypad(window, true)
    return window
  }

  private mutating func send(_ cells: ArraySlice<ScreenCell>, to row: Int) {
    var encoded: [cchar_t] = []
    encoded.reserveCapacity(cells.count)
    var ink: Ink?
    var rendition = Colours.Rendition(attributes: 0, pair: 0)
    let end = cells.startIndex + min(cells.count, size.columns)
    for index in cells.startIndex..<end {
      let cell = cells[index]
      guard let character = cell.character else { continue }
      let cellInk = Ink(role: cell.role, ground: cell.ground, attributes: cell.attributes)
      if cellInk != ink {
        ink = cellInk
        rendition = self.rendition(of: cellInk)
      }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].character == nil
      let isCut = isWide && index + 1 == end
      encoder.encode(isCut ? " " : character, columns: isWide && !isCut ? 2 : 1, rendition: rendition, to: &encoded)
    }
    wmove(window, Int32(row), 0)
    wadd_wchnstr(window, encoded, Int32(encoded.count))
  }

  private mutating func rendition(of ink: Ink) -> Colours.Rendition {
    if let known = renditions[ink] { return known }
    let rendition = colours.rendition(of: style(ink.role, ink.ground, ink.attributes))
    renditions[ink] = rendition
    return rendition
  }

  private mutating func place(_ cursor: Frame.Position?) {
    let cursor = cursor.flatMap { $0.column < size.columns && $0.row < size.rows ? $0 : nil }
    // A hidden cursor is left where drawing ends: moving it would cost bytes.
    leaveok(window, cursor == nil)
    if showsCursor != (cursor != nil) {
      showsCursor = cursor != nil
      curs_set_sp(screen, cursor == nil ? 0 : 1)
    }
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
  }
}
