import BeTraceCore
import Testing

/// Plain manifests as a module.
@Suite struct ManifestModuleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let entry: String
    let changes: [String]

    init(_ name: String, _ entry: String, _ changes: [String]) {
      (testDescription, self.entry, self.changes) = (name, entry, changes)
    }
  }

  @Test func withNothingSetTheObjectsAreThoseOfTheManifests() throws {
    let written = try ManifestsInYAML.read(ShopManifests.text)
    let proof = ImportProof(
      that: try ShopManifests.module(), makes: ManifestImport(written, as: "shop").services[0].resources)
    #expect(proof.isEqual)
    #expect(proof.items.count == 6)
  }

  @Test(arguments: [
    Row("replicas", #"{"replicas": 5}"#, ["- replicas: 3", "+ replicas: 5"]),
    Row("the default is no change", #"{"replicas": 3, "image": "registry.example.com/shop:1.4.0"}"#, []),
    Row(
      "labels with the version, and containers with the same image, follow the image", #"{"image": {"tag": "1.5.0"}}"#,
      [
        "- app.kubernetes.io/version: \"1.4.0\"", "+ app.kubernetes.io/version: \"1.5.0\"",
        "- app.kubernetes.io/version: \"1.4.0\"", "+ app.kubernetes.io/version: \"1.5.0\"",
        "- image: registry.example.com/shop:1.4.0", "+ image: registry.example.com/shop:1.5.0",
        "- image: registry.example.com/shop:1.4.0", "+ image: registry.example.com/shop:1.5.0",
      ]),
    Row(
      "a variable is replaced where it stands, removed, and added",
      #"{"env": {"ZONE": null, "LOG_LEVEL": "debug", "A": "b"}}"#,
      ["- - name: ZONE", "- value: eu", "- value: info", "+ value: debug", "+ - name: A", "+ value: b"]),
    Row(
      "amounts", #"{"resources": {"requests": {"cpu": "2"}, "limits": {"memory": null, "cpu": "4"}}}"#,
      ["- cpu: 1", "+ cpu: \"2\"", "- memory: 512Mi", "+ cpu: \"4\""]),
    Row(
      "the host of the rule and of its certificate", #"{"ingress": {"host": "a.example.com"}}"#,
      ["- - shop.example.com", "+ - a.example.com", "- - host: shop.example.com", "+ - host: a.example.com"]),
    Row(
      "no certificate", #"{"ingress": {"tls": null}}"#,
      ["- tls:", "- - hosts:", "- - shop.example.com", "- secretName: shop-tls"]),
    Row(
      "annotations of the ingress", #"{"ingress": {"annotations": {"example.com/timeout": "60", "a": "b"}}}"#,
      ["- example.com/timeout: \"30\"", "+ example.com/timeout: \"60\"", "+ a: b"]),
    Row(
      "path and class", #"{"ingress": {"path": "/shop", "pathType": "Exact", "className": "public"}}"#,
      [
        "- ingressClassName: nginx", "+ ingressClassName: public", "- - path: /", "- pathType: Prefix",
        "+ - path: /shop", "+ pathType: Exact",
      ]),
  ])
  func setting(_ row: Row) throws {
    #expect(ShopManifests.changes(try ShopManifests.module(), row.entry) == row.changes)
  }

  @Test func aNamespaceMovesWhatIsTogetherAndWhatNamesIt() throws {
    let resources = try #require(
      ShopManifests.plan(try ShopManifests.module(), #"{"namespace": "blue"}"#)["shop"]
    ).resources
    #expect(resources.map { $0.namespace ?? $0.name } == ["blue", "monitoring", "blue", "blue", "blue", "blue"])
    let binding = try #require(resources.first { $0.kind == "RoleBinding" })
    #expect(binding.body["subjects"]?.array?.map { $0["namespace"]?.text } == ["blue", "elsewhere"])
  }

  @Test func anIngressGoesWithNullAndComesInTheStyleOfTheCatalogue() throws {
    let kinds = { (module: ManifestModule, entry: String) in
      ShopManifests.plan(module, entry)["shop"]?.resources.map(\.kind) ?? []
    }
    #expect(!kinds(try ShopManifests.module(), #"{"ingress": null}"#).contains("Ingress"))
    let module = try ShopManifests.module(leavingOut: ["Ingress"])
    #expect(!kinds(module, "{}").contains("Ingress"))
    let plan = ShopManifests.plan(module, #"{"ingress": {"host": "a.example.com", "tls": {"secretName": "a"}}}"#)
    let ingress = try #require(plan["shop"]?.resources.first { $0.kind == "Ingress" })
    #expect(
      YAMLText([ingress]).text == """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
          namespace: shop
          labels:
            app: shop
        spec:
          tls:
            - hosts:
                - a.example.com
              secretName: a
          rules:
            - host: a.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: shop
                        port:
                          name: http

        """)
  }

  @Test func autoscalingIsTheEnvironmentsOrTheManifestsOwn() throws {
    let autoscaling = #"{"autoscaling": {"min": 2, "max": 6, "cpu": 70}}"#
    let plan = ShopManifests.plan(try ShopManifests.module(), autoscaling)
    #expect(plan["shop"]?.resources.count { $0.kind == "HorizontalPodAutoscaler" } == 1)
    #expect(plan["shop"]?.resources.first { $0.kind == "Deployment" }?.body["spec"]?["replicas"] == nil)

    let own = try ShopManifests.module(adding: Self.autoscaler)
    #expect(ShopManifests.changes(own, "{}") == [])
    #expect(
      ShopManifests.changes(own, #"{"autoscaling": {"max": 12, "cpu": null, "memory": 80}}"#) == [
        "- maxReplicas: 9", "+ maxReplicas: 12", "- name: cpu", "+ name: memory", "- averageUtilization: 75",
        "+ averageUtilization: 80",
      ])
    let off = ShopManifests.plan(own, #"{"autoscaling": null, "replicas": 4}"#)["shop"]?.resources ?? []
    #expect(!off.contains { $0.kind == "HorizontalPodAutoscaler" })
    #expect(off.first { $0.kind == "Deployment" }?.body["spec"]?["replicas"] == 4)
  }

  static let autoscaler = """
    apiVersion: autoscaling/v2
    kind: HorizontalPodAutoscaler
    metadata: {name: shop, namespace: shop}
    spec:
      scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}
      minReplicas: 3
      maxReplicas: 9
      metrics:
        - type: Resource
          resource: {name: cpu, target: {type: Utilization, averageUtilization: 75}}
    """

  @Test func manifestsThatAreReadAgainAreRenderedAnew() throws {
    let file = #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "test", "services": {"shop": {}}}"#
    let environments = { (text: String) throws -> Environments in
      let module = ManifestModule(
        "shop", in: "services/shop", try ManifestsInYAML.read(text), revision: Checksum(of: [text]).description)
      let catalogue = Catalogue([module])
      return Environments(
        [EnvironmentFile(path: "environments/test.json", bytes: Array(file.utf8), catalogue: catalogue)],
        catalogue: catalogue)
    }
    let before = try environments(ShopManifests.text)
    let after = try environments(ShopManifests.text.replacing("replicas: 3", with: "replicas: 4"))
    #expect(before != after)
    let plan = Plan("test", in: after, on: .testDay, reusing: Plan("test", in: before, on: .testDay))
    #expect(plan["shop"]?.resources.first { $0.kind == "Deployment" }?.body["spec"]?["replicas"] == 4)
  }

  @Test func whatItSaysAboutItselfIsRead() throws {
    let module = try ShopManifests.module()
    #expect(module.info.owner == "Payments")
    #expect(module.info.version == "1.4.0")
    #expect(module.info.ports == [ServiceInfo.Port("http", 8080, offeredAs: 80)])
    #expect(module.info.health == HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"))
    #expect(module.dependencies == [])
    #expect(module.source(of: Field(["env", "LOG_LEVEL"]))?.description == "services/shop/all.yaml:36:22")
    #expect(module.source(of: Field(["resources", "limits", "memory"]))?.description == "services/shop/all.yaml:43:30")
    #expect(module.source(of: Field(["ingress", "host"]))?.description == "services/shop/all.yaml:74:13")
  }

  @Test func whatNobodyCanSetIsSaid() throws {
    let remarks = try ShopManifests.module().remarks.map(\.description)
    #expect(
      remarks == [
        "services/shop/all.yaml:6:1: settings are about its container 'shop', the others stay as they are",
        "services/shop/all.yaml:39:15: the variable 'FROM_FILE' has a source that no environment can say; it stays",
        "services/shop/all.yaml:95:14: ConfigMap/dashboard stays in 'monitoring', whatever namespace an environment says",
      ])
  }
}
