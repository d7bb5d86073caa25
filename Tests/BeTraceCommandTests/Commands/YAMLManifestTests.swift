import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui validate --filename` of YAML
struct YAMLManifestTests {
  private static func perform(_ text: String, as name: String = "a.yaml", _ words: String...) throws -> String {
    let desk = try Desk([])
    try desk.write(text, to: name)
    let answer = desk.program.answer(to: ["validate", "--isolated", "--filename", name] + words)
    return answer.output + answer.notes + "= \(answer.status.rawValue)\n"
  }

  private static let good = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"

  @Test func findingsHaveThePlacesOfTheFile() throws {
    #expect(
      try Self.perform(
        """
        # The service.
        apiVersion: v1
        kind: Service
        metadata:
          name: bff
        spec:
          ports:
          - port: 80
            protocl: TCP
          - {port: 0, name: é}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: a}
        data:
          flag: yes
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: a}
        data:
          k: a
          j: b
          k: c
        """) == """
          a.yaml:9:5: error: Service/bff: spec.ports[0].protocl: there is no field 'protocl' in 'spec.ports[0]'; did \
          you mean 'protocol'? [DEC-08]
          a.yaml:16:9: error: ConfigMap/a: data[flag]: expected a text, found 'yes', which YAML reads as true; put it \
          in quotes [DEC-04]
          a.yaml:24:3: error: ConfigMap/a: data[k]: 'k' is given twice, first on line 22; keep one [DEC-09]
          betrace-tui: 3 documents: 3 errors
          = 1

          """)
  }

  @Test func emptyDocumentsHaveNoNumber() throws {
    #expect(
      try Self.perform(
        "# nothing\n---\n---\n\(Self.good)---\nnull\n---\na: [\n---\n\(Self.good)", "--isolated", "-o", "jsonl") == """
          {"document":0,"accepted":true,"findings":[]}
          {"document":1,"accepted":false,"findings":[{"severity":"error","rule":"EF-01","service":null,\
          "environment":null,"resource":null,"field":"","origin":{"file":"a.yaml","line":11,"column":1,"layer":null},\
          "message":"expected a value, found the end of the document","fix":null}]}
          {"document":2,"accepted":true,"findings":[]}
          betrace-tui: 3 documents: 1 error
          = 1

          """)
    #expect(
      try Self.perform("---\n# nothing\n")
        == "betrace-tui: there is no document in 'a.yaml': expected manifests, an empty List at least\n= 66\n")
  }

  @Test(arguments: [("replicas: 1.0", ""), ("replicas: 2e0", ""), ("replicas: 0x2", ""), ("replicas: 1.5", "1.5")])
  func aNumberThatIsWholeIsOneHoweverItIsWritten(_ field: String, _ found: String) throws {
    let text = try Self.perform(
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: a}
      spec:
        \(field)
        selector: {matchLabels: {a: b}}
        template:
          metadata: {labels: {a: b}}
          spec: {containers: [{name: a, image: b}]}
      """)
    #expect(
      text
        == (found.isEmpty
          ? "betrace-tui: 1 document: no problems\n= 0\n"
          : """
          a.yaml:5:13: error: Deployment/a: spec.replicas: expected a whole number from -2147483648 to \
          2147483647, found the number \(found); write it without a point or exponent [DEC-01]
          betrace-tui: 1 document: 1 error
          = 1

          """))
  }

  @Test func everyItemOfAListIsJudged() throws {
    #expect(
      try Self.perform(
        """
        apiVersion: v1
        kind: List
        items:
        - &good
          apiVersion: v1
          kind: ConfigMap
          metadata: {name: a}
        - <<: *good
          metadata: {name: B}
        """
      ).hasPrefix("a.yaml:9:20: error: ConfigMap/B: items[1].metadata.name: 'B' names no ConfigMap"))
  }

  @Test func whatAFileHoldsDecidesWhereItsNameDoesNot() throws {
    let json = #"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "A"}}"#
    for name in ["a.yaml", "a", "a.json"] {
      #expect(try Self.perform(json, as: name).hasPrefix("\(name):1:64: error: ConfigMap/A: metadata.name: "))
    }
    #expect(try Self.perform("{apiVersion: v1, kind: ConfigMap, metadata: {name: A}}", as: "a").hasPrefix("a:1:52: "))
    #expect(try Self.perform(json + "\n---\n" + json).contains("2 documents: 2 errors"))
    #expect(
      try Self.perform(#"{"apiVersion": "v1",, "kind": 1}"#, as: "a")
        == "a:1:21: error: expected a key in double quotes, found ',' [EF-01]\nbetrace-tui: 1 document: 1 error\n= 1\n")
    #expect(try Self.perform("\u{feff}" + Self.good) == "betrace-tui: 1 document: no problems\n= 0\n")
  }

  @Test(arguments: [
    ("a:\n\tb: 1", "a.yaml:6:1: error: a tab cannot indent; use spaces [EF-01]"),
    (
      "a: \"b", "a.yaml:6:1: error: the document ends inside the text opened on line 5; close it with its quote [EF-01]"
    ),
    ("a: *b", "a.yaml:5:4: error: no '&b' comes before '*b'; put a text that begins with '*' in quotes [EF-01]"),
    ("a: &b [*b]", "a.yaml:5:8: error: '*b' stands inside of its own '&b'; write the value out [EF-01]"),
    (
      "a: \0", #"a.yaml:5:4: error: a control character cannot stand as it is; write '\x00' in double quotes [EF-01]"#
    ),
    (String(repeating: "- ", count: 100_000), "a.yaml:5:401: error: nested deeper than 200 levels [EF-01]"),
    (
      String(repeating: "? ", count: 1000),
      "a.yaml:5:3: error: a key cannot be a list or an object; put a text that begins with a bracket in quotes [EF-01]"
    ),
  ])
  func whatIsWrongInOneDocumentStaysThere(_ broken: String, _ finding: String) throws {
    #expect(
      try Self.perform("\(Self.good)---\n\(broken)\n---\n\(Self.good)") == """
        \(finding)
        betrace-tui: 3 documents: 1 error
        = 1

        """)
  }

  @Test func anotherEncodingIsSaid() throws {
    let desk = try Desk([])
    try AtomicFile.create("\(desk.folder)/a.yaml", with: [0xFF, 0xFE, 0x61, 0, 0x3A, 0], name: "a.yaml")
    #expect(
      desk.perform("validate", "--isolated", "--filename", "a.yaml") == """
        a.yaml:1:1: error: the file is UTF-16; save it as UTF-8 [EF-01]
        ! betrace-tui: 1 document: 1 error
        = 1

        """)
  }

  @Test func manyDocumentsAreJudgedInTheirOrder() throws {
    let names = (0..<2000).map { $0 % 3 == 0 ? "N\($0)" : "n\($0)" }
    let text = names.map { "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: \($0)}\n" }.joined()
    let findings = try Self.perform(text).split(separator: "\n").dropLast(2)
    #expect(findings.count == 667)
    for (index, finding) in findings.enumerated() {
      #expect(finding.hasPrefix("a.yaml:\(12 * index + 4):18: error: ConfigMap/N\(3 * index): metadata.name: "))
    }
  }
}
