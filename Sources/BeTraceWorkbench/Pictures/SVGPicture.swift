/// A frame as an SVG picture (https://www.w3.org/TR/SVG11/): a rectangle for each run of paper, a text for each run of ink.
package struct SVGPicture: Sendable {
  private let frame: Frame
  private let styles: StyleTable
  private let page: Theme.Appearance

  /// The picture of `frame` in the colours of `styles`; the terminal's own colours are those of a usual dark or light `page`.
  package init(_ frame: Frame, styles: StyleTable, page: Theme.Appearance) {
    (self.frame, self.styles, self.page) = (frame, styles, page)
  }

  /// A cell, in the picture's units: of a letter of 14 the usual width, and enough height for lines to meet.
  private static let cell = (width: 8.4, height: 17.0, baseline: 13.0)

  /// The whole file.
  package var text: String {
    let (columns, rows) = (frame.size.columns, frame.size.rows)
    let size = (Self.number(Double(columns) * Self.cell.width), Self.number(Double(rows) * Self.cell.height))
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(size.0) \#(size.1)" font-size="14" "#
        + #"font-family="DejaVu Sans Mono, Menlo, Consolas, monospace">"#,
      #"<rect width="\#(size.0)" height="\#(size.1)" fill="\#(pageColour)"/>"#,
    ]
    for row in 0..<rows { lines += self.lines(of: row) }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private var pageColour: String { colours(of: ScreenCell(.blank, role: .text, ground: .page)).paper }

  /// The papers of a row that are not the page's, then its texts.
  private func lines(of row: Int) -> [String] {
    var papers: [String] = []
    var texts: [String] = []
    for run in runs(of: row) {
      let (ink, paper, attributes) = colours(of: run.first)
      if paper != pageColour {
        let x = Self.number(Double(run.column) * Self.cell.width)
        let width = Self.number(Double(run.columns) * Self.cell.width)
        let y = Self.number(Double(row) * Self.cell.height)
        papers.append(
          #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(Self.number(Self.cell.height))" fill="\#(paper)"/>"#)
      }
      let y = Self.number(Double(row) * Self.cell.height + Self.cell.baseline)
      let bold = attributes.contains(.bold) ? #" font-weight="bold""# : ""
      let faint = attributes.contains(.dim) ? #" opacity="0.7""# : ""
      let line = attributes.contains(.underline) ? #" text-decoration="underline""# : ""
      for word in run.words {
        let x = Self.number(Double(word.column) * Self.cell.width)
        let width = Self.number(Double(word.text.columns) * Self.cell.width)
        texts.append(
          #"<text x="\#(x)" y="\#(y)" fill="\#(ink)" textLength="\#(width)"\#(bold)\#(faint)\#(line)>"#
            + word.text.inSVG + "</text>")
      }
    }
    return papers + texts
  }

  /// Cells side by side that look the same.
  private struct Stretch {
    let first: ScreenCell
    let column: Int
    var columns: Int
    var text: String

    /// What stands in them besides blanks; blanks in an SVG text may be lost.
    var words: [(column: Int, text: String)] {
      var words: [(column: Int, text: String)] = []
      var at = column
      for word in text.split(separator: " ", omittingEmptySubsequences: false) {
        if !word.isEmpty { words.append((at, String(word))) }
        at += String(word).columns + 1
      }
      return words
    }
  }

  private func runs(of row: Int) -> [Stretch] {
    var runs: [Stretch] = []
    for (column, cell) in frame.row(row).enumerated() {
      let text = cell.character.map(String.init) ?? ""
      if let last = runs.last, last.first.look == cell.look {
        runs[runs.count - 1].columns += 1
        runs[runs.count - 1].text += text
      } else {
        runs.append(Stretch(first: cell, column: column, columns: 1, text: text))
      }
    }
    return runs
  }

  private func colours(of cell: ScreenCell) -> (ink: String, paper: String, attributes: Attributes) {
    let style = styles[cell]
    let (ink, paper) = (hex(style.foreground, isPaper: false), hex(style.background, isPaper: true))
    return style.attributes.contains(.reverse) ? (paper, ink, style.attributes) : (ink, paper, style.attributes)
  }

  private func hex(_ colour: Colour, isPaper: Bool) -> String {
    switch colour {
    case .default: isPaper == (page == .dark) ? "#14181d" : "#e6e9ed"
    case .ansi(let index), .indexed(let index): Self.hex(RGB(index: index))
    case .rgb(let red, let green, let blue): Self.hex(RGB(red, green, blue))
    }
  }

  private static func hex(_ colour: RGB) -> String {
    "#"
      + [colour.red, colour.green, colour.blue].map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined()
  }

  /// A number with one decimal where it has any.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The text inside an element.
  fileprivate var inSVG: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
