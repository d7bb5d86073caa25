import BeTraceWorkbench
import CNcurses

/// The picture on the terminal: knows what is there, and sends the rows that differ.
struct TerminalOutput {
  private let screen: OpaquePointer
  private var window: UnsafeMutablePointer<WINDOW>
  private let encoder: CellEncoder
  private(set) var colours: Colours
  /// Blanks as they are drawn in `shown.styles`.
  private var blanks: [Int: cchar_t] = [:]
  /// What the terminal shows; nil when that is not known.
  private var shown: (frame: Frame, styles: StyleTable)?
  private var showsCursor: Bool?

  /// The size that is drawn to.
  private(set) var size: Size

  /// Draws on `screen`, which is as large as `size`.
  init(screen: OpaquePointer, size: Size, isUTF8: Bool) {
    self.screen = screen
    self.size = size
    encoder = CellEncoder(isUTF8: isUTF8)
    colours = Colours(screen: screen)
    window = Self.makeWindow(screen, size)
  }

  /// Shows `frame`; what is larger than the terminal is cut off.
  mutating func show(_ frame: Frame, _ styles: StyleTable) {
    let comparable = shown.flatMap { $0.frame.size == frame.size && $0.styles == styles ? $0.frame : nil }
    if comparable == nil { werase(window) }
    if shown?.styles != styles {
      blanks = [:]
      colours.forget()
    }
    for row in 0..<min(frame.size.rows, size.rows) where comparable?.hasRow(row, of: frame) != true {
      send(frame.row(row), to: row, styles)
    }
    place(frame.cursor)
    shown = (frame, styles)
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
    show(shown.frame, shown.styles)
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

  private mutating func send(_ cells: ArraySlice<ScreenCell>, to row: Int, _ styles: StyleTable) {
    var encoded: [cchar_t] = []
    encoded.reserveCapacity(cells.count)
    var blank = cchar_t()
    var look = -1
    let end = cells.startIndex + min(cells.count, size.columns)
    for index in cells.startIndex..<end where cells[index].packed != .rightHalf {
      let cell = cells[index]
      if cell.look != look {
        look = cell.look
        blank = self.blank(like: cell, styles)
      }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].packed == .rightHalf
      let isCut = isWide && index + 1 == end
      encoder.encode(
        isCut ? .blank : cell.packed, columns: isWide && !isCut ? 2 : 1, like: blank, to: &encoded)
    }
    wmove(window, Int32(row), 0)
    wadd_wchnstr(window, encoded, Int32(encoded.count))
  }

  /// A blank in the colours and attributes of `cell`.
  private mutating func blank(like cell: ScreenCell, _ styles: StyleTable) -> cchar_t {
    if let known = blanks[cell.look] { return known }
    let blank = cchar_t(colours.rendition(of: styles[cell]))
    blanks[cell.look] = blank
    return blank
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
