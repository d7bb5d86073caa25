import BeTraceCore
import Testing

/// Many files together: their order, who extends whom, and what is inherited.
struct EnvironmentsTests {
  @Test func environmentsStandAsTheInheritanceTree() {
    var example = Example()
    example.add("staging", extends: "base")
    example.add("production", extends: "staging")
    example.add("alone")
    example.add("dev", extends: "base")
    example.add("base", #""abstract": true"#)
    let environments = example.environments
    #expect(environments.names == ["alone", "base", "dev", "staging", "production"])
    #expect(environments.renderedNames == ["alone", "dev", "staging", "production"])
    #expect(environments.names.map(environments.depth) == [0, 0, 1, 1, 2])
    #expect(environments.descendants(of: "base") == ["dev", "staging", "production"])
    #expect(environments.descendants(of: "dev") == [])
  }

  @Test func anEnvironmentWithoutItsParentIsARoot() {
    var example = Example()
    example.add("dev", extends: "base")
    #expect(example.environments.names == ["dev"])
    #expect(example.environments.depth(of: "dev") == 0)
  }

  @Test func aFileThatCannotBeReadStaysWhereItWas() {
    var example = Example()
    example.add("base")
    example.add("dev", extends: "base")
    example.add("staging", extends: "base")
    let before = example.environments
    func read(_ path: String, as text: String, after former: Environments) -> Environments {
      Environments(
        former.files.map {
          EnvironmentFile(
            path: $0.path, bytes: $0.path == path ? Array(text.utf8) : $0.bytes, catalogue: Example.catalogue)
        }, catalogue: Example.catalogue, after: former)
    }
    let broken = read("dev.json", as: "{ broken", after: before)
    #expect(broken.names == ["base", "dev", "staging"])
    #expect(broken.names.map(broken.depth) == [0, 1, 1])
    #expect(read("dev.json", as: "{ broken still", after: broken).names == ["base", "dev", "staging"])
  }

  @Test func eachBreakIsToldOnce() {
    var example = Example()
    example.add("base")
    example.add("lost", extends: "bas")
    example.add("below", extends: "lost")
    let files =
      example.environments.files + [
        EnvironmentFile(path: "dev.json", bytes: Array("{".utf8), catalogue: Example.catalogue)
      ]
    let environments = Environments(files, catalogue: Example.catalogue)
    #expect(
      environments.breaks.map(\.description) == [
        "dev.json:1:2: error: the file ends inside the object opened on line 1; close it with '}' [EF-01]",
        "lost.json:1:84: error: extends: there is no environment 'bas'; did you mean 'base'? [EF-03]",
      ])
    #expect(example.environments.breaks.count == 1)
  }

  struct BrokenChain: CustomTestStringConvertible {
    let testDescription: String
    let example: Example
    let name: String
    let shows: String

    init(_ idea: String, _ name: String, shows: String, _ files: (inout Example) -> Void) {
      testDescription = idea
      self.name = name
      self.shows = shows
      var example = Example()
      files(&example)
      self.example = example
    }
  }

  @Test(arguments: brokenChains)
  func brokenChain(_ row: BrokenChain) {
    let plan = row.example.plan(row.name)
    #expect(plan.findings.map(\.description) == [row.shows])
    #expect(plan.services.isEmpty)
  }

  static let brokenChains = [
    BrokenChain(
      "a parent that is not there", "staging",
      shows: "staging.json:1:87: error: extends: there is no environment 'bas'; did you mean 'base'? [EF-03]"
    ) {
      $0.add("base")
      $0.add("staging", extends: "bas")
    },
    BrokenChain(
      "a grandparent that is not there", "production",
      shows: "staging.json:1:87: error: there is no environment 'common' [EF-03]"
    ) {
      $0.add("staging", extends: "common")
      $0.add("production", extends: "staging")
    },
    BrokenChain(
      "one that extends itself", "dev",
      shows: "dev.json:1:83: error: extends: 'extends' goes round in a circle: dev > dev [EF-03]"
    ) {
      $0.add("dev", extends: "dev")
    },
    BrokenChain(
      "a circle further up", "a", shows: "c.json:1:81: error: 'extends' goes round in a circle: a > b > c > b [EF-03]"
    ) {
      $0.add("a", extends: "b")
      $0.add("b", extends: "c")
      $0.add("c", extends: "b")
    },
    BrokenChain("too deep", "e9", shows: "e2.json:1:82: error: more than 8 environments extend one another [EF-03]") {
      $0.add("e1")
      for number in 2...9 { $0.add("e\(number)", extends: "e\(number - 1)") }
    },
    BrokenChain(
      "a file that is no JSON", "dev",
      shows: "dev.json:1:2: error: expected a key in double quotes or '}', found 'x' [EF-01]"
    ) {
      $0.add(file: "dev", "{x}")
    },
    BrokenChain(
      "a parent that is no JSON", "dev",
      shows: "dev.json:1:83: error: extends: 'base' cannot be read; see base.json:1:2 [EF-03]"
    ) {
      $0.add(file: "base", "{x}")
      $0.add("dev", extends: "base")
    },
    BrokenChain("nothing of that name", "prod", shows: "prod: error: there is no environment 'prod': use dev [EF-03]") {
      $0.add("dev")
    },
  ]

  @Test func eightMayExtendOneAnother() {
    var example = Example()
    example.add("e1")
    for number in 2...8 { example.add("e\(number)", extends: "e\(number - 1)") }
    #expect(example.plan("e8").findings.isEmpty)
  }

  @Test func twoFilesOfOneNameAreSaidToBe() {
    var example = Example()
    example.add("dev")
    example.add(file: "other", #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev"}"#)
    #expect(example.environments.names == ["dev"])
    #expect(
      example.plan("dev").findings.map(\.description) == [
        "dev: error: two files are called 'dev': dev.json, other.json [EF-02]"
      ])
  }

  @Test func whatIsInherited() throws {
    var example = Example()
    example.add(
      "base",
      #"""
      "abstract": true, "protected": true, "context": "cluster", "namespace": "n", "platform": {
      "policyProfile": "strict", "podSecurity": "baseline", "labels": {"a": "1", "b": "1"},
      "externals": {"secrets": {"s": ["k"]}, "services": {"tempo": {"namespace": "o", "ports": {"otlp": 4317}}}}},
      "exceptions": [{"rule": "POL-07", "reason": "r", "until": "2030-06-30", "service": "mill"}]
      """#, services: #""mill": {}"#)
    example.add("dev", extends: "base", #""platform": {"policyProfile": {"$reset": true}, "labels": {"a": null}}"#)

    let base = try #require(example.environments["base"]?.environment)
    #expect(base.isAbstract)
    #expect(base.context == "cluster")
    #expect(base.exceptions.map(\.until.description) == ["2030-06-30"])

    let dev = try #require(example.environments["dev"]?.environment)
    #expect(!dev.isAbstract)
    #expect(dev.context == nil)
    #expect(dev.exceptions.isEmpty)

    let plan = example.plan("dev")
    #expect(!plan.isAbstract)
    #expect(plan.services.map(\.name) == ["mill"])
    #expect(plan.platform.namespace == "n")
    #expect(plan.platform.isProtected)
    #expect(plan.platform.externalSecrets == ["s": ["k"]])
    #expect(plan.platform.policyProfile == .standard)
    #expect(
      plan.settings.cells.map(\.story) == [
        #"extends "base" (dev.json:1:83)"#, "abstract false (module)", "protected true (base.json:1:104)",
        "context - (module)", #"namespace "n" (base.json:1:145)"#, "description - (module)",
        #"platform.kubernetesVersion "1.36" (module)"#, #"platform.podSecurity "baseline" (base.json:2:43)"#,
        "platform.labels.a - (dev.json:1:155)", #"platform.labels.b "1" (base.json:2:81)"#,
        #"platform.networkPolicies "none" (module)"#, "platform.dnsCache - (module)",
        #"platform.ingressController.namespace "ingress-nginx" (module)"#, #"platform.monitoring "none" (module)"#,
        #"platform.prometheus.namespace "monitoring" (module)"#,
        #"platform.policyProfile "standard" (dev.json:1:121)"#, #"platform.externals.secrets.s ["k"] (base.json:3:32)"#,
        #"platform.externals.services.tempo {"namespace":"o","ports":{"otlp":4317}} (base.json:3:62)"#,
        "platform.externals.serviceAccounts - (module)", "platform.externals.claims - (module)",
        "platform.externals.priorityClasses - (module)", "platform.externals.runtimeClasses - (module)",
        "platform.externals.namespaces - (module)",
        "exceptions - (module)",
      ])
  }

  @Test func aServiceIsDeployedOnceALayerListsIt() throws {
    var example = Example.chain([#"{"enabled": false}"#, "", #"{"enabled": true}"#])
    example.add("other")
    #expect(example.plan("other").services.isEmpty)
    #expect(try #require(example.plan("staging")["mill"]).isEnabled == false)
    #expect(try #require(example.plan("staging")["mill"]).resources.isEmpty)
    let mill = try #require(example.plan("production")["mill"])
    #expect(mill.isEnabled)
    #expect(mill.listing.description == "production.json:3:1")
    #expect(example.plan("staging")["dam"] == nil)
  }

  struct Namespace: CustomTestStringConvertible {
    let testDescription: String
    let base: String
    let entry: String
    let dev: String
    let shows: String
  }

  @Test(arguments: [
    Namespace(testDescription: "the module's", base: "", entry: "{}", dev: "", shows: #"namespace "default" (module)"#),
    Namespace(
      testDescription: "the environment's", base: #""namespace": "a""#, entry: "{}", dev: "",
      shows: #"namespace "a" (base.json:1:86)"#),
    Namespace(
      testDescription: "the child's", base: #""namespace": "a""#, entry: "{}", dev: #""namespace": "b""#,
      shows: #"namespace "b" (dev.json:1:104)"#),
    Namespace(
      testDescription: "the child's null", base: #""namespace": "a""#, entry: "{}", dev: #""namespace": null"#,
      shows: #"namespace "default" (dev.json:1:104)"#),
    Namespace(
      testDescription: "the service's own, whatever the environment says further down", base: #""namespace": "a""#,
      entry: #"{"namespace": "c"}"#, dev: #""namespace": "b""#, shows: #"namespace "c" (base.json:3:23)"#),
    Namespace(
      testDescription: "the module's again, by reset", base: #""namespace": "a""#,
      entry: #"{"namespace": {"$reset": true}}"#, dev: "", shows: #"namespace "default" (base.json:3:23)"#),
  ])
  func namespaceOfAService(_ row: Namespace) throws {
    var example = Example()
    example.add("base", row.base, services: "\"mill\": \(row.entry)")
    example.add("dev", extends: "base", row.dev)
    let mill = try #require(example.plan("dev")["mill"])
    #expect(mill[Field("namespace")]?.story == row.shows)
    let namespace = try #require(mill[Field("namespace")]?.value?.text)
    #expect(Set(mill.resources.compactMap(\.namespace)) == [namespace])
  }
}
