import BeTraceCore
import Testing

/// Manifests on their way to become modules.
@Suite struct ManifestImportTests {
  private static func imported(_ text: String, as name: String? = nil) throws -> ManifestImport {
    ManifestImport(try ManifestsInYAML.read(text), as: name)
  }

  private static func names(_ text: String) throws -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: try imported(text).services.map { ($0.name, $0.resources.map(\.identity.description)) })
  }

  private static func workload(_ name: String, _ pods: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: \(name), namespace: shop, labels: {app: \(name)}}
    spec:
      selector: {matchLabels: {app: \(name)}}
      template:
        metadata: {labels: {app: \(name)}}
        spec: {containers: [{name: \(name), image: "a:1"}]\(pods)}
    ---

    """
  }

  @Test func whatTheServerFilledInIsTakenOff() throws {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: a
        uid: b
        resourceVersion: "3"
        creationTimestamp: "2025-11-03T09:12:44Z"
        annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}"}
        managedFields: [{manager: kubectl}]
      spec:
        type: TYPE
        clusterIP: 10.0.0.1
        clusterIPs: [10.0.0.1]
        ipFamilies: [IPv4]
        ipFamilyPolicy: SingleStack
        ports: [{port: 80, nodePort: 31000, appProtocol: null}]
      status: {loadBalancer: {}}
      """
    let body = { (type: String) in
      try Self.imported(text.replacing("TYPE", with: type)).services.first?.resources.first?.body
    }
    #expect(
      try body("LoadBalancer") == [
        "apiVersion": "v1", "kind": "Service", "metadata": ["name": "a"],
        "spec": ["type": "LoadBalancer", "ports": [["port": 80]]],
      ])
    #expect(try body("NodePort")?["spec"]?["ports"] == [["port": 80, "nodePort": 31000]])
    let headless = try Self.imported(text.replacing("10.0.0.1", with: "None")).services.first?.resources.first?.body
    #expect(headless?["spec"]?["clusterIP"] == "None")
  }

  @Test func aWorkloadTakesAlongWhatBelongsToItAlone() throws {
    let text =
      Self.workload("web", #", serviceAccountName: web, volumes: [{name: c, configMap: {name: web-config}}]"#)
      + Self.workload("api", #", volumes: [{name: c, secret: {secretName: certificate}}]"#) + """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: outside, namespace: shop}
        spec: {rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: web-config, namespace: shop}
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: web, namespace: shop}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: reads, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: scale, namespace: shop}
        spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: api, namespace: shop}
        spec: {maxUnavailable: 1, selector: {matchLabels: {app: api}}}
        ---
        apiVersion: cert-manager.io/v1
        kind: Certificate
        metadata: {name: certificate, namespace: shop}
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop}
        """
    #expect(
      try Self.names(text) == [
        "api": ["Namespace/shop", "Deployment/api", "HorizontalPodAutoscaler/scale", "PodDisruptionBudget/api"],
        "web": [
          "Namespace/shop", "ServiceAccount/web", "ConfigMap/web-config", "Service/web", "RoleBinding/reads",
          "Role/reader", "Deployment/web", "Ingress/outside",
        ],
        "shared": ["Namespace/shop", "Certificate/certificate"],
      ])
  }

  @Test func whatSeveralUseIsOfAServiceOfItsOwn() throws {
    let uses = #", volumes: [{name: c, configMap: {name: common}}]"#
    let map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: common, namespace: shop}"
    #expect(
      try Self.names(Self.workload("web", uses) + Self.workload("api", uses) + map) == [
        "api": ["Deployment/api"], "web": ["Deployment/web"], "shared": ["ConfigMap/common"],
      ])
    #expect(try Self.names(Self.workload("web") + map) == ["web": ["ConfigMap/common", "Deployment/web"]])
  }

  @Test func workloadsOfOneNameAreToldApart() throws {
    let here = Self.workload("pay").replacing(", namespace: shop", with: "")
    let there = Self.workload("pay").replacing("namespace: shop", with: "namespace: other")
    let parts = """
      apiVersion: v1
      kind: Service
      metadata: {name: pay}
      spec: {selector: {app: pay}, ports: [{port: 80}]}
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: pay, namespace: other}
      spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: pay}}
      """
    #expect(
      try Self.names(here + there + parts) == [
        "pay": ["Service/pay", "Deployment/pay"],
        "pay-other": ["Deployment/pay", "HorizontalPodAutoscaler/pay"],
      ])
    let daemon = Self.workload("pay").replacing("kind: Deployment", with: "kind: DaemonSet")
    #expect(try Self.names(Self.workload("pay") + daemon).keys.sorted() == ["pay-daemonset", "pay-deployment"])
    #expect(try Self.names(Self.workload("pay.eu") + Self.workload("pay-eu")).keys.sorted() == ["pay-eu", "pay-eu-2"])
  }

  @Test func whatHasNoNameIsNotImported() throws {
    let job = "apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: migrate-}\n---\n"
    let found = try Self.imported(job + Self.workload("web"))
    #expect(found.services.map(\.name) == ["web"])
    #expect(found.omissions.map(\.resource.description) == ["Job/migrate-*"])
    #expect(found.omissions[0].reason.contains("give it a 'name' to import it"))
    let fault = try ManifestsInYAML.read("apiVersion: v1\nkind: Service\nmetadata:\n  labels: {}").first?.importFault
    #expect(fault?.message == "expected a name, the text 'metadata.name'")
    #expect(fault?.place?.line == 4)
  }

  @Test func oneNameIsOneService() throws {
    let found = try Self.imported(Self.workload("web") + Self.workload("api"), as: "shop")
    #expect(found.services.map(\.name) == ["shop"])
    #expect(found.services.first?.files.map(\.name) == ["deployment-web.yaml", "deployment-api.yaml"])
  }

  @Test func aServiceIsCalledLikeItsServiceIfNoneIsCalledLikeTheWorkload() throws {
    let service =
      "apiVersion: v1\nkind: Service\nmetadata: {name: front, namespace: shop}\nspec: {selector: {app: web}}"
    #expect(try Self.names(Self.workload("web") + service) == ["front": ["Service/front", "Deployment/web"]])
  }

  @Test(arguments: [
    (
      "kind: ReplicaSet\nmetadata: {name: a, ownerReferences: [{kind: Deployment, name: web}]}",
      "made by Deployment/web"
    ),
    ("kind: EndpointSlice\nmetadata: {name: a}", "made by the cluster"),
    ("kind: ConfigMap\nmetadata: {name: kube-root-ca.crt}", "every namespace has it by itself"),
    ("kind: Secret\ntype: helm.sh/release.v1\nmetadata: {name: a}", "the notes of helm"),
    (
      "kind: Job\nmetadata: {name: a, annotations: {helm.sh/hook: pre-install}}",
      "a hook of helm (pre-install): nothing here runs it at that moment; run it yourself, or import it without the "
        + "annotation"
    ),
    (
      "kind: Secret\nmetadata: {name: db}\ndata: {password: aHVudGVyMg==}\nstringData: {user: shop}",
      #"holds a secret's values, which are never written: say that it exists, with '{"db":["password","user"]}' in "#
        + "'platform.externals.secrets' of an environment, or write an ExternalSecret or SealedSecret"
    ),
  ])
  func whatIsLeftOutSaysWhy(_ text: String, _ reason: String) throws {
    let found = try Self.imported("apiVersion: v1\n" + text)
    #expect(found.omissions.map(\.reason) == [reason])
    #expect(found.services.isEmpty)
  }
}
