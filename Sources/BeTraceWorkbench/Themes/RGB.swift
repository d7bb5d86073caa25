/// A colour by its red, green and blue part, 0...255 each, in sRGB.
package struct RGB: Sendable, Hashable {
  /// 0...255.
  package let red: UInt8
  /// 0...255.
  package let green: UInt8
  /// 0...255.
  package let blue: UInt8

  /// The colour of these three parts.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written `#rrggbb`; nil for any other text.
  package init?(hex: String) {
    let digits = Array(hex.utf8.dropFirst())
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard values.count == 6 else { return nil }
    self.init(
      UInt8(values[0] * 16 + values[1]), UInt8(values[2] * 16 + values[3]), UInt8(values[4] * 16 + values[5]))
  }

  /// Colour `index` of xterm's table; the first sixteen as xterm ships them, though users change them.
  package init(index: UInt8) {
    switch index {
    case ..<16:
      self = Self.xtermSixteen[Int(index)]
    case ..<232:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      self.init(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(grey, grey, grey)
    }
  }

  private static let xtermSixteen = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}

extension RGB {
  /// The hue in degrees, 0 is red and 120 is green; 0 for greys.
  package var hue: Double {
    let (red, green, blue) = (Double(red), Double(green), Double(blue))
    let strongest = max(red, green, blue)
    let range = strongest - min(red, green, blue)
    guard range > 0 else { return 0 }
    let sixths =
      switch strongest {
      case red: (green - blue) / range
      case green: (blue - red) / range + 2
      default: (red - green) / range + 4
      }
    return sixths < 0 ? (sixths + 6) * 60 : sixths * 60
  }
}
