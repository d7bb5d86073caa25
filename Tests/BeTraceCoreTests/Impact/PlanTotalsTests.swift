import BeTraceCore
import Testing

/// What all pods of a plan ask for.
@Suite struct PlanTotalsTests {
  private static let resources =
    #""resources": {"requests": {"cpu": "250m", "memory": "100Mi"}, "limits": {"memory": "200Mi"}}"#

  private func totals(_ entry: String, _ change: @escaping @Sendable (inout TestService.Objects) -> Void = { _ in })
    -> PlanTotals
  {
    Plan(
      #"{"web": {\#(entry)}, "api": {"enabled": false}}"#,
      services: [TestService(changing: change), TestService("api")]
    )
    .totals
  }

  private func amount(_ text: String) throws -> Quantity { try Quantity(parsing: text) }

  @Test func allPodsCount() throws {
    let totals = totals(#""replicas": 3, \#(Self.resources)"#)
    #expect(totals.least == totals.most)
    #expect(totals.most.pods == 3)
    #expect(totals.most.requests == ["cpu": try amount("750m"), "memory": try amount("300Mi")])
    #expect(totals.most.limits == ["memory": try amount("600Mi")])
    #expect(totals.most.unlimited == ["cpu": 3])
  }

  @Test func surplusPodsRoundUp() throws {
    // A quarter of five is two.
    let totals = totals(#""replicas": 5, \#(Self.resources)"#) { _ in }
    #expect(totals.peak.pods == 7)
    #expect(totals.peak.requests["cpu"] == (try amount("1750m")))
  }

  @Test func autoscalersGiveARange() {
    let totals = totals(#""autoscaling": {"min": 2, "max": 8, "cpu": 70}, \#(Self.resources)"#)
    #expect((totals.least.pods, totals.most.pods, totals.peak.pods) == (2, 8, 10))
  }

  @Test func containersThatInitializeCountIfTheyNeedMore() throws {
    let totals = totals(#""replicas": 2, \#(Self.resources)"#) {
      var container = $0.container
      container.name = "first"
      container.resources?.requests["cpu"] = "2"
      container.resources?.limits = [:]
      (container.livenessProbe, container.readinessProbe, container.ports) = (nil, nil, [])
      $0.deployment.spec.template.spec.initContainers = [container]
    }
    #expect(totals.most.requests == ["cpu": try amount("4"), "memory": try amount("200Mi")])
  }

  @Test func whatIsOffAsksForNothing() { #expect(totals(#""enabled": false"#).most.pods == 0) }
}
