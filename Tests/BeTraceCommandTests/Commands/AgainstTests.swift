import BeTraceCore
import Testing

@testable import BeTraceCommand

/// `betrace-tui validate --against`
struct AgainstTests {
  private static let production = "environments/production.json"

  /// The example, whose production was exported before it is changed.
  private static func exportedDesk() throws -> Desk {
    let desk = try Desk()
    _ = desk.perform("export", "production", "--layout", "yaml", "--to", "before")
    return desk
  }

  private static func updates(_ answer: String) -> [String] {
    answer.split(separator: "\n").map(String.init).filter { $0.contains("[UPD-") || $0.hasPrefix("=") }
  }

  @Test func whatWasExportedLastIsNoChange() throws {
    let desk = try Self.exportedDesk()
    let answer = desk.perform("validate", "production", "--against", "before/production.yaml")
    #expect(answer == desk.perform("validate", "production"))
  }

  @Test func aChangeIsSaidWhereTheEnvironmentMakesIt() throws {
    let desk = try Self.exportedDesk()
    try desk.replace(#""size": "large""#, with: #""size": "large", "namespace": "far""#, in: Self.production)
    #expect(
      Self.updates(desk.perform("validate", "production", "--against", "before/production.yaml")) == [
        "environments/production.json:16:37: error: nats: namespace: 7 objects, StatefulSet 'nats' among them, go from "
          + "namespace 'betrace' to 'far': that makes new objects, and the old ones stay and run on; keep the namespace, or "
          + "delete what is left in 'betrace' once the new ones work; storage does not come along [UPD-02]",
        "= 1",
      ])
  }

  @Test func whatIsTurnedOffStays() throws {
    let desk = try Self.exportedDesk()
    try desk.replace(#""size": "large""#, with: #""size": "large", "enabled": false"#, in: Self.production)
    #expect(
      Self.updates(desk.perform("validate", "production", "--against", "before")) == [
        "environments/production.json:16:35: warning: nats: enabled: 7 objects are not applied any more, ServiceAccount "
          + "'nats', ConfigMap 'nats-config', Service 'nats-headless', Service 'nats' and others: to apply deletes nothing, so "
          + "they stay and work on; delete them if nobody needs them; with a claim mostly its data goes [UPD-06]",
        "= 1",
      ])
  }

  private static let live = """
    apiVersion: v1
    kind: List
    items:
    - apiVersion: v1
      kind: Service
      metadata:
        name: web
        namespace: shop
        uid: 4-2
        resourceVersion: "7"
        creationTimestamp: "2026-01-01T00:00:00Z"
      spec:
        clusterIP: 10.0.0.1
        clusterIPs: [10.0.0.1]
        ports: [{port: 80, protocol: TCP, targetPort: 80}]
        type: ClusterIP
        colour: red
      status: {loadBalancer: {}}
    - apiVersion: v1
      kind: Service
      metadata: {name: api, namespace: shop, uid: 4-3}
      spec:
        clusterIP: 10.0.0.2
        ports: [{port: 80}]
    """

  private static func service(_ name: String, _ address: String) -> String {
    """
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: \(name), namespace: shop}
    spec:
      \(address)
      ports: [{port: 80}]

    """
  }

  /// Something in the former files that the server would refuse is nobody's matter any more.
  @Test func filesAreComparedWithWhatAClusterHas() throws {
    let desk = try Desk([])
    try desk.write(Self.live, to: "live.yaml")
    try desk.write(Self.service("web", "") + Self.service("api", "clusterIP: None"), to: "new.yaml")
    #expect(
      Self.updates(desk.perform("validate", "--filename", "new.yaml", "--against", "live.yaml")) == [
        "new.yaml:13:14: error: Service/api: spec.clusterIP: 'spec.clusterIP' of Service 'api' changes from '10.0.0.2' to "
          + "'None': a Service keeps it, so the server refuses the update; leave it out, which keeps what is there, or delete "
          + "the Service and create it anew, which breaks all connections and gives it another address [UPD-05]",
        "= 1",
      ])
  }

  @Test func whatIsLeftBehindIsSaidWhereItWas() throws {
    let desk = try Desk([])
    try desk.write(Self.service("web", "") + Self.service("api", ""), to: "old.yaml")
    try desk.write(Self.service("web", ""), to: "new.yaml")
    #expect(
      Self.updates(desk.perform("validate", "--filename", "new.yaml", "--against", "old.yaml")) == [
        "old.yaml:9:1: warning: Service/api: Service 'api' is not applied any more: to apply deletes nothing, so it stays and "
          + "works on; delete it if nobody needs it [UPD-06]"
      ])
    let findings = desk.perform("validate", "--filename", "new.yaml", "--against", "old.yaml", "-o", "jsonl")
    #expect(
      findings.contains(
        #""severity":"warning","rule":"UPD-06","service":null,"environment":null,"resource":{"apiVersion":"v1","kind":"Service","namespace":"shop","name":"api"}"#
      ), "\(findings)")
  }

  @Test func programsAreToldInJSON() throws {
    let desk = try Self.exportedDesk()
    try desk.replace(#""size": "large""#, with: #""size": "large", "namespace": "far""#, in: Self.production)
    let answer = desk.perform("validate", "production", "--against", "before", "-o", "json")
    let list = try JSONDocument(parsing: Array(answer.prefix { $0 != "!" }.utf8), file: "answer").root.value
    let finding = try #require(list.array?.first { $0["rule"] == "UPD-02" })
    #expect(finding["service"] == "nats" && finding["field"] == "metadata.namespace")
    #expect(finding["origin"]?["file"] == .string(Self.production) && finding["origin"]?["line"] == 16)
  }

  private struct Refused: CustomTestStringConvertible {
    let words: String
    let message: String
    let status: Int32
    var testDescription: String { words }

    init(_ words: String, _ message: String, _ status: Int32) {
      (self.words, self.message, self.status) = (words, message, status)
    }
  }

  private static let nameOne =
    "--against compares what one environment deploys: name that environment, or files with --filename"

  @Test(arguments: [
    Refused("--against old.yaml", nameOne, 64),
    Refused("dev production --against old.yaml", nameOne, 64),
    Refused(
      "base --against old.yaml", "'base' is abstract, so nothing of it is applied: leave out --against", 64),
    Refused("dev --against none.yaml", "there is no file or folder 'none.yaml'", 66),
    Refused(
      "dev --against values.yaml",
      "what --against names cannot be read: values.yaml:1:1: expected a text such as 'apps/v1', found none", 65),
    Refused("--filename - --against -", "only one of --filename and --against can be standard input", 64),
    Refused(
      "--filename old.yaml --isolated --against old.yaml",
      "--isolated judges each document for itself: leave out --against", 64),
  ])
  private func whatCannotBeComparedIsRefused(_ row: Refused) throws {
    let desk = try Desk()
    try desk.write(Self.live, to: "old.yaml")
    try desk.write("replicas: 3\n", to: "values.yaml")
    let answer = desk.program.answer(to: ["validate"] + row.words.split(separator: " ").map(String.init))
    #expect(answer.notes == "betrace-tui: \(row.message)\n")
    #expect(answer.status.rawValue == row.status)
  }

  @Test func formerFilesThatCannotBeReadAreRefused() throws {
    let desk = try Desk()
    try desk.write("a: [", to: "broken.yaml")
    let answer = desk.program.answer(to: ["validate", "dev", "--against", "broken.yaml"])
    #expect(answer.notes.hasPrefix("betrace-tui: what --against names cannot be read: broken.yaml:"), "\(answer.notes)")
    #expect(answer.status == .wrongInput)
  }
}
