import BeTraceServices
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What making files leaves when a call about them fails, or the program is killed, at each of them in turn.
struct CreatingFaultTests {
  // Some file systems cannot rename to a name that must be free, and say so by EINVAL.
  @Test(arguments: [Fault.error(ENOSPC), .error(EIO), .error(EINVAL), .shortWrite, .killBefore, .killAfter])
  func everyNewFileIsWholeOrNotThere(_ fault: Fault) throws {
    let words = "new workspace $PWD/workspace --example"
    try FaultyRun.atEachCall(words, fault: fault, at: Self.emptyDesk) { run, desk, context in
      try expectWhole(run, fault, at: desk, context)
    }
  }

  private static func emptyDesk() throws -> Desk { try Desk([]) }

  private static let environment = """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {}}

    """

  @Test(arguments: [Fault.error(ENOSPC), .error(EIO), .killBefore])
  func aNewServiceIsThereOrNotAtAll(_ fault: Fault) throws {
    let whole = try serviceDesk()
    #expect(try BuiltProgram.run("$betrace new service shop --workspace workspace", at: whole).status == 0)
    let names = try Folder.names(in: "\(whole.folder)/workspace/services/shop").sorted()
    try #require(names.count > 1)
    try FaultyRun.atEachCall("new service shop --workspace workspace", fault: fault, at: serviceDesk) {
      run, desk, context in
      let folder = "workspace/services/shop"
      if fault.isKill {
        for name in names {
          let text = try? desk.text(of: "\(folder)/\(name)")
          let wanted = try whole.text(of: "\(folder)/\(name)")
          #expect(text == nil || text == wanted, "\(name), \(context)")
        }
      } else if run.outcome.status != 0 {
        #expect(!Folder.isThere("\(desk.folder)/\(folder)"), "\(context)")
      }
    }
  }

  private func serviceDesk() throws -> Desk { try Desk([("workspace/environments/dev.json", Self.environment)]) }

  @Test(arguments: [Fault.error(ENOSPC), .error(EIO), .killAfter])
  func anImportOverAnotherIsWholeOrNotMade(_ fault: Fault) throws {
    let (old, new) = (try importDesk(), try importDesk())
    #expect(try BuiltProgram.run("$betrace \(Self.importing)", at: new).status == 0)
    let names = try Folder.names(in: "\(new.folder)/workspace/services/shop").sorted()
    try #require(names.count > 2)
    try FaultyRun.atEachCall(Self.importing, fault: fault, at: importDesk) { run, desk, context in
      let texts = { (desk: Desk) in names.map { try? desk.text(of: "workspace/services/shop/\($0)") } }
      let (was, next, now) = (texts(old), texts(new), texts(desk))
      if fault.isKill || run.outcome.status == 0 {
        #expect(zip(now, zip(was, next)).allSatisfy { $0 == $1.0 || $0 == $1.1 }, "\(context)")
        #expect(run.outcome.status != 0 || now == next, "\(context)")
      } else {
        #expect(now == was, "\(context)")
      }
    }
  }

  private static let importing = "import new.yaml --service shop --force --workspace workspace"

  /// Where three files of a module are to be replaced, and one is to be made.
  private func importDesk() throws -> Desk {
    let desk = try Desk([
      ("workspace/environments/dev.json", Self.environment), ("old.yaml", Self.manifests(tag: "1")),
      ("new.yaml", Self.manifests(tag: "2") + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop-2}\n"),
    ])
    let made = try BuiltProgram.run("$betrace import old.yaml --service shop --workspace workspace", at: desk)
    try #require(made.status == 0, "\(made)")
    return desk
  }

  private static func manifests(tag: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop, labels: {version: "\(tag)"}}
    spec:
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: {app: shop}}
        spec: {containers: [{name: shop, image: "shop:\(tag)"}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: shop, labels: {version: "\(tag)"}}
    spec: {selector: {app: shop}, ports: [{port: 80}]}
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata: {name: shop, labels: {version: "\(tag)"}}

    """
  }

  private func expectWhole(_ run: FaultyRun, _ fault: Fault, at desk: Desk, _ context: String) throws {
    for file in ExampleWorkspace.files {
      let text = try? desk.text(of: "workspace/\(file.path)")
      #expect(text == file.text || (text == nil && run.outcome.status != 0), "\(file.path), \(context)")
    }
    guard !fault.isKill, run.outcome.status != 0 else { return }
    #expect(try !Folder.names(in: desk.folder).contains("workspace"), "\(context)")
    let reason = try #require(fault.number.map { SystemError($0).description }, "\(context)")
    #expect(run.outcome.errors.contains(reason), "\(context)")
  }
}
