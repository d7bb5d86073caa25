import BeTraceServices
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What making files leaves when a call about them fails, or the program is killed, at each of them in turn.
struct CreatingFaultTests {
  // Some file systems cannot rename to a name that must be free, and say so by EINVAL.
  @Test(arguments: [Fault.error(ENOSPC), .error(EIO), .error(EINVAL), .shortWrite, .killBefore, .killAfter])
  func everyNewFileIsWholeOrNotThere(_ fault: Fault) throws {
    var number = 1
    var struck = 0
    while true {
      let desk = try Desk([])
      let run = try FaultyRun("new workspace $PWD/workspace --example", at: desk, fault: (fault, number))
      if run.calls.count < number { break }
      if run.struck != nil {
        struck += 1
        try expectWhole(run, fault, at: desk, "\(fault.testDescription), call \(number)")
      }
      number += 1
    }
    #expect(struck > 0)
    print("\(fault.testDescription), making a workspace: \(struck) faults")
  }

  private func expectWhole(_ run: FaultyRun, _ fault: Fault, at desk: Desk, _ circumstances: String) throws {
    let circumstances = "\(circumstances), \(run.struck ?? ""): status \(run.outcome.status), \(run.outcome.errors)"
    for file in ExampleWorkspace.files {
      let text = try? desk.text(of: "workspace/\(file.path)")
      #expect(text == file.text || (text == nil && run.outcome.status != 0), "\(file.path), \(circumstances)")
    }
    guard !fault.isKill, run.outcome.status != 0 else { return }
    #expect(try !Folder.names(in: desk.folder).contains("workspace"), "\(circumstances)")
    let reason = try #require(fault.number.map { SystemError($0).description }, "\(circumstances)")
    #expect(run.outcome.errors.contains(reason), "\(circumstances)")
  }
}
