/// A colour in CIE L\*a\*b\*, where distance is about what an eye calls difference.
package struct Lab: Sendable, Hashable {
  /// 0 is black, 100 is white.
  package let lightness: Double
  /// From green to red.
  package let a: Double
  /// From blue to yellow.
  package let b: Double

  /// The Lab values of an sRGB colour in daylight (D65), as it looks to `vision`.
  package init(_ rgb: RGB, seenWith vision: ColourVision = .normal) {
    let light = vision.seen(rgb.light)
    let x = Self.response((0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue) / 0.95047)
    let y = Self.response(0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue)
    let z = Self.response((0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue) / 1.08883)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// The colour of these values, for tests.
  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
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
