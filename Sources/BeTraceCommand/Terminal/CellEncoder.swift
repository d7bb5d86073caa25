import BeTraceWorkbench
import CNcurses
import Glibc

/// Cells in the form in which ncurses takes a row: one `cchar_t` for each character, however wide.
struct CellEncoder {
  /// Whether the locale's encoding is UTF-8; if not, `?` stands for everything outside ASCII.
  let isUTF8: Bool

  /// Adds `character` to `row`, drawn as `blank` is, so that the terminal advances by `columns` (1 or 2), whatever it makes
  /// of it.
  func encode(_ character: PackedCharacter, columns: Int, like blank: cchar_t, to row: inout [cchar_t]) {
    if let ascii = character.ascii {
      row.append(blank.showing(wchar_t(ascii)))
      return
    }
    let text = isUTF8 ? text(of: character, columns: columns) : nil
    row.append(text?.cell(like: blank) ?? blank.showing(wchar_t(UInt8(ascii: "?"))))
    for _ in (text?.columns ?? 1)..<columns { row.append(blank) }
  }

  /// What the C library can show of a character.
  private struct Text {
    let base: wchar_t
    let marks: ArraySlice<wchar_t>
    let columns: Int

    func cell(like blank: cchar_t) -> cchar_t {
      var cell = blank.showing(base)
      guard !marks.isEmpty else { return cell }
      withUnsafeMutableBytes(of: &cell.chars) { bytes in
        let places = bytes.bindMemory(to: wchar_t.self)
        for (index, mark) in marks.enumerated() { places[index + 1] = mark }
      }
      return cell
    }
  }

  /// The character with the columns that the C library gives it: never more than `columns`. Nil when it is nothing that
  /// one can see. An emoji made of several keeps the first of them.
  private func text(of character: PackedCharacter, columns: Int) -> Text? {
    let base = wchar_t(character.base)
    let width = Int(wcwidth(base))
    guard (1...columns).contains(width) else { return nil }
    guard character.hasMarks, width == columns else { return Text(base: base, marks: [], columns: width) }
    // Marks that would make it wider on some terminals and not on others (emoji presentation) are left out.
    let marks = character.scalars.dropFirst().map { wchar_t($0) }.prefix { wcwidth($0) == 0 }
    return Text(base: base, marks: marks.prefix(Int(CCHARW_MAX) - 1), columns: width)
  }
}

extension cchar_t {
  /// A blank drawn in `rendition`.
  init(_ rendition: Colours.Rendition) {
    self.init()
    setcchar(&self, [wchar_t(UInt8(ascii: " ")), 0], rendition.attributes, rendition.pair, nil)
  }

  /// The same cell with another character in it.
  fileprivate func showing(_ scalar: wchar_t) -> cchar_t {
    var cell = self
    cell.chars.0 = scalar
    return cell
  }
}
