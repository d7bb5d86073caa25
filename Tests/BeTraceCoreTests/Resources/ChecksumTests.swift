import BeTraceCore
import Testing

@Suite struct ChecksumTests {
  @Test func isTheSameInEveryRun() {
    #expect(Checksum(of: []).description == "cbf29ce484222325")
    #expect(Checksum(of: ["foobar"]).description == "34524ba7168a2c15")
  }

  @Test func tellsWhereOneTextEnds() {
    #expect(Checksum(of: ["ab", "c"]) != Checksum(of: ["a", "bc"]))
  }

  @Test func ofAConfigMapDependsOnContentOnly() {
    let map = ConfigMap(metadata: ObjectMeta(name: "a"), data: ["one": "1", "two": "2"])
    #expect(ConfigMap(metadata: ObjectMeta(name: "b"), data: ["two": "2", "one": "1"]).checksum == map.checksum)
    #expect(ConfigMap(metadata: ObjectMeta(name: "a"), data: ["one": "2", "two": "1"]).checksum != map.checksum)
  }
}
