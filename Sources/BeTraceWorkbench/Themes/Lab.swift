/// A colour in CIE L\*a\*b\*, where distance is about what an eye calls difference.
package struct Lab: Sendable, Hashable {
  /// 0 is black, 100 is white.
  package let lightness: Double
  /// From green to red.
  package let a: Double
  /// From blue to yellow.
  package let b: Double

  /// The Lab values of an sRGB colour, seen in daylight (D65).
  package init(_ rgb: RGB) {
    let (red, green, blue) = rgb.linear
    let x = Self.response((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = Self.response(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = Self.response((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// The distance from grey.
  package var chroma: Double { (a * a + b * b).squareRoot() }

  /// The difference of two colours (CIE76); about 2 is just visible.
  package func distance(to other: Lab) -> Double {
    let (lightness, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return (lightness * lightness + a * a + b * b).squareRoot()
  }

  private static func response(_ light: Double) -> Double {
    light > 216.0 / 24389 ? light.root(3) : (light * 24389 / 27 + 16) / 116
  }
}

extension RGB {
  /// How much light each part gives, 0...1.
  fileprivate var linear: (red: Double, green: Double, blue: Double) {
    (Self.light[Int(red)], Self.light[Int(green)], Self.light[Int(blue)])
  }

  /// The light of each of the 256 steps of sRGB.
  private static let light: [Double] = (0...255).map { step in
    let signal = Double(step) / 255
    // To the power of 2.4 is the fifth root to the power of 12.
    return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055).root(5).power(12)
  }

  /// How bright the colour is to an eye, 0...1, as WCAG counts it.
  package var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The contrast ratio of two colours after WCAG, 1...21.
  package func contrast(with other: RGB) -> Double {
    let (dark, bright) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }
}

extension Double {
  /// The root of a positive number by Newton's method, from above; the mathematics of the system are not imported here.
  fileprivate func root(_ degree: Int) -> Double {
    var root = Swift.max(1, self)
    while true {
      let next = root - (root - self / root.power(degree - 1)) / Double(degree)
      guard next < root else { return root }
      root = next
    }
  }

  fileprivate func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * self } }
}
