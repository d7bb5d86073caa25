/// How much red, green and blue light a colour gives, 0...1 each.
struct Light {
  let red: Double
  let green: Double
  let blue: Double
}

extension RGB {
  /// The light that the colour gives.
  var light: Light {
    Light(red: Self.steps[Int(red)], green: Self.steps[Int(green)], blue: Self.steps[Int(blue)])
  }

  /// The light of each of the 256 steps of sRGB.
  private static let steps: [Double] = (0...255).map { step in
    let signal = Double(step) / 255
    // To the power of 2.4 is the fifth root to the power of 12.
    return signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055).root(5).power(12)
  }

  /// How bright the colour is to an eye, 0...1, as WCAG counts it.
  package var luminance: Double {
    let light = light
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  /// The contrast ratio of two colours after WCAG, 1...21.
  package func contrast(with other: RGB) -> Double {
    let (dark, bright) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }
}
