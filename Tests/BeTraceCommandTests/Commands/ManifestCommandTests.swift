import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui validate --filename`
struct ManifestCommandTests {
  private static let service = """
    {
      "apiVersion": "v1",
      "kind": "Service",
      "metadata": {"name": "bff"},
      "spec": {
        "ports": [{"port": 80, "protocl": "TCP"}],
        "selectr": {}
      }
    }
    """

  private static func perform(_ text: String, _ words: String...) throws -> String {
    let desk = try Desk([])
    try desk.write(text, to: "bff.json")
    let answer = desk.program.answer(to: ["validate", "--isolated", "--filename", "bff.json"] + words)
    return answer.output + answer.notes + "= \(answer.status.rawValue)\n"
  }

  @Test func everyUnknownFieldIsSaidWithItsPlaceAndTheNearestName() throws {
    #expect(
      try Self.perform(Self.service) == """
        bff.json:6:28: error: Service/bff: spec.ports[0].protocl: there is no field 'protocl' in 'spec.ports[0]'; did \
        you mean 'protocol'? [DEC-08]
        bff.json:7:5: error: Service/bff: spec.selectr: there is no field 'selectr' in 'spec'; did you mean \
        'selector'? [DEC-08]
        betrace-tui: 1 document: 2 errors
        = 1

        """)
  }

  @Test(arguments: [
    #"{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "data": {"a": "m4rk3r!"}}"#,
    #"{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "stringData": {"a": "m4rk3r", "b": 475869}}"#,
    #"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "a", "#
      + #""env": [{"name": "API_TOKEN", "value": "m4rk3r"}]}]}}"#,
  ])
  func aSecretIsNeverShown(_ text: String) throws {
    for format in ["text", "json", "sarif"] {
      let desk = try Desk([])
      try desk.write(text, to: "bff.json")
      let answer = desk.perform("validate", "--filename", "bff.json", "--output", format)
      #expect(!answer.contains("m4rk3r") && !answer.contains("475869"), "\(answer)")
      #expect(answer.contains("DEC-") || answer.contains("POL-09"), "\(answer)")
    }
  }

  @Test func allThatCannotBeReadIsSaidAtOnce() throws {
    #expect(
      try Self.perform(
        """
        {"apiVersion": "v1", "kind": "Service", "metadata": {"nam": "a", "labels": {"a": 1}},
         "spec": {"ports": [{"port": "80"}]}}
        """)
          == """
          bff.json:1:82: error: Service/: metadata.labels[a]: expected a text, found the number 1; \
          put it in quotes [DEC-04]
          bff.json:2:30: error: Service/: spec.ports[0].port: expected a port from 1 to 65535, found the text '80'; write it without quotes [DEC-01]
          bff.json:1:54: error: Service/: metadata.nam: there is no field 'nam' in 'metadata'; did you mean 'name'? \
          [DEC-08]
          betrace-tui: 1 document: 3 errors
          = 1

          """)
  }

  @Test func whatIsMissingMayBeElsewhere() throws {
    let desk = try Desk([])
    try desk.write(
      """
      {"apiVersion": "apps/v1", "kind": "DaemonSet", "metadata": {"name": "a", "namespace": "far"},
       "spec": {"selector": {"matchLabels": {"a": "b"}}, "template": {"metadata": {"labels": {"a": "b"}},
       "spec": {"serviceAccountName": "b", "containers": [{"name": "c", "image": "x:1"}]}}}}
      """, to: "a.json")
    let answer = desk.perform("validate", "--filename", "a.json")
    #expect(
      answer.contains(
        "warning: DaemonSet/a: spec.template.spec.serviceAccountName: DaemonSet 'a' refers to service account 'b', which is "
          + "not among these objects: no pods are made [X-10]"))
    #expect(!answer.contains("ADM-01"))
  }

  @Test func eachDocumentIsAVerdictOfItsOwn() throws {
    #expect(
      try Self.perform(
        """
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": {"k": "v"}}
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}, "data": {"k": 1}}
        {"apiVersion": "v1", "kind":
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}}
        """, "--isolated", "-o", "jsonl") == """
          {"document":0,"accepted":true,"findings":[]}
          {"document":1,"accepted":false,"findings":[{"severity":"error","rule":"DEC-04","service":null,\
          "environment":null,"resource":{"apiVersion":"v1","kind":"ConfigMap","namespace":null,"name":"b"},\
          "field":"data","origin":{"file":"bff.json","line":2,"column":84,"layer":null},\
          "message":"'data[k]': expected a text, found the number 1; put it in quotes","fix":null}]}
          {"document":2,"accepted":false,"findings":[{"severity":"error","rule":"EF-01","service":null,\
          "environment":null,"resource":null,"field":"","origin":{"file":"bff.json","line":4,"column":69,"layer":null},\
          "message":"the file ends inside the object opened on line 3; close it with '}'","fix":null}]}
          {"document":3,"accepted":true,"findings":[]}
          betrace-tui: 4 documents: 2 errors
          = 1

          """)
  }

  @Test(arguments: [
    (
      "apps/v1", "Deploymnt", "error",
      "Kubernetes 1.36 has no kind 'Deploymnt' in 'apps/v1'; did you mean 'Deployment'? [META-10]"
    ),
    (
      "extensions/v1beta1", "Ingress", "error",
      "Kubernetes 1.36 has no kind 'Ingress' in 'extensions/v1beta1': it was removed in 1.22; write 'apiVersion: "
        + "networking.k8s.io/v1' and check the fields [POL-15]"
    ),
    ("v1", "Deployment", "error", "Kubernetes 1.36 has no kind 'Deployment' in 'v1': write 'apps/v1' [META-10]"),
    (
      "example.com/v1", "Widget", "warning",
      "'Widget' of 'example.com/v1' is no built-in kind, so only its metadata is checked; name its schema to have all of it judged [META-10]"
    ),
  ])
  func kindsThatAreNotThere(_ apiVersion: String, _ kind: String, _ severity: String, _ message: String) throws {
    let field = message.hasPrefix("Kubernetes") && kind != "Deploymnt" ? "apiVersion" : "kind"
    let text = try Self.perform(#"{"apiVersion": "\#(apiVersion)", "kind": "\#(kind)", "metadata": {"name": "a"}}"#)
    #expect(text.contains(": \(severity): \(kind)/a: \(field): \(message)\n"), "\(text)")
  }

  @Test func theVersionOfKubernetesDecides() throws {
    let text =
      #"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "1a"}, "spec": {"ports": [{"port": 80}]}}"#
    #expect(try Self.perform(text) == "betrace-tui: 1 document: no problems\n= 0\n")
    #expect(try Self.perform(text, "--kubernetes-version", "1.35").contains("a letter first [META-02]"))
    #expect(
      try Self.perform(text, "--kubernetes-version", "1.20") == """
        betrace-tui: '1.20' is no version of Kubernetes that is known here: use 1.34, 1.35, 1.36, 1.37
        = 64

        """)
  }

  @Test func everyItemOfAListIsJudged() throws {
    let list = #"""
      {"apiVersion": "v1", "kind": "List", "items": [
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}},
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "B"}}]}
      """#
    #expect(
      try Self.perform(list).hasPrefix(
        "bff.json:3:66: error: ConfigMap/B: items[1].metadata.name: 'B' names no ConfigMap"))
  }

  @Test func aFieldThatIsGivenTwiceIsSaidOnce() throws {
    #expect(
      try Self.perform(
        #"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": {"k": "1", "k": "2"}}"#)
          == """
          bff.json:1:89: error: ConfigMap/a: data[k]: 'k' is given twice, first on line 1; keep one [DEC-09]
          betrace-tui: 1 document: 1 error
          = 1

          """)
  }

  @Test func bytesThatAreNoTextCostOnlyTheirDocument() throws {
    let desk = try Desk([])
    let good = #"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}"#
    let bytes = Array("\(good)\n{\"kind\": \"".utf8) + [0xFF] + Array("\"}\n\(good)\n".utf8)
    try AtomicFile.create("\(desk.folder)/a.jsonl", with: bytes, name: "a.jsonl")
    #expect(
      desk.perform("validate", "--isolated", "--filename", "a.jsonl") == """
        a.jsonl:2:11: error: byte 0xFF is not UTF-8; save the file as UTF-8 [EF-01]
        ! betrace-tui: 3 documents: 1 error
        = 1

        """)
  }

  @Test func foldersAreReadAndWhatIsNotThereIsSaid() throws {
    let desk = try Desk([])
    try desk.write(#"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "A"}}"#, to: "k8s/b.json")
    try desk.write("no manifest", to: "k8s/README.md")
    #expect(
      desk.perform("validate", "--filename", "k8s").hasPrefix("k8s/b.json:1:64: error: ConfigMap/A: metadata.name: "))
    #expect(
      desk.perform("validate", "--filename", "gone.json") == """
        ! betrace-tui: there is no file or folder 'gone.json'
        = 66

        """)
    #expect(
      desk.perform("validate", "--isolated") == """
        ! betrace-tui: --isolated, --kubernetes-version and --schema-location are for manifests: name them with --filename
        = 64

        """)
    #expect(
      desk.perform("validate", "production", "--filename", "k8s") == """
        ! betrace-tui: --filename looks at no workspace: leave out environments, services and --workspace
        = 64

        """)
  }

  @Test func aFolderThatLinksLeadToAgainIsReadOnce() throws {
    let desk = try Desk([])
    try desk.write(#"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}"#, to: "k8s/one/b.json")
    symlink(".", "\(desk.folder)/k8s/one/itself")
    symlink("one", "\(desk.folder)/k8s/two")
    #expect(
      desk.perform("validate", "--isolated", "--filename", "k8s") == "! betrace-tui: 1 document: no problems\n")
  }

  @Test func aFileForKustomizeIsPassedOverWithAHint() throws {
    let desk = try Desk([])
    try desk.write("resources: [a.yaml]\n", to: "k8s/kustomization.yaml")
    try desk.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n", to: "k8s/a.yaml")
    #expect(
      desk.perform("validate", "--filename", "k8s") == """
        ! betrace-tui: 'k8s/kustomization.yaml' is for kustomize and is not judged: 'kubectl kustomize k8s | betrace-tui \
        validate --filename -' judges what it makes
        ! betrace-tui: 1 document: no problems

        """)
  }

  @Test func aNameThatIsNoneIsOneFault() throws {
    let text = try Self.perform(
      """
      {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "Nightly_Job"}, "spec": {"template": {"spec":
       {"restartPolicy": "Never", "containers": [{"name": "a", "image": "a:1"}]}}}}
      """)
    #expect(text.contains("1 document: 1 error\n"), "\(text)")
  }

  @Test func aProbeOfANumberThatNoContainerDeclaresMayBeASlip() throws {
    let pod = { (port: Int, ports: String, others: String) in
      """
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "a:1",
       "ports": [\(ports)], "livenessProbe": {"httpGet": {"port": \(port)}}}\(others)]}}
      """
    }
    let sidecar = #", {"name": "b", "image": "b:1", "ports": [{"containerPort": 81}]}"#
    for (port, ports, others, isSlip) in [
      (81, #"{"containerPort": 80}"#, "", true), (80, #"{"containerPort": 80}"#, "", false), (81, "", "", false),
      (81, #"{"containerPort": 80}"#, sidecar, false),
    ] {
      let desk = try Desk([])
      try desk.write(pod(port, ports, others), to: "a.json")
      let text = desk.perform("validate", "--filename", "a.json")
      #expect(
        text.contains(
          "warning: Pod/a: spec.containers[0].livenessProbe.httpGet.port: the liveness probe of container 'a' asks port 81, "
            + "which no container of the pod declares; correct it, or add the port to 'ports' [POD-26]") == isSlip,
        "\(text)")
    }
  }
}
