import BeTraceCore
import Testing

@Suite struct RuleExplanationTests {
  @Test func everyRuleIsExplainedWithItsOwnSeverity() {
    for rule in Rule.all {
      #expect(RuleExplanation.of(rule.id)?.weight == rule.weight, "\(rule.id)")
    }
  }

  @Test func severityFollowsTheProfileWhereItIsAPractice() {
    let profiles = PlatformSettings.PolicyProfile.allCases
    #expect(profiles.map { RuleExplanation.of("POL-01")?.severity(under: $0) } == [.info, .warning, .error])
    #expect(profiles.map { RuleExplanation.of("X-09")?.severity(under: $0) } == [.error, .error, .error])
    #expect(RuleExplanation.of("pol-01b")?.weight.description == "info (strict: warning)")
    #expect(RuleExplanation.of("POL-99") == nil)
  }

  @Test func textsAreSentencesAndStandOnce() {
    for rule in RuleExplanation.all {
      for text in [rule.meaning, rule.importance, rule.remedy] { expectParagraph(text, rule.id) }
      #expect(!rule.title.hasSuffix("."), "\(rule.id)")
    }
    let ids = RuleExplanation.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
  }
}
