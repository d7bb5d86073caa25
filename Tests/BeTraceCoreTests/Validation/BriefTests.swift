import BeTraceCore
import Testing

/// What findings say in few words, beside the name of what they are about.
struct BriefTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let entries: String
    var settings = #""namespace": "shop""#
    let briefs: [String]

    init(_ name: String, _ entries: String, settings: String = #""namespace": "shop""#, briefs: [String]) {
      testDescription = name
      self.entries = entries
      self.settings = settings
      self.briefs = briefs
    }
  }

  @Test(arguments: [
    Row(
      "what only a sentence explains", #"{"web": {"replicas": 1}}"#,
      settings: #""namespace": "shop", "protected": true"#,
      briefs: ["never pulled: nodes must have it", "one pod: away while it is replaced"]),
    Row(
      "the path is that of the row", #"{"web": {"resources": {"limits": {"memory": "512mb"}}}}"#,
      briefs: ["no quantity; '512Mi'?"]),
    Row(
      "a quantity that nobody can guess", #"{"web": {"resources": {"limits": {"memory": "much"}}}}"#,
      briefs: ["no quantity"]),
    Row("a number that is too low", #"{"web": {"replicas": -1}}"#, briefs: ["must be 0 or more, not -1"]),
    Row(
      "a format that takes a sentence", #"{"web": {"namespace": "Shop"}}"#, briefs: ["must be a DNS label"]),
    Row(
      "a request above its limit",
      #"{"web": {"resources": {"requests": {"memory": "1Gi"}, "limits": {"memory": "512Mi"}}}}"#,
      briefs: ["1Gi is more than the limit, 512Mi"]),
    Row("a key that there is not", #"{"web": {"replica": 2}}"#, briefs: ["no such setting; did you mean 'replicas'?"]),
    Row("a null", #"{"web": {"replicas": null}}"#, briefs: ["cannot be null"]),
    Row(
      "a colon in quotes", #"{"web": {}, "we: b": {}}"#, briefs: ["no module is called 'we: b'"]),
  ])
  func briefs(_ row: Row) {
    let plan = Plan(row.entries, settings: row.settings, services: [TestService()])
    #expect(plan.findings.filter { $0.severity != .info && RuleRow.isOrdinary($0) }.map(\.brief) == row.briefs)
  }
}
