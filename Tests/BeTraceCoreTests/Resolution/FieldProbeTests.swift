import BeTraceCore
import Testing

/// Which parts of the objects a field reaches.
struct FieldProbeTests {
  private static let plan = Example.chain([
    #"""
    {"ingress": {"host": "a.com", "className": "nginx", "tls": {"secretName": "s"}, "annotations": {"a": "1"}},
    "labels": {"team": "x"}, "annotations": {"note": "y"}, "env": {"TOKEN": {"secretKeyRef": {"name": "s", "key": "k"}},
    "URL": "$(LOG_LEVEL)/"}}
    """#
  ]).plan("base")

  @Test func everyFieldReachesExactlyWhatItRendersTo() throws {
    let mill = try #require(Self.plan["mill"])
    let probe = try #require(FieldProbe("mill", in: Self.plan))
    let reached = mill.cells.map { cell in
      let places = probe.reach(of: cell.field).map { "\(mill.resources[$0.resource].kind) \($0.path)" }
      return "\(cell.field): \(places.joined(separator: ", "))"
    }
    let container = "Deployment spec.template.spec.containers[0]"
    let everywhere = { (path: String) in
      ["Service", "Stones", "Deployment"].map { "\($0) metadata.\(path), " }.joined()
        + "Deployment spec.template.metadata.\(path), Ingress metadata.\(path)"
    }
    #expect(
      reached == [
        "enabled: ",
        "namespace: Namespace metadata.name, Service metadata.namespace, Stones metadata.namespace, "
          + "Deployment metadata.namespace, Ingress metadata.namespace",
        "replicas: Deployment spec.replicas", "autoscaling: Deployment spec.replicas",
        "image.repository: \(container).image", "image.tag: \(container).image", "image.digest: \(container).image",
        "imagePullPolicy: \(container).imagePullPolicy", "env.MODE: \(container).env[1].value",
        "env.LOG_LEVEL: \(container).env[0].value",
        "env.TOKEN: \(container).env[2].valueFrom.secretKeyRef.name, "
          + "\(container).env[2].valueFrom.secretKeyRef.key", "env.URL: \(container).env[3].value",
        "resources.requests.cpu: \(container).resources.requests.cpu",
        "resources.requests.memory: \(container).resources.requests.memory",
        "resources.limits.cpu: \(container).resources.limits.cpu",
        "resources.limits.memory: \(container).resources.limits.memory",
        "ingress: Ingress apiVersion, Ingress kind, Ingress metadata.name, Ingress metadata.namespace, "
          + "Ingress metadata.labels.team, Ingress metadata.annotations.note, Ingress spec.path, Ingress spec.pathType, "
          + "Ingress spec.host, Ingress spec.class, Ingress spec.tls, Ingress spec.annotations.a",
        "ingress.host: Ingress spec.host", "ingress.className: Ingress spec.class", "ingress.path: Ingress spec.path",
        "ingress.pathType: Ingress spec.pathType", "ingress.tls: Ingress spec.tls",
        "ingress.tls.secretName: Ingress spec.tls", "ingress.annotations.a: Ingress spec.annotations.a",
        "labels.team: \(everywhere("labels.team"))", "annotations.note: \(everywhere("annotations.note"))",
        "description: ",
        "size: Stones spec.size, \(container).env[1].value, \(container).resources.requests.memory, "
          + "\(container).resources.limits.memory", "speed: Stones spec.speed", "storage: Stones spec.storage",
        "wet: Stones spec.wet", "args: ", "nodeSelector.disk: ",
      ])
  }

  @Test(arguments: ["TOKEN", "A_KEY"])
  func aSecretReachesWhereItIsHidden(name: String) throws {
    let plan = Example.chain([#"{"env": {"\#(name)": "m4rk3r"}}"#]).plan("base")
    let reach = try #require(FieldProbe("mill", in: plan)).reach(of: Field(["env", name]))
    let mill = try #require(plan["mill"])
    #expect(reach.map { mill.resources[$0.resource][$0.path] } == [.string(SecretPattern.hidden)])
  }

  @Test func aServiceThatIsOffReachesNothing() throws {
    let plan = Example.chain([#"{"enabled": false}"#]).plan("base")
    #expect(try #require(FieldProbe("mill", in: plan)).reach(of: Field("replicas")).isEmpty)
    #expect(FieldProbe("dam", in: plan) == nil)
  }

  @Test func aValueThatIsSetCutsTheFieldItWasMadeFromOff() throws {
    let plan = Example.chain([#"{"env": {"MODE": "small"}, "resources": {"limits": {"memory": "1Gi"}}}"#]).plan("base")
    let mill = try #require(plan["mill"])
    let reach = try #require(FieldProbe("mill", in: plan)).reach(of: Field("size"))
    #expect(
      reach.map { "\(mill.resources[$0.resource].kind) \($0.path)" } == [
        "Stones spec.size", "Deployment spec.template.spec.containers[0].resources.requests.memory",
      ])
  }
}
