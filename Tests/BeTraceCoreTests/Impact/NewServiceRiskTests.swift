import BeTraceCore
import Testing

/// How much may go wrong with a service that is wholly new: nothing of what runs already hangs on it, unless it says so.
@Suite struct NewServiceRiskTests {
  private static let limiting = #""namespace": "shop", "platform": {"networkPolicies": "fromDependencies"}"#

  /// A service with an account of its own, and whatever else is in `others`.
  private static func service(_ name: String, needs: [Dependency] = [], _ others: [Resource] = []) -> TestService {
    TestService(name, needs: needs) { objects in
      let account = ServiceAccount(metadata: ObjectMeta(name: name, namespace: "shop"))
      objects.others += [account.resource] + others
    }
  }

  private static func impacts(
    _ services: [TestService], from former: String, to entries: String, settings: String = limiting,
    formerSettings: String = limiting
  ) -> [Impact] {
    Plan(entries, settings: settings, services: services)
      .impacts(over: Plan(former, settings: formerSettings, services: services))
  }

  @Test func whereNothingIsThereItIsMedium() {
    let impacts = Self.impacts([Self.service("web")], from: "{}", to: #"{"web": {}}"#)
    #expect(impacts.headline == "6 new objects, no restart")
    #expect(impacts.risk == .medium)
  }

  @Test func besideOthersThatHaveNothingToDoWithItItIsMedium() {
    let impacts = Self.impacts(
      [Self.service("web"), Self.service("api")], from: #"{"web": {}}"#, to: #"{"web": {}, "api": {}}"#)
    // The namespace, and what denies the rest there, are there already.
    #expect(impacts.headline == "4 new objects, no restart")
    #expect(impacts.risk == .medium)
  }

  @Test func whoeverItConnectsToLetsMoreIn() {
    let services = [Self.service("web", needs: [.hard("api")]), Self.service("api")]
    let impacts = Self.impacts(services, from: #"{"api": {}}"#, to: #"{"web": {}, "api": {}}"#)
    #expect(impacts.risk == .high)
    let high = impacts.filter { $0.risk == .high }
    #expect(high.map(\.description) == ["NetworkPolicy 'api': changes in place (ingress)"])
  }

  @Test func policiesAboutPodsThatRunAlreadyAreHigh() {
    let impacts = Self.impacts(
      [Self.service("web")], from: #"{"web": {}}"#, to: #"{"web": {}}"#, formerSettings: #""namespace": "shop""#)
    #expect(
      impacts.map { "\($0.risk.rawValue): \($0)" } == [
        "high: NetworkPolicy 'default-deny': new", "high: NetworkPolicy 'web': new",
      ])
  }

  @Test func aServiceThatIsThereAndGetsAnAccountIsHigh() {
    let services = [
      TestService { objects in
        guard objects.parameters.replicas == 2 else { return }
        objects.others = [ServiceAccount(metadata: ObjectMeta(name: "web", namespace: "shop")).resource]
      }
    ]
    let impacts = Self.impacts(
      services, from: #"{"web": {"replicas": 1}}"#, to: #"{"web": {"replicas": 2}}"#,
      settings: #""namespace": "shop""#, formerSettings: #""namespace": "shop""#)
    #expect(impacts.risk == .high)
  }

  @Test func rightsAreHighWhoeverGetsThem() {
    let rights = Resource([
      "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
      "metadata": ["name": "web", "namespace": "shop"],
      "roleRef": ["apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "edit"],
    ])
    #expect(Self.impacts([Self.service("web", [rights])], from: "{}", to: #"{"web": {}}"#).risk == .high)
  }
}
