import BeTraceCore
import Testing

/// A module that makes nothing of some parameters.
@Suite struct FailingModuleTests {
  /// Makes nothing for two replicas and for four, and has not answered yet for three.
  private struct Picky: ServiceModule {
    private let service = TestService()

    var info: ServiceInfo { service.info }
    var dependencies: [Dependency] { [] }
    var parameters: [Parameter] { service.parameters }
    var variables: [Variable] { [] }

    func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
      switch parameters.replicas {
      case 2: throw ModuleFailure("two is not enough", at: Place(file: "services/web/web.nix", line: 3, column: 5))
      case 3: throw .awaited
      case 4: throw ModuleFailure("four is too many", field: Field("replicas"))
      default: return service.makeDeployment(parameters)
      }
    }
  }

  private static let catalogue = Catalogue([Picky(), TestService("api")])

  private static func plan(
    replicas: Int, api: String = "{}", settings: String = "", after former: Plan? = nil,
    in catalogue: Catalogue = catalogue
  ) -> Plan {
    let file = """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "test",\(settings)
       "services": {"web": {"replicas": \(replicas)}, "api": \(api)}}
      """
    let environments = Environments(
      [EnvironmentFile(path: "environments/test.json", bytes: Array(file.utf8), catalogue: catalogue)],
      catalogue: catalogue)
    return Plan("test", in: environments, on: .testDay, reusing: former)
  }

  private static func failures(_ plan: Plan) -> [String] {
    plan.findings.filter { $0.rule == "MOD-09" }.map(\.description)
  }

  @Test func isAFindingAtItsPlaceAndLeavesTheOthersDeployed() {
    let plan = Self.plan(replicas: 2)
    #expect(Self.failures(plan) == ["services/web/web.nix:3:5: error: web: two is not enough [MOD-09]"])
    #expect(plan["web"]?.resources.isEmpty == true)
    #expect(plan["api"]?.resources.isEmpty == false)
  }

  @Test func blamesTheFieldThatItDoesNotTake() {
    #expect(
      Self.failures(Self.plan(replicas: 4)) == [
        "environments/test.json:2:35: error: web: replicas: four is too many [MOD-09]"
      ])
  }

  @Test func keepsTheObjectsOfBeforeMarkedAsOutOfDate() {
    let first = Self.plan(replicas: 1)
    let failed = Self.plan(replicas: 2, after: first)
    #expect(failed["web"]?.resources == first["web"]?.resources)
    #expect(failed["web"]?.isStale == true)
    #expect(Self.failures(failed).count == 1)
    let mended = Self.plan(replicas: 1, after: failed)
    #expect(mended["web"]?.isStale == false)
    #expect(Self.failures(mended) == [])
  }

  @Test func whatItMadeBeforeIsNotCalledLeftBehind() {
    let applied = Self.plan(replicas: 2).applied(over: Self.plan(replicas: 1))
    #expect(applied.findings.map(\.rule).filter { $0 == "UPD-06" } == [])
    let without = Self.catalogue.services.filter { $0.name == "api" }.map(\.module)
    #expect(
      Self.plan(replicas: 1, in: Catalogue(without)).applied(over: Self.plan(replicas: 1)).findings.map(\.rule)
        .contains("UPD-06"))
  }

  @Test func whatOthersTakeFromItIsNotMissed() {
    let reader = TestService("api") { objects in
      objects.container.envFrom = [EnvFromSource(.configMapRef(name: "web-settings"))]
    }
    let rules = { (module: any ServiceModule) in
      Self.plan(replicas: 1, in: Catalogue([module, reader])).findings(of: "api").map(\.rule)
    }
    #expect(rules(TestService("web")).contains("X-09"))
    #expect(!rules(SilentService()).contains("X-09"))
  }

  @Test func whatItHasOnceItIsMendedIsKnownToThoseThatStayedTheSame() {
    let before = Catalogue([TestService("web", ports: []), TestService("api")])
    let after = before.adding([TestService("web")])
    let api = #"{"env": {"WEB": {"serviceRef": {"service": "web", "port": "http", "as": "url"}}}}"#
    let broken = Self.plan(replicas: 1, api: api, in: before)
    #expect(broken.findings(of: "api").map(\.rule).contains("X-15"))
    let mended = Self.plan(replicas: 1, api: api, after: broken, in: after)
    #expect(!mended.findings(of: "api").map(\.rule).contains("X-15"))
    #expect(mended["api"]?.resources == Self.plan(replicas: 1, api: api, in: after)["api"]?.resources)
  }

  @Test func anExceptionForItMayBeNeededAgain() {
    let exceptions =
      #" "exceptions": [{"rule": "POL-01", "reason": "r", "until": "2030-06-30", "service": "web"}],"#
    let rules = { (replicas: Int) in Self.plan(replicas: replicas, settings: exceptions).findings.map(\.rule) }
    #expect(rules(1).contains("POL-16"))
    #expect(!rules(2).contains("POL-16"))
  }

  @Test func whatPoliciesOfOthersLackIsSaid() {
    let needing = Catalogue([Picky(), TestService("api", needs: [.hard("web")])])
    let platform = #" "platform": {"networkPolicies": "fromDependencies"},"#
    let lack = "two is not enough; until then the NetworkPolicies of 'api' allow nothing from it or to it"
    let failures = { (former: Plan?) in
      Self.failures(Self.plan(replicas: 2, settings: platform, after: former, in: needing))
    }
    #expect(failures(nil).first?.contains(lack) == true)
    #expect(failures(Self.plan(replicas: 1, settings: platform, in: needing)).first?.contains("until then") == false)
  }

  @Test func isNoFindingWhileItsAnswerIsAwaited() {
    let plan = Self.plan(replicas: 3, after: Self.plan(replicas: 1))
    #expect(plan["web"]?.isStale == true)
    #expect(Self.failures(plan) == [])
  }

  @Test func replacesAnotherOfItsName() {
    let added = Self.catalogue.adding([TestService("api")])
    #expect(added.names == ["api", "web"])
    #expect(added["api"]?.replaced == Self.catalogue["api"]?.origin)
    #expect(added["web"]?.replaced == nil)
    #expect(added["web"] === Self.catalogue["web"])
  }
}
