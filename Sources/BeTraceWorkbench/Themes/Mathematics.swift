// What colours are measured with. The mathematics of the system are not imported here: with them would come files and
// processes.
extension Double {
  /// The root of a positive number by Newton's method, from above.
  func root(_ degree: Int) -> Double {
    var root = Swift.max(1, self)
    while true {
      let next = root - (root - self / root.power(degree - 1)) / Double(degree)
      guard next < root else { return root }
      root = next
    }
  }

  /// The number multiplied by itself.
  func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * self } }

  /// e to the power of this number: by its series near 0, squared ten times.
  var exponential: Double {
    let part = self / 1024
    var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
    for _ in 0..<10 { power *= power }
    return power
  }

  /// The sine of an angle in radians, of a half turn at the most, by its series.
  var sine: Double {
    let square = self * self
    return (1...10).reversed().reduce(self) { rest, count in
      self - rest * square / Double(2 * count * (2 * count + 1))
    }
  }

  /// The angle in radians, less than a quarter turn, whose tangent this is: by its series for an eighth of the angle.
  var arcTangent: Double {
    var tangent = self
    for _ in 0..<3 { tangent /= 1 + (1 + tangent * tangent).squareRoot() }
    let square = tangent * tangent
    let sum = (0...12).reversed().reduce(0) { rest, count in 1 / Double(2 * count + 1) - rest * square }
    return 8 * tangent * sum
  }
}
