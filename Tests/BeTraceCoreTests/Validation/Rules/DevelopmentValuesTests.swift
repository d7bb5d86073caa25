import BeTraceCore
import Testing

/// Values that are meant for development, where it matters: EF-09.
@Suite struct DevelopmentValuesTests {
  private enum Mode: String, CaseIterable {
    case quick, safe
  }

  private static let web = TestService(
    parameters: [
      OwnParameter<Mode>.choice("mode", default: .safe, help: "How it works.", devOnly: [.quick]).parameter,
      OwnParameter.boolean("reload", default: true, help: "Whether it reloads.", devOnly: [true]).parameter,
    ],
    variables: [
      Variable("DEBUG", help: "Whether all is logged.", devOnly: ["true"]),
      Variable("LEVEL", default: .text("info"), help: "How much is logged.", devOnly: ["trace"]),
    ])
  private static let guarded = #""namespace": "shop", "protected": true"#
  private static let pulled = #""imagePullPolicy": "IfNotPresent""#

  private static func row(
    _ name: String, _ entry: String, settings: String = guarded, extending parents: [EnvironmentText] = [],
    _ shows: String...
  ) -> RuleRow {
    RuleRow(
      name, #"{"web": {\#(pulled)\#(entry)}}"#, settings: settings, extending: parents, services: [web],
      about: ["EF-09"], shows: shows)
  }

  private static func says(_ place: String, _ field: String, _ value: String) -> String {
    "\(place): warning: web: \(field): '\(field)' is \(value), which is meant for development only: 'test' is protected "
      + "[EF-09]"
  }

  @Test(arguments: [
    row("what suits", #", "reload": false, "mode": "safe", "env": {"DEBUG": "false"}"#),
    row("not protected", #", "mode": "quick""#, settings: #""namespace": "shop""#),
    row("a choice", #", "reload": false, "mode": "quick""#, says("test.json:2:70", "mode", "'quick'")),
    row("a default", "", says("test", "reload", "true")),
    row(
      "a variable", #", "reload": false, "env": {"DEBUG": "true"}"#,
      says("test.json:2:79", "env.DEBUG", "'true'")),
    row(
      "a variable with a default", #", "reload": false, "env": {"LEVEL": "trace"}"#,
      says("test.json:2:79", "env.LEVEL", "'trace'")),
    row(
      "inherited", #", "reload": false"#,
      extending: [EnvironmentText("base", #"{"web": {"mode": "quick"}}"#)], says("base.json:2:18", "mode", "'quick'")),
    row("off", #", "enabled": false"#),
  ])
  func protectedEnvironmentsAreForUse(_ row: RuleRow) { row.check() }
}
