import BeTraceCore
import BeTraceServices
import Testing

/// What every module has to keep to, whatever its service does.
@Suite struct ContractTests {
  private static let names = BeTraceServices.all.map(\.info.name)

  @Test(arguments: names)
  func defaultsAreWithoutError(_ name: String) {
    #expect(Rendering.plan(name).errors == [])
  }

  @Test(arguments: names)
  func sameParametersGiveTheSameBytes(_ name: String) {
    #expect(Rendering.yaml(name) == Rendering.yaml(name))
  }

  @Test(arguments: names)
  func everyObjectIsInTheNamespaceAndNamedAfterTheService(_ name: String) {
    for resource in Rendering.plan(name)[name]?.resources ?? [] where resource.kind != "Namespace" {
      #expect(resource.namespace == "betrace")
      #expect(resource.name == name || resource.name.hasPrefix("\(name)-"))
    }
  }

  @Test(arguments: names)
  func anUnknownArgumentIsRefused(_ name: String) throws {
    let known = try #require(Rendering.catalogue[name]).contract.parameters.map(\.name).joined(separator: ", ")
    #expect(Rendering.errors(name, #"{"nonsense": 1}"#) == ["'\(name)' has no 'nonsense': use \(known)"])
  }

  @Test(arguments: names)
  func withoutIngressSettingsThereIsNoIngress(_ name: String) {
    #expect(Rendering.yaml(name, kind: "Ingress").isEmpty)
    #expect(Rendering.yaml(name, #"{"ingress": null}"#, kind: "Ingress").isEmpty)
  }

  @Test(arguments: names)
  func ownParametersWorkAtTheirBoundsAndNotBeyond(_ name: String) throws {
    let contract = try #require(Rendering.catalogue[name]).contract
    for own in contract.ownNames {
      let type = try #require(contract[own]).type
      let (inside, outside) = try bounds(of: type)
      for value in inside {
        let plan = Rendering.plan(name, #"{"\#(own)": \#(value)}"#)
        #expect(plan.errors == [])
        #expect(plan[name]?.resources.isEmpty == false)
      }
      for value in outside {
        #expect(Rendering.errors(name, #"{"\#(own)": \#(value)}"#).count == 1)
      }
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
  func portsAgreeWithTheInfo(_ name: String) throws {
    let (info, container) = try container(of: name)
    let containerPorts = container["ports"]?.array ?? []
    #expect(containerPorts.map { $0["name"]?.text } == info.ports.map(\.name))
    #expect(containerPorts.map { $0["containerPort"]?.integer } == info.ports.map(\.containerPort))

    for service in Rendering.plan(name)[name]?.resources ?? [] where service.kind == "Service" {
      let ports = service.body["spec"]?["ports"]?.array ?? []
      #expect(ports.map { $0["name"]?.text } == info.ports.map(\.name))
      #expect(ports.map { $0["targetPort"]?.text } == info.ports.map(\.name))
      #expect(ports.map { $0["port"]?.integer } == info.ports.map(\.port))
    }
  }

  @Test(arguments: names)
  func probesAgreeWithTheInfo(_ name: String) throws {
    let (info, container) = try container(of: name)
    let endpoints = [
      ("livenessProbe", info.health.liveness), ("readinessProbe", info.health.readiness),
      ("startupProbe", info.health.startup ?? info.health.liveness),
    ]
    for (probe, path) in endpoints {
      #expect(container[probe]?["httpGet"] == ["path": .string(path), "port": .string(info.health.port)])
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
    let farewell = try container(of: name).1["lifecycle"]?["preStop"]?["sleep"]?["seconds"]?.integer ?? 0
    let gracePeriod = try pod(of: name)["terminationGracePeriodSeconds"]?.integer ?? 0
    #expect(gracePeriod > farewell + 5)
  }

  private func pod(of name: String) throws -> Value {
    let pods = Rendering.plan(name)[name]?.resources.compactMap { $0.body["spec"]?["template"]?["spec"] }
    return try #require(pods?.first)
  }

  private func container(of name: String) throws -> (ServiceInfo, Value) {
    let info = try #require(Rendering.catalogue[name]).info
    let containers = try pod(of: name)["containers"]?.array
    return (info, try #require(containers?.first))
  }

  /// Values as JSON that are just allowed and that are just not.
  private func bounds(of type: ParameterType) throws -> (inside: [String], outside: [String]) {
    switch type {
    case .integer(let range):
      (["\(range.lowerBound)", "\(range.upperBound)"], ["\(range.lowerBound - 1)", "\(range.upperBound + 1)"])
    case .choice(let choices): (choices.map { #""\#($0)""# }, [#""none of them""#])
    case .quantity: ([#""1Gi""#, #""1.5Ti""#], [#""much""#, "1"])
    default: throw UntestedType()
    }
  }

  /// A module has a parameter of a type whose bounds this suite does not know yet.
  private struct UntestedType: Error {}
}
