import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui import`
struct ImportCommandTests {
  /// A desk with an empty workspace, and the example called `name` beside it.
  private static func desk(_ name: String) throws -> Desk {
    let desk = try Desk([
      (
        "environments/dev.json",
        #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {}}"# + "\n"
      )
    ])
    let path = #filePath.parentFolder.parentFolder.parentFolder.appendingPath("Examples/import/\(name)")
    try desk.write(String(decoding: try AtomicFile.read(path, name: name), as: UTF8.self), to: name)
    return desk
  }

  @Test func whatKubectlPrintsBecomesModulesOfEqualObjects() throws {
    let desk = try Self.desk("kubectl-get.yaml")
    #expect(
      desk.perform("import", "kubectl-get.yaml") == """
        checkout                        services/checkout
          serviceaccount.yaml           ServiceAccount/checkout           equal
          configmap.yaml                ConfigMap/checkout                equal
          service.yaml                  Service/checkout                  equal
          deployment.yaml               Deployment/checkout               equal
          horizontalpodautoscaler.yaml  HorizontalPodAutoscaler/checkout  equal
          ingress.yaml                  Ingress/checkout                  equal
          services/checkout/deployment.yaml:1:1: settings are about its container 'checkout', the others stay as they are
          services/checkout/deployment.yaml:43:22: 'PAYMENTS_URL' names the namespace 'shop', also where an environment says \
        another one; a reference would follow

        payments           services/payments
          service.yaml     Service/payments     equal
          deployment.yaml  Deployment/payments  equal

        shared                services/shared
          networkpolicy.yaml  NetworkPolicy/default-deny  equal
          there is no workload among its manifests: all of them are deployed as they are

        left out
          ReplicaSet/checkout-6d5f7c9b8d: made by Deployment/checkout
          ConfigMap/kube-root-ca.crt: every namespace has it by itself
          Secret/checkout-db: holds a secret's values, which are never written: say that it exists, with \
        '{"checkout-db":["password"]}' in 'platform.externals.secrets' of an environment, or write an ExternalSecret or \
        SealedSecret
        ! betrace-tui: 9 of 9 objects equal, 3 services written to services
        ! betrace-tui: no environment deploys them yet: betrace-tui set checkout/ENV:={} payments/ENV:={} shared/ENV:={}

        """)
    #expect(
      try desk.text(of: "services/checkout/service.yaml") == """
        apiVersion: v1
        kind: Service
        metadata:
          name: checkout
          namespace: shop
        spec:
          internalTrafficPolicy: Cluster
          ports:
            - name: http
              port: 80
              protocol: TCP
              targetPort: http
          selector:
            app: checkout
          sessionAffinity: None
          type: ClusterIP

        """)
    #expect(try !desk.text(of: "services/checkout/deployment.yaml").contains("managedFields"))
    #expect(desk.perform("services", "checkout").contains("\nNEEDS        payments (soft)\n"))
  }

  /// Held against the text itself, without our own idea of what is equal.
  @Test func whatHelmPrintsIsRenderedAgain() throws {
    let desk = try Self.desk("helm-template.yaml")
    let answer = desk.program.answer(to: ["import", "helm-template.yaml", "--environment", "dev"])
    #expect(answer.status == .done, "\(answer.notes)")
    #expect(answer.output.contains(#""services": {"shop": {}, "shop-cleanup": {}}"#), "\(answer.output)")
    let text = try AtomicFile.read("\(desk.folder)/helm-template.yaml", name: "")
    let written = try text.withUnsafeBufferPointer { text in
      try YAMLReader.documents(in: text, file: FileName("a.yaml"), linesBefore: 0).map { try $0.get().value }
    }.filter { $0["metadata"]?["annotations"]?["helm.sh/hook"] == nil }
    let workspace = try OpenWorkspace.find(nil, for: desk.program)
    let rendered = workspace.plan("dev").resources.map { Value.object($0.resource.body) }
    #expect(written.count == 7)
    #expect(rendered.count == written.count)
    for object in written {
      #expect(rendered.contains { $0.isEquivalent(to: object) }, "\(object)")
    }
  }

  @Test func nothingIsWrittenOverUnlessForced() throws {
    let desk = try Self.desk("helm-template.yaml")
    _ = desk.perform("import", "helm-template.yaml")
    try #require(try desk.text(of: "services/shop/service.yaml").contains("kind: Service"))
    let path = "services/shop/service.yaml"
    try desk.replace("port: 80\n", with: "port: 81\n", in: path)
    let again = desk.perform("import", "helm-template.yaml")
    #expect(
      again == "! betrace-tui: services/shop/serviceaccount.yaml is there already: --force replaces it\n= 73\n")
    #expect(try desk.text(of: path).contains("port: 81"))
    #expect(!desk.perform("import", "helm-template.yaml", "--force").contains("= "))
    #expect(try desk.text(of: path).contains("port: 80"))
  }

  @Test func whatIsReplacedInAnEnvironmentIsSaid() throws {
    let desk = try Self.desk("helm-template.yaml")
    _ = desk.perform("import", "helm-template.yaml", "--environment", "dev")
    let listed = "! betrace-tui: dev lists them already, and deploys what these files say now\n"
    #expect(desk.perform("import", "helm-template.yaml", "--force").hasSuffix(listed))
    #expect(desk.perform("import", "helm-template.yaml", "--force", "--environment", "dev").hasSuffix(listed))
  }

  @Test func whatNoEnvironmentListsIsToldFromWhatOneDoes() throws {
    let desk = try Self.desk("kubectl-get.yaml")
    _ = desk.perform("import", "kubectl-get.yaml", "--environment", "dev")
    _ = desk.perform("unset", "payments/dev")
    let answer = desk.perform("import", "kubectl-get.yaml", "--force")
    #expect(
      answer.hasSuffix(
        "! betrace-tui: dev lists checkout and shared already, and deploys what these files say now; no environment deploys "
          + "payments yet: betrace-tui set payments/ENV:={}\n"), "\(answer)")
  }

  @Test func aDryRunWritesNothingAndShowsTheFiles() throws {
    let desk = try Self.desk("helm-template.yaml")
    let answer = desk.perform("import", "helm-template.yaml", "--service", "shop", "--dry-run")
    #expect(answer.contains("+++ services/shop/deployment.yaml\n"))
    #expect(answer.contains("! betrace-tui: 7 of 7 objects equal, 1 service would be written\n"))
    #expect(!Folder.isThere("\(desk.folder)/services"))
  }

  @Test func aDryRunShowsWhatTheEnvironmentWouldSay() throws {
    let desk = try Self.desk("helm-template.yaml")
    let before = try desk.text(of: "environments/dev.json")
    let words = ["import", "helm-template.yaml", "--environment", "dev"]
    let dry = desk.program.answer(to: words + ["--dry-run"])
    #expect(dry.output.contains("+++ environments/dev.json\n"), "\(dry.output)")
    #expect(dry.output.contains(#""name": "dev", "services": {"shop": {}, "shop-cleanup": {}}}"#))
    #expect(try desk.text(of: "environments/dev.json") == before)
    #expect(!Folder.isThere("\(desk.folder)/services"))
    let done = desk.program.answer(to: words)
    #expect(done.output.contains("+++ environments/dev.json\n"))
    // What follows is told before as after; what is written is told only after.
    let told = dry.notes.split(separator: "\n").dropFirst()
    #expect(told.count > 1)
    #expect(told.allSatisfy { done.notes.contains("\($0)\n") }, "\(dry.notes)\n\(done.notes)")
  }

  @Test(arguments: [[], ["--dry-run"]]) func anEnvironmentThatIsNotThereIsSaidBeforeAnythingIsWritten(_ more: [String])
    throws
  {
    let desk = try Self.desk("helm-template.yaml")
    let answer = desk.program.answer(to: ["import", "helm-template.yaml", "--environment", "dve"] + more)
    #expect(answer.notes.contains("there is no environment 'dve'; did you mean 'dev'?"), "\(answer.notes)")
    #expect(answer.status != .done)
    #expect(!Folder.isThere("\(desk.folder)/services"))
  }

  @Test func whatHoldsForSeveralServicesIsSaidOnce() throws {
    let desk = try Self.desk("helm-template.yaml")
    let job = { (name: String) in
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: \(name), namespace: shop}
      spec:
        selector: {matchLabels: {app: \(name)}}
        template:
          metadata: {labels: {app: \(name)}}
          spec:
            containers:
              - name: app
                image: registry.example.com/\(name):1
                env:
                  - {name: QUEUE, value: "http://queue.shop.svc:8080"}
                  - {name: STORE, value: "http://store.shop.svc:8080"}
      ---

      """
    }
    try desk.write(["a", "b", "c"].map(job).joined(), to: "jobs.yaml")
    let text = desk.program.answer(to: ["import", "jobs.yaml", "--dry-run"]).output
    #expect(
      text.contains(
        """
        c                  services/c
          deployment.yaml  Deployment/c  equal

        of several
          there is no Service among its manifests that leads to its pods: nobody can refer to its ports
            services/a
            services/b
            services/c
          'QUEUE' and 'STORE' name the namespace 'shop', also where an environment says another one; references would follow
            services/a/deployment.yaml:20:22
            services/b/deployment.yaml:20:22
            services/c/deployment.yaml:20:22

        """), "\(text)")
  }

  @Test func theOutcomeIsThereForPrograms() throws {
    let desk = try Self.desk("helm-template.yaml")
    let output = desk.program.answer(
      to: ["import", "helm-template.yaml", "--to", "out", "--service", "shop", "-o", "json"]
    ).output
    #expect(
      output.hasPrefix(
        """
        {
          "equal": true,
          "services": [
            {
              "service": "shop",
              "folder": "out/shop",
              "equal": true,
              "failure": null,
              "objects": [
                {
                  "object": "ServiceAccount/shop",
                  "file": "serviceaccount.yaml",
                  "equal": true,
                  "differences": []
                },

        """), "\(output)")
    #expect(try desk.text(of: "out/shop/cronjob.yaml").contains("name: shop-cleanup"))
  }

  @Test(arguments: [
    (["import", "nothing.yaml"], "! betrace-tui: there is no file or folder 'nothing.yaml'\n= 66\n"),
    (
      ["import", "broken.yaml"],
      "! betrace-tui: broken.yaml:1:5: '{{' begins a template, not YAML; render it first, such as by 'helm template'\n= 65\n"
    ),
    (
      ["import", "twice.yaml"],
      "! betrace-tui: twice.yaml:3:1: 'kind' is already set on line 2; keep one\n= 65\n"
    ),
    (
      ["import", "secret.yaml"],
      "! betrace-tui: 'DB_PASSWORD' of Deployment/a is a secret, written down: refer to it with 'secretKeyRef', then import "
        + "again; nothing is written\n= 65\n"
    ),
    (
      ["import", "owned.yaml"],
      "! betrace-tui: there is no object to make a module of: ReplicaSet/a is made by Deployment/a\n= 66\n"
    ),
    (
      ["import", "secret.yaml", "--service", "No Name"],
      "! betrace-tui: 'No Name' is no name of a service: it must be a DNS label: lower-case letters, digits and '-', at most "
        + "63, no '-' at either end\n= 64\n"
    ),
  ])
  func whatCannotBeImportedIsRefused(_ words: [String], _ refusal: String) throws {
    let desk = try Self.desk("helm-template.yaml")
    try desk.write("a: {{ .Values.b }}\n", to: "broken.yaml")
    try desk.write("apiVersion: v1\nkind: ConfigMap\nkind: Secret\n", to: "twice.yaml")
    try desk.write(
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: a}
      spec: {template: {spec: {containers: [{name: a, env: [{name: DB_PASSWORD, value: hunter2xyz}]}]}}}
      """, to: "secret.yaml")
    try desk.write(
      "apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: a, ownerReferences: [{kind: Deployment, name: a}]}\n",
      to: "owned.yaml")
    let answer = desk.program.answer(to: words)
    #expect("! \(answer.notes)= \(answer.status.rawValue)\n" == refusal)
    #expect(!Folder.isThere("\(desk.folder)/services"))
  }

  @Test func withoutAWorkspaceAFolderIsNeeded() throws {
    let desk = try Desk([])
    try desk.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n", to: "a.yaml")
    #expect(desk.perform("import", "a.yaml").hasSuffix("= 66\n"))
    #expect(!desk.perform("import", "a.yaml", "--to", "modules").contains("= "))
    #expect(try desk.text(of: "modules/shared/configmap.yaml").hasPrefix("apiVersion: v1\n"))
  }
}
