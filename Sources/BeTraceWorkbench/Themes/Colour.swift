/// A colour as a terminal is told it.
package enum Colour: Sendable, Hashable {
  /// The terminal's own ink or paper; the paper may be transparent.
  case `default`
  /// One of the terminal's sixteen colours, 0...15; the user decides what they look like.
  case ansi(UInt8)
  /// One of the 256 colours of xterm's table.
  case indexed(UInt8)
  /// Red, green and blue, 0...255 each.
  case rgb(UInt8, UInt8, UInt8)
}

extension Colour {
  /// The names of the sixteen colours in theme files, in the terminal's order: `black` ... `bright-white`.
  package static let ansiNames: [String] = {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return names + names.map { "bright-\($0)" }
  }()

  /// The colour that theme files call `ansiName`, `default` among them; nil if there is none of that name.
  package init?(ansiName: String) {
    if ansiName == "default" {
      self = .default
    } else if let index = Self.ansiNames.firstIndex(of: ansiName) {
      self = .ansi(UInt8(index))
    } else {
      return nil
    }
  }
}

/// How a run of cells is drawn: two colours and the attributes.
package struct Style: Sendable, Hashable {
  /// The ink.
  package var foreground: Colour
  /// The paper.
  package var background: Colour
  /// Bold, dim, underline and reverse.
  package var attributes: Attributes

  /// Makes a style; what is left out is the terminal's own.
  package init(foreground: Colour = .default, background: Colour = .default, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
