import BeTraceCore
import Testing

/// Lists of one kind, as `kubectl get` with a kind used to print them.
@Suite struct KindListTests {
  private static func findings(_ text: String) throws -> [String] {
    var judge = ManifestJudge(.standard)
    return try ManifestJudge.documents(inJSON: Array(text.utf8), file: "a.json").map { try $0.get() }.flatMap {
      document in
      ManifestSet([judge.judge(document)], .standard).verdict(at: 0).findings.map { "\($0.field): \($0.message)" }
    }
  }

  @Test func itemsNeedNotSayWhatTheyAre() throws {
    let list = { (data: String) in
      #"{"apiVersion": "v1", "kind": "ConfigMapList", "items": [{"metadata": {"name": "a"}, "data": {"a": \#(data)}}]}"#
    }
    #expect(try Self.findings(list(#""b""#)) == [])
    #expect(try Self.findings(list("1")).count == 1)
  }
}
