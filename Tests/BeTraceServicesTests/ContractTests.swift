import BeTraceCore
import BeTraceServices
import ServiceModuleTesting
import Testing

/// What every module has to keep to, whatever its service does.
@Suite struct ContractTests {
  private static let names = BeTraceServices.all.map(\.info.name)

  @Test(arguments: BeTraceServices.all.indices)
  func theContractIsKept(by index: Int) {
    expectContract(of: BeTraceServices.all[index], among: BeTraceServices.all)
  }

  @Test func whatIsNotKeptIsAnIssueWithItsReason() {
    withKnownIssue {
      expectContract(of: LostWorker(), among: BeTraceServices.all)
    } matching: { issue in
      issue.comments.map(\.rawValue) == [
        "worker: dependency 'nat': expected a service that there is, found none of that name; correct the name, or list it under "
          + "'platform.externals.services' of an environment; did you mean 'nats'? [CON-12]"
      ]
    }
  }

  @Test func withoutNeighboursNobodyIsMissed() { expectContract(of: LostWorker()) }

  @Test(arguments: names)
  func everyObjectIsInTheNamespaceAndNamedAfterTheService(_ name: String) {
    for resource in Rendering.plan(name)[name]?.resources ?? [] where resource.kind != "Namespace" {
      #expect(resource.namespace == "betrace")
      #expect(resource.name == name || resource.name.hasPrefix("\(name)-"))
    }
  }

  /// Whatever an environment may say, the server takes what comes of it, and it can work.
  @Test(arguments: names)
  func whateverIsAllowedIsWithoutError(_ name: String) throws {
    let contract = try #require(Rendering.catalogue[name]).contract
    var parameters = RandomParameters(seed: 2026)
    var plan = Rendering.plan(name)
    for _ in 0..<300 {
      let entry = parameters.entry(of: contract)
      plan = Rendering.plan(name, entry, reusing: plan)
      #expect(plan.errors == [], "\(entry)")
      #expect(plan[name]?.resources.isEmpty == false, "\(entry)")
    }
  }

  @Test(arguments: names)
  func podsMeetTheRestrictedStandard(_ name: String) throws {
    let pod = try pod(of: name)
    #expect(pod["securityContext"]?["runAsNonRoot"] == true)
    #expect(pod["securityContext"]?["runAsUser"]?.integer ?? 0 > 10000)
    #expect(pod["securityContext"]?["seccompProfile"] == ["type": "RuntimeDefault"])
    #expect(pod["automountServiceAccountToken"] == false)
    for container in try #require(pod["containers"]?.array) {
      #expect(container["securityContext"]?["allowPrivilegeEscalation"] == false)
      #expect(container["securityContext"]?["readOnlyRootFilesystem"] == true)
      #expect(container["securityContext"]?["capabilities"] == ["drop": ["ALL"]])
    }
    let allowed = ["emptyDir", "configMap", "persistentVolumeClaim"]
    for volume in pod["volumes"]?.array ?? [] {
      #expect(volume.object?.keys.allSatisfy { $0 == "name" || allowed.contains($0) } == true)
    }
  }

  @Test(arguments: names)
  func theGracePeriodOutlastsTheFarewell(_ name: String) throws {
    let farewell = try container(of: name)["lifecycle"]?["preStop"]?["sleep"]?["seconds"]?.integer ?? 0
    let gracePeriod = try pod(of: name)["terminationGracePeriodSeconds"]?.integer ?? 0
    #expect(gracePeriod > farewell + 5)
  }

  private func pod(of name: String) throws -> Value {
    let pods = Rendering.plan(name)[name]?.resources.compactMap { $0.body["spec"]?["template"]?["spec"] }
    return try #require(pods?.first)
  }

  private func container(of name: String) throws -> Value {
    let containers = try pod(of: name)["containers"]?.array
    return try #require(containers?.first)
  }
}

/// A worker that needs a service of which nobody has heard.
private struct LostWorker: ServiceModule {
  private let worker = Worker()
  var info: ServiceInfo { worker.info }
  let dependencies = [Dependency.hard("nat")]
  var parameters: [Parameter] { worker.parameters }
  var variables: [Variable] { worker.variables }

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment { worker.makeDeployment(parameters) }
}
