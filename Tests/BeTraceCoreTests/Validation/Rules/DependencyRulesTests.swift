import BeTraceCore
import Testing

@Suite struct DependencyRulesTests {
  private static let pair = [TestService("api"), TestService("web", needs: [.hard("api"), .soft("mail")])]
  private static let externals = """
    "namespace": "shop", "platform": {"externals": {"services": {"api": {"namespace": "far", "ports": {"http": 80}}}}}
    """

  @Test(arguments: [
    RuleRow("there", services: pair),
    RuleRow("outside", #"{"web": {}}"#, settings: externals, services: pair),
    RuleRow(
      "turned off", #"{"web": {}, "api": {"enabled": false}}"#, services: pair,
      shows: ["test.json:2:32: error: web: 'web' cannot run without 'api', which is turned off [X-12]"]),
    RuleRow(
      "a port that it does not have",
      services: [TestService("api"), TestService("web", needs: [.hard("api", ports: ["htp"])])],
      shows: [
        "test: error: web: the module of 'web' needs port 'htp' of 'api', which offers 'http': network policies open all of "
          + "them instead; did you mean 'http'? [X-15]"
      ]),
    RuleRow("both turned off", #"{"web": {"enabled": false}, "api": {"enabled": false}}"#, services: pair),
    RuleRow(
      "not listed", #"{"web": {}}"#, services: pair,
      shows: ["test.json:2:2: error: web: 'web' cannot run without 'api', which no environment lists [X-12]"]),
    RuleRow(
      "misspelt by the module", services: [TestService("api"), TestService("web", needs: [.hard("apj")])],
      shows: [
        "test: error: web: 'web' cannot run without 'apj', which is no service of this workspace; did you mean 'api'? [X-12]"
      ]),
    RuleRow(
      "unknown", services: [TestService(needs: [.hard("database")])],
      shows: [
        "test: error: web: 'web' cannot run without 'database', which is no service of this workspace: list it under "
          + "'platform.externals.services' [X-12]"
      ]),
    RuleRow(
      "a cycle",
      services: [
        TestService("a", needs: [.hard("b")]), TestService("b", needs: [.hard("c")]),
        TestService("c", needs: [.hard("a")]),
      ],
      shows: ["test: error: a: services wait for one another, and none can start: a > b > c > a [X-12]"]),
    RuleRow(
      "a soft cycle", services: [TestService("a", needs: [.soft("b")]), TestService("b", needs: [.hard("a")])]),
  ])
  func hardDependenciesAreThere(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "there", #"{"api": {}, "web": {"env": {"API": {"serviceRef": {"service": "api", "port": "http"}}}}}"#,
      services: pair),
    RuleRow(
      "outside", #"{"web": {"env": {"API": {"serviceRef": {"service": "api", "port": "http"}}}}}"#, settings: externals,
      services: pair),
    RuleRow(
      "no such service", #"{"api": {}, "web": {"env": {"API": {"serviceRef": {"service": "apj", "port": "http"}}}}}"#,
      services: pair,
      shows: [
        "test.json:2:36: error: web: env.API: 'API' refers to 'apj', which is no service of this environment: it has no "
          + "address; did you mean 'api'? [X-15]"
      ]),
    RuleRow(
      "no such port", #"{"api": {}, "web": {"env": {"API": {"serviceRef": {"service": "api", "port": "htp"}}}}}"#,
      services: pair,
      shows: [
        "test.json:2:36: error: web: env.API: 'API' refers to port 'htp' of 'api', which offers 'http'; did you mean 'http'? "
          + "[X-15]"
      ]),
    RuleRow(
      "turned off",
      #"{"api": {"enabled": false}, "web": {"env": {"API": {"serviceRef": {"service": "api", "port": "http"}}}}}"#,
      services: [TestService("api"), TestService("web")],
      shows: [
        "test.json:2:52: error: web: env.API: 'API' refers to 'api', which is turned off: nothing answers there [X-15]"
      ]),
    RuleRow(
      "what is beyond the cluster",
      #"{"web": {"env": {"API": {"serviceRef": {"service": "far", "port": "https"}}}}}"#,
      settings: #"""
        "namespace": "shop", "platform": {"externals": {"services": {"far": {"addresses": "0.0.0.0/0", "ports": {"https": 443}}}}}
        """#,
      services: [TestService(needs: [.soft("far")])], about: ["X-15"],
      shows: [
        "test.json:2:25: error: web: env.API: 'API' refers to 'far', which is beyond the cluster and has no name there: "
          + "write its address as a text [X-15]"
      ]),
    RuleRow(
      "a hard dependency that is turned off is one fault",
      #"{"api": {"enabled": false}, "web": {"env": {"API": {"serviceRef": {"service": "api", "port": "http"}}}}}"#,
      services: pair,
      shows: ["test.json:2:21: error: web: 'web' cannot run without 'api', which is turned off [X-12]"]),
    RuleRow(
      "misspelt below, and mended there", #"{"api": {}, "web": {}}"#,
      extending: [
        EnvironmentText(
          "base", #"{"web": {"env": {"API": {"serviceRef": {"service": "ap", "port": "http"}}}}}"#)
      ], services: pair,
      shows: [
        "base.json:2:25: error: web: env.API: 'API' refers to 'ap', which is no service of this environment: it has no "
          + "address; did you mean 'api'? [X-15]"
      ]),
  ])
  func variablesReferToWhatIsThere(_ row: RuleRow) { row.check() }
}
