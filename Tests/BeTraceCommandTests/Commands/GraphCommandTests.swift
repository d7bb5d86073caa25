import Testing

/// `betrace-tui graph`
struct GraphCommandTests {
  @Test func servicesStandAboveWhatTheyNeed() throws {
    #expect(
      try Desk().perform("graph", "production") == """
        SERVICE                STATE
        betrace.example.com
        ╰─→ bff                3 pods
            ├─→ backend        1 pod
            │   ├─→ nats       5 pods
            │   ├┄→ alloy      not known here
            │   ╰┄→ tempo      external
            ├┄→ nats (above)
            ├┄→ tempo (above)
            ╰┄→ workos         external
        worker                 3 to 12 pods
        ├─→ nats (above)
        ╰┄→ backend (above)

        ─→ hard: starts first   ┄→ soft: used when there
        start order: nats → backend → bff → worker

        """)
  }

  @Test func whatIsTurnedOffIsNotDrawnUnlessItIsNeeded() throws {
    let desk = try Desk()
    #expect(!desk.perform("graph", "dev").contains("worker"))
    _ = desk.perform("set", "nats/dev/enabled=false")
    #expect(
      desk.perform("graph", "dev") == """
        SERVICE                STATE
        betrace.localhost
        ╰─→ bff                1 pod
            ├─→ backend        1 pod
            │   ├─→ nats       turned off
            │   ├┄→ alloy      not known here
            │   ╰┄→ tempo      external
            ├┄→ nats (above)
            ├┄→ tempo (above)
            ╰┄→ workos         external

        ─→ hard: starts first   ┄→ soft: used when there
        start order: backend → bff

        """)
  }

  @Test func graphvizDrawsIt() throws {
    #expect(
      try Desk().perform("graph", "staging", "-o", "dot") == """
        digraph "staging" {
          rankdir=LR;
          node [shape=box];
          "nats" [label="nats\\n3 pods"];
          "backend" [label="backend\\n1 pod"];
          "bff" [label="bff\\n2 pods"];
          "worker" [label="worker\\n2 pods"];
          "alloy" [label="alloy\\nnot known here", style=dashed];
          "tempo" [label="tempo\\nexternal", style=dashed];
          "workos" [label="workos\\nexternal", style=dashed];
          "host:staging.betrace.example.com" [label="staging.betrace.example.com", shape=plain];
          "host:staging.betrace.example.com" -> "bff";
          "backend" -> "nats";
          "backend" -> "alloy" [style=dashed];
          "backend" -> "tempo" [style=dashed];
          "bff" -> "backend";
          "bff" -> "nats" [style=dashed];
          "bff" -> "tempo" [style=dashed];
          "bff" -> "workos" [style=dashed];
          "worker" -> "nats";
          "worker" -> "backend" [style=dashed];
        }

        """)
  }

  @Test func markdownDrawsIt() throws {
    #expect(
      try Desk().perform("graph", "staging", "-o", "mermaid") == """
        flowchart LR
          h0(["staging.betrace.example.com"])
          s0["nats<br/>3 pods"]
          s1["backend<br/>1 pod"]
          s2["bff<br/>2 pods"]
          s3["worker<br/>2 pods"]
          s4["alloy<br/>not known here"]:::elsewhere
          s5["tempo<br/>external"]:::elsewhere
          s6["workos<br/>external"]:::elsewhere
          h0 --> s2
          s1 --> s0
          s1 -.-> s4
          s1 -.-> s5
          s2 --> s1
          s2 -.-> s0
          s2 -.-> s5
          s2 -.-> s6
          s3 --> s0
          s3 -.-> s1
          classDef elsewhere stroke-dasharray: 4

        """)
  }

  @Test func programsReadIt() throws {
    let desk = try Desk([])
    try desk.write(
      """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"nats": {}, "worker": {}}}
      """, to: "environments/dev.json")
    #expect(
      desk.perform("graph", "dev", "-o", "json") == """
        {
          "environment": "dev",
          "services": [
            {
              "name": "nats",
              "state": "deployed",
              "depth": 0,
              "workload": "StatefulSet",
              "pods": {
                "least": 1,
                "most": 1
              }
            },
            {
              "name": "worker",
              "state": "deployed",
              "depth": 1,
              "workload": "Deployment",
              "pods": {
                "least": 1,
                "most": 1
              }
            },
            {
              "name": "backend",
              "state": "unlisted",
              "depth": 0,
              "workload": null,
              "pods": null
            }
          ],
          "dependencies": [
            {
              "from": "worker",
              "to": "nats",
              "strength": "hard"
            },
            {
              "from": "worker",
              "to": "backend",
              "strength": "soft"
            }
          ],
          "entrances": [],
          "cycles": []
        }

        """)
  }

  @Test func anEnvironmentWithoutServicesSaysSo() throws {
    let desk = try Desk([])
    _ = desk.perform("new", "workspace", ".")
    #expect(desk.perform("graph", "dev") == "no services: dev deploys none\n")
  }

  @Test(arguments: [
    ("prod", 66, "there is no environment 'prod': use base, dev, staging, production, torn"),
    ("base", 64, "'base' is abstract and never rendered; those that extend it are dev, staging, production"),
    (
      "torn", 65,
      "environments/torn.json:1:2: error: the file ends inside the object opened on line 1; close it with '}' [EF-01]"
    ),
  ])
  func whatCannotBeDrawnIsSaid(_ environment: String, status: Int, message: String) throws {
    let desk = try Desk()
    try desk.write("{", to: "environments/torn.json")
    #expect(desk.perform("graph", environment) == "! betrace-tui: \(message)\n= \(status)\n")
  }
}
