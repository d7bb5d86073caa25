/// One colour of a palette as each depth shows it.
package struct Swatch: Sendable, Hashable {
  /// With red, green and blue, if the palette names them.
  package let truecolor: Colour
  /// In the table of 256 colours.
  package let indexed: Colour
  /// Among the terminal's own sixteen.
  package let sixteen: Colour

  /// The colour to use at `depth`; the terminal's own in mono.
  package subscript(depth: ColourDepth) -> Colour {
    switch depth {
    case .truecolor: truecolor
    case .indexed: indexed
    case .sixteen: sixteen
    case .mono: .default
    }
  }
}

extension Swatch {
  /// The terminal's own colour at every depth.
  package static let `default` = Swatch(truecolor: .default, indexed: .default, sixteen: .default)

  /// Completes what a palette names, whatever is missing. `page` is the paper of the page, if it has a colour: what is
  /// as good as the page keeps the terminal's own colour where there are only sixteen.
  package init(rgb: RGB?, index: UInt8?, ansi: Colour?, page: RGB?) {
    let shown = rgb ?? index.map(RGB.init(index:))
    let sixteen = ansi ?? shown?.nearestOfSixteen(page: page) ?? .default
    let indexed = (index ?? rgb?.nearestIndex).map(Colour.indexed) ?? sixteen
    self.init(
      truecolor: rgb.map { .rgb($0.red, $0.green, $0.blue) } ?? indexed, indexed: indexed, sixteen: sixteen)
  }
}

extension RGB {
  /// The most similar of the 240 colours that users do not change: the cube and the greys.
  package var nearestIndex: UInt8 {
    let lab = Lab(self)
    return Self.fixed.min { lab.distance(to: $0.lab) < lab.distance(to: $1.lab) }!.index
  }

  private static let fixed = (16...255).map { (index: UInt8($0), lab: Lab(RGB(index: UInt8($0)))) }

  /// The one of the sixteen that keeps the hue, bright or not after the lightness. `default` for what lies so close to
  /// `page` that among sixteen colours it is the page.
  package func nearestOfSixteen(page: RGB?) -> Colour {
    let lab = Lab(self)
    if let page, lab.distance(to: Lab(page)) < 20 { return .default }
    guard lab.chroma > 12 else {
      return switch lab.lightness {
      case ..<20: .ansi(0)
      case ..<55: .ansi(8)
      case ..<90: .ansi(7)
      default: .ansi(15)
      }
    }
    let family: UInt8 =
      switch hue {
      case 20..<75: 3
      case 75..<160: 2
      case 160..<200: 6
      case 200..<255: 4
      case 255..<335: 5
      default: 1
      }
    return .ansi(lab.lightness < 60 ? family : family + 8)
  }
}
