import BeTraceCore
import Testing

/// Metadata of built-in kinds of which nothing else is judged.
@Suite struct OtherKindTests {
  /// The fields of errors in an object of a kind with this metadata.
  private static func fields(_ kind: String, in apiVersion: String, _ metadata: String, _ body: String = "") throws
    -> [String]
  {
    try ManifestRow.findings(in: [
      #"{"apiVersion": "\#(apiVersion)", "kind": "\#(kind)", "metadata": {\#(metadata)}\#(body.isEmpty ? "" : ", ")\#(body)}"#
    ]).filter { $0.severity == .error }.map(\.field)
  }

  private static let subdomains = [
    ("v1", "PersistentVolume"), ("v1", "Node"), ("v1", "Endpoints"), ("v1", "PodTemplate"),
    ("v1", "ReplicationController"),
    ("storage.k8s.io/v1", "StorageClass"), ("storage.k8s.io/v1", "VolumeAttachment"), ("storage.k8s.io/v1", "CSINode"),
    ("scheduling.k8s.io/v1", "PriorityClass"), ("node.k8s.io/v1", "RuntimeClass"), ("coordination.k8s.io/v1", "Lease"),
    ("discovery.k8s.io/v1", "EndpointSlice"), ("networking.k8s.io/v1", "IngressClass"),
    ("apps/v1", "ControllerRevision"),
    ("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration"),
    ("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy"),
    ("flowcontrol.apiserver.k8s.io/v1", "FlowSchema"), ("resource.k8s.io/v1", "ResourceClaim"),
    ("resource.k8s.io/v1", "DeviceClass"), ("resource.k8s.io/v1", "ResourceSlice"),
  ]

  @Test(arguments: subdomains)
  func namesAreSubdomains(_ apiVersion: String, _ kind: String) throws {
    for name in ["a", "a.b-c", "0", String(repeating: "a", count: 253)] {
      #expect(!(try Self.fields(kind, in: apiVersion, #""name": "\#(name)""#)).contains("metadata.name"), "\(name)")
    }
    for name in ["A", "a_b", "a:b", "-a", String(repeating: "a", count: 254)] {
      #expect(try Self.fields(kind, in: apiVersion, #""name": "\#(name)""#).contains("metadata.name"), "\(name)")
    }
  }

  @Test(arguments: [
    ("v1", "Event"), ("certificates.k8s.io/v1", "CertificateSigningRequest"),
    ("rbac.authorization.k8s.io/v1", "ClusterRole"),
  ])
  func namesAreSegmentsOfPaths(_ apiVersion: String, _ kind: String) throws {
    for name in ["A:b", "jane@example.com"] {
      #expect(!(try Self.fields(kind, in: apiVersion, #""name": "\#(name)""#)).contains("metadata.name"), "\(name)")
    }
    #expect(try Self.fields(kind, in: apiVersion, #""name": "a/b""#).contains("metadata.name"))
  }

  @Test func aDriverIsASubdomainInAnyCase() throws {
    let fields = { (name: String) in
      try Self.fields("CSIDriver", in: "storage.k8s.io/v1", #""name": "\#(name)""#, #""spec": {}"#)
    }
    #expect(try fields(String(repeating: "a", count: 63)) == [])
    #expect(try fields("Ebs.CSI.example.com") == [])
    #expect(try fields(String(repeating: "a", count: 64)) == ["metadata.name"])
    #expect(try fields("a_b") == ["metadata.name"])
  }

  @Test func anAddressIsCalledByItself() throws {
    let fields = { (name: String) in
      try Self.fields("IPAddress", in: "networking.k8s.io/v1", #""name": "\#(name)""#).filter { $0 == "metadata.name" }
    }
    #expect(try fields("10.0.0.1") == [])
    #expect(try fields("2001:db8::1") == [])
    #expect(try fields("10.0.0.01") == ["metadata.name"])
    #expect(try fields("a") == ["metadata.name"])
  }

  @Test func someNamesAreComposed() throws {
    let definition = #"""
      "spec": {"group": "example.com", "names": {"plural": "widgets", "kind": "Widget"}, "scope": "Cluster", "versions": [
        {"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": {"type": "object"}}}]}
      """#
    let crd = { (name: String) in
      try Self.fields("CustomResourceDefinition", in: "apiextensions.k8s.io/v1", #""name": "\#(name)""#, definition)
    }
    #expect(try crd("widgets.example.com") == [])
    #expect(try crd("widget.example.com") == ["metadata.name"])
    let service =
      #""spec": {"group": "metrics.k8s.io", "version": "v1beta1", "groupPriorityMinimum": 1, "versionPriority": 1}"#
    let api = { (name: String) in
      try Self.fields("APIService", in: "apiregistration.k8s.io/v1", #""name": "\#(name)""#, service)
    }
    #expect(try api("v1beta1.metrics.k8s.io") == [])
    #expect(try api("v1.metrics.k8s.io") == ["metadata.name"])
  }

  @Test func classesOfTheSystemAreItsOwn() throws {
    let fields = { (name: String) in
      try Self.fields("PriorityClass", in: "scheduling.k8s.io/v1", #""name": "\#(name)""#, #""value": 1"#)
    }
    #expect(try fields("system-high") == ["metadata.name"])
    #expect(try fields("systems") == [])
    #expect(try fields("system-node-critical") == [])
  }

  @Test(arguments: subdomains)
  func labelsAndAnnotationsAreJudged(_ apiVersion: String, _ kind: String) throws {
    let fields = try Self.fields(
      kind, in: apiVersion, #""name": "a", "labels": {"a b": ""}, "annotations": {"c d": ""}, "finalizers": ["x y"]"#)
    for field in ["metadata.labels", "metadata.annotations", "metadata.finalizers"] {
      #expect(fields.contains(field), "\(fields)")
    }
    #expect(try Self.fields(kind, in: apiVersion, "").contains("metadata.name"))
  }

  @Test(arguments: [
    ("v1", "PersistentVolume", false), ("storage.k8s.io/v1", "StorageClass", false),
    ("coordination.k8s.io/v1", "Lease", true), ("apiextensions.k8s.io/v1", "CustomResourceDefinition", true),
    ("argoproj.io/v1alpha1", "Application", true), ("example.com/v1", "Service", true),
  ])
  func someFinalizersNeedNoDomain(_ apiVersion: String, _ kind: String, _ isAccepted: Bool) throws {
    let found = try Self.fields(kind, in: apiVersion, #""name": "a", "finalizers": ["resources-finalizer.argocd"]"#)
    #expect(found.contains("metadata.finalizers") != isAccepted)
    #expect(
      try Self.fields(kind, in: apiVersion, #""name": "a", "finalizers": ["a b"]"#).contains("metadata.finalizers"))
  }

  @Test func aMessageAboutACustomObjectSaysItsPlaceOnce() throws {
    let findings = try ManifestRow.findings(in: [
      #"{"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "a", "finalizers": ["a b"]}}"#
    ]).filter { $0.severity == .error }
    #expect(
      findings.map(\.message) == [
        "'metadata.finalizers[0]': 'a b' is no finalizer: expected a name with a domain such as 'example.com/cleanup'"
      ])
  }

  @Test func theTemplateOfAPodTemplateHasMetadataToo() throws {
    let pod =
      #""template": {"metadata": {"labels": {"a b": ""}}, "spec": {"containers": [{"name": "a", "image": "a"}]}}"#
    #expect(try Self.fields("PodTemplate", in: "v1", #""name": "a""#, pod) == ["template.labels"])
  }
}
