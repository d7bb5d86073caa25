import BeTraceCore
import Testing

/// Lists of one kind, as `kubectl get` with a kind used to print them.
@Suite struct KindListTests {
  private static func findings(_ text: String) throws -> [String] {
    var judge = ManifestJudge(.standard)
    let documents = try ManifestJudge.documents(inJSON: Array(text.utf8), file: "a.json").map { try $0.get() }
    return documents.flatMap { document in
      let verdicts = ManifestSet([judge.judge(document)], .standard).verdicts(in: 0..<1)
      return verdicts.flatMap(\.findings).map { "\($0.field): \($0.message)" }
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
