import Testing

@testable import BeTraceCore

/// Documents with the places of what is in them.
@Suite struct ManifestTests {
  private static func read(_ text: String) throws -> Manifest {
    Manifest(try #require(ManifestJudge.documents(inJSON: Array(text.utf8), file: "a").first).get())
  }

  @Test(arguments: [
    (FieldPath(), "a:1:1"), (FieldPath("a"), "a:1:7"), (FieldPath("a")[1], "a:2:1"), (FieldPath("a")[1]["b"], "a:2:7"),
    (FieldPath("a")[2], "a:1:7"), (FieldPath("c"), "a:3:6"), (FieldPath("c", "d"), "a:3:6"), (FieldPath("e"), "a:1:1"),
  ])
  func partsStandWhereTheyAreWritten(_ path: FieldPath, _ place: String) throws {
    let manifest = try Self.read("{\"a\": [{},\n{\"b\": 1}],\n\"c\": 2}")
    #expect(manifest.place(nearest: path).description == place)
  }

  @Test func ofAKeyThatIsGivenTwiceTheLastOneCountsOrTheOneThatLeadsOn() throws {
    let manifest = try Self.read("{\"a\": {\"b\": 1},\n\"a\": {\"c\": 1}}")
    #expect(manifest.place(nearest: FieldPath("a", "b")).description == "a:2:6")
    #expect(manifest.place(nearest: FieldPath("a", "b"), among: true).description == "a:1:13")
    #expect(manifest.place(nearest: FieldPath("a", "c"), among: true).description == "a:2:12")
  }

  @Test func itIsTheSameAsATree() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 * effort {
      let text = random.untidyText(of: .object(random.object(depth: 4, members: 4)))
      let manifest = try Self.read(text)
      #expect(Manifest(manifest.node) == manifest)
      for (index, item) in (manifest["a"]?.items ?? []).enumerated() {
        #expect(item == Manifest(try #require(manifest.node["a"]?.items?[index])))
      }
    }
  }

  @Test func aMemberThatIsAddedStandsWhereItsValueDoes() throws {
    let manifest = try Self.read("{\"a\": {\"b\": 1}}")
    let added = manifest.appending("c", try #require(manifest["a"]))
    #expect(added.value == ["a": ["b": 1], "c": ["b": 1]])
    #expect(added.place(nearest: FieldPath("c")).description == "a:1:7")
    #expect(added.place(nearest: FieldPath("c", "b")).description == "a:1:13")
  }
}
