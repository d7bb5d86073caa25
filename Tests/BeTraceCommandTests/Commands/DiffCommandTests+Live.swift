import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand

/// What `betrace-tui diff --against live` asks `kubectl`.
struct DiffLiveTests {
  /// A desk with a `kubectl` that writes down what it is asked and answers with the file `cluster.json`.
  private static func cluster(_ script: String, _ live: String, at desk: Desk? = nil) throws -> Desk {
    let desk = try desk ?? Desk()
    try desk.write(live, to: "cluster.json")
    try desk.makeProgram("#!/bin/sh\n\(script)\n", at: "bin/kubectl")
    desk.variables["PATH"] = "\(desk.folder)/bin:/usr/bin:/bin"
    return desk
  }

  @Test func theClusterIsAskedForTheObjectsOfTheEnvironment() throws {
    let live = try Desk().perform("render", "production", "-o", "json")
      .replacing(#""replicas": 3"#, with: #""replicas": 2"#)
    let desk = try Self.cluster(
      #"cd "${0%/*}/.."; echo "$@" >> asked; case "$*" in *--namespace*) cat cluster.json;; esac"#, live)
    let answer = desk.perform("diff", "production", "--against", "live")
    #expect(answer.hasPrefix("Deployment/bff: scale from 2 to 3 pods\n"), "\(answer)")
    let asked = try desk.text(of: "asked")
    #expect(asked.contains(" deployment.apps/bff "))
    #expect(asked.contains(" service/bff "))
    #expect(asked.contains("--namespace=betrace --ignore-not-found --output=json -- "))
  }

  @Test func aClusterThatDoesNotAnswerIsNoDifference() throws {
    let desk = try Self.cluster("exit 1", "{}")
    let answer = desk.perform("diff", "production", "--against", "live")
    #expect(answer.hasPrefix("! betrace-tui: the cluster cannot be read: 'kubectl "))
    #expect(answer.hasSuffix(" fails, and says why if you run it\n= 69\n"))
  }

  @Test func whatAClusterCannotHaveIsNoOptionOfKubectl() throws {
    let dev = #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"shop": {}}}"#
    let files = [
      ("environments/dev.json", dev + "\n"),
      ("services/shop/a.yaml", "apiVersion: v1\nkind: --kubeconfig=/tmp/evil\nmetadata: {name: x, namespace: shop}\n"),
    ]
    let desk = try Self.cluster(#"touch "${0%/*}/../asked""#, "{}", at: Desk(files.map { (path: $0, text: $1) }))
    #expect(
      desk.perform("diff", "dev", "--against", "live")
        == "! betrace-tui: the cluster cannot be asked about '--kubeconfig=/tmp/evil/x': Kubernetes cannot have the kind "
        + "'--kubeconfig=/tmp/evil'\n= 65\n")
    #expect(access("\(desk.folder)/asked", F_OK) != 0)
  }

  /// The `kubectl` sends the signal itself, to be sure that it runs by then.
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT]) func whatEndsTheProgramEndsKubectl(signal: Int32) throws {
    let desk = try Self.cluster(
      #"echo $$ >"${0%/*}/../id"; sleep 60 & kill -\#(signal) $PPID; wait"#, "{}")
    let outcome = try BuiltProgram.run(
      "ulimit -c 0; PATH=$PWD/bin:$PATH $betrace diff production --against live", at: desk)
    #expect(outcome.status == 128 + signal, "\(outcome)")
    let kubectl = try #require(pid_t(try desk.text(of: "id").dropLast()))
    let end = ContinuousClock.now + .seconds(10)
    // Whatever is left of its group: it may be that nobody asks about those that have ended.
    while Self.isRunning(kubectl), .now < end { usleep(10_000) }
    #expect(!Self.isRunning(kubectl))
  }

  private static func isRunning(_ id: pid_t) -> Bool {
    guard let file = fopen("/proc/\(id)/stat", "re") else { return false }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    guard fgets(&line, 1024, file) != nil else { return false }
    return !String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(") Z ")
  }
}
