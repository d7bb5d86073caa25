import BeTraceCore
import Testing

@Suite struct DependencyGraphTests {
  private static func graph(
    _ entries: String, settings: String = #""namespace": "shop""#, _ services: TestService...
  ) -> DependencyGraph {
    DependencyGraph(Plan(entries, settings: settings, services: services))
  }

  private static func drawing(_ graph: DependencyGraph) -> [String] {
    graph.rows.map { row in
      if case .service(let presence) = row.content { "\(row): \(presence)" } else { row.description }
    }
  }

  @Test func whatIsNeededAndNotThereIsDrawnAsSuch() {
    let graph = Self.graph(
      #"{"web": {}, "off": {"enabled": false}, "idle": {"enabled": false}}"#,
      settings: #""platform": {"externals": {"services": {"mail": {"namespace": "far", "ports": {"smtp": 25}}}}}"#,
      TestService("web", needs: [.soft("mail"), .hard("off"), .hard("unlisted"), .soft("unheard-of")]),
      TestService("off"), TestService("unlisted"), TestService("idle"))
    #expect(
      Self.drawing(graph) == [
        "web: 1 pod", "├─→ off: turned off", "├─→ unlisted: not listed", "├┄→ mail: external",
        "╰┄→ unheard-of: not known here",
      ])
    #expect(graph.nodes.map(\.name) == ["web", "mail", "off", "unheard-of", "unlisted"])
    #expect(graph.nodes.filter(\.presence.isThere).map(\.name) == ["web", "mail"])
    #expect(graph.startOrder == ["web"])
  }

  @Test func aServiceStandsAsDeepAsItsLongestChainOfHardDependencies() {
    let graph = Self.graph(
      #"{"a": {}, "b": {}, "c": {}, "d": {}}"#, TestService("a", needs: [.hard("d"), .hard("b")]),
      TestService("b", needs: [.hard("c")]), TestService("c", needs: [.soft("a")]), TestService("d"))
    #expect(graph.nodes.map { "\($0.name) \($0.depth)" } == ["c 0", "b 1", "d 0", "a 2"])
    #expect(graph.cycles == [])
    #expect(
      Self.drawing(graph) == [
        "c: 1 pod", "╰┄→ a: 1 pod", "    ├─→ b: 1 pod", "    │   ╰─→ c (above)", "    ╰─→ d: 1 pod",
      ])
  }

  @Test func servicesThatWaitForOneAnotherAreAllDrawn() {
    let graph = Self.graph(
      #"{"a": {}, "b": {}, "lone": {"replicas": 0}}"#, TestService("a", needs: [.hard("b")]),
      TestService("b", needs: [.hard("a")]), TestService("lone", needs: [.hard("lone")]))
    #expect(graph.cycles == [["a", "b", "a"], ["lone", "lone"]])
    #expect(
      Self.drawing(graph) == [
        "b: 1 pod", "╰─→ a: 1 pod", "    ╰─→ b (above)", "lone: no pods", "╰─→ lone (above)",
      ])
    #expect(graph.nodes.map { "\($0.name) \($0.depth)" } == ["b 1", "a 2", "lone 1"])
  }

  /// Forty services that all need all others have more cycles than can be counted.
  @Test func ofManyCyclesThroughAServiceTheShortestIsShown() {
    let names = (10..<50).map { "s\($0)" }
    let entries = names.map { "\"\($0)\": {}" }.joined(separator: ", ")
    let plan = Plan(
      "{\(entries)}",
      services: names.map { name in TestService(name, needs: names.filter { $0 != name }.map { .hard($0) }) })
    let cycles = DependencyGraph(plan).cycles.sorted { $0[0] < $1[0] }
    #expect(cycles.count == 39)
    #expect(cycles.first == ["s10", "s11", "s10"])
    #expect(cycles.last == ["s48", "s49", "s48"])
  }

  @Test func oneServiceAloneIsDrawnWithItsHosts() {
    let graph = Self.graph(
      #"{"api": {"ingress": {"host": "api.example.com"}}, "web": {"ingress": {}}}"#, TestService("api"),
      TestService("web", needs: [.hard("api")]))
    #expect(graph.rows(of: "web").map(\.description) == ["*", "╰─→ web", "    ╰─→ api"])
    #expect(graph.rows(of: "api").map(\.description) == ["api.example.com", "╰─→ api"])
    #expect(graph.rows(of: "nobody") == [])
    #expect(graph.neededBy("api").map(\.from) == ["web"])
  }

  @Test func foreignTextCannotBreakOutOfItsQuotes() {
    let graph = Self.graph(
      #"{"web": {}}"#, TestService("web", needs: [.soft("\"] --> x\\"), .soft("a\nb"), .soft("<b>#1;`&")]))
    #expect(
      graph.dot == #"""
        digraph "test" {
          rankdir=LR;
          node [shape=box];
          "web" [label="web\n1 pod"];
          "\"] --> x\\" [label="\"] --> x\\\nnot known here", style=dashed];
          "<b>#1;`&" [label="<b>#1;`&\nnot known here", style=dashed];
          "a\nb" [label="a\\u{a}b\nnot known here", style=dashed];
          "web" -> "\"] --> x\\" [style=dashed];
          "web" -> "<b>#1;`&" [style=dashed];
          "web" -> "a\nb" [style=dashed];
        }

        """#)
    #expect(
      graph.mermaid == """
        flowchart LR
          s0["web<br/>1 pod"]
          s1["#quot;] --#gt; x#92;<br/>not known here"]:::elsewhere
          s2["#lt;b#gt;#35;1;#96;#amp;<br/>not known here"]:::elsewhere
          s3["a#92;u{a}b<br/>not known here"]:::elsewhere
          s0 -.-> s1
          s0 -.-> s2
          s0 -.-> s3
          classDef elsewhere stroke-dasharray: 4

        """)
    #expect(graph.rows.map(\.description).last == #"╰┄→ a\u{a}b"#)
  }

  @Test func podsAreCountedAsTheEnvironmentSays() {
    let graph = Self.graph(
      #"{"api": {"autoscaling": {"min": 2, "max": 6, "cpu": 80}}, "web": {"replicas": 4}}"#, TestService("api"),
      TestService("web"))
    #expect(graph.nodes.map(\.presence.description) == ["2 to 6 pods", "4 pods"])
  }
}
