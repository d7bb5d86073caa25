extension Lab {
  /// The difference of two colours after CIEDE2000, which follows the eye better than `distance(to:)`: about 1 is just
  /// visible side by side, 10 is seen at a glance.
  package func difference(from other: Lab) -> Double {
    // Near grey the eye is finer for red and green than the two axes say.
    let stretch = 1.5 - 0.5 * Self.saturation((chroma + other.chroma) / 2)
    let (one, two) = (Tint(a: a * stretch, b: b), Tint(a: other.a * stretch, b: other.b))
    let meanChroma = (one.chroma + two.chroma) / 2
    let hue = one.middle(to: two)
    let lightnessSquare = ((lightness + other.lightness) / 2 - 50).power(2)

    let byLightness =
      (other.lightness - lightness) / (1 + 0.015 * lightnessSquare / (20 + lightnessSquare).squareRoot())
    let byChroma = (two.chroma - one.chroma) / (1 + 0.045 * meanChroma)
    let byHue = one.hueDifference(to: two) / (1 + 0.015 * meanChroma * hue.weight)
    let turn = -2 * Self.saturation(meanChroma) * hue.blueness
    return (byLightness.power(2) + byChroma.power(2) + byHue.power(2) + turn * byChroma * byHue).squareRoot()
  }

  /// From 0 for grey to 1.
  private static func saturation(_ chroma: Double) -> Double {
    let seventh = chroma.power(7)
    return (seventh / (seventh + 25.0.power(7))).squareRoot()
  }
}

/// A colour without its lightness. The formula's sums of angles are turns of such arrows, so no angle is needed.
private struct Tint {
  let a: Double
  let b: Double

  var chroma: Double { (a * a + b * b).squareRoot() }

  /// Twice the half chord between two hues, with the sign of the turn.
  func hueDifference(to other: Tint) -> Double {
    let chord = Swift.max(0, 2 * (chroma * other.chroma - a * other.a - b * other.b)).squareRoot()
    return a * other.b < b * other.a ? -chord : chord
  }

  /// The hue half way between two, of length 1; a grey has none, and leaves the other's.
  func middle(to other: Tint) -> Tint {
    guard chroma > 0, other.chroma > 0 else { return Tint(a: a + other.a, b: b + other.b).unit }
    let (one, two) = (unit, other.unit)
    let sum = Tint(a: one.a + two.a, b: one.b + two.b)
    return sum.chroma > 0 ? sum.unit : Tint(a: -one.b, b: one.a)
  }

  private var unit: Tint { chroma > 0 ? Tint(a: a / chroma, b: b / chroma) : Tint(a: 1, b: 0) }

  /// How much a turn of the hue counts here; of a tint of length 1.
  var weight: Double {
    let twice = turned(by: self)
    let thrice = twice.turned(by: self)
    let fourTimes = thrice.turned(by: self)
    let waves = 0.24 * twice.a + 0.32 * thrice.cosine(from: -6) - 0.2 * fourTimes.cosine(from: 63)
    return 1 - 0.17 * cosine(from: 30) + waves
  }

  /// From 0 to 1 around the blue at 275 degrees, where chroma and hue are not seen apart; of a tint of length 1.
  var blueness: Double {
    let blue = Tint(degrees: 275)
    let (along, across) = (a * blue.a + b * blue.b, b * blue.a - a * blue.b)
    guard along > 0 else { return 0 }
    let degrees = (across / along).arcTangent * 180 / .pi
    return (2 * 30 * (-(degrees / 25).power(2)).exponential * .pi / 180).sine
  }

  private func turned(by other: Tint) -> Tint { Tint(a: a * other.a - b * other.b, b: a * other.b + b * other.a) }

  private func cosine(from degrees: Double) -> Double {
    let direction = Tint(degrees: degrees)
    return a * direction.a + b * direction.b
  }

  init(a: Double, b: Double) {
    self.a = a
    self.b = b
  }

  /// The tint of length 1 with a hue of `degrees`.
  private init(degrees: Double) {
    let radians = (degrees > 180 ? degrees - 360 : degrees) * .pi / 180
    self.init(a: (.pi / 2 - radians.magnitude).sine, b: radians.sine)
  }
}
