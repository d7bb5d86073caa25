import BeTraceWorkbench
import CNcurses
import Glibc

/// Cells in the form in which ncurses takes a row: one `cchar_t` for each character, however wide.
struct CellEncoder {
  /// Whether the locale's encoding is UTF-8; if not, `?` stands for everything outside ASCII.
  let isUTF8: Bool

  /// Adds `character` to `row`, so that the terminal advances by `columns` (1 or 2), whatever it makes of it.
  func encode(
    _ character: Character, columns: Int, rendition: Colours.Rendition, to row: inout [cchar_t]
  ) {
    if let ascii = character.asciiValue {
      row.append(cell([wchar_t(ascii), 0], rendition))
      return
    }
    let text = isUTF8 ? text(of: character, columns: columns) : nil
    row.append(cell(text?.scalars ?? [wchar_t(UInt8(ascii: "?")), 0], rendition))
    for _ in (text?.columns ?? 1)..<columns { row.append(cell([wchar_t(UInt8(ascii: " ")), 0], rendition)) }
  }

  /// The character ended by 0, and the columns that the C library gives it: never more than `columns`. Nil when it is
  /// nothing that one can see. An emoji made of several keeps the first of them.
  private func text(of character: Character, columns: Int) -> (scalars: [wchar_t], columns: Int)? {
    let scalars = character.unicodeScalars.map { wchar_t($0.value) }
    let width = Int(wcwidth(scalars[0]))
    guard (1...columns).contains(width) else { return nil }
    // Marks that would make it wider on some terminals and not on others (emoji presentation) are left out.
    let marks = width < columns ? [] : scalars.dropFirst().prefix { wcwidth($0) == 0 }.prefix(Int(CCHARW_MAX) - 1)
    return ([scalars[0]] + marks + [0], width)
  }

  private func cell(_ scalars: [wchar_t], _ rendition: Colours.Rendition) -> cchar_t {
    var cell = cchar_t()
    setcchar(&cell, scalars, rendition.attributes, rendition.pair, nil)
    return cell
  }
}
