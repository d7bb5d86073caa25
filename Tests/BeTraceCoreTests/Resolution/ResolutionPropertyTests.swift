import Testing

@testable import BeTraceCore

/// Random chains of random entries.
struct ResolutionPropertyTests {
  @Test func resolvingIsLayingOneLayerAfterTheOther() throws {
    var random = SeededGenerator(seed: 1)
    for number in 0..<2000 * effort {
      let layers = (0..<3).map { _ in random.entry() }
      let texts = layers.map { $0.json(indent: nil) }
      let written = layers.map(\.withDigests)

      let mill = try #require(Example.chain(texts).plan("production")["mill"])
      #expect(Value.object(mill.values).isEquivalent(to: .object(SlowMerge.mill(written))), "case \(number): \(texts)")

      let ingresses = layers.map { layer in layer["ingress"].map { #"{"ingress": \#($0.json(indent: nil))}"# } ?? "{}" }
      let dam = try #require(Example.chain(ingresses, of: "dam").plan("production")["dam"])
      let expected = SlowMerge.damIngress(written) ?? .null
      #expect((dam.values["ingress"] ?? .null).isEquivalent(to: expected), "case \(number): \(ingresses)")
    }
  }

  @Test func foldingGivesTheSameHoweverLayersAreGrouped() throws {
    var random = SeededGenerator(seed: 2)
    for number in 0..<3000 * effort {
      let layers = try (0..<4).map { index in
        var example = Example()
        example.add("layer\(index)", services: "\"mill\": \(random.entry().json(indent: nil))")
        let entry = try #require(example.files[0].environment?.services.first)
        return Override.keys(try #require(entry.overrides))
      }
      let left = layers.dropFirst().reduce(layers[0]) { below, layer in layer.over(below) }
      #expect(random.folded(layers[...]) == left, "case \(number)")
    }
  }
}

extension SeededGenerator {
  /// `layers` folded, grouped at random.
  fileprivate mutating func folded(_ layers: ArraySlice<Override>) -> Override {
    guard layers.count > 1 else { return layers[layers.startIndex] }
    let middle = Int.random(in: layers.startIndex + 1..<layers.endIndex, using: &self)
    return folded(layers[middle...]).over(folded(layers[..<middle]))
  }
}
