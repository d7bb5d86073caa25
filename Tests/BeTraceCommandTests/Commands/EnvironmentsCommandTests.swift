import Testing

/// `betrace-tui environments`
struct EnvironmentsCommandTests {
  @Test func theTreeIsListed() throws {
    #expect(
      try Desk().perform("environments") == """
        ENVIRONMENT                 EXTENDS  NAMESPACE        SERVICES  SETS  PROBLEMS             FILE
        base (abstract)             -        -                -         11    -                    \
        environments/base.json
          dev                       base     betrace-dev      3         13    3 remarks            \
        environments/dev.json
          staging                   base     betrace-staging  4         23    2 remarks            \
        environments/staging.json
            production (protected)  staging  betrace          4         24    1 warning, 1 remark  \
        environments/production.json

        """)
  }

  @Test func programsReadThemAsJSON() throws {
    let desk = try Desk([])
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"nats": {}}}"#,
      to: "environments/dev.json")
    #expect(
      desk.perform("environments", "-o", "json") == """
        [
          {
            "name": "dev",
            "extends": null,
            "readable": true,
            "abstract": false,
            "protected": false,
            "context": null,
            "namespace": null,
            "services": [
              "nats"
            ],
            "overrides": 0,
            "findings": {
              "error": 0,
              "warning": 1,
              "info": 1
            },
            "file": "environments/dev.json"
          }
        ]

        """)
  }

  @Test func oneThatCannotBeReadIsListedWithItsProblem() throws {
    let desk = try Desk([])
    try desk.write("{", to: "environments/broken.json")
    #expect(
      desk.perform("environments") == """
        ENVIRONMENT  EXTENDS  NAMESPACE  SERVICES  SETS  PROBLEMS  FILE
        broken       ?        ?          ?         ?     1 error   environments/broken.json

        """)
  }
}
