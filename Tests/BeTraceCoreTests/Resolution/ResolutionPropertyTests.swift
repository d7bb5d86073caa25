import Testing

@testable import BeTraceCore

/// Random chains of random entries.
struct ResolutionPropertyTests {
  @Test func resolvingIsLayingOneLayerAfterTheOther() throws {
    var random = SeededGenerator(seed: 1)
    for number in 0..<2000 {
      let layers = (0..<3).map { _ in random.entry() }
      let example = Example.chain(layers.map { $0.json(indent: nil) })
      let values = try #require(example.plan("production")["mill"]).values
      let expected = SlowMerge.mill(layers.map { $0.withDigests })
      #expect(
        Value.object(values).isEquivalent(to: .object(expected)),
        "case \(number): \(layers.map { $0.json(indent: nil) }) gives \(Value.object(values).json(indent: nil)), not \(Value.object(expected).json(indent: nil))"
      )
    }
  }

  @Test func foldingGivesTheSameHoweverLayersAreGrouped() throws {
    var random = SeededGenerator(seed: 2)
    for number in 0..<3000 {
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

extension Value {
  /// The value with the digests of its texts written out.
  fileprivate var withDigests: Value {
    switch self {
    case .string(let text): .string(text.withDigests)
    case .object(let object): .object(Object(object.members.map { ($0.key, $0.value.withDigests) }))
    default: self
    }
  }
}
