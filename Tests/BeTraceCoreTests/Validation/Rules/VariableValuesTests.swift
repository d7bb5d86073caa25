import BeTraceCore
import Testing

/// Texts of variables that a module says its program cannot do with: MOD-05, MOD-06.
@Suite struct VariableValuesTests {
  private static let service = TestService(variables: [
    Variable("PORT", default: .port(ServiceInfo.Port("http", 8080)), help: "Where it listens."),
    Variable("LEVEL", help: "How much it logs.", choices: ["info", "debug"]),
    Variable("OTHER", help: "Anything."),
  ])

  private static func row(
    _ name: String, _ variables: String, over parent: String = "", _ shows: String...
  ) -> RuleRow {
    RuleRow(
      name, #"{"web": {"env": {\#(variables)}}}"#,
      extending: [EnvironmentText("parent", #"{"web": {"env": {\#(parent)}}}"#)], services: [service],
      about: ["MOD-05", "MOD-06"], shows: shows)
  }

  @Test(arguments: [
    row("the module's own", ""),
    row("the same number", #""PORT": "8080""#),
    row("no variable at all", #""PORT": null"#),
    row("a variable that is no port", #""OTHER": "4000""#),
    row(
      "another number", #""PORT": "4000""#,
      "test.json:2:26: warning: web: env.PORT: 'PORT' tells 'web' to listen on '4000', but probes and Services ask its port "
        + "'http', 8080: its pods never get ready; leave it out [MOD-05]"),
    row(
      "another number that is inherited", "", over: #""PORT": "http""#,
      "parent.json:2:26: warning: web: env.PORT: 'PORT' tells 'web' to listen on 'http', but probes and Services ask its "
        + "port 'http', 8080: its pods never get ready; leave it out [MOD-05]"),
  ])
  func programsListenWhereTheyAreAsked(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    row("one of them", #""LEVEL": "info""#),
    row("another", #""LEVEL": "debug""#),
    row("a reference", #""LEVEL": {"secretKeyRef": {"name": "a", "key": "b"}}"#),
    row(
      "none of them", #""LEVEL": "xff""#,
      "test.json:2:27: warning: web: env.LEVEL: 'LEVEL' is 'xff', which 'web' does not know: it takes 'info' and 'debug' "
        + "[MOD-06]"),
    row(
      "nearly one", #""LEVEL": "debgu""#,
      "test.json:2:27: warning: web: env.LEVEL: 'LEVEL' is 'debgu', which 'web' does not know: it takes 'info' and 'debug'; "
        + "did you mean 'debug'? [MOD-06]"),
    row(
      "in capitals, inherited", "", over: #""LEVEL": "INFO""#,
      "parent.json:2:27: warning: web: env.LEVEL: 'LEVEL' is 'INFO', which 'web' does not know: it takes 'info' and "
        + "'debug'; did you mean 'info'? [MOD-06]"),
    row(
      "empty", #""LEVEL": """#,
      "test.json:2:27: warning: web: env.LEVEL: 'LEVEL' is '', which 'web' does not know: it takes 'info' and 'debug' "
        + "[MOD-06]"),
  ])
  func programsKnowWhatTheyAreTold(_ row: RuleRow) { row.check() }
}
