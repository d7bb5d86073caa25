import BeTraceWorkbench
import Testing

struct ColourVisionTests {
  /// Pairs of the table with which Sharma, Wu and Dalal (2005) have every implementation checked.
  @Test(arguments: [
    (50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425), (50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0),
    (50, 0, 0, 50, -1, 2, 2.3669), (50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792),
    (50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195), (50, -0.001, 2.49, 50, 0.0009, -2.49, 4.8045),
    (50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461), (50, 2.5, 0, 50, 0, -2.5, 4.3065),
    (50, 2.5, 0, 73, 25, -18, 27.1492), (50, 2.5, 0, 58, 24, 15, 19.4535),
    (60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644),
    (63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630),
    (22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373),
    (90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381),
    (2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082),
  ])
  func differenceIsThatOfCIEDE2000(
    lightness: Double, a: Double, b: Double, otherLightness: Double, otherA: Double, otherB: Double, difference: Double
  ) {
    let (one, two) = (
      Lab(lightness: lightness, a: a, b: b), Lab(lightness: otherLightness, a: otherA, b: otherB)
    )
    #expect(abs(one.difference(from: two) - difference) < 0.0001)
    #expect(abs(two.difference(from: one) - difference) < 0.0001)
    #expect(one.difference(from: one) < 0.0001)
  }

  @Test(arguments: ColourVision.allCases)
  func greysLookTheSameToEveryEye(vision: ColourVision) {
    for step in stride(from: UInt8(0), through: 255, by: 51) {
      let grey = RGB(step, step, step)
      #expect(Lab(grey, seenWith: vision).difference(from: Lab(grey)) < 0.1)
    }
  }

  /// Which of red, green, blue and yellow are alike to which eyes.
  @Test(arguments: [
    (ColourVision.normal, "#b00020", "#6a5a00", false), (.deuteranopia, "#b00020", "#6a5a00", true),
    (.protanopia, "#b00020", "#403c00", true), (.tritanopia, "#b00020", "#6a5a00", false),
    (.normal, "#00a0c0", "#00a890", false), (.tritanopia, "#00a0c0", "#00a890", true),
    (.deuteranopia, "#0050ff", "#ffd000", false), (.tritanopia, "#ff0000", "#00c0c0", false),
  ])
  func eyesConfuseWhatTheyLackConesFor(vision: ColourVision, one: String, two: String, areAlike: Bool) throws {
    let colours = try [one, two].map { Lab(try #require(RGB(hex: $0)), seenWith: vision) }
    #expect((colours[0].difference(from: colours[1]) < 10) == areAlike)
  }
}
