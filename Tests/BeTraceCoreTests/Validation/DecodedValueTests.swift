import Testing

@testable import BeTraceCore

/// Objects that are written nowhere are decoded like those of files.
struct DecodedValueTests {
  private static let place = Place(file: "made", line: 1, column: 1)

  @Test(
    arguments: [
      (["apiVersion": "v1", "kind": "ConfigMap", "data": ["a": "b", "c": "d"]], []),
      (
        ["apiVersion": "v1", "kind": "ConfigMap", "data": ["a": 1]],
        ["expected a text, found the number 1; put it in quotes"]
      ),
      (
        ["apiVersion": "v1", "kind": "ConfigMap", "dta": [true, .null, .number("1.5"), [:]]],
        ["there is no field 'dta'; did you mean 'data'?"]
      ),
    ] as [(Value, [String])])
  func faults(_ value: Value, _ messages: [String]) throws {
    let manifest = Manifest(value, at: Self.place)
    #expect(manifest.node.value == value)
    var decoder = ObjectDecoder(Schema(.standard))
    let kind = try #require(decoder.schema.kind("v1", "ConfigMap"))
    switch decoder.decode(manifest, as: kind) {
    case .success(let object):
      #expect(messages == [])
      #expect(object.value == value)
    case .failure(let error):
      #expect(error.faults.map(\.message) == messages)
      #expect(error.faults.allSatisfy { $0.place == Self.place })
    }
  }
}
