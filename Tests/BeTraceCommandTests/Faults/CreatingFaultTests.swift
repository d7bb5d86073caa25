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
