/// How an eye sees colours.
package enum ColourVision: Sendable, Hashable, CaseIterable {
  /// As most do.
  case normal
  /// Without the cones for green, about one man in a hundred.
  case deuteranopia
  /// Without the cones for red, as many.
  case protanopia
  /// Without the cones for blue, rare.
  case tritanopia
}

extension ColourVision {
  /// The light that looks to most eyes as `light` does to this one: after Machado, Oliveira and Fernandes (2009) for red
  /// and green, after Brettel, Viénot and Mollon (1997) for blue.
  func seen(_ light: Light) -> Light {
    switch self {
    case .normal:
      light
    case .deuteranopia:
      light.mixed(
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
    case .protanopia:
      light.mixed(
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
    case .tritanopia:
      // The colours that such an eye can tell lie on two half planes, which meet in grey.
      if 0.03901 * light.red - 0.02788 * light.green - 0.01113 * light.blue >= 0 {
        light.mixed((1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.80500, 0.11911))
      } else {
        light.mixed((0.93678, 0.18979, -0.12657), (0.06154, 0.81526, 0.12320), (-0.37562, 1.12767, 0.24796))
      }
    }
  }
}

extension Light {
  /// The light whose parts are mixed of this one's, as far as a screen can show it.
  fileprivate func mixed(
    _ red: (Double, Double, Double), _ green: (Double, Double, Double), _ blue: (Double, Double, Double)
  ) -> Light {
    Light(red: part(red), green: part(green), blue: part(blue))
  }

  private func part(_ weights: (Double, Double, Double)) -> Double {
    min(1, max(0, weights.0 * red + weights.1 * green + weights.2 * blue))
  }
}
